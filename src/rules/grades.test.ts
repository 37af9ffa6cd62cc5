import { describe, expect, it } from 'vitest';
import { element, OWN, source, type SourceDraft } from '../../test/rules/make.ts';
import { placed, read } from '../../test/rules/parts.ts';
import type { Source } from '../types/profile.ts';
import { addDays, addMonths } from './dates.ts';
import { fullGrade, type GradedElement, type GradedSource, gradeOfDay, LAPSED, letterOf } from './grades.ts';

const DAY = '2024-02-29';
const letter = (draft: SourceDraft): string | null => letterOf(read(draft).grade);

describe('rule 3: the full grade follows from what a document is', () => {
  it.each<[string, Source['kind'][], own: boolean]>([
    ['A', ['regulator', 'court', 'audit', 'certificate', 'independent-research'], false],
    ['B', ['source-code', 'own-test'], false],
    ['C', ['contract', 'terms', 'privacy-notice', 'policy', 'data-sheet', 'white-paper'], true],
    ['C', ['transparency-report', 'reference'], true],
    ['D', ['help-page', 'guide'], true],
    ['E', ['vendor-statement', 'marketing', 'press'], true],
  ])('%s: %j', (grade, kinds, own) => {
    for (const kind of kinds) {
      expect([kind, letter(source(kind))]).toEqual([kind, grade]);
      if (own) expect([kind, letter(source(kind, OWN))]).toEqual([kind, grade]);
    }
  });

  it.each<[string, Source['kind'], string]>([
    ['code stays code whoever publishes it', 'source-code', 'B'],
    ['a test that anybody can repeat stays one', 'own-test', 'B'],
    ['what is an audit only by somebody else', 'audit', 'E'],
    ['a certificate', 'certificate', 'E'],
    ['research', 'independent-research', 'E'],
    ['a decision', 'regulator', 'E'],
    ['a judgment', 'court', 'E'],
    ['a press release', 'press', 'E'],
  ])("the vendor's own: %s", (_name, kind, grade) => {
    expect(letter(source(kind, OWN))).toBe(grade);
  });

  it.each<[string, SourceDraft]>([
    ['what is only alleged', source('court', { says: 'alleged' })],
    ['all by a competitor', source('independent-research', { interest: 'competitor' })],
    ["a competitor's code", source('source-code', { interest: 'competitor' })],
    ['handed in and not confirmed', source('audit', { confirmed: false })],
    ['a contract handed in and not confirmed', source('contract', { confirmed: false, ...OWN })],
  ])('E: %s', (_name, draft) => {
    expect([letter(draft), read(draft).doubted]).toEqual(['E', true]);
  });

  it.each<[string, SourceDraft, string]>([
    ['a decision', source('regulator', { says: 'decided' }), 'A'],
    ['an order', source('court', { says: 'ordered' }), 'A'],
    ['handed in and confirmed', source('audit', { confirmed: true }), 'A'],
  ])('no worse: %s', (_name, draft, grade) => {
    expect([letter(draft), read(draft).doubted]).toEqual([grade, false]);
  });
});

describe('section 3: what is published is shown by the thing itself, at the address of the vendor', () => {
  const published = placed({ nature: 'duty', mode: undefined, published: true, 'shown-by': 'C' });
  it.each<[string, SourceDraft, answer: string, letter: string]>([
    ["the vendor's own page, of whatever kind", source('marketing', OWN), 'yes', 'C'],
    ["the vendor's better source keeps its grade", source('source-code', OWN), 'yes', 'B'],
    ["a stranger's page", source('help-page'), 'yes', 'D'],
    ['handed in and not confirmed', source('marketing', { ...OWN, confirmed: false }), 'yes', 'E'],
    ['a no', source('marketing', OWN), 'no', 'E'],
  ])('%s', (_name, draft, answer, grade) => {
    expect(letterOf(fullGrade(read(draft), published, answer))).toBe(grade);
  });

  it('holds for no other element', () => {
    expect(letterOf(fullGrade(read(source('marketing', OWN)), placed(), 'yes'))).toBe('E');
  });
});

describe('rule 3: the grade of the day', () => {
  const behaviour = placed();
  const duty = placed({ nature: 'duty', mode: undefined });
  const record = placed({ nature: 'record', mode: undefined });
  const paper = read(source('white-paper', { published: DAY }));
  const report = read(source('audit', { published: DAY, event: true }));
  const after = (months: number, days = 0): string => addDays(addMonths(DAY, months), days);
  it.each<[string, day: string, wanted: string | null, of?: GradedSource, for_?: GradedElement]>([
    ['on its day', DAY, 'C'],
    ['before its day', addDays(DAY, -1), 'C'],
    ['24 months less a day', after(24, -1), 'C'],
    ['24 months to the day, from a leap day', after(24), 'D'],
    ['48 months less a day', after(48, -1), 'D'],
    ['a behaviour after 48 months', after(48), null],
    ['a behaviour after 48 months, even of grade A', after(48), null, report],
    ['a duty after 48 months', after(48), 'E', paper, duty],
    ['a duty after 72 months less a day', after(72, -1), 'E', paper, duty],
    ['a duty after 72 months: below E', after(72), null, paper, duty],
    ['a record ages like a duty', after(48), 'E', paper, record],
    ['a record told by what reports an event', after(240), 'A', report, record],
    ['a duty told by the same', after(24), 'B', report, duty],
  ])('%s', (_name, day, wanted, of = paper, for_ = behaviour) => {
    expect(letterOf(gradeOfDay(of, of.grade, DAY, for_, day))).toBe(wanted);
  });

  const certificate = read(source('certificate', { published: '2018', 'valid-until': '2024-02-29' }));
  it.each([
    ['on the last day of its validity', behaviour, '2024-02-29', 4],
    ['the day after', behaviour, '2024-03-01', LAPSED],
    ['for a duty, too', duty, '2024-03-01', LAPSED],
  ])('an order or certificate %s', (_name, element, day, wanted) => {
    expect(gradeOfDay(certificate, 4, '2018-01-01', element, day)).toBe(wanted);
  });
});

describe('letters', () => {
  it.each([
    [4, 'A'],
    [3.5, 'B'],
    [0, 'E'],
    [-0.5, null],
    [LAPSED, null],
  ])('%d is %s', (grade, wanted) => {
    expect(letterOf(grade)).toBe(wanted);
  });

  it.each([
    ['behaviour', 'D'],
    ['duty', 'C'],
    ['record', 'C'],
  ] as const)('by default a %s is shown by %s', (nature, wanted) => {
    const mode = nature === 'behaviour' ? 'can' : undefined;
    expect(letterOf(placed({ ...element('p/c/e'), nature, mode }).shownBy)).toBe(wanted);
  });
});
