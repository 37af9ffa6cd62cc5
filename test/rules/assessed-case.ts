/** A case on a product of four points, assessed: for the tests of what comes to what it says. */
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
  TODAY,
} from './make.ts';
import { caseOf, FOLD, regime, regimes } from './case.ts';
import type { Case } from '../../src/types/case.ts';
import type { Context } from '../../src/types/context.ts';
import type { Pia } from '../../src/types/pia.ts';
import { deploymentOf } from '../../src/rules/case/deployment.ts';
import { assessPia, type PiaInput } from '../../src/rules/case/pia.ts';

export const LOCK = 'p/c/lock';
export const SIGN = 'p/c/sign';
export const TERMS = 'p/c/terms';
export const CLEAN = 'p/c/clean';
const ELEMENTS: ElementDraft[] = [
  element(LOCK, { mode: 'is' }),
  element(SIGN),
  duty(TERMS, { 'told-in': 'contract', 'no-provider': 'yours' }),
  record(CLEAN),
];
export const ASKED = { reason: 'R.', 'asked-by': 'Law' };
export const USE: Context = {
  id: 'use',
  title: 'Use',
  summary: 'A use.',
  audience: ['public'],
  requirements: [
    { element: LOCK, must: true, ...ASKED },
    { element: SIGN, must: false, ...ASKED },
    { element: TERMS, must: true, ...ASKED },
    { element: CLEAN, must: true, ...ASKED },
  ],
};
export const VERSIONS = { catalogueVersion: '2.0', toolVersion: '1' };
export const GUIDE = source('guide', OWN);
export const PRODUCT: ProfileDraft = {
  findings: [finding({ [LOCK]: 'no' }, GUIDE)],
  settings: [setting('lock', { [LOCK]: 'yes' }, GUIDE), setting('open', { [LOCK]: 'no' }, GUIDE)],
};
export const CONTRACT = {
  id: 'ours',
  kind: 'contract' as const,
  title: 'Contract',
  publisher: 'Library',
  citation: 'No. 7',
  checked: [TODAY],
  read: 'whole' as const,
};
export const PROVES = { summary: 'It binds.', sources: ['ours'], answers: { [TERMS]: 'yes' as const } };

/** Everything but the lock is known. */
export const CLOSED = {
  sources: [CONTRACT],
  findings: [PROVES],
  searches: [{ elements: [CLEAN], where: 'W.', on: TODAY, at: 'place' as const, result: 'no-case' as const }],
};

const ALL = regimes([regime('eu')], { name: ['title'], more: ['version'] });
const LAWS = {
  ...ALL,
  parts: ALL.parts.map((part) => (part.id === 'more' ? { ...part, regimes: [] } : part)),
};

export function assessed(
  more: Partial<Case> = {},
  draft: ProfileDraft | null = PRODUCT,
  use: Context | null = USE,
  given: Partial<PiaInput> = {},
): Pia {
  const one = caseOf(more);
  const product = draft === null ? undefined : profile(draft);
  const context = use ?? undefined;
  const principles = catalogue(ELEMENTS);
  const base = { case: one, context, principles, today: TODAY };
  return assessPia({
    ...base,
    profile: product,
    dropped: [],
    regimes: LAWS,
    deployment: product === undefined ? undefined : deploymentOf({ ...base, profile: product }),
    risks: {
      events: [],
      risks: [
        {
          id: 'leak',
          title: 'Leak',
          scenario: 'S.',
          events: [],
          advice: 'A.',
          check: 'C.',
          'false-alarm': 'F.',
          severity: { base: 3, reason: 'Grave.' },
          drivers: [
            { element: LOCK, weight: 2, because: 'B.' },
            { element: SIGN, weight: 1, because: 'B.' },
          ],
        },
      ],
    },
    fold: FOLD,
    inputs: [],
    measures: [],
    attachments: [],
    replaced: null,
    tests: [],
    registers: [],
    ...VERSIONS,
    ...given,
  });
}

export const settings = (one: NonNullable<NonNullable<Case['deployment']>['settings']>): Partial<Case> => ({
  deployment: { settings: one },
});
