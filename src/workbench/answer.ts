/** What a route is given and what it gives back; how either goes over the wire is the server's. */
import type { Words } from '../locale/phrase.ts';
import type { Allowed } from './guard.ts';
import type { Desk } from './desk.ts';

/** A request that was let in. */
export interface Asked {
  query: URLSearchParams;
  /** What was sent; empty of a GET. */
  form: URLSearchParams;
  /** A file, as it was sent; empty where the route takes none. */
  bytes: Uint8Array;
  /** Ends when whoever asked is gone. */
  signal: AbortSignal;
  /** Says what is being done now, to whoever waits for it. */
  step: (at: Words) => void;
}

export interface Answer {
  status?: number;
  mediaType: string;
  body: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
}

/** One address of ours. */
export interface Route extends Allowed {
  act: (asked: Asked, desk: Desk) => Answer | Promise<Answer>;
  /**
   * It takes long: a process of its own does it, and is stopped where whoever asked is gone. It may hand out files, but
   * saves nothing: what is stopped could be saved or not.
   */
  isLong?: true;
}

/** Part of a page. */
export function html(body: string, status = 200): Answer {
  return { status, mediaType: 'text/html; charset=utf-8', body };
}

/** Another page is to be shown, by its address. */
export function goTo(address: string): Answer {
  return { ...html(''), headers: { 'X-Go': address } };
}
