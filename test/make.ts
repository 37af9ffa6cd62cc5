/** Small profiles and catalogues for the tests of the rules: only what a test names differs from the plainest. */
import { assess } from '../src/assess/assess.ts';
import type { Catalogue } from '../src/assess/catalogue.ts';
import type { Assessment, AssessedCriterion } from '../src/types/assessment.ts';
import type { Context } from '../src/types/context.ts';
import type { Criterion, Principle } from '../src/types/principle.ts';
import type { Finding, Profile, Setting, Source } from '../src/types/profile.ts';

export const ASSESSED_ON = '2026-06-15';

/** A source; by default an independent test published and read just before the as-of date. */
export function source(id: string, more: Partial<Source> = {}): Source {
  return {
    ...{
      id,
      kind: 'independent-research',
      title: `Title of ${id}`,
      publisher: 'Publisher',
      url: `https://example.org/${id}`,
    },
    ...{ published: '2026-06-01', checked: '2026-06-10' },
    ...more,
  };
}

/** A finding on `p/a` with a source named like its level, unless it says otherwise. */
export function finding(level: Finding['level'], more: Partial<Finding> = {}): Finding {
  return {
    criterion: 'p/a',
    level,
    summary: `Level ${level}.`,
    ...(level === 'unknown' ? {} : { sources: ['s'] }),
    ...more,
  };
}

export function setting(
  id: string,
  level: Setting['effects'][number]['level'],
  more: Partial<Setting> = {},
): Setting {
  return {
    ...{
      id,
      title: `Setting ${id}`,
      where: 'Menu',
      default: 'off',
      recommended: 'on',
      costs: 'Nothing known.',
    },
    ...{ effects: [{ criterion: 'p/a', level }], sources: ['s'] },
    ...more,
  };
}

export function profile(more: Partial<Profile> = {}): Profile {
  return {
    ...{ id: 'example-meet', name: 'Example Meet', provider: { name: 'Example Org', jurisdiction: 'CH' } },
    editions: [
      { id: 'paid', name: 'Paid' },
      { id: 'free', name: 'Free' },
    ],
    sources: [source('s')],
    findings: [],
    ...more,
  };
}

export function criterion(id: string, more: Partial<Criterion> = {}): Criterion {
  const levels = { '0': `${id} 0`, '1': `${id} 1`, '2': `${id} 2`, '3': `${id} 3`, '4': `${id} 4` };
  return {
    ...{
      id,
      title: `Criterion ${id}`,
      question: `Is ${id} good?`,
      why: 'Because.',
      kind: 'behaviour',
      weight: 1,
      levels,
    },
    ...{ 'not-applicable': { allowed: true, rule: 'Where it is missing.' }, origin: [{ source: 'derived' }] },
    ...{ references: [], ask: `How good is ${id}?` },
    ...more,
  };
}

export function principle(id: string, criteria: Criterion[]): Principle {
  return { id, title: `Principle ${id}`, expectation: 'Be good.', sentences: [], criteria };
}

/** A catalogue with one principle `p` and one criterion `a`, or with what is given. */
export function catalogue(
  principles: Principle[] = [principle('p', [criterion('a')])],
  more: Partial<Catalogue> = {},
): Catalogue {
  const step = { title: 'Step', test: 'Test.' };
  const steps = [1, 2, 3, 4].map((value) => ({ value, ...step }));
  return {
    version: 'test',
    principles,
    references: [],
    risks: { events: [{ id: 'access', title: 'Access', kind: 'feared-event' }], risks: [] },
    scales: {
      severity: steps,
      likelihood: steps,
      fold: {
        severity: [1, 2, 3, 3],
        likelihood: [1, 2, 2, 3],
        'severity-titles': ['minimal', 'some', 'serious'],
        'likelihood-titles': ['remote', 'reasonable', 'likely'],
        matrix: [
          ['low', 'low', 'low'],
          ['low', 'medium', 'high'],
          ['low', 'high', 'high'],
        ],
      },
      screening: [],
    },
    functions: [],
    contexts: new Map(),
    ...more,
  };
}

export function context(more: Partial<Context> = {}): Context {
  return { id: 'use', title: 'Use', summary: 'A use.', ...more };
}

/** Assesses with the plainest of everything that is not given. */
export function assessed(more: Partial<Parameters<typeof assess>[0]> = {}): Assessment {
  return assess({
    profile: profile(),
    catalogue: catalogue(),
    asOf: ASSESSED_ON,
    toolVersion: 'test',
    ...more,
  });
}

/** The criterion of an assessment with this id. */
export function criterionOf(assessment: Assessment, id = 'p/a'): AssessedCriterion {
  const found = assessment.principles.flatMap((one) => one.criteria).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

/** Where `p/a` stands with these findings and sources. */
export function standing(
  findings: Finding[],
  sources: Source[] = [source('s')],
  more: Partial<Parameters<typeof assess>[0]> = {},
): AssessedCriterion {
  return criterionOf(assessed({ profile: profile({ findings, sources }), ...more }));
}
