/** A new case: from a product, a use and laws, or from nothing. */
import { newCase } from '../../app/init.ts';
import { UserError } from '../../errors.ts';
import { loadRegimes } from '../../input/regimes.ts';
import { phrase } from '../../locale/phrase.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { packageUses, productNamed, useNamed } from '../pages/named.ts';
import { editionsOf } from '../pages/editions.ts';
import { pageAddress } from '../view.ts';

export async function newPage({ signal }: Asked, desk: Desk): Promise<Answer> {
  const { say } = desk.language;
  const { regimes } = await loadRegimes();
  return html(
    desk.view('new', {
      title: say('workbench.new'),
      intro: say('workbench.new.intro'),
      file: { label: say('workbench.new.file'), help: say('workbench.new.file.help') },
      product: {
        label: say('workbench.product'),
        choices: choices([['', say('workbench.new.later')], ...(await editionsOf(jobOf(desk, signal)))], ''),
      },
      use: {
        label: say('workbench.use'),
        choices: choices([['', say('workbench.new.later')], ...packageUses(desk)], ''),
      },
      laws: {
        legend: say('workbench.new.laws'),
        all: regimes.map(({ id, title, applies }) => ({ id, title, applies })),
      },
      begin: say('workbench.new.begin'),
    }),
  );
}

export async function beginCase({ form }: Asked, desk: Desk): Promise<Answer> {
  const typed = (form.get('name') ?? '').trim();
  const name = /\.ya?ml$/i.test(typed) ? typed : `${typed}.yaml`;
  const file = await desk.folder.place(name);
  const product = form.get('product') ?? '';
  const vendor = product === '' ? undefined : await productNamed(product, desk);
  const context = await useNamed(form.get('context'), desk);
  const { result } = await newCase(
    jobOf(desk),
    name,
    { vendor, context, regimes: form.getAll('regime') },
    desk.language,
  );
  const written = await desk.folder.workspace.writeNew(file, Buffer.from(result.text));
  if (written !== 'written')
    throw new UserError('file-exists', phrase('workbench.exists', { name }), phrase('workbench.exists.fix'));
  return { ...html(''), headers: { 'X-Go': pageAddress('case', { file: name, section: 'document' }) } };
}
