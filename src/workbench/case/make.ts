/** The document of a case: the same bytes as on the command line, shown in a frame or handed out. */
import path from 'node:path';
import { DOCUMENT_FORMATS, makeDocument } from '../../app/documents.ts';
import { reportCase } from '../../app/report-case.ts';
import type { LayoutId } from '../../document/pia/layouts.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../locale/phrase.ts';
import { FORMATS } from '../../render/registry.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { type Desk, jobOf } from '../desk.ts';
import { readCase } from './opened.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', json: 'application/json' };
const LAYOUTS: readonly LayoutId[] = ['own', 'edpb', 'cnil'];

export async function makeCase({ form, signal, step }: Asked, desk: Desk): Promise<Answer> {
  const { language, makers, tickets, view } = desk;
  const name = form.get('file') ?? '';
  const now = await readCase(name, desk);
  const framed = form.get('format') === 'preview';
  const format = DOCUMENT_FORMATS.find((one) => one === (framed ? 'html' : form.get('format')));
  const layout = LAYOUTS.find((one) => one === (form.get('layout') ?? 'own'));
  if (format === undefined || layout === undefined)
    throw new UserError('unknown-format', phrase('workbench.no-format'), phrase('workbench.no-format.fix'));
  step(phrase('workbench-work.assess'));
  const { result } = await reportCase(jobOf(desk, signal), now.file, { paper: 'A4', language, layout });
  step(format === 'pdf' ? phrase('workbench-work.print') : phrase('workbench-work.write'));
  const { bytes, replaced } = await makeDocument(result, format, makers);
  const title = `${path.basename(name).replace(/\.ya?ml$/i, '')}.${format}`;
  const mediaType = MEDIA_TYPES[format] ?? FORMATS[format]?.mediaType ?? 'application/octet-stream';
  const href = tickets.issue({
    name: title,
    mediaType: framed ? mediaType : 'application/octet-stream',
    bytes,
    framed,
  });
  return html(
    view('handed', {
      frame: framed ? { href, title: language.say('workbench.preview') } : null,
      link: framed ? null : { href, name: title, text: language.say('workbench.handed', { name: title }) },
      replaced: replaced === 0 ? null : language.say('documents.replaced', { file: title, count: replaced }),
    }),
  );
}
