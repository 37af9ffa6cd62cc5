import { describe, expect, it } from 'vitest';
import { duty, paper, said, TODAY } from '../../test/rules/history.ts';
import {
  element,
  type ElementDraft,
  type FindingDraft,
  type ProfileDraft,
  type SourceDraft,
} from '../../test/rules/make.ts';
import { E, only, statements } from '../../test/rules/parts.ts';
import { catalogue } from '../../test/rules/make.ts';
import { elementsOf } from './elements.ts';
import { type Stated, statedOf, type Weight } from './explanation.ts';

const dated = (kind: SourceDraft['kind'], published: string): SourceDraft =>
  paper(kind, { published, living: false });
const notice = (answer: 'silent', more: object = {}): FindingDraft =>
  said(answer, paper('privacy-notice', { own: true, read: 'whole', ...more }));

const stated = (draft: ProfileDraft, of: ElementDraft = element(E)): Stated[] => {
  const elements = [of];
  const list = statements(draft, { elements, asOf: TODAY });
  const placed = only(elementsOf(catalogue(elements)).all);
  return statedOf(list, placed, { asOf: TODAY, hindsight: false });
};
const CHAT = element(E, { function: 'chat', absent: 'does-not-apply' });
const BEHAVIOUR = element(E);

/** What gives each weight. */
const WEIGHTS: Record<Weight, [FindingDraft, ElementDraft]> = {
  shows: [said('yes', dated('reference', '2026-06-01')), BEHAVIOUR],
  'counts-against': [said('no', dated('reference', '2016')), BEHAVIOUR],
  lacks: [said(undefined, dated('reference', '2026-06-01'), { lacks: ['chat'] }), CHAT],
  silent: [notice('silent'), duty()],
  lapsed: [said('yes', dated('help-page', '2024-11-29')), BEHAVIOUR],
  claim: [said('yes', dated('press', '2026-06-01')), BEHAVIOUR],
  allegation: [said('no', dated('press', '2026-06-01')), BEHAVIOUR],
  announcement: [said('yes', dated('reference', '2026-01-01'), { since: '2026-06' }), BEHAVIOUR],
  over: [said('no', dated('audit', '2025-01-01'), { ended: '2026' }), BEHAVIOUR],
  'looked-for': [notice('silent'), duty('e', { silence: 'open' })],
  'part-read': [notice('silent', { read: 'part' }), duty()],
  'no-setting-changes-it': [{ ...said(undefined, dated('reference', '2026-06-01')), fixed: [E] }, BEHAVIOUR],
};
const ALL = Object.keys(WEIGHTS) as Weight[];

describe('rule 12: what came of each statement', () => {
  it.each(ALL)('%s', (weight) => {
    const [finding, of] = WEIGHTS[weight];
    expect(stated({ findings: [finding] }, of).map((one) => one.weight)).toEqual([weight]);
  });

  it.each<[string, FindingDraft, ElementDraft, Weight]>([
    [
      'a lack that has lapsed',
      said(undefined, dated('help-page', '2024-11-29'), { lacks: ['chat'] }),
      CHAT,
      'lapsed',
    ],
    [
      'a lack that is only claimed',
      said(undefined, dated('press', '2026-06-01'), { lacks: ['chat'] }),
      CHAT,
      'claim',
    ],
    [
      'an announced no',
      said('no', dated('audit', '2026-01-01'), { since: '2026-06' }),
      BEHAVIOUR,
      'announcement',
    ],
    ['a yes that is over', said('yes', dated('audit', '2025-01-01'), { ended: '2026' }), BEHAVIOUR, 'over'],
    ['a yes a day before it lapses', said('yes', dated('help-page', '2024-11-30')), BEHAVIOUR, 'shows'],
  ])('%s', (_name, finding, of, weight) => {
    expect(stated({ findings: [finding] }, of).map((one) => one.weight)).toEqual([weight]);
  });
});

describe('rule 12: a statement as it is told', () => {
  it('names finding or setting, source, grades, period and scope', () => {
    const finding = said('yes', dated('white-paper', '2024-11-01'), {
      editions: ['x'],
      for: ['video'],
      clients: ['k1'],
    });
    expect(stated({ findings: [said({ z: 'no' }, dated('press', '2026')), finding] })).toEqual([
      {
        finding: 1,
        setting: null,
        source: 's2',
        answer: 'yes',
        by: 'said',
        weight: 'shows',
        grade: 'C',
        gradeOfDay: 'D',
        from: '2024-11-01',
        day: '2024-11-01',
        editions: ['x'],
        clients: ['k1'],
        parts: ['video'],
      },
    ]);
  });

  it('a grade that has lapsed is none', () => {
    const [one] = stated({ findings: [said('yes', dated('audit', '2022-11-29'))] });
    expect([one?.grade, one?.gradeOfDay, one?.weight]).toEqual(['A', null, 'lapsed']);
  });

  it('nothing said is nothing to explain', () => {
    expect(stated({})).toEqual([]);
  });
});

describe('rule 13: the weightiest first, in whatever order they stand', () => {
  const findings = [
    ...[WEIGHTS.over, WEIGHTS.allegation, WEIGHTS.claim, WEIGHTS.lapsed].map(([finding]) => finding),
    ...[WEIGHTS['no-setting-changes-it'], WEIGHTS['counts-against'], WEIGHTS.announcement].map(
      ([finding]) => finding,
    ),
    said('yes', dated('reference', '2026-06-02')),
    said('yes', dated('audit', '2026-01-01')),
    WEIGHTS.shows[0],
  ];
  const order = (list: FindingDraft[]): string[] =>
    stated({ findings: list }).map(({ weight, grade, day }) => `${weight} ${grade} ${day}`);

  it('by weight, then grade, then the later day', () => {
    expect(order(findings)).toEqual([
      'shows A 2026-01-01',
      'shows C 2026-06-02',
      'shows C 2026-06-01',
      'counts-against C 2016-01-01',
      'lapsed D 2024-11-29',
      'claim E 2026-06-01',
      'allegation E 2026-06-01',
      'announcement C 2026-01-01',
      'over A 2025-01-01',
      'no-setting-changes-it C 2026-06-01',
    ]);
  });

  it('however they stand in the file', () => {
    expect(order(findings.toReversed())).toEqual(order(findings));
  });
});
