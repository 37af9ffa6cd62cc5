import { getSystemErrorMessage } from 'node:util';
import { phrase, type Words } from '../locale/phrase.ts';

/** What the system's refusals mean, for people. */
const REASONS = [
  'EACCES',
  'EBUSY',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'ENOENT',
  'ENOTDIR',
  'EISDIR',
  'ENAMETOOLONG',
  'EBADF',
  'EMFILE',
  'ENFILE',
  'EAGAIN',
  'ENOMEM',
] as const;

/** Codes that mean the same. */
const SAME: Readonly<Record<string, string>> = { EPERM: 'EACCES', EEXIST: 'ENOTDIR' };

/** The reason in words; undefined where the error is not the system's. */
export function systemReason(error: unknown): Words | undefined {
  const { code, errno } = error as NodeJS.ErrnoException;
  if (code === undefined || errno === undefined) return undefined;
  const known = REASONS.find((one) => one === (SAME[code] ?? code));
  return known === undefined ? getSystemErrorMessage(errno) : phrase(`store.reason.${known}`);
}
