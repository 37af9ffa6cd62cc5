import { describe, expect, it } from 'vitest';
import { OWN, source, type SourceDraft } from '../../test/rules/make.ts';
import { read } from '../../test/rules/parts.ts';
import type { Source } from '../types/profile.ts';
import { letterOf } from './grades.ts';
import { isHeard, isVendor, plainName, speaksOf } from './sources.ts';

const COPY = { 'read-as': 'archived copy' } as const;
const on = (asOf: string, hindsight = false): Parameters<typeof isHeard>[1] => ({ asOf, hindsight });

describe('rule 1: from what day a source is known', () => {
  it.each<[string, SourceDraft, string]>([
    ['a day', source('audit', { published: '2024-02-29', checked: ['2026-01-01'] }), '2024-02-29'],
    [
      'the last day of a month',
      source('audit', { published: '2024-02', checked: ['2026-01-01'] }),
      '2024-02-29',
    ],
    ['the last day of a year', source('audit', { published: '2024', checked: ['2026-01-01'] }), '2024-12-31'],
    [
      'undated: its first reading',
      source('help-page', { checked: ['2025-03-04', '2024-05-06'] }),
      '2024-05-06',
    ],
    [
      'read before the last day of its month',
      source('press', { published: '2026-11', checked: ['2026-11-22'] }),
      '2026-11-22',
    ],
    [
      'a copy: the day it was taken',
      source('help-page', { ...COPY, copied: '2021-02-03', checked: ['2026-11-22'] }),
      '2021-02-03',
    ],
  ])('%s', (_name, draft, known) => {
    expect(read(draft).known).toBe(known);
  });

  it('is heard from that day on, and with hindsight always', () => {
    const one = read(source('audit', { published: '2024-02', checked: ['2026-01-01'] }));
    const heard = [on('2024-02-28'), on('2024-02-29'), on('2024-02-28', true)].map((view) =>
      isHeard(one, view),
    );
    expect(heard).toEqual([false, true, true]);
  });
});

const page = source('help-page', { checked: ['2022-01-01', '2026-01-01', '2024-01-01'] });
const dated = source('privacy-notice', { published: '2025-06', checked: ['2025-01-01', '2026-01-01'] });
const paper = source('white-paper', { published: '2024-02', checked: ['2026-01-01'] });
const copied = { ...COPY, checked: ['2026-01-01'] };

describe('rule 1: what day a source speaks of', () => {
  it.each<[string, SourceDraft, asOf: string, day: string]>([
    ['dated: the first day', paper, '2026-01-01', '2024-02-01'],
    ['living: the last reading', page, '2026-11-29', '2026-01-01'],
    ['living: the last reading by that day', page, '2025-12-31', '2024-01-01'],
    ['on the day of a reading', page, '2024-01-01', '2024-01-01'],
    ['read again, whatever date it bears', dated, '2026-11-29', '2026-01-01'],
    ['never of a day before the date it bears', dated, '2025-12-31', '2025-06-01'],
    ['living and not read yet: by its date', dated, '2024-12-31', '2025-06-01'],
    [
      'code that is not at head',
      source('source-code', { published: '2023', checked: ['2026-01-01'] }),
      '2026-11-29',
      '2023-01-01',
    ],
    [
      'code at head',
      source('source-code', { checked: ['2026-01-01'], living: true }),
      '2026-11-29',
      '2026-01-01',
    ],
    [
      'terms that are said not to live',
      source('terms', { published: '2023', checked: ['2026-01-01'], living: false }),
      '2026-11-29',
      '2023-01-01',
    ],
    [
      'undated and not living: 12 months old when first read',
      source('white-paper', { checked: ['2025-02-28', '2026-01-01'] }),
      '2026-11-29',
      '2024-02-28',
    ],
  ])('%s', (_name, draft, asOf, day) => {
    expect(speaksOf(read(draft), on(asOf))).toBe(day);
  });

  it('with hindsight speaks of later readings', () => {
    expect(speaksOf(read(page), on('2022-06-01', true))).toBe('2026-01-01');
  });
});

const LIVE = ['help-page', 'guide', 'reference', 'privacy-notice', 'policy', 'terms', 'contract'] as const;
const DO_NOT = ['source-code', 'white-paper', 'data-sheet', 'transparency-report', 'press', 'audit'] as const;

describe('rule 1: kinds of documents that live', () => {
  const lives = (kind: Source['kind']): boolean => read(source(kind)).readings.length > 0;
  it.each(LIVE)('%s', (kind) => expect(lives(kind)).toBe(true));
  it.each(DO_NOT)('not %s', (kind) => expect(lives(kind)).toBe(false));
});

