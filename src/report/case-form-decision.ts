/** The end of a case to fill in: the law, consultation, risks and measures, opinions, decision, signatures, review. */
import { EVIDENCE_EXAMPLE, MEASURE_EXAMPLE, OWN_RISK_EXAMPLE } from './case-form-examples.ts';
import type { Ask, CaseFormInput } from './case-form-ask.ts';
import { comment } from './yaml-text.ts';

export function compliance({ regimes, chosen }: CaseFormInput, ask: Ask): string[] {
  const all = chosen.flatMap((id) => {
    const regime = regimes.regimes.find((one) => one.id === id);
    const other = regimes.regimes.find((one) => one.id === regime?.['principles-of']);
    return (regime?.principles ?? other?.principles ?? []).map((principle) => ({ regime: id, principle }));
  });
  const empty = "[]  # 'vtc-pia check' names the principles once 'regimes' above is filled in";
  return [
    ...ask('compliance'),
    '# state: met, partly, not-met or not-applicable; how: in what way, or what is lacking',
    `compliance:${all.length === 0 ? ` ${empty}` : ''}`,
    ...all.flatMap(({ regime, principle }) => [
      ...comment(`${principle.title}: ${principle.question}`, '  '),
      `  - regime: ${regime}`,
      `    principle: ${principle.id}`,
      '    state:',
      '    how:',
    ]),
  ];
}

export function consultation(ask: Ask): string[] {
  return [
    ...ask('consultation'),
    "# For each that was asked, '- who:', 'how:', 'date:', 'said:', 'changed:'.",
    'consultation:',
    '  held: []',
    '  not-held:',
  ];
}

export function risks({ assessment }: CaseFormInput, ask: Ask): string[] {
  const listed = assessment?.risks ?? [];
  const empty = '[]  # they are listed here once a product and a use are chosen';
  return [
    ...ask('severity'),
    ...comment(
      'Write the proposed number to confirm it, or another one with the reason. 1 negligible, 2 limited, 3 significant, 4 maximum. The likelihood follows from the product and its set-up.',
    ),
    `risks:${listed.length === 0 ? ` ${empty}` : ''}`,
    ...listed.flatMap(({ id, title, severity, configured }) => [
      ...comment(
        `${title}. Proposed severity ${severity.value}: ${severity.reason} Likelihood as assessed: ${configured.value}.`,
        '  ',
      ),
      `  - risk: ${id}`,
      '    severity:',
      '    reason:',
      '    role:',
      '    date:',
    ]),
    ...ask('own-risks'),
    ...OWN_RISK_EXAMPLE,
    'own-risks: []',
    ...ask('treatment', 'measures'),
    ...MEASURE_EXAMPLE,
    'measures: []',
    '',
    ...EVIDENCE_EXAMPLE,
    'evidence:',
    '  sources: []',
    '  findings: []',
  ];
}

export function opinions(ask: Ask): string[] {
  return [
    ...ask('officer-opinion', 'overruled', 'other-opinions'),
    '# opinion: favourable, favourable-with-conditions, unfavourable or not-sought; outcome: accepted or overruled',
    'opinions:',
    ...['data-protection-officer', 'security', 'people-concerned'].flatMap((of) => [
      `  - of: ${of}`,
      ...['role', 'date', 'opinion', 'text', 'outcome', 'reason'].map((key) => `    ${key}:`),
    ]),
  ];
}

export function ending(ask: Ask): string[] {
  return [
    ...ask('decision', 'residual-risks', 'authority'),
    '# outcome: approved, approved-with-conditions, rejected or postponed',
    'decision:',
    ...['outcome', 'reason'].map((key) => `  ${key}:`),
    '  conditions: []',
    ...['role', 'date', 'valid-until'].map((key) => `  ${key}:`),
    "  # For each that is taken, '- risk: ID' and 'reason:'.",
    '  accepted-risks: []',
    '  authority:',
    ...['consulted', 'date', 'reference', 'answer'].map((key) => `    ${key}:`),
    ...ask('sign-off', 'attestations', 'signed'),
    'sign-off:',
    '  attestations:',
    ...['true-to-reality', 'aware-of-risks', 'agrees-to-plan', 'commits'].map((key) => `    ${key}:`),
    '  signatures:',
    ...['validator', 'data-protection-officer'].flatMap((id) => [
      `    - role: ${id}`,
      '      as:',
      '      date:',
    ]),
    "  # How it came to be approved: '- date:', 'role:', 'did:' (submitted, returned, approved, withdrawn), 'reason:'.",
    '  history: []',
    ...ask('review'),
    'review:',
    '  next:',
    '  role:',
    '  triggers: []',
    ...ask('engagement'),
    "# For each exchange, '- date:', 'with:', 'about:', 'result:'.",
    'engagement: []',
    '',
    ...comment('What the public may read. If it stays empty, it is made from the parts above.'),
    'public-summary:',
  ];
}
