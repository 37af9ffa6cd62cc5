/** What is told of a weakness: its place, its elements, the editions, and the day from which it is one. */
import { describe, expect, it } from 'vitest';
import {
  catalogue,
  duty,
  element,
  type ElementDraft,
  finding,
  OWN,
  profile,
  type ProfileDraft,
  record,
  setting,
  source,
  type SourceDraft,
  TODAY,
} from '../../test/rules/make.ts';
import { addDays, addMonths } from './dates.ts';
import { type LintRule, type Weakness, weaknessesOf } from './lint.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
const ELEMENTS = [element(A), element(B)];
const EDITIONS = [{ id: 'x' }, { id: 'y' }];

interface Looked {
  required?: string[];
  elements?: ElementDraft[];
  more?: object;
}

function all(
  draft: ProfileDraft,
  { required = [], elements = ELEMENTS, more = {} }: Looked = {},
): Weakness[] {
  return weaknessesOf({ ...profile(draft), ...more }, catalogue(elements), new Set(required), TODAY);
}
const of = (rule: LintRule, ...given: Parameters<typeof all>): Weakness[] =>
  all(...given).filter((one) => one.rule === rule);

function told(
  rule: LintRule,
  path: Weakness['path'],
  subject: string,
  codes: string[],
  name: string,
): Weakness {
  return { rule, path, subject, codes, name };
}

const back = (months: number, days = 0): string => addDays(addMonths(TODAY, -months), days);
/** A page that shows a behaviour for 24 months from the day on which it was published. */
const help = (published: string, more: Partial<SourceDraft> = {}): SourceDraft =>
  source('help-page', { ...OWN, published, living: false, ...more });
const yes = (by: SourceDraft | SourceDraft[], more: object = {}, ...elements: string[]) =>
  finding(
    Object.fromEntries((elements.length > 0 ? elements : [A]).map((id) => [id, 'yes' as const])),
    by,
    more,
  );
const FRESH = finding({}, source('reference', OWN));

describe('what ages', () => {
  it('is told once for a finding, with every element of it, under the editions of which it is so', () => {
    const draft = { editions: EDITIONS, findings: [FRESH, yes(help(back(25)), {}, A, B)] };
    expect(all(draft)).toEqual([
      told('lapsed', ['findings', 1], `x ${A} ${B}; y ${A} ${B}`, ['P/C.1', 'P/C.2'], 'x, y'),
    ]);
    const soon = { editions: EDITIONS, findings: [FRESH, yes(help(back(23)), {}, A, B)] };
    expect(of('lapsing-soon', soon)).toEqual([
      told('lapsing-soon', ['findings', 1], `x ${A} ${B}; y ${A} ${B}`, ['P/C.1', 'P/C.2'], 'x, y'),
    ]);
  });

  it('is apart for each finding, and for editions that differ in what has lapsed', () => {
    const two = { findings: [yes(help(back(25))), yes(help(back(26)), {}, B)] };
    expect(of('lapsed', two).map(({ path, codes }) => [path[1], codes])).toEqual([
      [0, ['P/C.1']],
      [1, ['P/C.2']],
    ]);
    const fresh = yes(help(TODAY), { editions: ['y'] }, B);
    const differing = { editions: EDITIONS, findings: [yes(help(back(25)), {}, A, B), fresh] };
    expect(of('lapsed', differing).map(({ name, codes }) => [name, codes])).toEqual([
      ['x', ['P/C.1', 'P/C.2']],
      ['y', ['P/C.1']],
    ]);
  });

  it('lapses soon within 90 days', () => {
    const left = (days: number) => of('lapsing-soon', { findings: [yes(help(back(24, days)))] }).length;
    expect([left(0), left(1), left(90), left(91)]).toEqual([0, 1, 1, 0]);
  });

  it('has lapsed by the newest finding that showed it', () => {
    const findings = [yes(help(back(30))), yes(help(back(26))), yes(help(back(28)))];
    expect(of('lapsed', { findings }).map(({ path }) => path)).toEqual([['findings', 1]]);
  });

  it('is no weakness where something newer shows it, or where a no made it fall short', () => {
    const old = yes(help(back(25)));
    expect(of('lapsed', { findings: [old, yes(help(TODAY))] })).toEqual([]);
    expect(of('lapsing-soon', { findings: [yes(help(back(23))), yes(help(TODAY))] })).toEqual([]);
    expect(of('lapsed', { findings: [old, finding({ [A]: 'no' }, source('audit'))] })).toEqual([]);
  });

  it('of a setting is told at the findings', () => {
    const draft = { settings: [setting('s', { [A]: 'yes' }, help(back(23)))] };
    expect(of('lapsing-soon', draft).map(({ path, codes }) => [path, codes])).toEqual([
      [['findings'], ['P/C.1']],
    ]);
    expect(of('lapsing-soon', { ...draft, findings: [FRESH, FRESH] })).toMatchObject([
      { path: ['findings'] },
    ]);
    const first = { findings: [yes(help(back(23)))] };
    expect(of('lapsing-soon', first)).toMatchObject([{ path: ['findings', 0] }]);
    expect(of('lapsed', { settings: [setting('s', { [A]: 'yes' }, help(back(25)))] })).toEqual([]);
  });

  it('of an edition that is offered to the end of its last month', () => {
    const findings = [yes(help(back(25)))];
    const ended = (day: string) => all({ editions: [{ id: 'x', ended: day }], findings }).length;
    expect([ended(TODAY), ended(addDays(TODAY, -1)), ended(TODAY.slice(0, 7)), ended('2022')]).toEqual([
      1, 0, 1, 0,
    ]);
  });
});

