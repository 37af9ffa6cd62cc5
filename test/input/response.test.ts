/** Every fault of a response is found at its line, and a warning is none. */
import { describe, expect, it } from 'vitest';
import { loadResponse } from '../../src/input/response.ts';
import { at, CATALOGUE, changed, problemsOf, TODAY, useFolder, written } from './sample.ts';

useFolder();

const SAMPLE = `id: example-meet-2026-09-18
vendor: example-meet
questionnaire:
  id: 0123456789abcdef
  version: 2
  catalogue: '2.0'
  created: 2026-07-06
asked:
  on: 2026-07-07
  by: 2026-09-30
outcome: answered
received: 2026-09-18
status: draft
documents:
  - id: d1
    title: Security paper
    confirmed:
      kind: white-paper
      publisher: Example Org
      read: whole
      role: First reader
      date: 2026-10-05
answers:
  - element: security/encryption/group-calls
    asked: 0123456789abcdef
    answer: 'yes'
    words: Every call.
    documents:
      - document: d1
        pages: '12'
  - element: security/encryption/chat-covered
readings:
  - reader: First reader
    date: 2026-10-05
    elements:
      - element: security/encryption/group-calls
        answer: partly
        citations:
          - document: d1
            shows: shows-part
reconciled:
  - element: security/encryption/group-calls
    answer: partly
    reason: Two people only.
    role: Lead
    date: 2026-10-06
`;

/** A reminder sent on a day, before the outcome. */
function letters(on: string, more = ''): string {
  return `letters:\n  - kind: reminder\n    on: ${on}${more}\noutcome: answered`;
}

async function faults(text: string): Promise<string[]> {
  return at(await problemsOf(loadResponse(await written(text), CATALOGUE, TODAY)));
}

describe('a response', () => {
  it('is valid as it stands', async () => {
    expect(await faults(SAMPLE)).toEqual([]);
  });

  it.each([
    ['encryption/chat-covered', 'encryption/group-calls', '31 duplicate-element'],
    ['security/encryption/chat-covered', 'security/encryption/chat-coverd', '31 unknown-element'],
    ['      - document: d1\n        pages', '      - document: d2\n        pages', '29 unknown-document'],
    ['          - document: d1', '          - document: d3', '39 unknown-document'],
    ["    answer: 'yes'", '    answer: maybe', '26 not-allowed'],
    ['outcome: answered', 'outcome: not-answered', '11 outcome-and-answers'],
    ['received: 2026-09-18\n', '', '11 no-receipt'],
    ['received: 2026-09-18', 'received: 2026-07-01', '12 date-order'],
    ['outcome: answered', 'outcome: service-withdrawn', '11 no-note'],
    ['outcome: answered', 'outcome: declined', '11 outcome-and-answers'],
    ['outcome: answered', letters('2026-06-01'), '13 date-order'],
    ['outcome: answered', letters('2026-09-20', '\n    by: 2026-09-19'), '14 date-order'],
    ['outcome: answered', letters('2027-01-01'), '13 future-date'],
    ['      date: 2026-10-05', '      date: 2027-10-05', '22 future-date'],
    ['  by: 2026-09-30', '  by: 2026-07-20', '10 short-deadline'],
    ['  by: 2026-09-30', '  by: 2026-09-01', '12 late-answer'],
    [
      'reconciled:\n  - element: security/encryption/group-calls',
      'reconciled:\n  - element: security/encryption/no-breach',
      '42 nothing-to-reconcile',
    ],
    ['answers:\n', 'claims: []\nanswers:\n', '23 version-1'],
  ])('%j as %j: %s', async (from, to, code) => {
    const found = await faults(changed(SAMPLE, [from, to]));
    expect(found.map((one) => one.replace(/^file.yaml:(\d+):\d+ /, '$1 '))).toContain(code);
  });
});
