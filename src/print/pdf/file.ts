import { type Dictionary, parse, parseAt, type Value, written } from './values.ts';

/** An object as its text; of a stream the text is its dictionary. */
export interface PdfObject {
  text: string;
  stream?: Uint8Array;
}

/**
 * A PDF as the browser prints it: a plain table of objects, each kept as the text that it is, so that of thousands only
 * the few that are changed or asked for are ever opened.
 */
export class PdfFile {
  /** By number. */
  readonly objects: Map<number, PdfObject>;
  /** Where everything begins; what is set here counts. */
  readonly catalog: Dictionary;
  readonly #root: string;
  /** The first number that no object has. */
  next: number;

  /** @throws SyntaxError where the root is no dictionary among the objects */
  constructor(objects: Map<number, PdfObject>, root: string) {
    this.objects = objects;
    this.#root = root;
    this.next = [...objects.keys()].reduce((most, number) => Math.max(most, number + 1), 1);
    const catalog = this.dictionary(root);
    if (catalog === undefined) throw new SyntaxError("the browser's PDF has no catalog");
    this.catalog = catalog;
  }

  /** What a reference leads to; any other value itself. */
  value(value: Value | undefined): Value | undefined {
    if (typeof value !== 'string' || !value.endsWith(' R')) return value;
    const object = this.objects.get(parseInt(value));
    return object === undefined ? undefined : parse(object.text);
  }

  /** The dictionary that a value is or leads to. */
  dictionary(value: Value | undefined): Dictionary | undefined {
    const found = this.value(value);
    return found instanceof Map ? found : undefined;
  }

  /** Gives the object behind a reference another value. */
  set(reference: string, value: Value): void {
    this.objects.set(parseInt(reference), { text: written(value) });
  }

  /** Adds an object; gives the reference to it. */
  add(value: Value, stream?: Uint8Array): string {
    const number = this.next;
    this.next += 1;
    const length: [string, Value] = ['/Length', String(stream?.length)];
    const entries = stream !== undefined && value instanceof Map ? new Map([...value, length]) : value;
    this.objects.set(number, { text: written(entries), ...(stream === undefined ? {} : { stream }) });
    return `${number} 0 R`;
  }

  /** References to the pages, in their order. */
  pages(): string[] {
    const below = (node: Value): string[] => {
      const kids = this.dictionary(node)?.get('/Kids');
      if (typeof node !== 'string') return [];
      return Array.isArray(kids) ? kids.flatMap(below) : [node];
    };
    return below(this.catalog.get('/Pages') ?? []);
  }

  /** Puts the catalog back among the objects; gives the reference to it. */
  root(): string {
    this.set(this.#root, this.catalog);
    return this.#root;
  }
}

const ENTRY = 20;
const [END, STREAM_END] = ['\nendobj\n', '\nendstream\nendobj\n'];

/** Reads what the browser printed, but for what it says of itself and the time. Throws SyntaxError for a PDF of another make. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const start = Number(/\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text.slice(-60))?.[1] ?? NaN);
  const [head, count = ''] = /^xref\n0 (\d+)\n/.exec(text.slice(start, start + 40)) ?? [];
  if (head === undefined) throw new SyntaxError("the browser's PDF has no plain table of objects");
  const table = start + head.length;
  const trailer = parseAt(text, table + Number(count) * ENTRY + 'trailer'.length).value;
  const [root, info] = ['/Root', '/Info'].map((name) =>
    trailer instanceof Map ? trailer.get(name) : undefined,
  );
  const objects = objectsIn({ text, bytes, start, table, count: Number(count) });
  objects.delete(parseInt(String(info)));
  return new PdfFile(objects, String(root));
}

interface Raw {
  text: string;
  bytes: Uint8Array;
  /** Where the table of objects begins, and its entries. */
  start: number;
  table: number;
  count: number;
}

function objectsIn(raw: Raw): Map<number, PdfObject> {
  const { text, start, table, count } = raw;
  const places = Array.from({ length: count }, (_, number) => {
    const entry = text.slice(table + number * ENTRY, table + (number + 1) * ENTRY);
    return { number, at: entry.endsWith('n \n') ? Number(entry.slice(0, 10)) : 0 };
  }).filter(({ at }) => at > 0);
  const inOrder = places.toSorted((a, b) => a.at - b.at);
  const ends = new Map(inOrder.map(({ number }, place) => [number, inOrder[place + 1]?.at ?? start]));
  return new Map(places.map(({ number, at }) => [number, objectAt(raw, number, at, ends.get(number) ?? at)]));
}

function objectAt({ text, bytes }: Raw, number: number, start: number, end: number): PdfObject {
  const from = start + `${number} 0 obj\n`.length;
  if (!text.startsWith(`${number} 0 obj\n`, start) || !text.endsWith(END, end))
    throw new SyntaxError(`the browser's PDF has no object ${number} where it should`);
  if (!text.endsWith(STREAM_END, end)) return { text: text.slice(from, end - END.length) };
  const dictionary = parseAt(text, from).end;
  const stream = /^ stream\n/.exec(text.slice(dictionary, dictionary + 10))?.[0].length ?? NaN;
  if (Number.isNaN(stream)) throw new SyntaxError(`the browser's PDF has no stream in object ${number}`);
  return {
    text: text.slice(from, dictionary),
    stream: bytes.subarray(dictionary + stream, end - STREAM_END.length),
  };
}