describe('a search that ages', () => {
  const never = { elements: [record(A), record(B)] };
  const search = (on: string, more: object = {}) => ({
    elements: [A],
    on,
    result: 'no-case' as const,
    ...more,
  });

  it('is told at the last that found no case', () => {
    const searches = [
      search(back(30)),
      search(back(13)),
      search(back(20)),
      search(back(1), { result: 'not-found' }),
      search(back(1), { elements: [B] }),
    ];
    expect(of('lapsed', { searches }, never)).toEqual([
      told('lapsed', ['searches', 1], `x ${A} ${back(13)}`, ['P/C.1'], 'x'),
    ]);
  });

  it('is nothing of what is not a record of cases, or falls short', () => {
    const searches = [search(back(13))];
    expect(all({ searches })).toEqual([]);
    const findings = [finding({ [A]: 'no' }, source('court', { event: true }))];
    expect(of('lapsed', { searches, findings }, never)).toEqual([]);
    expect(of('lapsing-soon', { searches: [search(back(10))], findings }, never)).toEqual([]);
  });
});

describe('support of what is shown', () => {
  it('that is one document of a must or gate is told at its finding', () => {
    const findings = [FRESH, yes(help(TODAY), {}, B)];
    expect(of('single-source', { findings }, { required: [A, B] })).toEqual([
      told('single-source', ['findings', 1], `x ${B}`, ['P/C.2'], 'x'),
    ]);
    const gate = { elements: [element(A, { gate: true })] };
    expect(of('single-source', { findings: [yes(help(TODAY))] }, gate)).toHaveLength(1);
    const settings = [setting('s', { [A]: 'yes' }, help(TODAY))];
    expect(of('single-source', { settings }, { required: [A] })).toMatchObject([{ path: ['findings'] }]);
  });

  it('by strangers is weak up to a guide: an audit or a test is none, and the vendor’s own word beside it neither', () => {
    const weak = (...by: SourceDraft[]) => of('third-party-only', { findings: [FRESH, yes(by)] });
    expect(weak(source('guide'))).toMatchObject([
      { path: ['findings', 1], codes: ['P/C.1'], subject: `x ${A}` },
    ]);
    expect(weak(source('guide'), source('guide'))).toHaveLength(1);
    expect(
      [weak(source('audit')), weak(source('reference')), weak(source('guide'), source('audit'))].flat(),
    ).toEqual([]);
    expect([weak(source('help-page', OWN)), weak(source('press'))].flat()).toEqual([]);
  });

  it('is lacking for a gate or must that nobody looked for', () => {
    const gate = { elements: [element(A, { gate: true }), element(B)] };
    expect(of('nobody-looked', {}, gate)).toEqual([
      told('nobody-looked', ['findings'], `x ${A}`, ['P/C.1'], 'x'),
    ]);
    expect(of('nobody-looked', { findings: [yes(source('press'))] }, gate)).toEqual([]);
    const announced = yes(source('reference', OWN), { since: addDays(TODAY, 30) });
    expect(of('nobody-looked', { findings: [announced] }, gate)).toHaveLength(1);
  });
});

