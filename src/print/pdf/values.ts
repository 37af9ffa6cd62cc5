/**
 * What stands in an object of a PDF (ISO 32000-1, 7.3). Names, numbers, texts and references stay as they are written;
 * arrays and dictionaries are opened.
 */
export type Value = string | Value[] | Dictionary;
/** By name as written, with its slash. */
export type Dictionary = Map<string, Value>;

const BLANK = String.raw`[\0\t\n\f\r ]*`;
const PLAIN = String.raw`[^\0\t\n\f\r ()<>[\]{}/%]`;
/** One token with the blanks before it; brackets within a text are escaped, as the browser writes them. */
const TOKEN = new RegExp(
  `${BLANK}(${[
    '<<|>>|[[\\]]',
    String.raw`\d+ \d+ R(?!${PLAIN})`,
    `/${PLAIN}*`,
    String.raw`<[\dA-Fa-f]*>`,
    String.raw`\([^()\\]*(?:\\[^][^()\\]*)*\)`,
    `${PLAIN}+`,
  ].join('|')})`,
  'y',
);

/** The value that a text is. Throws SyntaxError where it is none or more than one. */
export function parse(text: string): Value {
  const { value, end } = parseAt(text, 0);
  if (text.slice(end).trim() !== '') throw unreadable(text, end);
  return value;
}

/** The value that begins at a place of a text, and where it ends; throws SyntaxError where none does. */
export function parseAt(text: string, start: number): { value: Value; end: number } {
  let at = start;
  const next = (): string => {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw unreadable(text, at);
    at = TOKEN.lastIndex;
    return token;
  };
  const valueOf = (token: string): Value => {
    if (token === '[') return valuesUntil(']');
    if (token !== '<<') return token;
    return dictionaryOf(valuesUntil('>>'));
  };
  const valuesUntil = (close: string): Value[] => {
    const values: Value[] = [];
    for (let token = next(); token !== close; token = next()) values.push(valueOf(token));
    return values;
  };
  const dictionaryOf = (flat: readonly Value[]): Dictionary => {
    const found: Dictionary = new Map();
    for (let place = 0; place < flat.length; place += 2) {
      const [name, value] = flat.slice(place, place + 2);
      const isEntry = typeof name === 'string' && name.startsWith('/') && value !== undefined;
      // Of two entries with one name, readers differ in which they take.
      if (!isEntry || found.has(name)) throw unreadable(text, at);
      found.set(name, value);
    }
    return found;
  };
  return { value: valueOf(next()), end: at };
}

/** The value as it is written. */
export function written(value: Value): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
  return `<<${[...value].map(([name, one]) => `${name} ${written(one)}`).join('\n')}>>`;
}

/** A text for people, in every script. */
export function textValue(text: string): string {
  return bytesValue(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
}

/** Bytes that are no text for people. */
export function bytesValue(bytes: Buffer): string {
  return `<${bytes.toString('hex').toUpperCase()}>`;
}

/** Midnight of a day, YYYY-MM-DD, in UTC. */
export function dateValue(day: string): string {
  return `(D:${day.replaceAll('-', '')}000000Z)`;
}

/** What a name says, without its slash. */
export function nameIn(name: string): string {
  return name.slice(1).replaceAll(/#([\dA-Fa-f]{2})/g, (_, code: string) => byte(parseInt(code, 16)));
}

/** The bytes that a text says, one a character; undefined for what is no text. */
export function bytesIn(value: Value): string | undefined {
  if (typeof value !== 'string') return undefined;
  // A digit without its other half counts as if followed by 0; one too many is passed over.
  if (value.startsWith('<')) return Buffer.from(`${value.slice(1, -1)}0`, 'hex').toString('latin1');
  if (!value.startsWith('(')) return undefined;
  return value.slice(1, -1).replaceAll(/\\([0-7]{1,3}|\r\n|[^])/g, (_, sign: string) => {
    return /^[0-7]/.test(sign) ? byte(parseInt(sign, 8) & 0xff) : (ESCAPED[sign] ?? sign);
  });
}

const ESCAPED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  // A line that goes on.
  '\n': '',
  '\r': '',
  '\r\n': '',
};

function byte(code: number): string {
  return String.fromCharCode(code);
}

function unreadable(text: string, at: number): SyntaxError {
  return new SyntaxError(`the browser's PDF cannot be read at '${text.slice(at, at + 40)}'`);
}
