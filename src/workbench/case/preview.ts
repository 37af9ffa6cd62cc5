/** A text as the document prints it, beside the field in which it is written. */
import { labelsOf } from '../../document/labels.ts';
import { prose } from '../../document/prose.ts';
import { fragmentViews } from '../../render/fragment.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { slugOf, stepsOf } from './places.ts';

export function previewText({ form }: Asked, { language, view }: Desk): Answer {
  const slug = slugOf(stepsOf(form.get('place') ?? ''));
  const title = language.say('workbench.preview');
  const blocks = prose(form.get('text'), `text-${slug}`, title);
  return html(view('part', { blocks: fragmentViews(blocks, labelsOf(language), 'shown') }));
}
