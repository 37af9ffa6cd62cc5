/** Which of the three forms a file is follows from its first bytes, never from its name alone. */
import type { FilledForm } from '../../form.ts';
import type { Checked } from '../../problem.ts';
import type { ReadFile } from '../bytes.ts';
import { badForm } from './fault.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

export async function readForm(read: ReadFile): Promise<Checked<FilledForm>> {
  const { file, bytes } = read;
  if (bytes.length === 0) return badForm(file, 'empty-file', 'The file is empty.', 'Ask for the file again.');
  if (startsWith(bytes, ZIP)) return (await import('./xlsx-form.ts')).readXlsxForm(file, bytes);
  if (startsWith(bytes, OLE))
    return badForm(
      file,
      'old-workbook',
      'This is a workbook in the old .xls format, or one with a password, whatever its name says.',
      'Open it in a spreadsheet program and save it as .xlsx without a password.',
    );
  if (/\.(?:xlsx|xlsm|xls|ods)$/i.test(file))
    return badForm(
      file,
      'not-a-workbook',
      'The file is named like a workbook and is none: perhaps a .csv or another text that was renamed.',
      'Ask for the workbook itself, saved as .xlsx.',
    );
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  if (start.startsWith('<') || /\.html?$/i.test(file))
    return (await import('./html-form.ts')).readHtmlForm(read);
  return (await import('./yaml-form.ts')).readYamlForm(read);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
