/** The documents that a vendor listed: kind and publisher stand there as its statement. */
import { isWebUrl } from '../input/formats.ts';
import { type Day, firstDay } from '../rules/dates.ts';
import type { HandedDocument } from '../types/response.ts';
import { isLink } from './citations.ts';
import { writtenDate } from './dates.ts';
import { DOCUMENT_KINDS, type DocumentKind, type FilledDocument, type FilledForm } from './form.ts';
import type { Notebook } from './notebook.ts';
import { isBlank, oneLine } from './read/text.ts';

const ID = /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/;

/** One entry for each document of which anything was said. */
export function documentsHanded(form: FilledForm, today: Day, notes: Notebook): HandedDocument[] {
  return form.documents.flatMap((one) => {
    if (Object.values(one.entered).every((entered) => isBlank(entered) && entered.link === undefined))
      return [];
    if (ID.test(one.id)) return [documentOf(one, form, today, notes)];
    notes.note('bad-id', one.place, one.id);
    for (const entered of Object.values(one.entered)) notes.leave(entered);
    return [];
  });
}

/** A document that is only an address: one is made of it, so that the answer can lean on it. */
export function linkedDocument(link: string, documents: readonly HandedDocument[]): HandedDocument {
  const same = documents.find(({ url }) => url === link);
  if (same !== undefined) return same;
  const ids = new Set(documents.map(({ id }) => id));
  const free = (at: number): string => (ids.has(`link-${at}`) ? free(at + 1) : `link-${at}`);
  return { id: free(1), title: oneLine(link), url: link };
}

function documentOf(one: FilledDocument, form: FilledForm, today: Day, notes: Notebook): HandedDocument {
  const { id, place, entered } = one;
  const title = notes.line(entered.title);
  const address = addressOf(entered, notes);
  const [url] = address.url === undefined ? linksIn(one, notes) : [];
  if (title === undefined) notes.note('no-title', place, id);
  const kind = kindOf(entered.kind, form, notes);
  const publisher = notes.line(entered.publisher);
  const version = notes.line(entered.version);
  const confidential = notes.text(entered.confidential);
  return {
    id,
    title: title ?? address.citation ?? address.url ?? url ?? id,
    ...(kind === undefined ? {} : { kind }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...address,
    ...publishedOf(entered.published, today, notes),
    ...(version === undefined ? {} : { version }),
    ...(confidential === undefined ? {} : { confidential }),
  };
}

/** A cell that is linked says where the document is, whatever it shows; a second address is kept apart. */
function linksIn({ entered }: FilledDocument, notes: Notebook): string[] {
  const linked = Object.values(entered).flatMap(({ link, place }) =>
    link === undefined ? [] : [{ link, place }],
  );
  const good = linked.filter(({ link }) => isLink(link));
  for (const { link, place } of linked.filter((one) => one !== good[0])) notes.leave({ value: link, place });
  return good.slice(0, 1).map(({ link }) => link);
}

/** Other names of kinds than those of the form. */
const KINDS: Readonly<Record<string, DocumentKind>> = {
  whitepaper: 'white-paper',
  'privacy policy': 'privacy-notice',
  'privacy statement': 'privacy-notice',
  dpa: 'contract',
  'data processing agreement': 'contract',
  agreement: 'contract',
  'terms of service': 'terms',
  'terms of use': 'terms',
  'soc 2': 'audit',
  'soc 2 report': 'audit',
  'penetration test': 'independent-research',
  certification: 'certificate',
  documentation: 'reference',
  'help centre': 'help-page',
  'help center': 'help-page',
  blog: 'vendor-statement',
};

function kindOf(
  entered: FilledDocument['entered']['kind'],
  { words }: FilledForm,
  notes: Notebook,
): DocumentKind | undefined {
  if (entered === undefined || isBlank(entered)) return undefined;
  const word = plain(entered.value);
  const found =
    DOCUMENT_KINDS.find((kind) => word === plain(kind) || word === plain(words.kind.get(kind) ?? '')) ??
    KINDS[word];
  if (found !== undefined) return found;
  notes.note('unknown-kind', entered.place, entered.value);
  notes.leave(entered);
  return undefined;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}

/** A web address may be linked to; anything else is a citation in words. */
function addressOf(
  entered: FilledDocument['entered'],
  notes: Notebook,
): Pick<HandedDocument, 'url' | 'citation'> {
  const text = notes.text(entered.address)?.trim();
  if (text === undefined || entered.address === undefined) return {};
  if (isLink(text)) return { url: text };
  if (/^\w[\w+.-]*:\S/.test(text) && !isWebUrl(text)) notes.note('bad-address', entered.address.place, text);
  const citation = notes.line({ ...entered.address, value: text });
  return citation === undefined ? {} : { citation };
}

/** A day, month or year that is not ahead; anything else is kept apart. */
export function publishedOf(
  entered: FilledDocument['entered']['published'],
  today: Day,
  notes: Notebook,
): Pick<HandedDocument, 'published'> {
  const text = entered?.value.trim() ?? '';
  if (entered === undefined || text === '') return {};
  const date = writtenDate(text);
  if (date !== undefined && firstDay(date) <= today) {
    if (date !== text) notes.note('date-read-as', entered.place, `${text} → ${date}`);
    return { published: date };
  }
  notes.note(date === undefined ? 'bad-date' : 'future-date', entered.place, text);
  notes.leave(entered);
  return {};
}
