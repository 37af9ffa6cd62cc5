/** A case, with the product and the use that it names: each fault where it stands. */
import { describe, expect, it } from 'vitest';
import { loadCase } from '../../src/input/case.ts';
import type { Library } from '../../src/input/library.ts';
import { withOwnEvidence } from '../../src/rules/case/own-evidence.ts';
import type { WordedProblem } from '../../src/problem.ts';
import { at, changed, LIBRARY, problemsOf, PROFILE, TODAY, useFolder, written } from './sample.ts';

useFolder();

const GROUP = 'security/encryption/group-calls';
const NAMED = 'transparency/notice/kinds-named';
const library: Library = {
  ...LIBRARY,
  presets: new Map([
    [
      'class',
      {
        id: 'class',
        title: 'Class',
        summary: 'C.',
        requirements: [{ element: NAMED, must: true, reason: 'R.', 'asked-by': 'Law' }],
      },
    ],
  ]),
};

/** Valid as it stands, without a warning. Lines are counted in the tests: keep them. */
const CASE = `id: calls
deployment:
  vendor: ./example-meet.yaml
  edition: free
  clients: [web]
  settings:
    base: default
    applied: [encrypt]
context:
  extends: class
  requirements:
    - element: ${GROUP}
      must: true
      reason: People speak freely.
      asked-by: Us
    - element: ${NAMED}
      dropped: We tell them ourselves.
measures:
  - id: close-the-door
    measure: The door is closed.
    lowers:
      - risk: eavesdropping
        likelihood: 1
evidence:
  sources:
    - id: contract
      kind: contract
      title: Our contract
      publisher: Example Library
      citation: No. 7
      published: 2026-03-01
      checked: [2026-03-02]
      read: whole
  findings:
    - summary: The vendor trains its staff.
      sources: [contract]
      answers:
        transparency/notice/staff-trained: yes
  searches:
    - elements: [security/encryption/no-breach]
      where: The register.
      on: 2026-11-02
      at: place
      result: no-case
  asked:
    - elements: [${NAMED}]
      on: 2026-08-01
      by: 2026-09-01
      via: letter
`;

async function load(text: string, profile = PROFILE): ReturnType<typeof loadCase> {
  await written(profile, 'example-meet.yaml');
  return loadCase(await written(text, 'pia.yaml'), library, TODAY);
}

async function problems(...pairs: [string, string][]): Promise<WordedProblem[]> {
  return problemsOf(load(changed(CASE, ...pairs)));
}

const FAULTS: [string, [string, string][], string[]][] = [
  ['an unknown edition', [['edition: free', 'edition: fre']], ['4:12 unknown-edition']],
  ['a client that the product does not have', [['[web]', '[telephone]']], ['5:13 unknown-client']],
  ['an unknown setting', [['[encrypt]', '[encript]']], ['8:15 unknown-setting']],
  ['an unknown use', [['extends: class', 'extends: clas']], ['10:12 unknown-context']],
  [
    'an unknown element that is required',
    [[`- element: ${GROUP}`, '- element: a/b/c']],
    ['12:16 unknown-element'],
  ],
  ['a must without a reason', [['      reason: People speak freely.\n', '']], ['12:7 missing-key']],
  [
    'a requirement that is dropped and was none',
    [[`- element: ${NAMED}`, '- element: transparency/notice/staff-trained']],
    ['17:16 drops-nothing'],
  ],
  ['an unknown risk', [['risk: eavesdropping', 'risk: eavesdroping']], ['22:15 unknown-risk']],
  [
    'own evidence on an unknown element',
    [['staff-trained: yes', 'staff-traned: yes']],
    ['38:9 unknown-element'],
  ],
  [
    'own evidence of an unknown source',
    [['sources: [contract]', 'sources: [contrat]']],
    ['26:11 uncited-source', '36:17 unknown-source'],
  ],
  [
    "own evidence with an id of the profile's",
    [
      ['id: contract', 'id: paper'],
      ['[contract]', '[paper]'],
    ],
    ['26:11 duplicate-id'],
  ],
  ['an own search that has not come', [['on: 2026-11-02', 'on: 2026-12-02']], ['42:11 future-date']],
  ['an own deadline that is none', [['by: 2026-09-01', 'by: 2026-08-20']], ['48:11 short-deadline']],
  [
    'a policy that demands an unknown element',
    [
      [
        'context:\n',
        "policies: [{ id: ours, demands: [{ elements: ['security/encryption/group-cals'] }] }]\ncontext:\n",
      ],
    ],
    ['9:47 unknown-element'],
  ],
  [
    'a policy whose must has no reason, and which people judge beside elements',
    [
      [
        'context:\n',
        `policies: [{ id: p, demands: [{ must: true, elements: [${GROUP}], fits: fits }] }]\ncontext:\n`,
      ],
    ],
    ['9:39 no-reason', '9:96 judged-twice'],
  ],
  [
    'a product that is not there',
    [['./example-meet.yaml', './nothing.yaml']],
    ['nothing.yaml:1:1 missing-file'],
  ],
  ['a product that is not known', [['./example-meet.yaml', 'example-mete']], ['3:11 unknown-vendor']],
];

