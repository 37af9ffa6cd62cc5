/** The middle of a case to fill in: the processing, why it is needed, and the rights of people. */
import type { Assessment } from '../types/assessment.ts';
import { type Ask, type CaseFormInput, keys } from './case-form-ask.ts';
import { comment, quoted } from './yaml-text.ts';

const CLASSES: readonly (readonly [string, string])[] = [
  ['content', 'Picture, sound, screen, chat, files; recordings and transcripts where they are made.'],
  ['account', 'Accounts of hosts and staff.'],
  ['participant', 'Names and pictures by which people show themselves to each other.'],
  ['meeting-metadata', 'Who met whom, when, for how long.'],
  ['device-and-network', 'Internet addresses, devices, operating systems.'],
  ['diagnostic', 'What the programs report about their own working.'],
  ['support', 'What the provider learns when help is asked for.'],
  ['website', 'Cookies and the like on the pages from which people join.'],
  ['billing', 'Contacts and payment data of the customer.'],
];

export function description({ assessment }: CaseFormInput, ask: Ask): string[] {
  const provider = assessment?.vendor.provider;
  const inside = (...ids: string[]): string[] =>
    ask(...ids)
      .slice(1)
      .map((line) => `  ${line}`);
  return [
    ...ask('processing'),
    'description:',
    ...['summary', 'nature', 'scope', 'circumstances'].map((key) => `  ${key}:`),
    ...inside('purposes', 'legal-basis'),
    '  # basis: consent, contract, legal-obligation, vital-interests, public-task, legitimate-interests, other',
    '  purposes:',
    '    - purpose:',
    '      basis:',
    '      basis-note:',
    '      special-basis:',
    ...inside('people'),
    '  subjects:',
    '    - who:',
    '      number:',
    '      vulnerable:',
    '      note:',
    ...inside('data', 'retention'),
    "  # For a class that is not processed: 'processed: false', and why in 'note:'.",
    '  data:',
    ...CLASSES.flatMap(([id, what]) => [
      ...comment(what, '    '),
      `    - class: ${id}`,
      ...['what', 'subjects', 'special', 'recipients', 'retention', 'note'].map((key) => `      ${key}:`),
    ]),
    ...recipients(assessment, inside),
    ...flows(provider?.name, inside),
    ...inside('locations'),
    ...(provider === undefined
      ? []
      : comment(`The profile names as jurisdiction: ${provider.jurisdiction}.`, '  ')),
    '  locations:',
    ...['head-office', 'storage', 'routing', 'support', 'telemetry'].map((key) => `    ${key}:`),
    ...inside('assets'),
    '  assets: []',
    ...inside('codes'),
    '  codes:',
  ];
}

function recipients(assessment: Assessment | undefined, inside: Ask): string[] {
  const provider = assessment?.vendor.provider;
  return [
    ...inside('recipients'),
    '  # as: controller, joint-controller, processor, sub-processor, third-party or authority',
    ...subProcessors(assessment),
    '  recipients:',
    `    - who:${provider === undefined ? '' : ` ${quoted(provider.name)}`}`,
    ...['as', 'why', 'country', 'safeguard'].map((key) => `      ${key}:`),
  ];
}

function flows(provider: string | undefined, inside: Ask): string[] {
  return [
    ...inside('flows'),
    ...comment(
      'Each party is a box of the picture, each flow an arrow from one to another. kind: people, organisation, provider, processor (another one of yours), sub-processor, third-party or authority.',
      '  ',
    ),
    '  parties:',
    ...party('people', 'people'),
    ...party('organisation', 'organisation'),
    ...party('provider', 'provider', provider),
    '  flows:',
    ...['people', 'organisation'].flatMap((from) => [
      `    - from: ${from}`,
      '      to: provider',
      '      data:',
      '      protection:',
    ]),
  ];
}

function subProcessors(assessment: Assessment | undefined): string[] {
  const names = assessment?.vendor.subProcessors.map((one) => one.name) ?? [];
  return names.length === 0
    ? []
    : comment(`Sub-processors that the profile names: ${names.join('; ')}.`, '  ');
}

function party(id: string, kind: string, title?: string): string[] {
  return [
    `    - id: ${id}`,
    `      kind: ${kind}`,
    `      title:${title === undefined ? '' : ` ${quoted(title)}`}`,
    '      place:',
  ];
}

export function necessity(ask: Ask): string[] {
  return [
    ...ask(
      'necessity',
      'proportionality',
      'alternatives',
      'minimisation',
      'accuracy',
      'storage-limitation',
      'purpose-limitation',
    ),
    'necessity:',
    '  necessary:',
    '  effective:',
    '  proportionate:',
    '  alternatives:',
    '    - what:',
    '      why-not:',
    ...['minimisation', 'accuracy', 'storage-limitation', 'purpose-limitation'].map((key) => `  ${key}:`),
  ];
}

export function rights(ask: Ask): string[] {
  return [
    ...ask(
      'information',
      'access',
      'correction',
      'objection',
      'complaint',
      'consent',
      'children',
      'processors',
      'transfers',
    ),
    ...keys('rights', [
      ...['information', 'consent', 'access', 'portability', 'rectification', 'erasure', 'objection'],
      ...['complaint', 'children', 'accessibility', 'processors', 'transfers'],
    ]),
  ];
}
