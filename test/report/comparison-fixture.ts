/** Small comparisons with every part in them, hostile text, and a product in two editions. */
import type { Comparison } from '../../src/types/comparison.ts';
import { compared, product, TWO } from '../compare/make.ts';
import { context, finding, setting, source } from '../make.ts';

const HOSTILE = `<script>alert(1)</script> =HYPERLINK("https://example.org") \u202e`;
const use = context({
  title: 'Reading group',
  summary: 'Readers talk about books.',
  requirements: [
    { criterion: 'p/a', level: 2, reason: 'Readers are private.', 'asked-by': 'The library.' },
    { criterion: 'q/b', level: 2, reason: 'Readers need it.', 'asked-by': 'The library.' },
  ],
  weights: { criteria: { 'q/a': 2 } },
});

const sources = [source('s'), source('claim', { kind: 'marketing' })];
const subProcessor = { name: 'Example Cloud Ltd', task: 'Hosting', countries: ['DE'], sources: ['s'] };
const facts = [{ topic: 'licence' as const, text: 'Open source.', sources: ['s'] }];

const two = [
  product(
    'one',
    { 'p/a': [2, 4], 'p/b': 3, 'q/a': null, 'q/b': 2 },
    {
      name: 'Example One',
      editions: [
        { id: 'paid', name: 'Paid' },
        { id: 'free', name: 'Free' },
      ],
      'sub-processors': [subProcessor],
      facts,
    },
  ),
  product(
    'two',
    { 'p/a': 3, 'p/b': null, 'q/a': 3, 'q/b': [1, 3] },
    {
      name: 'Example Two',
      'sub-processors': [{ ...subProcessor, name: 'Example Cloud' }],
      settings: [setting('lock', 4, { title: 'Lock the room', costs: 'Late guests cannot join.' })],
      sources,
    },
  ),
  product(
    'three',
    { 'p/a': 0, 'q/b': 'n/a' },
    {
      name: `Example Three ${HOSTILE}`,
      findings: [finding(0, { criterion: 'p/a', summary: HOSTILE })],
      incidents: [],
    },
  ),
  product('four', {}, { name: 'Example Four' }),
];

/** Two editions of one product and another one are ranked, one is not fit, of one nothing is known. */
export function rankedComparison(): Comparison {
  const [one, other, bad, dark] = two;
  const products = [
    { profile: one!, edition: 'paid' },
    { profile: one!, edition: 'free' },
    ...[other!, bad!, dark!].map((profile) => ({ profile })),
  ];
  return compared([], { catalogue: TWO, context: use, products, samples: 5000 });
}

/** The use needs more than anybody has. */
export function unfitComparison(): Comparison {
  const hard = { ...use, requirements: [{ ...use.requirements![0]!, level: 4, criterion: 'q/b' }] };
  return compared(two.slice(0, 3), { catalogue: TWO, context: hard, configuration: 'hardened' });
}

export { HOSTILE };
