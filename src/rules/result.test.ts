/** What the rules found as a plain result: figures, elements, requirements, risks and sources. */
import { describe, expect, it } from 'vitest';
import {
  duty,
  element,
  finding,
  inputOf,
  OWN,
  profile,
  type ProfileDraft,
  record,
  setting,
  source,
  TODAY,
  use,
  type UseDraft,
} from '../../test/rules/make.ts';
import type { Assessment, AssessedElement } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import { addDays } from './dates.ts';
import { assess, type ResultInput } from './result.ts';

const [A, B, D] = ['p/c/a', 'p/c/b', 'q/d/a'];
const ALL = [element(A, { gate: true }), duty(B), record(D)];
const test = source('independent-research', { published: TODAY });
const page = source('help-page', { ...OWN, published: TODAY });
const made = (draft: ProfileDraft, of: UseDraft = use(ALL), more: Partial<ResultInput> = {}): Assessment =>
  assess({ ...inputOf(draft, of, TODAY), ...more, catalogueVersion: '2', toolVersion: '1' });
const withContext = (more: Partial<Context>): Partial<ResultInput> => ({
  context: { id: 'use', title: 'Use', summary: 'U.', requirements: [], ...more },
});
const elementOf = (result: Assessment, id: string): AssessedElement => {
  const all = result.principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(id);
  return found;
};
const yes = finding({ [A]: 'yes' }, page);

describe('a result', () => {
  it('has figures of the whole, by nature, by what is required and by principle', () => {
    const result = made({ findings: [yes] }, use(ALL, [A]));
    const shown = [
      result.byNature.behaviour,
      result.byNature.duty,
      result.byNature.record,
      result.byRequirements,
    ];
    expect(shown.map((one) => one?.shown)).toEqual([100, 0, 0, 100]);
    expect(result.overall).toEqual({
      ...{ shown: 25, open: 75, short: 0, byAbsence: 0, byVendorAlone: 25 },
      ...{
        exact: { shown: '1/4', open: '3/4', short: '0' },
        figure: { kind: 'range', shown: 25, possible: 100 },
      },
    });
    expect(
      result.principles.map(({ id, weight, score, criteria }) => [
        id,
        weight,
        score?.shown,
        criteria.map((one) => [one.id, one.weight, one.score?.shown, one.elements.length]),
      ]),
    ).toEqual([
      ['p', 1, 50, [['p/c', 1, 50, 2]]],
      ['q', 1, 0, [['q/d', 1, 0, 1]]],
    ]);
    expect(made({}, use([element(A)])).byNature).toMatchObject({ duty: null, record: null });
    expect(made({}, use(ALL), { context: undefined })).toMatchObject({
      byRequirements: null,
      verdict: null,
      requirements: [],
    });
  });

  it('counts what falls short of its own, and lists what is open', () => {
    const hung = use([element(A), element(B, { after: A }), element(D)]);
    const no = finding({ [A]: 'no' }, test);
    const result = made({ findings: [no, finding({ [D]: 'yes' }, test)] }, hung);
    expect([result.shortOfTheirOwn, result.openElements]).toEqual([1, []]);
    expect(made({ findings: [yes] }).openElements).toEqual([B, D]);
  });

  it('asks nothing of a product that is no longer offered', () => {
    const ended = { editions: [{ id: 'x', ended: '2020' }] };
    expect([made(ended).toAsk, made(ended).noLongerOffered, made(ended).verdict]).toEqual([
      [],
      '2020-12-31',
      null,
    ]);
    expect([made({}).toAsk.length, made({}).noLongerOffered]).toEqual([3, null]);
  });
});

