/** Bytes first, then text: the only place that reads a user's file. */
import { readFileSync, statSync } from 'node:fs';
import { getSystemErrorMessage } from 'node:util';
import { phrase, type Words } from '../locale/phrase.ts';
import { type Checked, ofFile, type Problem } from '../problem.ts';

/** A file as read. */
export interface ReadFile {
  /** As the user named it. */
  file: string;
  bytes: Uint8Array;
}

/** A text file. */
export interface TextFile extends ReadFile {
  text: string;
}

/** Larger than any real profile; a size cap is the first defence. */
export const MAX_BYTES = 1024 * 1024;

/** Reads a regular file of at most 1 MiB, or says why not. */
export function readBytes(file: string, maxBytes = MAX_BYTES): Checked<ReadFile> {
  try {
    const fault = statFault(file, maxBytes) ?? hiddenEnding(file);
    if (fault !== undefined) return { ok: false, problems: [fault] };
    return { ok: true, value: { file, bytes: readFileSync(file) } };
  } catch (error) {
    return { ok: false, problems: [unreadable(file, error as NodeJS.ErrnoException)] };
  }
}

const MARK = '\uFEFF';

/** Whether a text begins with the mark that Windows puts before one; `decode` leaves it out. */
export function hasMark(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 3)).toString() === MARK;
}

/** The bytes of a text, with the mark before it or without. */
export function bytesOf(text: string, withMark: boolean): Uint8Array {
  return Buffer.from(withMark ? MARK + text : text);
}

/** Decodes UTF-8 strictly: what is not UTF-8 must not become another text in silence. */
export function decode(read: ReadFile): Checked<TextFile> {
  const { file, bytes } = read;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '')
      return {
        ok: false,
        problems: [problem(file, 'empty-file', phrase('file.empty'), phrase('file.empty.hint'))],
      };
    return { ok: true, value: { ...read, text } };
  } catch {
    return {
      ok: false,
      problems: [problem(file, 'not-utf-8', phrase('file.not-utf-8'), phrase('file.not-utf-8.hint'))],
    };
  }
}

/** Reads a regular UTF-8 file, or says why not. */
export function readText(file: string): Checked<TextFile> {
  const read = readBytes(file);
  return read.ok ? decode(read.value) : read;
}

/** An editor adds .txt to what it saves, and a folder window hides it: other commands would look for another file. */
export function hiddenEnding(file: string): Problem | undefined {
  if (!/\.ya?ml\.txt$/i.test(file)) return undefined;
  const meant = file.slice(0, -'.txt'.length);
  return ofFile(
    file,
    'hidden-ending',
    phrase('slip.hidden-ending', { file }),
    phrase('slip.hidden-ending.hint', { file: meant }),
  );
}

/** Asked before the file is opened: reading a pipe or a device could last for ever. */
function statFault(file: string, maxBytes: number): Problem | undefined {
  const stat = statSync(file);
  if (!stat.isFile())
    return problem(file, 'not-a-file', phrase('file.not-regular', { file }), phrase('file.not-regular.hint'));
  if (stat.size <= maxBytes) return undefined;
  const message = phrase('file.too-large', { size: stat.size, most: maxBytes });
  return problem(file, 'too-large', message, phrase('file.too-large.hint'));
}

function unreadable(file: string, error: NodeJS.ErrnoException): Problem {
  if (error.code === 'ENOENT')
    return problem(file, 'missing-file', phrase('file.missing', { file }), phrase('file.missing.hint'));
  const { code, errno = 0 } = error;
  if (code === 'EACCES')
    return problem(
      file,
      'unreadable-file',
      phrase('file.forbidden', { file }),
      phrase('file.forbidden.hint'),
    );
  const why = getSystemErrorMessage(errno);
  const hint = code === 'ENAMETOOLONG' ? phrase('file.unreadable.name') : phrase('file.unreadable.hint');
  return problem(file, 'unreadable-file', phrase('file.unreadable', { file, why }), hint);
}

function problem(file: string, code: string, message: Words, hint: Words): Problem {
  return { severity: 'error', code, message, hint, file, line: 1, column: 1 };
}
