/** What the rules found as a plain result: figures, elements, requirements, risks and sources. */
import { describe, expect, it } from 'vitest';
import {
  element,
  finding,
  profile,
  type ProfileDraft,
  setting,
  source,
  TODAY,
  use,
  type UseDraft,
} from '../../test/rules/make.ts';
import { A, ALL, B, D, made, page, test, withContext, yes } from '../../test/rules/made-result.ts';
import { addDays } from './dates.ts';

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
      shown: 25,
      open: 75,
      short: 0,
      byAbsence: 0,
      byVendorAlone: 25,
      exact: { shown: '1/4', open: '3/4', short: '0' },
      figure: { kind: 'range', shown: 25, possible: 100 },
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

const press = source('press', { published: TODAY });
const paper = source('contract', {
  title: 'Contract',
  publisher: 'Vendor',
  citation: 'No. 7',
  'read-as': 'archived copy',
  checked: ['2023-01-02', TODAY],
});
const other = finding({ 'p/c/other': 'yes' }, test, { summary: 'Of another catalogue.' });
const findings = [yes, other, finding({ [B]: 'no' }, [press, paper], { summary: 'It was left out.' })];

describe('what a result rests on', () => {
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
      id,
      kind,
      publisher,
      title: id,
      url: `https://example.org/${id}`,
      citation: null,
      ...known,
      ...more,
    });
    const days = { published: null, checked: ['2023-01-02', TODAY], known: '2023-01-02', dayUnknown: true };
    expect(made({ findings }).sources).toEqual([
      cited('s1', 'help-page', 'Vendor', { grade: 'D', own: true }),
      cited('s3', 'press', 'Stranger', { grade: 'E', own: false }),
      cited('s4', 'contract', 'Vendor', {
        title: 'Contract',
        citation: 'No. 7',
        grade: 'C',
        own: true,
        ...days,
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
