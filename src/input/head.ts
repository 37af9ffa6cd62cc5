/** The head of a file: enough to know what it is and how its document is named. */
import type { Checked } from '../problem.ts';
import { decode, readBytes } from './bytes.ts';
import type { SchemaName } from './fault.ts';
import { kindOf } from './kind.ts';
import { readBuilt } from './parsed.ts';
import { parseUntrusted } from './untrusted.ts';

/** As much of a file as tells what it is and how its document is named. */
export interface FileHead {
  kind: SchemaName | undefined;
  id: string | undefined;
  /** What people call it. */
  title: string | undefined;
  /** Of a profile: its first edition. */
  edition: string | undefined;
}

/** Reads a file for its head alone and keeps nothing else of it; what is wrong inside comes out when it is loaded. */
export async function readHead(file: string): Promise<Checked<FileHead>> {
  const read = readBytes(file);
  if (!read.ok) return read;
  const built = readBuilt(file, read.value.bytes);
  if (built !== undefined) return { ok: true, value: headIn(built.value) };
  const text = decode(read.value);
  const parsed = text.ok ? await parseUntrusted(text.value.text, file) : text;
  return parsed.ok ? { ok: true, value: headIn(parsed.value) } : parsed;
}

function headIn(tree: unknown): FileHead {
  const { id, title, name, editions } = (tree ?? {}) as Record<string, unknown>;
  const [first] = Array.isArray(editions) ? (editions as unknown[]) : [];
  const edition = (first as { id?: unknown } | null | undefined)?.id;
  return { kind: kindOf(tree), id: textOr(id), title: textOr(title ?? name), edition: textOr(edition) };
}

function textOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
