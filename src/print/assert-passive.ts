import type { PdfFile } from './pdf/file.ts';
import { bytesIn, nameIn, parse, type Value } from './pdf/values.ts';
import { PrintError } from './print-error.ts';
import { phrase, type Words } from '../locale/phrase.ts';

/** Actions, annotations and entries that run something, leave the file, or send something (ISO 32000-1, 12.6.4). */
const FORBIDDEN = new Set([
  'AA',
  'GoToE',
  'GoToR',
  'ImportData',
  'JavaScript',
  'JS',
  'Launch',
  'Movie',
  'Rendition',
  'RichMedia',
  'Sound',
  'SubmitForm',
]);
const SAFE_LINK = /^(?:https?:\/\/|mailto:)/i;

/** One of these names somewhere, or a name with a letter by its number: looked into. Hardly any object has one. */
const SUSPECT = new RegExp(`/(?:URI|${[...FORBIDDEN].join('|')})|#`);

/**
 * Looks at every object of the document, whether a page refers to it or not.
 * @throws PrintError `active-content` when one could run, open or send something, or is a link other than http(s) or mailto
 */
export function assertPassive({ objects }: PdfFile): void {
  for (const { text } of objects.values()) {
    const found = SUSPECT.test(text) ? activePart(parse(text)) : undefined;
    if (found !== undefined) throw activeContent(found);
  }
}

/** What is written in place is looked into; references are met by themselves. */
function activePart(value: Value): Words | undefined {
  if (typeof value === 'string') return undefined;
  const entries = Array.isArray(value) ? value.map((one): [string, Value] => ['', one]) : value;
  for (const [name, one] of entries) {
    const found = activeEntry(nameIn(name), one) ?? activePart(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function activeEntry(key: string, value: Value): Words | undefined {
  // A heading's id may be any of these words: a named destination is an array, the entries we look for never are.
  if (FORBIDDEN.has(key) && !Array.isArray(value)) return `/${key}`;
  const isType = key === 'S' || key === 'Subtype' || key === 'Type';
  const named = typeof value === 'string' && value.startsWith('/') ? nameIn(value) : '';
  if (isType && FORBIDDEN.has(named)) return `/${named}`;
  const address = key === 'URI' ? bytesIn(value) : undefined;
  return address === undefined || SAFE_LINK.test(address)
    ? undefined
    : phrase('print.link', { address: address.slice(0, 80) });
}

function activeContent(found: Words): PrintError {
  return new PrintError(
    'active-content',
    phrase('print.active-content', { found }),
    phrase('print.active-content.fix'),
  );
}
