/** A small comparison with every part in it: one leads nothing, one is fit with conditions, one is barred, one is hostile. */
import { type NamedComparison, namedComparison } from '../../src/document/comparison/named.ts';
import { namesOf } from '../../src/document/names.ts';
import { comparison } from '../../src/rules/comparison.ts';
import type { ResultInput } from '../../src/rules/result.ts';
import type { Criterion, Principle } from '../../src/types/principle.ts';
import {
  duty,
  element,
  type ElementDraft,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  record,
  setting,
  source,
  TODAY,
  use,
  type UseDraft,
} from '../rules/make.ts';

export const HOSTILE = `<script>alert(1)</script> =HYPERLINK("https://example.org") | \u202e`;

const ELEMENTS: ElementDraft[] = [
  element('p/calls/encrypted'),
  element('p/calls/always', { mode: 'is', after: 'p/calls/encrypted' }),
  element('p/rooms/locked', { mode: 'is', gate: true }),
  element('p/rooms/waiting', { weight: 2 }),
  duty('q/terms/no-sale'),
  duty('q/terms/deadline', { weight: 3 }),
  record('q/cases/none'),
];

/** A must of each kind and two shoulds. */
const USE: UseDraft = use(ELEMENTS, ['p/calls/encrypted', 'q/terms/no-sale', 'q/cases/none'], {
  criteria: { 'p/calls': 2 },
});
const WANTED: UseDraft = {
  ...USE,
  requirements: [
    ...(USE.requirements ?? []),
    { element: 'p/rooms/waiting', must: false },
    { element: 'q/terms/deadline', must: false },
  ],
};

const terms = source('terms', { ...OWN, title: 'Terms of service', published: TODAY });
const manual = source('reference', { ...OWN, title: `Manual ${HOSTILE}`, published: TODAY });
const audit = source('audit', { title: 'Audit', published: '2022-03' });
const clean = { elements: ['q/cases/none'], on: TODAY, result: 'no-case' as const, at: 'place' as const };

/** Fit with conditions: a setting makes it so, a should is open. */
const good: ProfileDraft = {
  id: 'good',
  findings: [
    finding({ 'p/calls/encrypted': 'yes', 'p/rooms/waiting': 'yes' }, manual),
    finding({ 'q/terms/no-sale': 'yes' }, terms, { summary: 'Data are not sold.' }),
  ],
  settings: [setting('lock', { 'p/rooms/locked': 'yes' }, manual, { title: 'Lock', costs: HOSTILE })],
  searches: [clean],
};

/** Shows most, and a must is open. */
const open: ProfileDraft = {
  id: 'open',
  clients: ['k1', 'k2'],
  findings: [
    finding({ 'p/calls/encrypted': 'yes', 'p/calls/always': 'yes', 'p/rooms/locked': 'yes' }, manual),
    finding({ 'p/rooms/waiting': 'yes' }, manual, { clients: ['k1'] }),
    finding({ 'q/terms/deadline': 'yes' }, terms),
  ],
  searches: [clean],
};

/** A must falls short. */
const barred: ProfileDraft = {
  id: 'barred',
  findings: [
    finding({ 'p/calls/encrypted': 'no' }, audit, { summary: `A server holds the keys. ${HOSTILE}` }),
    finding({ 'p/rooms/locked': 'yes', 'q/terms/no-sale': 'yes' }, terms),
  ],
  searches: [{ elements: ['p/calls/encrypted'], on: TODAY, result: 'no-setting' }],
};

const TITLES: Record<string, string> = { p: 'Protection', q: 'Promises' };

/** The catalogue of the drafts with the texts that documents print. */
function withTexts(principles: readonly Principle[]): Principle[] {
  return principles.map((principle) => ({
    ...principle,
    title: TITLES[principle.id] ?? principle.id,
    criteria: principle.criteria.map((criterion, at) => criterionWithTexts(criterion, principle.id, at)),
  }));
}

function criterionWithTexts(criterion: Criterion, principle: string, at: number): Criterion {
  const code = `${principle.toUpperCase()}${at + 1}`;
  return {
    ...criterion,
    code,
    title: `Criterion ${criterion.id}`,
    elements: criterion.elements.map((one, number) => ({
      ...one,
      code: `${code}.${number + 1}`,
      statement: `It is so: ${one.id}.`,
      counts: 'What counts.',
      'not-enough': 'What does not.',
      ask: `Is it so: ${one.id}?`,
    })),
  };
}

export interface Made {
  allRanked?: boolean;
  configuration?: 'default' | 'hardened';
  products?: readonly ProfileDraft[];
}

/** Compares the three, or others. */
export function compared({
  allRanked = false,
  configuration = 'default',
  products,
}: Made = {}): NamedComparison {
  const inputs = (products ?? [good, open, barred]).map((draft): ResultInput => {
    const input = inputOf(draft, WANTED, TODAY, {
      on: configuration === 'hardened' ? 'hardened' : undefined,
    });
    return { ...input, principles: withTexts(input.principles), catalogueVersion: '2.0', toolVersion: '0' };
  });
  const parameters = new Map([
    ['p', 1],
    ['q', 1],
  ]);
  const result = comparison(inputs, { seed: 1, draws: 1000, parameters, concentration: null, allRanked });
  const [first] = inputs;
  if (first?.context === undefined) throw new Error('no use');
  const { context, principles } = first;
  const named = inputs.flatMap(({ profile }, at) => {
    const assessment = result.products[at]?.assessment;
    const names = namesOf(principles, profile);
    return assessment === undefined ? [] : [{ result: assessment, profile, principles, context, names }];
  });
  const holds = { day: '2024-03-20', product: null, element: null };
  return namedComparison(result, named, { context, names: namesOf(principles), holds });
}

export const PRODUCTS = { good, open, barred };
