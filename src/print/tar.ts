const BLOCK = 512;

/** A regular file of an archive. */
export interface TarFile {
  /** Relative, with `/`, never leading out of the folder. */
  name: string;
  mode: number;
  bytes: Buffer;
}

/**
 * The regular files of a POSIX ustar archive held in memory; folders are skipped.
 * @throws Error on a path that leads out of the folder, and on links, devices and extensions, which our archives do not have
 */
export function* tarFiles(archive: Buffer): Generator<TarFile> {
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK);
    const size = octal(header, 124, 12);
    const bytes = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (bytes.length !== size) throw new Error('archive ends early');
    if (isFile(header)) yield { name: safeName(header), mode: octal(header, 100, 8), bytes };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function isFile(header: Buffer): boolean {
  const type = text(header, 156, 1) || '0';
  if (type === '5') return false;
  if (type !== '0') throw new Error(`archive holds an entry of type ${type}`);
  return true;
}

function safeName(header: Buffer): string {
  const prefix = text(header, 345, 155);
  const name = prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`;
  if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) {
    throw new Error(`archive holds the path ${name}`);
  }
  return name;
}

function text(header: Buffer, from: number, length: number): string {
  return header.toString('latin1', from, from + length).replace(/\0.*$/s, '');
}

function octal(header: Buffer, from: number, length: number): number {
  return Number.parseInt(text(header, from, length).trim() || '0', 8);
}
