/** What goes to and fro between the server and the process that does long work: plain data. */
import type { Words } from '../../locale/phrase.ts';
import type { Answer } from '../answer.ts';
import type { Handed } from '../tickets.ts';

/** What the process is started with. */
export interface ChildOptions {
  /** The folder that is worked in. */
  folder: string;
  /** Tag of the language. */
  language: string;
  who: string;
  /** Path of the browser that prints; absent: the first that is found. */
  browser?: string | undefined;
}

/** One request, as data. */
export interface Piece {
  path: string;
  method: 'GET' | 'POST';
  query: string;
  form: string;
  bytes: Uint8Array;
  /** YYYY-MM-DD. */
  today: string;
}

export type ToChild = { begin: Piece } | 'stop';

export type FromChild =
  /** It is done, and can be given the next. */
  | { answer: Answer }
  /** What it is at now. */
  | { step: Words }
  /** To be handed out by a link with this key. */
  | { ticket: string; handed: Handed }
  /** What the user should know, told where the program was started. */
  | { say: Words }
  /** A fault of ours, with its stack. */
  | { fault: string };
