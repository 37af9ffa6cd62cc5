/** A small catalogue, valid profiles as text, and the faults of a changed one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { english } from '../locale/english.ts';
import { InvalidInput } from '../../src/errors.ts';
import type { Catalogue } from '../../src/input/catalogue-parts.ts';
import type { Library } from '../../src/input/library.ts';
import { type Checked, type Problem, type WordedProblem, worded } from '../../src/problem.ts';
import type { ProductFunction } from '../../src/types/functions.ts';
import type { Criterion, Element, Principle } from '../../src/types/principle.ts';
import type { Risks } from '../../src/types/risks.ts';
import type { Scales } from '../../src/types/scales.ts';

export const TODAY = '2026-11-24';

function element(id: string, code: string, more: Partial<Element>): Element {
  const texts = { statement: `It is ${id}.`, counts: 'This.', 'not-enough': 'That.', ask: `Is it ${id}?` };
  return { id, code, ...texts, nature: 'behaviour', weight: 1, ...more };
}

const ENCRYPTION = [
  element('group-calls', 'SEC1.1', { mode: 'can', gate: true }),
  element('chat-covered', 'SEC1.2', { mode: 'is', function: 'chat', absent: 'yes' }),
  element('no-breach', 'SEC1.3', { nature: 'record', never: true }),
];
const NOTICE = [
  element('kinds-named', 'TRA1.1', { nature: 'duty', 'told-in': 'privacy-notice' }),
  element('staff-trained', 'TRA1.2', { nature: 'duty' }),
];
const STEPS = [1, 2, 3, 4].map((value) => ({ value, title: 'Step', test: 'Test.' }));
const SCALES: Scales = {
  severity: STEPS,
  likelihood: STEPS,
  screening: [],
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
};

/** A catalogue of these principles, without references. */
export function catalogue(principles: Principle[], functions: ProductFunction[] = []): Catalogue {
  return { principles, references: [], scales: SCALES, functions };
}

function principle(id: string, criteria: Criterion[]): Principle {
  return { id, title: id, expectation: 'E.', sentences: [], criteria };
}

function criterion(id: string, code: string, elements: Element[]): Criterion {
  const texts = { title: id, question: 'Q.', why: 'W.', ask: 'A.' };
  return { id, code, ...texts, weight: 1, origin: [{ source: 'derived' }], references: [], elements };
}

/** Two principles of one criterion each, five elements, two functions. */
export const CATALOGUE: Catalogue = catalogue(
  [
    principle('security', [criterion('encryption', 'SEC1', ENCRYPTION)]),
    principle('transparency', [criterion('notice', 'TRA1', NOTICE)]),
  ],
  ['chat', 'recording'].map((id) => ({ id, name: id, meaning: `No ${id}.` })),
);

const RISKS: Risks = {
  events: [{ id: 'access', title: 'Access', kind: 'feared-event' }],
  risks: [
    {
      id: 'eavesdropping',
      title: 'Eavesdropping',
      scenario: 'S.',
      events: ['access'],
      drivers: [],
      severity: { base: 2, reason: 'R.' },
      advice: 'A.',
      check: 'C.',
      'false-alarm': 'F.',
    },
  ],
};

/** The small catalogue with one risk and no use. */
export const LIBRARY: Library = {
  catalogue: CATALOGUE,
  risks: RISKS,
  measures: { guidance: [], measures: [] },
  measuresInput: [],
  presets: new Map(),
  inputs: [],
};

