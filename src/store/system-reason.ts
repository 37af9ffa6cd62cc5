import { getSystemErrorMessage } from 'node:util';

/** What the system's refusals mean, for people. */
const REASONS: Record<string, string> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file would be larger than the system allows',
  ENOENT: 'the folder is not there and cannot be made',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  ENAMETOOLONG: 'the name is too long',
  EBADF: 'it is closed, or not open for writing',
  EMFILE: 'this process may not open more files (see `ulimit -n`)',
  ENFILE: 'the system may not open more files',
  EAGAIN: 'the system may not start more processes (see `ulimit -u`)',
  ENOMEM: 'the memory is used up',
};

/** The reason in words; undefined where the error is not the system's. */
export function systemReason(error: unknown): string | undefined {
  const { code, errno } = error as NodeJS.ErrnoException;
  if (code === undefined || errno === undefined) return undefined;
  return REASONS[code] ?? getSystemErrorMessage(errno);
}
