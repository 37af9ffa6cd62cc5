/** Everything that is done with the text of a file from outside before its meaning: in the thread with the deadline. */
import type { Checked } from '../problem.ts';
import { withoutEmpty } from './blank.ts';
import { lostText } from './comments.ts';
import type { Fault, SchemaName } from './fault.ts';
import { kindOf } from './kind.ts';
import { writtenIn } from './locate.ts';
import { versionFault } from './version-1.ts';
import { shapeFaults } from './schema.ts';
import { parseYaml, type Scalars } from './yaml.ts';

/** What the thread is asked. */
export interface InspectJob {
  text: string;
  file: string;
  scalars: Scalars;
  /** What it is held against; 'its-kind': what its keys say that it is. Absent: it is only parsed. */
  schema?: SchemaName | 'its-kind';
}

/** A parsed file with what is wrong with its shape. */
export interface Inspected {
  /** As it is to be read: without the empty parts of a case. */
  value: unknown;
  /** What it was held against. */
  kind: SchemaName | undefined;
  /** Faults of its shape, and warnings about its text. */
  shape: Fault[];
}

/** Parses a text and holds it against its schema. That a file is of version 1 is its one fault. */
export async function inspect({ text, file, scalars, schema }: InspectJob): Promise<Checked<Inspected>> {
  const parsed = parseYaml(text, file, scalars);
  if (!parsed.ok) return parsed;
  const kind = schema === 'its-kind' ? kindOf(parsed.value) : schema;
  if (kind === undefined) return { ok: true, value: { value: parsed.value, kind, shape: [] } };
  const value = kind === 'case' ? withoutEmpty(parsed.value) : parsed.value;
  const old = versionFault(kind, value);
  if (old !== undefined) return { ok: true, value: { value, kind, shape: [old] } };
  const shape = [...(await shapeFaults(kind, value, writtenIn(text))), ...lostText(text, kind)];
  return { ok: true, value: { value, kind, shape } };
}
