/** Products of one's own in the folder, and a new one. */
import { newProfile } from '../../app/init.ts';
import { ownProfiles } from '../../app/own-product.ts';
import { idLike } from '../../blank/new-id.ts';
import { InvalidInput, UserError } from '../../errors.ts';
import { phrase, type Words } from '../../locale/phrase.ts';
import { ofFile } from '../../problem.ts';
import { type Answer, type Asked, html, goTo } from '../answer.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { filesIn } from '../own-files.ts';
import { useNamed, usesOf } from '../pages/named.ts';
import { problemViews } from '../problems.ts';
import { pageAddress } from '../view.ts';

/** Ways to take part that products have; any other is added in the form. */
const CLIENTS = ['desktop', 'mobile', 'web', 'telephone', 'room-system'] as const;

export async function ownPage({ signal }: Asked, desk: Desk): Promise<Answer> {
  const { say } = desk.language;
  const { folder } = desk;
  const files = await filesIn(desk);
  const own = files.filter(({ kind }) => kind === 'profile').map(({ file }) => file);
  const profiles = await ownProfiles(jobOf(desk, signal), own);
  const problems = [...files, ...profiles].flatMap((one) => one.problems);
  return html(
    desk.view('own-products', {
      title: say('workbench-own.products'),
      intro: say('workbench-own.products.intro'),
      mine: {
        title: say('workbench-own.mine'),
        none: profiles.length === 0 ? say('workbench-own.mine.none') : null,
        entries: profiles.map(({ file, name }) => ({
          href: pageAddress('profile', { file: folder.nameOf(file) }),
          title: name ?? folder.nameOf(file),
          text: name === undefined ? say('workbench-own.mine.faults') : folder.nameOf(file),
        })),
      },
      broken:
        problems.length === 0
          ? null
          : { title: say('workbench.broken'), problems: { all: problemViews(problems, desk) } },
      begin: await beginView(desk),
    }),
  );
}

async function beginView(desk: Desk): Promise<object> {
  const { say } = desk.language;
  const line = (name: 'name' | 'provider' | 'jurisdiction'): object => ({
    name,
    id: `n-${name}`,
    label: say(`workbench-own.new.${name}`),
    help: say(`workbench-own.new.${name}.help`),
  });
  return {
    title: say('workbench-own.new'),
    lines: [line('name'), line('provider'), line('jurisdiction')],
    editions: { label: say('workbench-own.new.editions'), help: say('workbench-own.new.editions.help') },
    runBy: {
      label: say('workbench-own.new.run-by'),
      choices: choices(
        [
          ['provider', say('workbench-own.run-by.provider')],
          ['customer', say('workbench-own.run-by.customer')],
        ],
        'provider',
      ),
    },
    clients: {
      legend: say('workbench-own.new.clients'),
      choices: choices(
        CLIENTS.map((id) => [id, say(`workbench-own.client.${id}`)]),
        ['desktop', 'mobile', 'web'],
      ).map((one) => ({ ...one, id: `n-client-${one.value}` })),
    },
    use: {
      label: say('workbench.use'),
      choices: choices([['', say('workbench.use.none')], ...(await usesOf(desk))], ''),
    },
    go: say('workbench-own.new.go'),
  };
}

/** Begins a profile: a file of its own, valid as it stands, in which nothing is answered yet. */
export async function beginProfile({ form }: Asked, desk: Desk): Promise<Answer> {
  const { language, folder } = desk;
  const typed = (key: string): string => (form.get(key) ?? '').trim();
  const name = typed('name');
  const id = idLike(name);
  const clients = CLIENTS.filter((client) => form.getAll('client').includes(client));
  const editions = editionsIn(
    typed('editions'),
    typed('run-by') === 'customer' ? 'customer' : 'provider',
    desk,
  );
  assertWhole([
    [id === undefined, phrase('workbench-own.new.no-name')],
    [typed('provider') === '', phrase('workbench-own.new.no-provider')],
    [typed('jurisdiction') === '', phrase('workbench-own.new.no-jurisdiction')],
    [clients.length === 0, phrase('workbench-own.new.no-clients')],
  ]);
  const named = form.get('context') ?? '';
  const context = await useNamed(named, desk);
  const provider = { name: typed('provider'), jurisdiction: typed('jurisdiction') };
  const known = { name, provider, clients, editions };
  const file = await folder.place(`${id ?? ''}.yaml`);
  const { result } = await newProfile(
    jobOf(desk),
    id ?? '',
    { file: folder.nameOf(file), context, known },
    language,
  );
  const written = await folder.workspace.writeNew(file, Buffer.from(result.text));
  const taken = { name: folder.nameOf(file) };
  if (written !== 'written')
    throw new UserError('file-exists', phrase('workbench.exists', taken), phrase('workbench-own.exists.fix'));
  const to = pageAddress('profile', { file: folder.nameOf(file), context: named });
  return goTo(to);
}

/** Everything that is missing at once. */
function assertWhole(checks: readonly (readonly [isMissing: boolean, message: Words])[]): void {
  const problems = checks.flatMap(([isMissing, message]) =>
    isMissing ? [{ ...ofFile('', 'not-filled', message, phrase('workbench-own.new.fill')), place: '' }] : [],
  );
  if (problems.length > 0) throw new InvalidInput(problems);
}

/** A plan a line; one without a name of its own where none is named. */
function editionsIn(
  text: string,
  runBy: 'provider' | 'customer',
  { language }: Desk,
): { id: string; name: string; 'run-by': 'provider' | 'customer' }[] {
  const names = [...new Set(text.split(/\r?\n/).map((one) => one.trim()))].filter((one) => one !== '');
  if (names.length === 0)
    return [{ id: 'standard', name: language.say('form.profile.edition'), 'run-by': runBy }];
  return names.map((name, at) => ({ id: idLike(name) ?? `plan-${at + 1}`, name, 'run-by': runBy }));
}
