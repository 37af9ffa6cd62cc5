/**
 * Whether a request is answered at all, told from its first line and its headers alone, before anything of it is read.
 * Every page of the web can send requests to a server on this machine: only one that our own page sends, with the key of
 * this run, gets further.
 */
import { timingSafeEqual } from 'node:crypto';

/**
 * open: the start page and static files, which hold nothing of the user's. key: everything else. ticket: a link that is
 * good once stands in the place of the key, since a download and a frame can carry no header.
 */
export type Access = 'open' | 'key' | 'ticket';

/** What a route allows. */
export interface Allowed {
  method: 'GET' | 'POST';
  access: Access;
  /** What a POST carries: the fields of a form, or the bytes of a file, whose name stands in the query. Absent: a form. */
  takes?: Takes;
}

export type Takes = 'form' | 'file';

/** The head of a request, as it came over the wire. */
export interface Head {
  method: string;
  /** The second word of the first line. */
  target: string;
  /** Names and values in turn, also of headers that came twice. */
  rawHeaders: readonly string[];
}

/** This run of the server. */
export interface Gate {
  /** '127.0.0.1:50123'. */
  host: string;
  key: string;
}

/** Longer than any address that our own page asks for. */
const LONGEST_TARGET = 8000;
const TYPES: Readonly<Record<Takes, string>> = {
  form: 'application/x-www-form-urlencoded',
  // A page of another site cannot send it without asking first.
  file: 'application/octet-stream',
};

/** The path of a target, without any decoding: a path of ours holds nothing to decode. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

/** The status with which a request is refused; undefined: it may go on. `allowed` undefined: no route has its path. */
export function refusal(head: Head, allowed: readonly Allowed[], gate: Gate): number | undefined {
  const { method, target } = head;
  const one = (name: string): string | undefined => only(head, name);
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(target)) return 400;
  if (target.length > LONGEST_TARGET) return 414;
  if (one('host') !== gate.host) return 421;
  if (count(head, 'upgrade') > 0 || count(head, 'expect') > 0) return 400;
  if (allowed.length === 0) return 404;
  const route = allowed.find((each) => each.method === method);
  if (route === undefined) return 405;
  if (method === 'GET' && hasBody(head)) return 400;
  if (route.access === 'open') return undefined;
  if (one('sec-fetch-site') !== 'same-origin') return 403;
  if (route.access === 'key' && !isKey(one('authorization'), gate.key)) return 401;
  if (method === 'GET') return undefined;
  if (one('origin') !== `http://${gate.host}`) return 403;
  return one('content-type') === TYPES[route.takes ?? 'form'] ? undefined : 415;
}

/** The value of a header that came once; '' and undefined are as good as none. */
function only(head: Head, name: string): string | undefined {
  const values = valuesOf(head, name);
  return values.length === 1 ? values[0] : undefined;
}

function count(head: Head, name: string): number {
  return valuesOf(head, name).length;
}

function valuesOf({ rawHeaders }: Head, name: string): string[] {
  return rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);
}

function hasBody(head: Head): boolean {
  const [length = '0'] = valuesOf(head, 'content-length');
  return count(head, 'transfer-encoding') > 0 || length !== '0';
}

/** Compared in a time that does not tell how much of it is right. */
function isKey(header: string | undefined, key: string): boolean {
  const [sent, right] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${key}`)];
  return sent.length === right.length && timingSafeEqual(sent, right);
}