describe('a case', () => {
  it('of the sample has no fault, and brings what it names', async () => {
    const loaded = await load(CASE);
    expect(loaded.warnings).toEqual([]);
    expect(loaded.profile?.id).toBe('example-meet');
    expect(loaded.context?.requirements?.map(({ element }) => element)).toEqual([GROUP]);
    expect(loaded.dropped).toEqual([{ element: NAMED, dropped: 'We tell them ourselves.' }]);
    expect(loaded.presets).toEqual(['class']);
    expect(loaded.inputs).toHaveLength(3);
    expect((await loaded.linesOf(['evidence.findings[0].summary'])).get('evidence.findings[0].summary')).toBe(
      35,
    );
  });

  it('may be empty', async () => {
    const loaded = await load('id: calls\ntitle:\n');
    expect([loaded.profile, loaded.context, loaded.dropped]).toEqual([undefined, undefined, []]);
  });

  it.each(FAULTS)('is told of %s', async (_name, pairs, expected) => {
    expect(at(await problems(...pairs))).toEqual(
      expected.map((place) => (place.includes('.yaml') ? place : `pia.yaml:${place}`)),
    );
  });

  it('tells the faults of the product at their own file', async () => {
    const broken = changed(PROFILE, ['lacks: [chat]', 'lacks: [chats]']);
    expect(at(await problemsOf(load(CASE, broken)))).toEqual(['example-meet.yaml:47:13 unknown-function']);
  });

  it.each([
    [
      'its use',
      'id: calls\ncontext:\n  requirements:\n    - {criterion: a/b, level: 2, reason: R., asked-by: Us}\n',
      '4:8',
    ],
    [
      'its evidence',
      'id: calls\nevidence:\n  findings:\n    - {summary: S., criterion: a/b, level: 2}\n',
      '4:21',
    ],
  ])('of version 1 by %s is refused with one problem', async (_name, text, place) => {
    expect(at(await problemsOf(load(text)))).toEqual([`pia.yaml:${place} version-1`]);
  });
});

it('own evidence holds for the edition in use, unless it names another', async () => {
  const { case: one, profile } = await load(
    changed(CASE, ['    - summary: The vendor', '    - editions: [paid]\n      summary: The vendor']),
  );
  const merged = withOwnEvidence(profile!, one.evidence, 'free');
  expect(merged.findings.at(-1)?.editions).toEqual(['paid']);
  expect(merged.searches?.at(-1)?.editions).toEqual(['free']);
  expect(merged.searches).toHaveLength(2);
  expect(merged.asked).toHaveLength(2);
  expect(merged.sources.at(-1)?.id).toBe('contract');
  expect(withOwnEvidence(profile!, undefined, 'free')).toBe(profile);
});
