import { PDFCatalog, PDFPageLeaf, PDFPageTree, PDFStream } from '@cantoo/pdf-lib';
import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { createHash } from 'node:crypto';
import { pack } from './pack.ts';

type Numbered = readonly [PDFRef, PDFObject];
/** Where an object stands: free, at a byte of the file, or as one of those in a packed stream. */
type Entry = readonly [type: 0 | 1 | 2, place: number, more: number];

/** More in a stream pack no better, and a reader unpacks them all for one. */
const PER_STREAM = 100;

/**
 * The document as a file, its small objects packed together (ISO 32000-1, 7.5.7 and 7.5.8). pdf-lib's own writer
 * looks through all entries so far for each new one, which costs more than all the rest on tagged documents.
 */
export function writePdf({ context }: PDFDocument): Uint8Array {
  const file = new Pieces();
  const entries: Entry[] = [[0, 0, 65_535]];
  file.add(Buffer.from('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1'));
  const put = (number: number, generation: number, body: readonly Uint8Array[]): void => {
    entries[number] = [1, file.size, generation];
    file.add(Buffer.from(`${number} ${generation} obj\n`), ...body, Buffer.from('\nendobj\n'));
  };
  const [small, others] = sorted(context.enumerateIndirectObjects());
  for (const [ref, object] of others) put(ref.objectNumber, ref.generationNumber, [bytesOf(object)]);
  let next = context.largestObjectNumber;
  for (let from = 0; from < small.length; from += PER_STREAM) {
    next += 1;
    const chunk = small.slice(from, from + PER_STREAM);
    for (const [at, [ref]] of chunk.entries()) entries[ref.objectNumber] = [2, next, at];
    put(next, 0, packed(chunk));
  }
  const start = file.size;
  next += 1;
  entries[next] = [1, start, 0];
  put(next, 0, references(entries, trailerOf(context.trailerInfo, file.id())));
  file.add(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return file.whole();
}

class Pieces {
  readonly #pieces: Uint8Array[] = [];
  size = 0;

  add(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece);
      this.size += piece.length;
    }
  }

  /** The identifier that PDF asks for is usually random: ours is made from what stands in the file. */
  id(): string {
    const hash = createHash('sha256');
    for (const piece of this.#pieces) hash.update(piece);
    return hash.digest('hex').slice(0, 32).toUpperCase();
  }

  whole(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }
}

/** Those that may be packed, and those that stand by themselves: streams must, and readers find pages sooner. */
function sorted(objects: readonly Numbered[]): [Numbered[], Numbered[]] {
  const [small, others]: [Numbered[], Numbered[]] = [[], []];
  for (const one of objects) (mustStandAlone(one) ? others : small).push(one);
  return [small, others];
}

function mustStandAlone([ref, object]: Numbered): boolean {
  const isPage = object instanceof PDFPageTree || object instanceof PDFPageLeaf;
  return object instanceof PDFStream || isPage || object instanceof PDFCatalog || ref.generationNumber !== 0;
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Numbers and places first, then the objects. */
function packed(chunk: readonly Numbered[]): Uint8Array[] {
  const bodies = chunk.map(([, object]) => bytesOf(object));
  let at = 0;
  const places = bodies.map((body, index) => {
    const place = `${chunk[index]?.[0].objectNumber ?? 0} ${at}`;
    at += body.length + 1;
    return place;
  });
  const head = Buffer.from(`${places.join(' ')}\n`);
  const newline = Buffer.from('\n');
  const content = Buffer.concat([head, ...bodies.flatMap((body) => [body, newline])]);
  return stream(`/Type /ObjStm /N ${chunk.length} /First ${head.length}`, content);
}

/** The table of all objects, with what else stands at the end of a file. */
function references(entries: readonly (Entry | undefined)[], trailer: string): Uint8Array[] {
  const table = Buffer.alloc(entries.length * 7);
  for (const [number, entry] of [...entries].entries()) {
    const [type, place, more] = entry ?? [0, 0, 0];
    table.writeUInt8(type, number * 7);
    table.writeUInt32BE(place, number * 7 + 1);
    table.writeUInt16BE(more, number * 7 + 5);
  }
  return stream(`/Type /XRef /Size ${entries.length} /W [1 4 2] ${trailer}`, table);
}

function trailerOf({ Root, Info }: PDFDocument['context']['trailerInfo'], id: string): string {
  const named = Object.entries({ Root, Info }).filter(([, value]) => value !== undefined);
  return [...named.map(([name, value]) => `/${name} ${String(value)}`), `/ID [<${id}> <${id}>]`].join(' ');
}

function stream(entries: string, content: Uint8Array): Uint8Array[] {
  const bytes = pack(content);
  const head = `<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n`;
  return [Buffer.from(head), bytes, Buffer.from('\nendstream')];
}