describe('rule 3: a copy that was read elsewhere than live', () => {
  it.each<[string, SourceDraft, day: string, dayUnknown: boolean]>([
    ['speaks of its date', source('help-page', { ...copied, published: '2023-04' }), '2023-04-01', false],
    [
      'else of the newest that its text proves',
      source('help-page', { ...copied, proves: '2022' }),
      '2022-01-01',
      false,
    ],
    ['else of 12 months before it was first read', source('help-page', copied), '2025-01-01', true],
    [
      'which reading it again does not renew',
      source('help-page', { ...COPY, checked: ['2026-01-01', '2026-11-01'] }),
      '2025-01-01',
      true,
    ],
    [
      'and a leap day becomes the 28th',
      source('help-page', { ...COPY, checked: ['2024-02-29'] }),
      '2023-02-28',
      true,
    ],
    [
      'of the day it was taken, where that is known',
      source('help-page', { ...copied, copied: '2024-07-08' }),
      '2024-07-08',
      false,
    ],
    [
      'but only if it lives',
      source('white-paper', { ...copied, copied: '2024-07-08', published: '2023' }),
      '2023-01-01',
      false,
    ],
  ])('%s', (_name, draft, day, dayUnknown) => {
    const one = read(draft);
    expect([speaksOf(one, on('2026-11-29')), one.dayUnknown]).toEqual([day, dayUnknown]);
  });
});

const ZOOM = {
  name: 'Zoom Communications, Inc.',
  names: ['Zoom', 'Zoom Video Communications, Inc.'],
  jurisdiction: 'US',
};
const OF_OTHERS = ['regulator', 'court', 'audit', 'certificate', 'independent-research', 'press'] as const;

describe("rule 3: the vendor's own paper is never an audit, whatever name it signs with", () => {
  it.each([
    'Zoom',
    'zoom',
    'ZOOM',
    'Zoom.',
    '"Zoom"',
    ' Zoom ',
    'Zoom, Inc.',
    'Zoom Inc',
    'The Zoom',
    'Zoom Communications, Inc.',
    'Zoom Communications Inc',
    'ZOOM COMMUNICATIONS, INC.',
    'Zoom Communications',
    'Zoom Video Communications',
    'Zoom Video Communications, Incorporated',
    'Zoom Trust Center',
    'zoom.us',
    'Zoom (security team)',
    'Zoom / Trust Center',
    'Zoom – Legal',
    'Zoom\u00A0Communications',
    'Zoom®',
    'Zoom ® Inc.',
    'Zoom™',
    'Zoom℠ Video',
    'Ｚｏｏｍ',
    'Zoöm',
    'Zo\u00ADom',
    'Zoom\u200B',
  ])('%s', (publisher) => {
    const grades = OF_OTHERS.map((kind) => letterOf(read(source(kind, { publisher }), ZOOM).grade));
    expect([isVendorOf(publisher), ...grades]).toEqual([true, 'E', 'E', 'E', 'E', 'E', 'E']);
  });
});

describe('rule 3: a stranger is no vendor, however its name begins', () => {
  it.each(['Zoomer Ltd', 'Citizen Lab', 'Research on Zoom', 'Zo om', '', '.', 'The'])(
    'not %j',
    (publisher) => {
      const { own, grade } = read(source('audit', { publisher }), ZOOM);
      expect([own, letterOf(grade)]).toEqual([false, 'A']);
    },
  );

  it.each([
    ['Infomaniak Network SA', 'Infomaniak Network S.A.'],
    ['Infomaniak Network SA', 'Infomaniak Network S. A.'],
    ['Example GmbH', 'Example G.m.b.H.'],
    ['Example GmbH & Co. KG', 'Example'],
    ['Example B.V.', 'Example BV'],
    ['Freunde e.V.', 'Freunde eV'],
    ['Société Exemple SAS', 'SOCIETE EXEMPLE'],
    ['Bürger AG', 'Burger AG'],
    ['8x8, Inc.', '8x8'],
    ['AG', 'AG'],
    ['Co', 'Co'],
  ])('%s is %s, and the other way round', (name, publisher) => {
    expect([isVendor(publisher, [plainName(name)]), isVendor(name, [plainName(publisher)])]).toEqual([
      true,
      true,
    ]);
  });

  it('has a vendor whose name is empty own nothing', () => {
    expect([isVendor('Anybody', [plainName('')]), isVendor('.', [plainName('')])]).toEqual([false, false]);
  });
});

function isVendorOf(publisher: string): boolean {
  return isVendor(publisher, [ZOOM.name, ...ZOOM.names].map(plainName));
}

describe("a stranger's guide", () => {
  it.each<[string, SourceDraft, boolean]>([
    ["a stranger's help page", source('help-page'), true],
    ["a stranger's guide", source('guide'), true],
    ["the maker's help page", source('help-page', OWN), false],
    ["a stranger's reference", source('reference'), false],
  ])('%s: %s', (_name, draft, isGuide) => {
    expect(read(draft).strangersGuide).toBe(isGuide);
  });
});