describe('gates, requirements, weights and sources in a result', () => {
  it('has each gate with where it stands, and why it is waived', () => {
    const gates = (draft: ProfileDraft, of?: UseDraft): unknown => made(draft, of).gates;
    expect(gates({ findings: [yes] })).toEqual([{ element: A, standing: 'shown', waived: null }]);
    expect(gates({}, { ...use(ALL), waived: { [A]: 'No need.' } })).toEqual([
      { element: A, standing: 'open', waived: 'No need.' },
    ]);
  });

  it('has each requirement with where it stands, and who asks for it', () => {
    const requirements = [
      { element: B, must: false, reason: 'R.', 'asked-by': 'Law', state: 'shipped' as const },
    ];
    expect(made({ findings: [yes] }, use(ALL), withContext({ requirements })).requirements).toEqual([
      {
        element: A,
        must: true,
        state: 'configured',
        gate: true,
        status: 'shown',
        reason: null,
        askedBy: null,
      },
      {
        element: B,
        must: false,
        state: 'shipped',
        gate: false,
        status: 'open',
        reason: 'R.',
        askedBy: 'Law',
      },
    ]);
  });

  it('tells weights that are not the catalogue’s, principles first', () => {
    const weights = { principles: { q: 2, p: 1 }, criteria: { 'p/c': 3, 'q/d': 1 } };
    expect(made({}, use(ALL), withContext({ weights })).changedWeights).toEqual([
      { id: 'q', weight: 2, usual: 1 },
      { id: 'p/c', weight: 3, usual: 1 },
    ]);
    expect(made({}).changedWeights).toEqual([]);
  });
});

describe('what a result rests on', () => {
  const press = source('press', { published: TODAY });
  const paper = source('contract', {
    ...{ title: 'Contract', publisher: 'Vendor', citation: 'No. 7', 'read-as': 'archived copy' },
    checked: ['2023-01-02', TODAY],
  });
  const other = finding({ 'p/c/other': 'yes' }, test, { summary: 'Of another catalogue.' });
  const findings = [yes, other, finding({ [B]: 'no' }, [press, paper], { summary: 'It was left out.' })];

  it('are its findings, each once, by their place in the profile', () => {
    expect(made({ findings }).findings).toEqual([
      { finding: 0, summary: 'Something.', sources: ['s1'] },
      { finding: 2, summary: 'It was left out.', sources: ['s3', 's4'] },
    ]);
    expect(made({}).findings).toEqual([]);
  });

  it('are the sources that they cite, each once, by id', () => {
    const known = { published: TODAY, checked: [TODAY], known: TODAY, dayUnknown: false };
    const cited = (id: string, kind: string, publisher: string, more: object): object => ({
      ...{ id, kind, publisher, title: id, url: `https://example.org/${id}`, citation: null },
      ...{ ...known, ...more },
    });
    const days = { published: null, checked: ['2023-01-02', TODAY], known: '2023-01-02', dayUnknown: true };
    expect(made({ findings }).sources).toEqual([
      cited('s1', 'help-page', 'Vendor', { grade: 'D', own: true }),
      cited('s3', 'press', 'Stranger', { grade: 'E', own: false }),
      cited('s4', 'contract', 'Vendor', {
        ...{ title: 'Contract', citation: 'No. 7', grade: 'C', own: true, ...days },
      }),
    ]);
  });

  it('have no address where a source has none', () => {
    const whole = profile({ findings: [yes] });
    const sources = whole.sources.map(({ url: _, ...one }) => one);
    expect(made({}, use(ALL), { profile: { ...whole, sources } }).sources).toMatchObject([{ url: null }]);
  });

  it('leave out what is not known yet', () => {
    const later = source('reference', { published: addDays(TODAY, 1) });
    const { findings: listed, sources } = made({ findings: [finding({ [A]: 'yes' }, [page, later])] });
    expect([listed.map((one) => one.sources), sources.map(({ id }) => id)]).toEqual([[['s1']], ['s1']]);
  });

  it('say everything that is said of an element', () => {
    const settings = [setting('s', { [A]: 'yes' }, press)];
    const { principles, findings: listed, sources } = made({ findings, settings });
    const stated = principles.flatMap(({ criteria }) =>
      criteria.flatMap(({ elements }) => elements.flatMap((one) => one.stated)),
    );
    const ids = (list: (string | number | null)[]) => new Set(list.filter((one) => one !== null));
    expect(ids(listed.map((one) => one.finding))).toEqual(ids(stated.map((one) => one.finding)));
    expect(ids(sources.map(({ id }) => id))).toEqual(ids(stated.map((one) => one.source)));
  });
});

