/** Which form a file is follows from its first bytes, never from its name alone. */
import type { FilledForm } from '../form.ts';
import type { Elsewhere } from './elsewhere.ts';
import { badForm, type Read } from './fault.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a filled-in workbook or page; `name` is that of the file. `elsewhere`: questionnaires of others are read, too. */
export async function readForm(
  name: string,
  bytes: Uint8Array,
  elsewhere?: Elsewhere,
): Promise<Read<FilledForm>> {
  if (bytes.length === 0) return badForm('empty-file');
  if (startsWith(bytes, ZIP)) return (await import('./xlsx-form.ts')).readXlsxForm(bytes, elsewhere);
  if (startsWith(bytes, OLE)) return badForm('old-workbook');
  if (/\.(?:xlsx|xlsm|xls|ods)$/i.test(name)) return badForm('not-a-workbook');
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  if (start.startsWith('<') || /\.html?$/i.test(name))
    return (await import('./html-form.ts')).readHtmlForm(bytes);
  return badForm('not-a-form');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
