/** Own tests on a page: who takes part, then one test after the other, saved as one goes; last what becomes of them. */
import type { ChoicesAt, FormField } from '../../app/form-field.ts';
import { formFor } from '../../app/file-form.ts';
import { type TestAtHand, type TestsState, testsState } from '../../app/own-tests.ts';
import { namesOf } from '../../document/names.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { formView, type ProblemsAt, problemsView, slugsOf } from '../case/field-view.ts';
import { noPlace, placeText, slugOf } from '../case/places.ts';
import { problemsAt } from '../case/standing.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { wrongViews } from '../problems.ts';
import { uploadView } from '../uploads.ts';
import { fragmentAddress, pageAddress } from '../view.ts';
import { evidenceView } from './evidence.ts';
import { openedTests, type OpenedTests, textAt } from './opened-tests.ts';

/** What stands before the tests and behind them. */
const PEOPLE = 'people';
/** The step on which tests become evidence. */
export const TO_EVIDENCE = 'evidence';

export async function testPage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const one = await openedTests(query.get('file') ?? '', desk);
  const step = query.get('step') ?? PEOPLE;
  const test = one.tests.find((each) => each.test.id === step);
  if (test === undefined && step !== PEOPLE && step !== TO_EVIDENCE) throw noPlace(step);
  const state = await testsState(jobOf(desk, signal), one.now.file);
  const at = problemsAt(one, state.problems, desk);
  const { say } = desk.language;
  return html(
    desk.view('own-test', {
      title: say('workbench-own.test.title', { product: one.product }),
      name: one.name,
      version: one.now.version,
      ...stepsView(one, step, desk),
      look: fragmentAddress('test-standing', { file: one.name, step }),
      panel: panelView(one, state, desk),
      people: step === PEOPLE ? peopleView(one, at, desk) : null,
      test: test === undefined ? null : testView(one, test, at, desk),
      evidence: step === TO_EVIDENCE ? await evidenceView(one, desk) : null,
    }),
  );
}

