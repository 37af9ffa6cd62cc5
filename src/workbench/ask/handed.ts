/** Files to take along: what a command would write, by a link that is good once. */
import { type DocumentInput, type FileFormat, makeDocument } from '../../app/documents.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../locale/phrase.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import type { Desk } from '../desk.ts';

/** One of the formats that there are; throws UserError for any other. */
export function formatIn<F extends string>(name: string | null, formats: readonly F[]): F {
  const format = formats.find((one) => one === name);
  if (format !== undefined) return format;
  throw new UserError('unknown-format', phrase('workbench.no-format'), phrase('workbench.no-format.fix'));
}

/** Makes a document and hands it out. `name`: without its ending. */
export async function handDocument(
  input: DocumentInput,
  format: FileFormat,
  name: string,
  { desk, step }: { desk: Desk; step: Asked['step'] },
): Promise<Answer> {
  step(format === 'pdf' ? phrase('workbench-work.print') : phrase('workbench-work.write'));
  const { bytes, replaced } = await makeDocument(input, format, desk.makers);
  return handBytes(bytes, `${name}.${format}`, desk, replaced);
}

/** Always a download, whatever it is. */
export function handBytes(bytes: Uint8Array, name: string, desk: Desk, replaced = 0): Answer {
  const { say } = desk.language;
  const href = desk.tickets.issue({ name, mediaType: 'application/octet-stream', bytes, framed: false });
  return html(
    desk.view('handed', {
      frame: null,
      link: { href, name, text: say('workbench.handed', { name }) },
      replaced: replaced === 0 ? null : say('documents.replaced', { file: name, count: replaced }),
    }),
  );
}