/** Valid by the small catalogue. Lines are counted in the tests: keep them. */
export const PROFILE = `id: example-meet
name: Example Meet
provider:
  name: Example Org
  jurisdiction: CH
clients: [desktop, web]
editions:
  - id: paid
    name: Paid
    run-by: provider
    since: 2020-01-01
  - id: free
    name: Free
    run-by: provider
sources:
  - id: notice
    kind: privacy-notice
    title: Privacy notice
    publisher: Example Org
    url: https://example.org/privacy
    checked: [2026-02-01, 2026-03-01]
    read: whole
  - id: paper
    kind: white-paper
    title: Security paper
    publisher: Example Org
    url: https://example.org/paper
    read-as: archived copy
    copied: 2026-02-02
    published: 2026-01-15
    checked: [2026-02-03]
    read: part
findings:
  - summary: Group calls can be encrypted.
    since: 2026-01-10
    editions: [paid]
    clients: [desktop]
    sources: [paper]
    answers:
      security/encryption/group-calls: yes
  - summary: The notice does not list the kinds of data.
    sources: [notice]
    answers:
      transparency/notice/kinds-named: silent
  - summary: There is no chat.
    sources: [paper]
    lacks: [chat]
searches:
  - elements: [security/encryption/no-breach]
    where: Registers of two authorities.
    on: 2026-11-01
    at: place
    result: no-case
asked:
  - elements: [transparency/notice/staff-trained]
    on: 2026-09-01
    by: 2026-10-01
    via: letter
settings:
  - id: encrypt
    code: SET1
    title: Encrypt
    where: Menu
    default: off
    value: on
    costs: nothing known
    sources: [paper]
    answers:
      security/encryption/group-calls: yes
`;

/** Valid by the catalogue of the package. Lines are counted in the tests: keep them. */
export const SAMPLE = `id: example-meet
name: Example Meet
provider:
  name: Example Org
  jurisdiction: CH
clients: [desktop, web]
editions:
  - id: paid
    name: Paid
    run-by: provider
  - id: free
    name: Free
    run-by: provider
sources:
  - id: paper
    kind: white-paper
    title: Security paper
    publisher: Example Org
    url: https://example.org/paper
    published: 2026-01-15
    checked: [2026-02-01]
    read: whole
  - id: test
    kind: independent-research
    title: A test
    publisher: Test lab
    url: https://example.org/test
    published: '2026'
    checked: [2026-02-02]
    read: part
findings:
  - since: 2026-01-10
    summary: Group calls can be encrypted end to end.
    sources: [paper]
    answers:
      security/end-to-end-encryption/group-calls: yes
  - editions: [paid]
    summary: >-
      An app or a key can be used, and the administrator can
      require it.
    sources: [test]
    answers:
      security/two-factor-authentication/strong-second-step: yes
      security/two-factor-authentication/enforceable: yes
  - summary: There is a rule.
    sources: [paper, test]
    answers:
      security/strong-passwords/short-passwords-refused: yes
`;

let folder = '';

/** Makes a folder for the files of a test file, and takes it away again. */
export function useFolder(): void {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-test-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
}

/** Writes a file; gives its path. */
export async function written(text: string, name = 'file.yaml'): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

/** Problems of what was loaded, with those that it was thrown for. */
export async function problemsOf(
  load: Promise<Checked<{ warnings: Problem[] }> | object>,
): Promise<WordedProblem[]> {
  return worded(await foundIn(load), english);
}

async function foundIn(load: Promise<Checked<{ warnings: Problem[] }> | object>): Promise<Problem[]> {
  try {
    const loaded = await load;
    if ('ok' in loaded) return loaded.ok ? loaded.value.warnings : loaded.problems;
    return 'warnings' in loaded ? (loaded.warnings as Problem[]) : [];
  } catch (error) {
    if (error instanceof InvalidInput) return [...error.problems];
    throw error;
  }
}

/** file:line:column code, as a reader sees it. */
export function at(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ file, line, column, code }) => `${path.basename(file)}:${String(line)}:${String(column)} ${code}`,
  );
}

/** Replaces texts that must be there exactly once. */
export function changed(text: string, ...pairs: readonly (readonly [from: string, to: string])[]): string {
  return pairs.reduce((one, [from, to]) => {
    if (one.split(from).length !== 2) throw new Error(`'${from}' is not there exactly once`);
    return one.replace(from, () => to);
  }, text);
}
