/** Files of version 1 are told apart, and refused with one problem that says what to do. */
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import { loadContext } from '../../src/input/context.ts';
import type { SchemaName } from '../../src/input/fault.ts';
import { loadProfile } from '../../src/input/profile.ts';
import { validateFile } from '../../src/app/validate.ts';
import { versionFault } from '../../src/input/version-1.ts';
import { at, CATALOGUE, changed, LIBRARY, problemsOf, TODAY, useFolder, written } from './sample.ts';

useFolder();

/** Kind, what stands in the file, and the key that tells, with where it stands. */
const MARKS: [SchemaName, unknown, string | undefined][] = [
  ['profile', { findings: [{ level: 2 }] }, 'findings.0.level'],
  ['profile', { findings: [{ criterion: 'a/b' }] }, 'findings.0.criterion'],
  ['profile', { settings: [{ effects: [] }] }, 'settings.0.effects'],
  ['profile', { sources: [{ checked: '2026-01-01' }] }, 'sources.0.checked'],
  ['profile', { sources: [{ checked: '2026-01-01' }], findings: [{ answers: {} }] }, undefined],
  ['profile', { sources: [{ checked: '2026-01-01' }], findings: [{ lacks: ['chat'] }] }, undefined],
  ['profile', { sources: [{ checked: ['2026-01-01'] }], findings: [] }, undefined],
  ['profile', { sources: [{ checked: null }] }, undefined],
  ['profile', { findings: [{ answers: {}, level: 2 }] }, 'findings.0.level'],
  ['profile', { settings: [{ answers: {} }] }, undefined],
  ['profile', { clients: ['web'] }, undefined],
  ['context', { requirements: [{ criterion: 'a/b' }] }, 'requirements.0.criterion'],
  ['context', { requirements: [{ level: 0 }] }, 'requirements.0.level'],
  ['context', { 'waived-gates': [{ criterion: 'a/b' }] }, 'waived-gates.0.criterion'],
  ['context', { evidence: { 'weakest-grade': 'C' } }, 'evidence'],
  ['context', { requirements: [{ element: 'a/b/c' }] }, undefined],
  ['context', { screening: [{ criterion: 1 }] }, undefined],
  ['risks', { risks: [{ drivers: [{ criterion: 'a/b' }] }] }, 'risks.0.drivers.0.criterion'],
  ['risks', { risks: [{ drivers: [{ element: 'a/b/c' }] }] }, undefined],
  ['case', { context: { requirements: [{ level: 2 }] } }, 'context.requirements.0.level'],
  ['case', { context: { evidence: {} } }, 'context.evidence'],
  ['case', { evidence: { findings: [{ criterion: 'a/b' }] } }, 'evidence.findings.0.criterion'],
  ['case', { evidence: { sources: [{ checked: '2026-01-01' }] } }, 'evidence.sources.0.checked'],
  ['case', { evidence: { sources: [{ checked: '2026-01-01' }], findings: [{ answers: {} }] } }, undefined],
  ['case', { context: { requirements: [{ element: 'a/b/c' }] } }, undefined],
  ['case', { evidence: { asked: [] } }, undefined],
  ['case', { deployment: { clients: ['web'] }, screening: [{ criterion: 1 }] }, undefined],
  ['response', { claims: [] }, 'claims'],
  ['response', { engagement: {} }, 'engagement'],
  ['response', { readings: [{ levels: [] }] }, 'readings.0.levels'],
  ['response', { readings: [{ elements: [] }], answers: [] }, undefined],
  ['weights', { criteria: {}, level: 2 }, undefined],
  ['profile', null, undefined],
  ['profile', ['findings'], undefined],
  ['profile', { findings: { level: 2 } }, undefined],
];

describe('version 1', () => {
  it.each(MARKS)('of a %s %j is told by %s', (kind, tree, where) => {
    const fault = versionFault(kind, tree);
    expect(fault && [...fault.path, fault.key].join('.')).toBe(where);
  });
});

/** A profile as it was written for version 1. */
const OLD = `id: example-meet
name: Example Meet
provider:
  name: Example Org
  jurisdiction: CH
editions:
  - id: paid
    name: Paid
sources:
  - id: paper
    kind: white-paper
    title: Security paper
    publisher: Example Org
    url: https://example.org/paper
    published: 2026-01-15
    checked: 2026-02-01
findings:
  - criterion: security/strong-passwords
    level: 1
    summary: There is a rule.
    sources: [paper]
`;
const OLD_USE = `id: our-use
title: Our use
summary: Ours.
requirements:
  - criterion: security/encryption
    level: 2
`;

describe('a file of version 1', () => {
  it('is refused with one problem at the first key that tells', async () => {
    const found = await problemsOf(loadProfile(await written(OLD), CATALOGUE, TODAY));
    expect(at(found)).toEqual(['file.yaml:16:5 version-1']);
    expect(found[0]?.message).toContain("profile of version 1 of the rules: 'checked'");
    expect(found[0]?.hint).toContain("answer elements under 'answers'");
  });

  it('is refused with nothing else, whatever else stands in it', async () => {
    const text = changed(OLD, ['name: Example Meet', 'name: Example #2\nnonsense: " "']);
    const found = await problemsOf(loadProfile(await written(text), CATALOGUE, TODAY));
    expect(found.map(({ code }) => code)).toEqual(['version-1']);
  });

  it('is told by its findings where they come first', async () => {
    const findings = OLD.slice(OLD.indexOf('findings:'));
    const text = `${findings}${OLD.slice(0, OLD.indexOf('findings:'))}`;
    expect(at(await problemsOf(loadProfile(await written(text), CATALOGUE, TODAY)))).toEqual([
      'file.yaml:2:5 version-1',
    ]);
  });

  it('may be a use', async () => {
    const found = await problemsOf(loadContext(await written(OLD_USE), LIBRARY));
    expect(at(found)).toEqual(['file.yaml:5:5 version-1']);
    expect(found[0]?.hint).toContain("name an 'element'");
  });

  it.each([
    ['profile', OLD, '16:5'],
    ['use', OLD_USE, '5:5'],
    ['case', 'id: a\norganisation: {name: B}\ncontext:\n  evidence: {weakest-grade: C}\n', '4:3'],
    ['response', 'vendor: a\nclaims: []\n', '2:1'],
  ])('of the kind %s is told by validating it', async (_kind, text, place) => {
    const { catalogue } = await loadCatalogue();
    expect(at(await validateFile(await written(text), catalogue, TODAY))).toEqual([
      `file.yaml:${place} version-1`,
    ]);
  });
});
