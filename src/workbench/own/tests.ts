/** Tests of one's own: those in the folder, new ones to be filled in here, and the sheet for who tries it elsewhere. */
import { beginTests } from '../../app/own-tests.ts';
import { questionnaireFile } from '../../app/questionnaire-file.ts';
import { testProtocol, type TestOptions } from '../../app/test-protocol.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../locale/phrase.ts';
import { type Answer, type Asked, html, goTo } from '../answer.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { filesOfKind } from '../own-files.ts';
import { editionsOf } from '../pages/editions.ts';
import { productNamed, useNamed, usesOf } from '../pages/named.ts';
import { pageAddress } from '../view.ts';

const SCOPES = ['required', 'open', 'all'] as const;
/** As many as take part in any test, and room for more than two. */
const MOST_PEOPLE = 8;

export async function testsPage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const { say } = desk.language;
  const job = jobOf(desk, signal);
  const begun = (await filesOfKind('own-tests', desk)).map(({ name }) => name);
  return html(
    desk.view('own-tests', {
      title: say('workbench-own.tests'),
      intro: say('workbench-own.tests.intro'),
      begun:
        begun.length === 0
          ? null
          : {
              title: say('workbench-own.tests.begun'),
              entries: begun.map((name) => ({ href: pageAddress('test', { file: name }), title: name })),
            },
      begin: await beginView(query, await editionsOf(job, desk), desk),
    }),
  );
}

/** What is tried, who tries it, and the sheet for elsewhere. */
async function beginView(
  query: URLSearchParams,
  products: readonly (readonly [string, string])[],
  desk: Desk,
): Promise<object> {
  const { say } = desk.language;
  return {
    title: say('workbench-own.tests.new'),
    product: {
      label: say('workbench.product'),
      choices: choices(products, query.get('product') ?? products[0]?.[0]),
    },
    use: {
      label: say('workbench.use'),
      choices: choices(
        [['', say('workbench.use.none')], ...(await usesOf(desk))],
        query.get('context') ?? '',
      ),
    },
    scope: {
      label: say('workbench-own.tests.scope'),
      choices: choices(
        SCOPES.map((scope) => [scope, say(`workbench-own.tests.scope.${scope}`)]),
        'open',
      ),
    },
    by: { label: say('workbench-own.tests.by'), help: say('workbench-own.tests.by.help') },
    people: {
      label: say('workbench-own.tests.people'),
      choices: choices(
        Array.from({ length: MOST_PEOPLE - 1 }, (_, at) => [String(at + 2), String(at + 2)]),
        '2',
      ),
    },
    go: say('workbench-own.tests.go'),
    sheet: {
      title: say('workbench-own.sheet'),
      intro: say('workbench-own.sheet.intro'),
      page: say('workbench-own.sheet.page'),
      workbook: say('workbench-own.sheet.workbook'),
    },
    back: { href: pageAddress('receive'), text: say('workbench-own.sheet.back') },
  };
}

/** What the form asks for. */
async function optionsIn(form: URLSearchParams, desk: Desk): Promise<{ product: string } & TestOptions> {
  const by = (form.get('by') ?? '').trim();
  if (by === '')
    throw new UserError(
      'no-tester',
      phrase('workbench-own.tests.no-by'),
      phrase('workbench-own.tests.no-by.fix'),
    );
  return {
    product: await productNamed(form.get('product') ?? '', desk),
    scope: SCOPES.find((scope) => scope === form.get('scope')) ?? 'open',
    by,
    configuration: 'default',
    hindsight: false,
    context: await useNamed(form.get('context'), desk),
  };
}

/** So many can be begun of one product on one day. */
const MOST_OF_A_DAY = 20;

/** Begins tests here; with a format, hands out the sheet instead. */
export async function beginOwnTests(asked: Asked, desk: Desk): Promise<Answer> {
  const { form, signal } = asked;
  if (form.has('format')) return makeSheet(asked, desk);
  const { product, ...options } = await optionsIn(form, desk);
  const people = Math.min(Math.max(Number(form.get('people')) || 2, 2), MOST_PEOPLE);
  const { folder, language } = desk;
  let id: string | undefined;
  for (let number = 2; number <= MOST_OF_A_DAY; number += 1) {
    const { result } = await beginTests(jobOf(desk, signal), product, { ...options, people, id }, language);
    const file = await folder.place(result.name);
    if ((await folder.workspace.writeNew(file, result.bytes)) === 'written')
      return goTo(pageAddress('test', { file: result.name }));
    id = `${/([^/]+?)(?:-\d)?\.yaml$/.exec(result.name)?.[1] ?? ''}-${number}`;
  }
  throw new UserError(
    'file-exists',
    phrase('workbench.exists', { name: `${id ?? ''}.yaml` }),
    phrase('workbench.exists.fix'),
  );
}

/** The sheet to take to another machine: the same bytes as those of the command line. */
async function makeSheet({ form, signal }: Asked, desk: Desk): Promise<Answer> {
  const { product, ...options } = await optionsIn(form, desk);
  const format = form.get('format') === 'xlsx' ? 'xlsx' : 'html';
  const { result } = await testProtocol(jobOf(desk, signal), product, options);
  const bytes = await questionnaireFile(result, format, desk.language);
  const name = `tests-${result.vendor.id}-${desk.today()}.${format}`;
  const handed = { name, mediaType: 'application/octet-stream', bytes, framed: false };
  const text = desk.language.say('workbench.handed', { name });
  return html(
    desk.view('handed', {
      frame: null,
      replaced: null,
      link: { href: desk.tickets.issue(handed), name, text },
    }),
  );
}
