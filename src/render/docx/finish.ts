/** The packed file made anew: no chance, no clock, nothing twice. The same document gives the same bytes everywhere. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Document } from '../../document/model.ts';
import { withRoomInZip } from '../../store/seal.ts';

/** The parts of the file by name. */
type Parts = Map<string, Uint8Array>;

/** What the library packed, with fixed ids, the document's own date and language, and room for the seal. */
export function finish(packed: Uint8Array, document: Document): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(packed)));
  leadToVectors(parts);
  for (const name of [...parts.keys()].filter((one) => /^word\/[^/]+\.xml$/.test(one))) fixIds(name, parts);
  change(parts, 'docProps/core.xml', (xml) => coreProperties(xml, document));
  return withRoomInZip(zipped(parts, document.created));
}

/** A picture is there once: programs that draw vectors only where they expect another find the vector there too. */
function leadToVectors(parts: Parts): void {
  const texts = new Map(
    [...parts].filter(([name]) => name.endsWith('.svg')).map(([name, data]) => [strFromU8(data), name]),
  );
  for (const [name, data] of parts) {
    const same = name.endsWith('.png') ? texts.get(strFromU8(data)) : undefined;
    if (same === undefined) continue;
    parts.delete(name);
    change(parts, 'word/_rels/document.xml.rels', (xml) => xml.replaceAll(inWord(name), inWord(same)));
  }
}

function inWord(name: string): string {
  return `"${name.replace(/^word\//, '')}"`;
}

/** A tag with its attributes, whose values may hold any letter but their quotes. */
const TAG = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;

/** The library numbers relations by chance, and bookmarks and pictures on from the document before. */
function fixIds(name: string, parts: Parts): void {
  const relations = new Map<string, string>();
  change(parts, name.replace(/^word\/(.*)$/, 'word/_rels/$1.rels'), (xml) =>
    xml.replace(/ Id="([^"]*)"/g, (_, id: string) => ` Id="${numbered(relations, id, 'rId')}"`),
  );
  const bookmarks = new Map<string, string>();
  const pictures = new Map<string, string>();
  const fixed = (tag: string): string => {
    if (/^<w:bookmark(?:Start|End) /.test(tag)) return withId(tag, / w:id="([^"]*)"/, bookmarks);
    if (tag.startsWith('<wp:docPr ')) return withId(tag, / id="([^"]*)"/, pictures);
    return tag.replace(/ (r:\w+)="([^"]*)"/g, (all, key: string, id: string) =>
      relations.has(id) ? ` ${key}="${relations.get(id)}"` : all,
    );
  };
  change(parts, name, (xml) => xml.replace(TAG, fixed));
}

function withId(tag: string, pattern: RegExp, known: Map<string, string>): string {
  return tag.replace(pattern, (all, id: string) => all.replace(/"[^"]*"/, `"${numbered(known, id, '')}"`));
}

/** The number of an id by when it was first seen, from 1. */
function numbered(known: Map<string, string>, id: string, before: string): string {
  const number = known.get(id) ?? `${before}${known.size + 1}`;
  known.set(id, number);
  return number;
}

function coreProperties(xml: string, { created, language }: Document): string {
  return xml
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${created}T00:00:00Z`)
    .replace('</cp:coreProperties>', `<dc:language>${language}</dc:language></cp:coreProperties>`);
}

function change(parts: Parts, name: string, edit: (xml: string) => string): void {
  const data = parts.get(name);
  if (data !== undefined) parts.set(name, strToU8(edit(strFromU8(data))));
}

const FIRST = '[Content_Types].xml';

/** The list of parts comes first, as readers expect; then the others by name. */
function zipped(parts: Parts, created: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = created.split('-').map(Number);
  // A zip holds local time: made from local parts, it is the same in every zone.
  const mtime = new Date(year, month - 1, day);
  const names = [FIRST, ...[...parts.keys()].filter((name) => name !== FIRST).sort()];
  const files = names.map((name): [string, Zippable[string]] => [
    name,
    [parts.get(name) ?? new Uint8Array(), { mtime }],
  ]);
  return zipSync(Object.fromEntries(files), { level: 9 });
}
