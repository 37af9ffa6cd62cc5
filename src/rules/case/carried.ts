/** What of a case does not hold for another product or site: it is emptied where a new case starts from it. */

/** Parts that belong together, by what they are about. */
export const ANEW = {
  title: ['title'],
  settings: ['deployment.settings', 'deployment.start', 'deployment.end', 'deployment.note'],
  evidence: ['evidence', 'engagement', 'attachments'],
  method: ['plan.method', 'plan.limits'],
  compliance: ['compliance[].state'],
  policies: ['policies[].demands[].fits', 'policies[].demands[].does', 'policies[].demands[].adjust'],
  risks: [
    ...['severity', 'reason', 'role', 'date', 'controls'].map((key) => `risks[].${key}`),
    ...['severity', 'severity-reason', 'likelihood', 'likelihood-reason', 'controls'].map(
      (key) => `own-risks[].${key}`,
    ),
  ],
  measures: [
    ...['status', 'due', 'done', 'lowers[].likelihood', 'lowers[].severity'].map(
      (key) => `measures[].${key}`,
    ),
  ],
  consultation: ['consultation'],
  opinions: ['role', 'date', 'opinion', 'text', 'outcome', 'reason'].map((key) => `opinions[].${key}`),
  decision: [
    'decision',
    'sign-off.attestations',
    'sign-off.history',
    'sign-off.signatures[].date',
    'review.next',
    'public-summary',
  ],
} as const satisfies Record<string, readonly string[]>;

/** What is about the provider and its product, and goes with another product. */
export const OF_PRODUCT = {
  clients: ['deployment.clients', 'deployment.regions'],
  provider: [
    ...['recipients', 'parties', 'flows', 'locations'].map((key) => `description.${key}`),
    'rights.processors',
    'rights.transfers',
  ],
} as const satisfies Record<string, readonly string[]>;

export type AnewPart = keyof typeof ANEW | keyof typeof OF_PRODUCT;

/** What goes with its key: it is about versions of the other case. */
export const OF_VERSIONS = ['versions', 'replaces'] as const;

/** Sections whose texts are taken over, each with the parts that it shows: they are to be read again. */
export const READ_AGAIN = {
  plan: ['plan.scope', 'plan.due'],
  description: ['description', 'deployment.people'],
  assessment: ['policies'],
  necessity: ['necessity'],
  rights: ['rights'],
  compliance: ['compliance'],
  risks: ['risks[].threats', 'risks[].sources', 'own-risks'],
  measures: ['measures'],
} as const satisfies Record<string, readonly string[]>;