const inResult = (draft: ProfileDraft, elements = ALL, more: Partial<ResultInput> = {}): AssessedElement =>
  elementOf(made(draft, use(elements), more), A);

describe('an element in a result', () => {
  it('is told with its answer and what that rests on', () => {
    expect(inResult({ findings: [yes] })).toMatchObject({
      ...{ id: A, code: 'P/C.1', nature: 'behaviour', weight: 1, gate: true, standing: 'shown' },
      ...{ shown: 100, open: 0, short: 0, answer: 'yes', silent: false, grade: 'D', since: TODAY },
      ...{ finding: 0, sources: ['s1'], settings: [], openBecause: [], claimedBy: [] },
      clients: [
        {
          client: 'k1',
          standing: 'shown',
          shown: 100,
          open: 0,
          short: 0,
          because: [],
          shownBy: 'evidence',
          parts: [],
        },
      ],
    });
    expect(inResult({})).toMatchObject({
      ...{ standing: 'open', shown: 0, open: 100, answer: null, grade: null, since: null, finding: null },
      ...{ sources: [], openBecause: ['not-looked-for'] },
      clients: [{ standing: 'open', because: ['not-looked-for'], shownBy: null }],
    });
  });

  it('has the best of what decides, and all sources in one order', () => {
    const two = [finding({ [A]: 'yes' }, page), finding({ [A]: 'yes' }, test)];
    expect(inResult({ findings: two })).toMatchObject({ grade: 'A', finding: 1, sources: ['s1', 's2'] });
    const same = [test, { ...test }].map((one) => finding({ [A]: 'yes' }, one));
    expect(inResult({ findings: same })).toMatchObject({ grade: 'A', finding: 0 });
    expect(inResult({ findings: [finding({ [A]: 'no' }, test)] })).toMatchObject({
      answer: 'no',
      short: 100,
      standing: 'short',
    });
  });

  it('says who only claims it', () => {
    const claims = [1, 2].map(() =>
      finding({ [A]: 'yes' }, source('marketing', { ...OWN, published: TODAY })),
    );
    expect(inResult({ findings: claims })).toMatchObject({
      openBecause: ['claimed'],
      claimedBy: ['s1', 's2'],
    });
  });
});

describe('an element of several clients, or outside the score', () => {
  it('stands in part where a client or a kind of content does', () => {
    const parts = {
      clients: ['k1', 'k2'],
      findings: [finding({ [A]: 'yes' }, test, { clients: ['k1'], for: ['video'] })],
    };
    expect(inResult(parts)).toMatchObject({
      ...{ standing: 'in-part', shown: 25, open: 75, short: 0 },
      clients: [
        {
          client: 'k1',
          standing: 'in-part',
          shown: 50,
          open: 50,
          parts: [{ part: 'video', standing: 'shown' }],
        },
        { client: 'k2', standing: 'open', shown: 0, open: 100 },
      ],
    });
  });

  it('outside the score says so', () => {
    const drops = [element(A, { function: 'chat', absent: 'does-not-apply' })];
    expect(inResult({ findings: [finding(undefined, page, { lacks: ['chat'] })] }, drops)).toMatchObject({
      ...{
        standing: 'does-not-apply',
        answer: 'does-not-apply',
        shown: 0,
        open: 0,
        short: 0,
        sources: ['s1'],
      },
    });
    const yours = [duty(A, { 'no-provider': 'yours' })];
    expect(inResult({ editions: [{ id: 'x', 'run-by': 'customer' }] }, yours).standing).toBe('yours');
    const design = [duty(A, { 'no-provider': 'yes' })];
    expect(inResult({ editions: [{ id: 'x', 'run-by': 'customer' }] }, design).clients[0]?.shownBy).toBe(
      'architecture',
    );
  });

  it('says by which settings', () => {
    const settings = ['s', 'r'].map((id) => setting(id, { [A]: 'yes' }, test));
    expect(inResult({ settings }, ALL, { configuration: ['s', 'r'] })).toMatchObject({
      standing: 'shown',
      settings: ['r', 's'],
      finding: null,
    });
  });
});