describe('a yes beside a no', () => {
  const no = finding({ [A]: 'no' }, source('reference', OWN));
  const claim = yes(source('marketing', { ...OWN, published: TODAY }));
  const contradicted = (one: ReturnType<typeof yes>, other = no, draft: ProfileDraft = {}) =>
    of('contradicted', { ...draft, findings: [FRESH, one, other] });

  it('is told at the yes, of a claim as of what would show it', () => {
    expect(contradicted(claim)).toEqual([told('contradicted', ['findings', 1], `x ${A}`, ['P/C.1'], 'x')]);
    expect(contradicted(yes(source('guide')))).toHaveLength(1);
    const settings = [setting('s', { [A]: 'no' }, source('reference', OWN))];
    expect(of('contradicted', { settings, findings: [yes(source('guide'))] })).toEqual([]);
  });

  it('is none where the yes prevails, has lapsed or is over, nor where the no is an allegation', () => {
    expect(contradicted(yes(source('reference', OWN)), finding({ [A]: 'no' }, source('guide')))).toEqual([]);
    expect(contradicted(yes(help(back(25))))).toEqual([]);
    expect(contradicted(yes(source('guide'), { ended: TODAY }))).toEqual([]);
    const alleged = finding({ [A]: 'no' }, source('regulator', { says: 'alleged' }));
    expect(contradicted(claim, alleged)).toEqual([]);
    const lacking = finding(undefined, source('marketing', OWN), { lacks: ['chat'] });
    const chat = [element(A, { function: 'chat', absent: 'does-not-apply' })];
    expect(of('contradicted', { findings: [lacking, no] }, { elements: chat })).toEqual([]);
  });

  it('is one where they meet on a client that falls short, and in some kind of content', () => {
    const clients = { clients: ['k1', 'k2'] };
    const both = yes(source('guide'), { clients: ['k1', 'k2'] });
    const onTwo = finding({ [A]: 'no' }, source('reference', OWN), { clients: ['k2'] });
    expect(contradicted(both, onTwo, clients)).toHaveLength(1);
    expect(contradicted(yes(source('guide'), { clients: ['k1'] }), onTwo, clients)).toEqual([]);
    const ofChat = finding({ [A]: 'no' }, source('reference', OWN), { for: ['chat', 'sound'] });
    expect(contradicted(yes(source('guide'), { for: ['picture', 'chat'] }), ofChat)).toHaveLength(1);
    expect(contradicted(yes(source('guide'), { for: ['picture'] }), ofChat)).toEqual([]);
    expect(contradicted(yes(source('guide')), ofChat)).toHaveLength(1);
    expect(contradicted(yes(source('guide'), { for: ['picture'] }))).toHaveLength(1);
  });
});

describe('what is said to have been looked for', () => {
  const looked = (summary: string, searches: ProfileDraft['searches'] = []) =>
    of('looked-for-without-search', {
      findings: [FRESH, finding({ [A]: 'no', [B]: 'no' }, source('reference', OWN), { summary })],
      searches,
    });

  it.each([
    'It was looked for.',
    'A switch was searched for.',
    'Switches were searched for.',
    'A switch has been searched for.',
    'Switches have been searched for.',
    'Looked for in vain.',
  ])('%s', (summary) => {
    expect(looked(summary)).toEqual([
      told('looked-for-without-search', ['findings', 1], `${A} ${B}`, ['P/C.1', 'P/C.2'], ''),
    ]);
  });

  it.each([
    'It overlooked forms.',
    'Whoever searched for it.',
    'It is looked after.',
    'It has looked fort-like.',
  ])('is not: %s', (summary) => {
    expect(looked(summary)).toEqual([]);
  });

  it('is told of the elements without a search, and not where all have one', () => {
    const of_ = (...elements: string[]) => [{ elements, on: TODAY }];
    expect(looked('It was looked for.', of_(A))).toMatchObject([{ codes: ['P/C.2'], subject: B }]);
    expect(looked('It was looked for.', of_(A, B))).toEqual([]);
    const none = finding(undefined, source('reference', OWN), { summary: 'It was looked for.' });
    expect(of('looked-for-without-search', { findings: [none] })).toEqual([]);
  });
});

