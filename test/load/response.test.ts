import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/assess/catalogue.ts';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { validateFile } from '../../src/load/validate.ts';
import { changed } from './sample.ts';

const TODAY = '2026-11-24';
const SAMPLE = `id: example-meet-2026-09-18
vendor: example-meet
questionnaire:
  version: 1
  catalogue: '1.0'
  created: 2026-07-06
  fingerprint: 0123456789abcdef
engagement:
  sent: 2026-07-07
  deadline: 2026-09-30
  outcome: answered
  received: 2026-09-18
state: first-reading
record:
  - date: 2026-07-07
    role: Data protection officer
    did: Sent the letter.
  - date: 2026-09-18
    role: Data protection officer
    did: Read the answers in.
documents:
  - id: d1
    kind: white-paper
    title: Security paper
    publisher: Example Org
    citation: Version 3
claims:
  - criterion: security/end-to-end-encryption
    asked: 0123456789abcdef
    level: 3
    answer: Every call.
    document: d1
    implemented:
      answer: 'yes'
    monitored:
      answer: 'no'
    validated:
      answer: not-stated
clarifications:
  - criterion: security/end-to-end-encryption
    asked: 2026-09-22
    question: Chat as well?
    answered: 2026-09-23
    answer: Yes.
readings:
  - reader: First reader
    date: 2026-10-05
    levels:
      - criterion: security/end-to-end-encryption
        level: 2
`;
let folder = '';
let catalogue: Catalogue;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-test-'));
  ({ catalogue } = await loadCatalogue());
});
afterAll(() => rm(folder, { recursive: true }));

async function codes(text: string): Promise<string[]> {
  const file = path.join(folder, 'response.yaml');
  await writeFile(file, text);
  const found = await validateFile(file, catalogue, TODAY);
  return found.map(({ line, severity, code }) => `${String(line)} ${severity} ${code}`);
}

describe('a response', () => {
  it('is valid as it stands', async () => {
    expect(await codes(SAMPLE)).toEqual([]);
  });

  it('that an example ships is valid', async () => {
    const file = 'examples/example-meet/responses/example-meet-2026-09-18.yaml';
    const found = await codes(await readFile(file, 'utf8'));
    expect(found.filter((one) => one.includes('error'))).toEqual([]);
  });

  it.each([
    [
      'unknown criterion',
      'n: security/end-to-end-encryption\n    asked: 0',
      'n: security/e2e\n    asked: 0',
      '28 error unknown-criterion',
    ],
    ['unknown document', 'document: d1', 'document: d2', '32 error unknown-document'],
    ['level outside the list', 'level: 3', 'level: 5', '30 error not-allowed'],
    ['a bare yes read as truth', "answer: 'yes'", 'answer: true', '34 error not-allowed'],
    ['answer before the letter', 'received: 2026-09-18', 'received: 2026-07-06', '12 error date-order'],
    ['deadline before the letter', 'deadline: 2026-09-30', 'deadline: 2026-07-01', '10 error date-order'],
    ['late answer', 'deadline: 2026-09-30', 'deadline: 2026-09-17', '12 warning late-answer'],
    ['letter before the questionnaire', 'sent: 2026-07-07', 'sent: 2026-07-05', '9 error date-order'],
    ['no day of receipt', '  received: 2026-09-18\n', '', '11 error no-receipt'],
    ['answers that never came', 'outcome: answered', 'outcome: not-answered', '11 error outcome-and-answers'],
    ['answered to whom?', 'outcome: answered', 'outcome: answered-elsewhere', '11 error no-note'],
    ['clarified before asked', 'answered: 2026-09-23', 'answered: 2026-09-21', '43 error date-order'],
    ['future', 'answered: 2026-09-23', 'answered: 2027-01-01', '43 error future-date'],
    ['record out of order', 'date: 2026-09-18', 'date: 2026-07-01', '18 error date-order'],
    [
      'reading that is missing',
      'state: first-reading',
      'state: second-reading',
      '13 warning missing-reading',
    ],
    [
      'invisible character',
      'answer: Every call.',
      'answer: "Every \\u202e call."',
      '31 error forbidden-character',
    ],
    ['no address', '    citation: Version 3\n', '', '22 warning no-address'],
    ['inapplicable', 'level: 3', 'level: not-applicable', '30 warning always-applicable'],
  ])('%s', async (_name, from, to, found) => {
    expect(await codes(changed(SAMPLE, from, to))).toContain(found);
  });

  it('claims each criterion once', async () => {
    const [, claim = ''] = /(\n {2}- criterion: security[^]*?)clarifications/.exec(SAMPLE) ?? [];
    expect(await codes(changed(SAMPLE, claim, claim + claim.slice(1)))).toContain(
      '39 error duplicate-criterion',
    );
  });
});
