/** Files of version 1 are told apart, and refused with one problem that says what to do. */
import { describe, expect, it } from 'vitest';
import { loadContext } from '../../src/input/context.ts';
import { loadProfile } from '../../src/input/profile.ts';
import { loadRisks } from '../../src/input/risks.ts';
import { type VersionedKind, versionOf } from '../../src/input/version-1.ts';
import { CATALOGUE_FOLDER, VENDORS_FOLDER } from '../../src/input/folders.ts';
import { validateFile } from '../../src/input/validate.ts';
import { SAMPLE } from '../sample.ts';
import { at, CATALOGUE, LIBRARY, problemsOf, PROFILE, TODAY, useFolder, written } from './sample.ts';

useFolder();

const MARKS: [VersionedKind, unknown, 1 | 2 | undefined][] = [
  ['profile', { findings: [{ level: 2 }] }, 1],
  ['profile', { findings: [{ criterion: 'a/b' }] }, 1],
  ['profile', { settings: [{ effects: [] }] }, 1],
  ['profile', { sources: [{ checked: '2026-01-01' }] }, 1],
  ['profile', { sources: [{ checked: '2026-01-01' }], findings: [{ answers: {} }] }, 2],
  ['profile', { sources: [{ checked: ['2026-01-01'] }], findings: [] }, undefined],
  ['profile', { sources: [{ checked: null }] }, undefined],
  ['profile', { findings: [{ answers: {}, level: 2 }] }, 1],
  ['profile', { findings: [{ lacks: ['chat'] }] }, 2],
  ['profile', { settings: [{ answers: {} }] }, 2],
  ['profile', { clients: ['web'] }, 2],
  ['context', { requirements: [{ criterion: 'a/b' }] }, 1],
  ['context', { requirements: [{ level: 0 }] }, 1],
  ['context', { 'waived-gates': [{ criterion: 'a/b' }] }, 1],
  ['context', { evidence: { 'weakest-grade': 'C' } }, 1],
  ['context', { requirements: [{ element: 'a/b/c' }] }, 2],
  ['context', { screening: [{ criterion: 1 }] }, undefined],
  ['risks', { risks: [{ drivers: [{ criterion: 'a/b' }] }] }, 1],
  ['risks', { risks: [{ drivers: [{ element: 'a/b/c' }] }] }, 2],
  ['case', { context: { requirements: [{ level: 2 }] } }, 1],
  ['case', { context: { evidence: {} } }, 1],
  ['case', { evidence: { findings: [{ criterion: 'a/b' }] } }, 1],
  ['case', { evidence: { sources: [{ checked: '2026-01-01' }] } }, 1],
  ['case', { evidence: { findings: [{ answers: {} }] } }, 2],
  ['case', { context: { requirements: [{ element: 'a/b/c' }] } }, 2],
  ['case', { evidence: { asked: [] } }, 2],
  ['case', { deployment: { clients: ['web'] }, screening: [{ criterion: 1 }] }, undefined],
  ['weights', { concentration: 10 }, undefined],
  ['weights', { criteria: {} }, 2],
  ['profile', null, undefined],
  ['profile', ['findings'], undefined],
  ['profile', { findings: { level: 2 } }, undefined],
];

describe('the version of a file', () => {
  it.each(MARKS)('%s %j: %s', (kind, tree, version) => {
    expect(versionOf(kind, tree)).toBe(version);
  });
});

describe('a file of version 1', () => {
  it('is refused with one problem at the first key that tells', async () => {
    const found = await problemsOf(loadProfile(await written(SAMPLE), CATALOGUE, TODAY));
    expect(at(found)).toEqual(['file.yaml:18:5 version-1']);
    expect(found[0]?.message).toContain("profile of version 1 of the rules: 'checked'");
    expect(found[0]?.hint).toContain("answer elements under 'answers'");
  });

  it('is refused with nothing else, whatever else stands in it', async () => {
    const text = SAMPLE.replace(/^name: (.*)$/m, 'name: $1 #2\nnonsense: " "');
    const found = await problemsOf(loadProfile(await written(text), CATALOGUE, TODAY));
    expect(found.map(({ code }) => code)).toEqual(['version-1']);
  });

  it('is told by its findings where they come first', async () => {
    const findings = SAMPLE.slice(SAMPLE.indexOf('findings:'));
    const text = `${findings}${SAMPLE.slice(0, SAMPLE.indexOf('findings:'))}`;
    expect(at(await problemsOf(loadProfile(await written(text), CATALOGUE, TODAY)))).toEqual([
      'file.yaml:2:5 version-1',
    ]);
  });

  it.each([
    ['a shipped profile', () => loadProfile(`${VENDORS_FOLDER}/zoom.yaml`, CATALOGUE, TODAY)],
    ['a shipped use', () => loadContext(`${CATALOGUE_FOLDER}/contexts/telehealth.yaml`, LIBRARY)],
    ['the shipped risks', () => loadRisks(`${CATALOGUE_FOLDER}/risks.yaml`, CATALOGUE)],
  ])('%s is one', async (_name, load) => {
    expect((await problemsOf(load())).map(({ code }) => code)).toEqual(['version-1']);
  });
});

describe('validating', () => {
  it('takes a file with the marks of version 2 by the new rules', async () => {
    expect(await validateFile(await written(PROFILE), CATALOGUE, TODAY)).toEqual([]);
    const broken = PROFILE.replace('lacks: [chat]', 'lacks: [chats]');
    expect(at(await validateFile(await written(broken), CATALOGUE, TODAY))).toEqual([
      'file.yaml:47:13 unknown-function',
    ]);
  });

  it('takes weights of criteria by the new rules', async () => {
    const text = 'concentration: 10\ncriteria:\n  security/encryption: 9\n';
    expect(at(await validateFile(await written(text), CATALOGUE, TODAY))).toEqual([
      'file.yaml:3:24 out-of-range',
    ]);
  });

  it('knows functions', async () => {
    const text =
      'functions:\n  - {id: chat, name: chat, meaning: M.}\n  - {id: chat, name: chat, meaning: M.}\n';
    expect(at(await validateFile(await written(text), CATALOGUE, TODAY))).toEqual([
      'file.yaml:3:10 duplicate-id',
    ]);
  });
});