export async function testStanding({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const one = await openedTests(query.get('file') ?? '', desk);
  const state = await testsState(jobOf(desk, signal), one.now.file);
  const at = problemsAt(one, state.problems, desk);
  const list = query.get('step') === PEOPLE ? 'people' : 'points';
  const { fields } = formFor('own-tests').section(list, one.now.tree, choicesOf(one));
  const places = slugsOf(fields).map((slug) => problemsView(slug, at));
  return html(desk.view('own-test-standing', { panel: panelView(one, state, desk), places }));
}

/** The way on and back, and all steps. */
function stepsView(one: OpenedTests, step: string, { language: { say } }: Desk): object {
  const all = [
    { id: PEOPLE as string, text: say('workbench-own.step.people') },
    ...one.tests.map(({ test: { id, title } }) => ({ id, text: title })),
    { id: TO_EVIDENCE as string, text: say('workbench-own.step.evidence') },
  ];
  const at = all.findIndex(({ id }) => id === step);
  const link = (to: number): object | null => {
    const found = all[to];
    return found === undefined
      ? null
      : { href: pageAddress('test', { file: one.name, step: found.id }), text: found.text };
  };
  return {
    steps: {
      title: say('workbench-own.steps', { at: at + 1, count: all.length }),
      links: all.map(({ id, text }, to) => ({ ...link(to), text, current: id === step })),
    },
    before: { label: say('workbench-own.step.before'), link: at > 0 ? link(at - 1) : null },
    next: { label: say('workbench-own.step.next'), link: link(at + 1) },
  };
}

/** How much was tried, who is missing, what is wrong. */
function panelView(one: OpenedTests, { people, problems }: TestsState, desk: Desk): object {
  const { say, all } = desk.language;
  const found = one.points.filter((point) => textAt(point, 'found') !== '').length;
  const jump = (path: readonly (string | number)[]): string =>
    pageAddress('test', { file: one.name, step: stepOf(one, path), at: `f-${slugOf(path)}` });
  return {
    told: say('workbench-own.test.progress', { found, count: one.points.length }),
    people:
      people === undefined
        ? null
        : say('workbench-own.test.people', { whole: people.whole, needed: people.needed }),
    lacking: (people?.lacking ?? []).map(({ id, missing }) =>
      say('own-tests.person-lacks', {
        id: say('workbench-own.person', { number: id.slice(1) }),
        missing: all(missing.map((key) => say(`own-tests.missing-${key}`))),
      }),
    ),
    wrong: problems.length === 0 ? null : { entries: wrongViews(problems, one.now, jump, desk) },
  };
}

function stepOf({ tests }: OpenedTests, [list, at]: readonly (string | number)[]): string {
  const found = tests.find(({ points }) => list === 'points' && points.some((one) => one.at === at));
  return found?.test.id ?? PEOPLE;
}

function choicesOf({ clients }: OpenedTests): ChoicesAt {
  const isClient = (pattern: string): boolean =>
    /^(?:people\[\]\.client|points\[\]\.clients\[\])$/.test(pattern);
  return (pattern) => (isClient(pattern) && clients.length > 0 ? clients : undefined);
}

/** Entries of a list as fields, by key. */
function rowsOf(one: OpenedTests, list: 'people' | 'points'): ReadonlyMap<string, FormField>[] {
  const { fields } = formFor('own-tests').section(list, one.now.tree, choicesOf(one));
  const [field] = fields;
  return field?.kind === 'rows'
    ? field.rows.map((row) => new Map(row.fields.map((each) => [each.key, each])))
    : [];
}

const PERSON = ['role', 'client', 'device', 'version', 'program', 'on'] as const;

function peopleView(one: OpenedTests, at: ProblemsAt, { language }: Desk): object {
  const { say } = language;
  return {
    intro: say('workbench-own.people.intro'),
    entries: rowsOf(one, 'people').map((row, number) => ({
      legend: say('workbench-own.person', { number: String(number + 1) }),
      ...formView(
        PERSON.flatMap((key) => worded(row.get(key), say(`workbench-own.person.${key}`))),
        at,
        language,
      ),
    })),
  };
}

/** The field under another name and without what the schema says to programs. */
function worded(field: FormField | undefined, label: string, question = ''): FormField[] {
  return field === undefined ? [] : [{ ...field, label, question, example: undefined }];
}

function testView(one: OpenedTests, { test, points }: TestAtHand, at: ProblemsAt, desk: Desk): object {
  const { say } = desk.language;
  const rows = rowsOf(one, 'points');
  return {
    title: test.title,
    about: say('workbench-own.test.about', { people: test.people, minutes: test.minutes }),
    needs: { title: say('protocol.needs'), items: test.needs },
    steps: { title: say('protocol.steps'), items: test.steps },
    points: points.map((point) => pointView(one, point, rows[point.at] ?? new Map(), at, desk)),
  };
}

const FOUND = ['yes', 'partly', 'no', 'lacks', 'not-tried'] as const;

function pointView(
  one: OpenedTests,
  { at: place, element, look }: TestAtHand['points'][number],
  row: ReadonlyMap<string, FormField>,
  at: ProblemsAt,
  desk: Desk,
): object {
  const { language } = desk;
  const { say } = language;
  const {
    code,
    statement,
    counts,
    function: about,
  } = namesOf(desk.library.catalogue.principles).element(element);
  const found = textAt(one.points[place], 'found');
  const path = ['points', place, 'found'];
  const field = (key: 'saw' | 'clients' | 'only-for' | 'files'): FormField[] =>
    worded(row.get(key), say(`workbench-own.point.${key}`), say(`workbench-own.point.${key}.help`));
  return {
    code,
    statement,
    look,
    counts: say('workbench-own.point.counts', { counts }),
    found: {
      id: `f-${slugOf(path)}`,
      place: placeText(path),
      choices: choices(
        FOUND.filter((each) => each !== 'lacks' || about !== undefined).map((each) => [
          each,
          say(`workbench-own.point.found.${each}`),
        ]),
        found,
      ).map((each) => ({ ...each, id: `f-${slugOf(path)}-${each.value}` })),
      problems: problemsView(slugOf(path), at),
    },
    saw: formView(field('saw'), at, language).fields,
    more: {
      title: say('workbench-own.point.more'),
      ...formView([...field('clients'), ...field('only-for'), ...field('files')], at, language),
      picture: uploadView(
        {
          action: '/test-picture',
          id: `picture-${place}`,
          label: say('workbench-own.picture'),
          help: say('workbench-own.picture.help'),
          button: say('workbench.attach.put'),
          fields: { file: one.name, point: String(place) },
          accept: ['.png', '.jpg', '.jpeg', '.webp'],
        },
        desk,
      ),
    },
  };
}