describe('what rests on the press', () => {
  const press = source('press');
  const heard = (one: ReturnType<typeof finding>, elements = ELEMENTS) =>
    of('third-hand', { editions: EDITIONS, findings: [FRESH, one] }, { elements });

  it('is told once, with the elements of which it counts', () => {
    expect(heard(finding({ [A]: 'yes', [B]: 'no' }, [press, source('press')]))).toEqual([
      told('third-hand', ['findings', 1], `${A} ${B}`, ['P/C.1', 'P/C.2'], ''),
    ]);
  });

  it('is not what counts for nothing, nor what another source says too', () => {
    expect(heard(finding({ [A]: 'silent' }, press))).toEqual([]);
    expect(heard(finding({ [A]: 'yes' }, press, { ended: TODAY }))).toEqual([]);
    expect(heard(finding({ [A]: 'yes' }, [press, source('guide')]))).toEqual([]);
    const chat = [element(A, { function: 'chat', absent: 'does-not-apply', 'shown-by': 'E' })];
    expect(heard(finding(undefined, press, { lacks: ['chat'] }), chat)).toMatchObject([{ codes: ['P/C.1'] }]);
    expect(of('third-hand', { settings: [setting('s', { [A]: 'yes' }, press)] })).toEqual([]);
  });
});

describe('what is to be known of entries and sources', () => {
  it('a beginning that is a day of publication is told at the field, with the source', () => {
    const paper = source('reference', { ...OWN, published: TODAY, title: 'The page' });
    const other = source('reference', { ...OWN, published: back(2) });
    const draft = {
      findings: [yes(paper), yes([other, paper], { since: TODAY })],
      settings: [setting('s', { [A]: 'yes' }, paper, { since: TODAY })],
    };
    expect(of('since-is-published', draft)).toEqual([
      told('since-is-published', ['findings', 1, 'since'], 'findings s1', [], 'The page'),
      told('since-is-published', ['settings', 0, 'since'], 'settings s1', [], 'The page'),
    ]);
    expect(of('since-is-published', { findings: [yes(source('reference', OWN))] })).toEqual([]);
  });

  it('a day that is unknown is told of a source that shows something', () => {
    const copy = source('reference', { ...OWN, 'read-as': 'archived copy', title: 'Copy' });
    expect(of('day-unknown', { findings: [FRESH, yes(copy)] })).toEqual([
      told('day-unknown', ['sources', 1], 's2', [], 'Copy'),
    ]);
    expect(of('day-unknown', { findings: [finding({ [A]: 'silent' }, copy)] })).toEqual([]);
  });

  it('a publisher counts as the vendor by the beginning of its name alone', () => {
    const provider = { name: 'Vendor, Inc.', jurisdiction: 'CH', names: ['Old Name'] };
    const like = (publisher: string) =>
      of(
        'publisher-like-vendor',
        { findings: [FRESH, yes(source('reference', { publisher, title: 'T' }))] },
        { more: { provider } },
      );
    expect(like('Vendor Polska')).toEqual([told('publisher-like-vendor', ['sources', 1], 's2', [], 'T')]);
    expect(like('Old Name of Bern')).toHaveLength(1);
    expect([like('Vendor'), like('OLD NAME Ltd'), like('Somebody'), like('Vendors')].flat()).toEqual([]);
    const nameless = { name: 'Vendor', jurisdiction: 'CH' };
    const own = { findings: [yes(source('reference', { publisher: 'Vendor' }))] };
    expect(of('publisher-like-vendor', own, { more: { provider: nameless } })).toEqual([]);
  });

  it('a duty is shown by its document, a behaviour by nothing but a page: neither is a weakness in itself', () => {
    const terms = source('terms', OWN);
    expect(all({ findings: [yes(terms)] }, { elements: [duty(A)] })).toEqual([]);
    expect(all({ findings: [yes(source('help-page', OWN))] })).toEqual([]);
  });
});
