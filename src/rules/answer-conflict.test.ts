/** Rule 4 (a) to (c): which yes stands against which no. */
import { describe, expect, it } from 'vitest';
import { paper, said, TODAY } from '../../test/rules/history.ts';
import type { FindingDraft, SourceDraft, Draft } from '../../test/rules/make.ts';
import { placed, statement } from '../../test/rules/parts.ts';
import { standsAgainst } from './answer.ts';
import type { Statement } from './evidence.ts';

const NO_DAY = '2024-01-15';
const dated = (kind: SourceDraft['kind'], published: string, own = false): SourceDraft =>
  paper(kind, { published, own, living: false });
/** What stands in the one document of its side, unless it names one. */
const of = (answer: 'yes' | 'no', source: SourceDraft, more: Draft<FindingDraft> = {}): Statement =>
  statement(said(answer, { document: `says-${answer}`, ...source }, more), { asOf: TODAY });
const no = (kind: SourceDraft['kind'], published = NO_DAY, own = false): Statement =>
  of('no', dated(kind, published, own));
const yes = (kind: SourceDraft['kind'], published: string, own = false): Statement =>
  of('yes', dated(kind, published, own));

describe('rule 4 (a): the same document, changed, or what says what changed', () => {
  const document = { document: 'the-page' };
  const first = of('no', { ...dated('help-page', '2024-01-15'), ...document });
  const changed = { since: '2024-01-16', change: 'Mended.' };
  it.each<[string, Statement, Statement, boolean]>([
    [
      'a later day of the same document',
      of('yes', { ...dated('help-page', '2024-01-16'), ...document }),
      first,
      true,
    ],
    [
      'the same day of the same document',
      of('yes', { ...dated('help-page', '2024-01-15'), ...document }),
      first,
      false,
    ],
    ['an earlier day of it', of('yes', { ...dated('help-page', '2024-01-14'), ...document }), first, false],
    ['another document', yes('help-page', '2024-01-16'), first, false],
    [
      'a weaker source that says what changed',
      of('yes', dated('help-page', '2024-02-01'), changed),
      no('audit'),
      true,
    ],
    [
      'what changed on the day of the no',
      of('yes', dated('help-page', '2024-02-01'), { ...changed, since: '2024-01-15' }),
      no('audit'),
      false,
    ],
    [
      'what changed before the no',
      of('yes', dated('help-page', '2024-02-01'), { ...changed, since: '2023' }),
      no('audit'),
      false,
    ],
    [
      'what says it on some day of the year, which may lie before the no',
      of('yes', dated('help-page', '2024'), changed),
      no('audit'),
      false,
    ],
    ['or on its day', of('yes', dated('help-page', '2024'), changed), no('audit', '2024-01-01'), false],
  ])('%s', (_name, one, other, stands) => {
    expect(standsAgainst(one, other, placed())).toBe(stands);
  });
});

describe('rule 4 (b): a word that began six months later, against what the no is still worth', () => {
  it.each<[string, Statement, Statement, boolean]>([
    ['six months later, of the same grade', yes('white-paper', '2024-07-15'), no('reference'), true],
    ['six months less a day', yes('white-paper', '2024-07-14'), no('reference'), false],
    ['six months later, of a worse grade', yes('help-page', '2024-07-15', true), no('reference'), false],
    [
      "six months later, against the vendor's own word",
      yes('help-page', '2024-07-15', true),
      no('reference', '2024-01-15', true),
      true,
    ],
    [
      "six months less a day, against the vendor's own word",
      yes('help-page', '2024-07-14', true),
      no('reference', '2024-01-15', true),
      false,
    ],
    ['24 months later a step down', yes('own-test', '2026-01-15'), no('audit'), true],
    ['24 months less a day', yes('own-test', '2026-01-14'), no('audit'), false],
    ['48 months later two steps down', yes('white-paper', '2026-01-15'), no('audit', '2022-01-15'), true],
    ['48 months less a day', yes('white-paper', '2026-01-14'), no('audit', '2022-01-15'), false],
    [
      '72 months later three steps down',
      yes('help-page', '2026-01-15', true),
      no('audit', '2020-01-15'),
      true,
    ],
    [
      'a text that stood there already',
      of('yes', dated('own-test', '2026-01-15'), { since: '2023' }),
      no('audit'),
      false,
    ],
    [
      'from the end of August to the last of February',
      yes('white-paper', '2025-02-28'),
      no('reference', '2024-08-31'),
      true,
    ],
    ['and to the day before', yes('white-paper', '2025-02-27'), no('reference', '2024-08-31'), false],
  ])('%s', (_name, one, other, stands) => {
    expect(standsAgainst(one, other, placed())).toBe(stands);
  });
});

describe('rule 4 (c): less than six months apart the better grade', () => {
  it.each<[string, Statement, Statement, boolean]>([
    ['better', yes('audit', '2024-01-15'), no('own-test'), true],
    ['equal', yes('audit', '2024-01-15'), no('court'), false],
    ['worse', yes('own-test', '2024-01-15'), no('audit'), false],
    ['better, six months before less a day', yes('audit', '2023-07-16'), no('own-test'), true],
    ['better, six months before', yes('audit', '2023-07-15'), no('own-test'), false],
    ['better, six months later less a day', yes('audit', '2024-07-14'), no('own-test'), true],
  ])('%s', (_name, one, other, stands) => {
    expect(standsAgainst(one, other, placed())).toBe(stands);
  });

  const own = yes('help-page', '2024-01-15', true);
  const guide = yes('help-page', '2024-01-15');
  const aDuty = placed({ nature: 'duty', mode: undefined });
  it.each<[string, Statement, Statement, ReturnType<typeof placed>, boolean]>([
    ["the maker's page against a stranger's guide", own, no('guide'), placed(), true],
    ["a stranger's guide against the maker's page", guide, no('guide', '2024-01-15', true), placed(), false],
    ['two guides of strangers', guide, no('guide'), placed(), false],
    ['not on a duty', own, no('guide'), aDuty, false],
    ["a stranger's guide against a press report", guide, no('press'), placed(), true],
  ])('by half a step: %s', (_name, one, other, element, stands) => {
    expect(standsAgainst(one, other, element)).toBe(stands);
  });
});
