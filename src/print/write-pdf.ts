import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { pack } from './pack.ts';
import type { PdfFile, PdfObject } from './pdf/file.ts';

type Numbered = readonly [number: number, object: PdfObject];
/** Where an object stands: free, at a byte of the file, or as one of those in a packed stream. */
type Entry = readonly [type: 0 | 1 | 2, place: number, more: number];

/** More in a stream pack hardly better, and a reader unpacks them all for one. */
const PER_STREAM = 500;

/** Pages and what leads to them: readers find them sooner where they stand by themselves. */
const LEADS = /^<<\/Type \/(?:Pages?|Catalog)\b/;

/**
 * The document as a file, its small objects packed together (ISO 32000-1, 7.5.7 and 7.5.8). `info`: what it says of itself.
 * Between two streams the browser can be seen to end, and another document goes on.
 */
export async function writePdf(pdf: PdfFile, info: string): Promise<Uint8Array> {
  const root = pdf.root();
  const file = new Pieces();
  const entries: Entry[] = [[0, 0, 65_535]];
  file.add(Buffer.from('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1'));
  const put = (number: number, body: readonly Uint8Array[]): void => {
    entries[number] = [1, file.size, 0];
    file.add(Buffer.from(`${number} 0 obj\n`), ...body, Buffer.from('\nendobj\n'));
  };
  const { small = [], alone = [] } = Object.groupBy(pdf.objects, ([, one]) =>
    standsAlone(one) ? 'alone' : 'small',
  );
  for (const [number, { text, stream }] of alone)
    put(number, stream === undefined ? [bytesOf(text)] : streamOf(text, stream));
  let next = pdf.next - 1;
  for (let from = 0; from < small.length; from += PER_STREAM) {
    next += 1;
    const chunk = small.slice(from, from + PER_STREAM);
    for (const [at, [number]] of chunk.entries()) entries[number] = [2, next, at];
    put(next, packed(chunk));
    await setImmediate();
  }
  const start = file.size;
  next += 1;
  entries[next] = [1, start, 0];
  const id = file.id();
  put(next, references(entries, `/Root ${root} /Info ${info} /ID [<${id}> <${id}>]`));
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

/** Streams must. */
function standsAlone({ text, stream }: PdfObject): boolean {
  return stream !== undefined || LEADS.test(text);
}

/** Numbers and places first, then the objects. */
function packed(chunk: readonly Numbered[]): Uint8Array[] {
  let at = 0;
  const places = chunk.map(([number, { text }]) => {
    const place = `${number} ${at}`;
    at += text.length + 1;
    return place;
  });
  const head = `${places.join(' ')}\n`;
  const content = bytesOf(`${head}${chunk.map(([, { text }]) => `${text}\n`).join('')}`);
  return packedStream(`/Type /ObjStm /N ${chunk.length} /First ${head.length}`, content);
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
  return packedStream(`/Type /XRef /Size ${entries.length} /W [1 4 2] ${trailer}`, table);
}

function packedStream(entries: string, content: Uint8Array): Uint8Array[] {
  const bytes = pack(content);
  return streamOf(`<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>`, bytes);
}

function streamOf(dictionary: string, bytes: Uint8Array): Uint8Array[] {
  return [bytesOf(`${dictionary}\nstream\n`), bytes, Buffer.from('\nendstream')];
}

/** Texts of objects hold bytes, one a character. */
function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
