/** Bytes first, then text: the only place that reads a user's file. */
import { readFileSync, statSync } from 'node:fs';
import { getSystemErrorMessage } from 'node:util';
import type { Checked, Problem } from '../problem.ts';

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
    const fault = statFault(file, maxBytes);
    if (fault !== undefined) return { ok: false, problems: [fault] };
    return { ok: true, value: { file, bytes: readFileSync(file) } };
  } catch (error) {
    return { ok: false, problems: [unreadable(file, error as NodeJS.ErrnoException)] };
  }
}

/** Decodes UTF-8 strictly: what is not UTF-8 must not become another text in silence. */
export function decode(read: ReadFile): Checked<TextFile> {
  const { file, bytes } = read;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '')
      return {
        ok: false,
        problems: [
          problem(file, 'empty-file', 'The file is empty.', 'Write something into it, or name another file.'),
        ],
      };
    return { ok: true, value: { ...read, text } };
  } catch {
    return {
      ok: false,
      problems: [
        problem(file, 'not-utf-8', 'The file is not UTF-8 text.', 'Save it as UTF-8 in your editor.'),
      ],
    };
  }
}

/** Reads a regular UTF-8 file, or says why not. */
export function readText(file: string): Checked<TextFile> {
  const read = readBytes(file);
  return read.ok ? decode(read.value) : read;
}

/** Asked before the file is opened: reading a pipe or a device could last for ever. */
function statFault(file: string, maxBytes: number): Problem | undefined {
  const stat = statSync(file);
  if (!stat.isFile())
    return problem(
      file,
      'not-a-file',
      `'${file}' is not a regular file.`,
      'Name a file, not a folder or a device.',
    );
  if (stat.size <= maxBytes) return undefined;
  const message = `The file has ${stat.size} bytes; at most ${maxBytes} are read.`;
  return problem(file, 'too-large', message, 'Split it, or check that it is the right file.');
}

function unreadable(file: string, error: NodeJS.ErrnoException): Problem {
  if (error.code === 'ENOENT')
    return problem(file, 'missing-file', `There is no file '${file}'.`, 'Check the name and the folder.');
  const { code, errno = 0 } = error;
  if (code === 'EACCES')
    return problem(
      file,
      'unreadable-file',
      `'${file}' cannot be read: you may not read it.`,
      'Check its permissions.',
    );
  const why = getSystemErrorMessage(errno);
  const hint =
    code === 'ENAMETOOLONG' ? 'Check the name.' : 'Check the name, the disk and what the system allows.';
  return problem(file, 'unreadable-file', `'${file}' cannot be read: ${why}.`, hint);
}

function problem(file: string, code: string, message: string, hint: string): Problem {
  return { severity: 'error', code, message, hint, file, line: 1, column: 1 };
}
