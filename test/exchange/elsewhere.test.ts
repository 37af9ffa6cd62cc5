/** Answers to questionnaires of others: each is mapped, kept or asked; nothing is lost, and none says more than it says. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { receive, type ReceiveOptions } from '../../src/app/receive.ts';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import { loadMappings, mappingFaults } from '../../src/input/mappings.ts';
import { sha256 } from '../../src/store/sha256.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { job } from '../app/job.ts';
import { scratch } from '../cli/run.ts';
import { questionsOf } from './fixture.ts';
import { ANSWERS, hecvat } from './hecvat.ts';
import { workbookOf } from './sheets.ts';

const [caiq, known] = await loadMappings(job.library.catalogue);

async function read(bytes: Uint8Array, more: ReceiveOptions = {}): Promise<VendorResponse> {
  const file = { bytes, sha256: sha256(bytes) };
  const workspace = { ...job.workspace, read: () => Promise.resolve(file) };
  const options = { vendor: 'example-meet@paid', received: '2026-11-20', ...more };
  const { result } = await receive({ ...job, workspace }, 'hecvat.xlsx', options);
  if ('tests' in result) throw new Error('it was read as a protocol of tests');
  return result.response;
}
const codes = ({ intakes }: VendorResponse): string[] =>
  (intakes?.[0]?.notices ?? []).map(({ code }) => code);
const faultOf = (bytes: Uint8Array, more: ReceiveOptions = {}): Promise<string> =>
  read(bytes, more).then(
    () => 'read',
    (error: unknown) => (error as Error).message,
  );

const whole = await read(hecvat());
const answerOf = (element: string, one = whole) => one.answers.find((answer) => answer.element === element);

describe('a HECVAT with 30 answers', () => {
  it('accounts for each: 20 speak of elements, 8 are kept, 2 name persons and are not copied', () => {
    expect(whole.intakes?.[0]).toMatchObject({
      mapping: 'hecvat-4',
      elsewhere: { title: 'HECVAT 4', version: '4.1.4', questions: 332, answered: 30 },
    });
    const { mapped, kept, persons, elements } = whole.intakes?.[0]?.elsewhere ?? {};
    expect({ mapped, kept, persons, elements }).toEqual({ mapped: 20, kept: 8, persons: 2, elements: 23 });
    const words = whole.answers.map((one) => `${one.words ?? ''}\n${one.reason ?? ''}`).join('\n');
    const rest = (whole.unplaced ?? []).map(({ text }) => text).join('\n');
    const own = known?.answers.map(({ question }) => question) ?? [];
    for (const [id, [answer, said = '']] of Object.entries(ANSWERS)) {
      const isPerson = known?.layout.persons?.includes(id) === true;
      expect(words.includes(`${id}: ${answer}`) && words.includes(said)).toBe(own.includes(id));
      expect(rest.includes(`${id}: ${answer}`)).toBe(!own.includes(id) && !isPerson);
    }
    expect(JSON.stringify(whole)).not.toContain('person@example.org');
  });

  it('every answer leans on the file as the word of the provider, with its place', () => {
    expect(whole.documents).toEqual([
      {
        id: 'd1',
        title: 'HECVAT 4, filled in by the provider',
        kind: 'vendor-statement',
        publisher: 'Example Org',
        published: '2026-09-04',
        version: '4.1.4',
      },
    ]);
    expect(answerOf('security/two-factor-authentication/own-sign-in')?.documents).toEqual([
      { document: 'd1', pages: 'AAAI-01 (Product!14)' },
    ]);
  });

  it.each([
    ['a yes that says it', 'security/two-factor-authentication/own-sign-in', 'yes'],
    ['a no that says it', 'security/third-party-safeguards/sub-processors-checked', 'no'],
    ['a no that is wanted', 'transparency/government-requests/legal-process-only', 'yes'],
    ['a yes that speaks against it', 'security/third-party-safeguards/content-closed-to-them', 'no'],
    ['a yes that says less', 'security/encryption-in-transit/everything-encrypted', 'unplaced'],
    ['what only bears on it', 'security/independent-testing/named-in-certificate', 'unplaced'],
    ['not applicable', 'security/independent-testing/yearly-outside-test', 'does-not-apply'],
    ['partly, where only a no says it', 'end-user-control/transcript-indication/can-be-blocked', 'unplaced'],
    ['answers that differ', 'security/shared-file-protection/closed-to-the-provider', 'unplaced'],
  ])('%s', (_name, element, answer) => {
    expect(answerOf(element)?.answer).toBe(answer);
  });

  it('answers that differ are told, and so is whose they are and what was not read', () => {
    expect(codes(whole)).toEqual(['wording-unknown', 'answers-differ', 'answers-of', 'only-answers-read']);
  });

  it('all the rest is still asked, and what was answered stands beside its question', async () => {
    const before = questionsIn((await questionsOf('required')).parts);
    const open = new Map(before.map(({ element }) => [element, []]));
    const asked = questionsIn((await questionsOf('required', { earlier: { response: whole, open } })).parts);
    expect(asked.map(({ element }) => element)).toEqual(before.map(({ element }) => element));
    const beside = asked.filter(({ earlier }) => earlier !== null).map(({ element }) => element);
    expect(beside).toEqual(asked.map(({ element }) => element).filter((one) => answerOf(one) !== undefined));
    expect(beside.length).toBeGreaterThan(3);
  });
});

describe('a file that is not quite what was read', () => {
  it('a question that asks something else is not taken for an answer', async () => {
    const one = await read(hecvat(ANSWERS, { asked: { 'AAAI-01': 'Do you sell single sign-on?' } }));
    expect(answerOf('security/two-factor-authentication/own-sign-in', one)).toBeUndefined();
    expect(codes(one)).toContain('other-wording');
    expect(one.unplaced?.map(({ text }) => text)).toContain('AAAI-01: Yes. SAML 2.0 and OIDC.');
  });

  it('a second answer to the same question is kept apart', async () => {
    const one = await read(hecvat(ANSWERS, { more: { A90: 'AAAI-01', C90: 'No' } }));
    expect(answerOf('security/two-factor-authentication/own-sign-in', one)?.answer).toBe('yes');
    expect(codes(one)).toContain('duplicate-question');
  });

  it('a version of which nothing was read is refused; one that is not named is told', async () => {
    expect(await faultOf(hecvat(ANSWERS, { version: 'Version 3.06' }))).toContain('other-version');
    expect(codes(await read(hecvat(ANSWERS, { version: '' })))).toContain('version-unknown');
  });

  it.each<[string, () => Uint8Array, ReceiveOptions, string]>([
    ['no vendor', () => hecvat(), { vendor: undefined }, 'receive.fault-no-vendor'],
    ['a questionnaire that is not known', () => hecvat(), { as: 'sig' }, 'receive.fault-unknown-mapping'],
    ['another one than named', () => hecvat(), { as: 'caiq-4' }, 'other-questionnaire'],
    [
      'a workbook of anything',
      () => workbookOf({ A: { A1: 'AAAI-01', C1: 'Answer' } }),
      {},
      'not-a-questionnaire',
    ],
    ['a few of its questions', () => hecvat({ 'AAAI-01': ['Yes'] }), {}, 'not-a-questionnaire'],
  ])('%s', async (_name, make, more, code) => {
    expect(await faultOf(make(), more)).toContain(code);
  });
});

it('a CAIQ is recognised by its columns and the name of its sheet', async () => {
  const rows = ['CEK-03.1', 'DSP-14.1', 'DSP-19.1', 'IAM-05.1', 'SEF-07.1', 'AIS-01.1'].flatMap((id, at) => [
    [`A${String(at + 3)}`, id],
    [`C${String(at + 3)}`, id === 'DSP-14.1' ? 'No' : 'Yes'],
    [`D${String(at + 3)}`, 'CSP-owned'],
    [`E${String(at + 3)}`, `How: ${id}.`],
  ]);
  const heads = { A2: 'Question ID', B2: 'Question', C2: 'CSP CAIQ Answer', D2: 'SSRM Control Ownership' };
  const words = { E2: 'CSP Implementation Description (Optional/Recommended)' };
  const sheet = { ...heads, ...words, ...(Object.fromEntries(rows) as Record<string, string>) };
  const one = await read(workbookOf({ 'CAIQv4.0.3': sheet }));
  expect(one.intakes?.[0]?.elsewhere).toMatchObject({ version: '4.0.3', answered: 6, mapped: 5, kept: 1 });
  expect(answerOf('security/shared-file-protection/stored-encrypted', one)).toMatchObject({
    answer: 'yes',
    words: 'CEK-03.1: Yes. How: CEK-03.1.',
  });
  expect(answerOf('privacy-by-design/processing-contract/new-sub-processors-announced', one)?.answer).toBe(
    'no',
  );
});

describe('mappings', () => {
  it('name where and when every question was read, and repeat none', () => {
    expect([caiq?.id, known?.id]).toEqual(['caiq-4', 'hecvat-4']);
    for (const mapping of [caiq, known]) {
      expect(mapping?.read.every(({ where, on }) => where.startsWith('https://') && on <= '2026-11-29')).toBe(
        true,
      );
      const { layout, answers = [] } = mapping ?? {};
      const isId = new RegExp(`^(?:${layout?.id ?? ''})$`);
      expect(answers.filter(({ question }) => !isId.test(question))).toEqual([]);
    }
  });

  it('to an unknown element, or twice, are faults', () => {
    const { catalogue } = job.library;
    const [first] = known?.answers ?? [];
    if (known === undefined || first === undefined) throw new Error('there is no mapping');
    const wrong = { ...first, elements: [{ element: 'security/encryption/none' }] };
    const faults = mappingFaults({ ...known, answers: [first, first, wrong] }, catalogue);
    expect(faults.map(({ code }) => code)).toEqual([
      'duplicate-question',
      'duplicate-question',
      'unknown-element',
    ]);
  });

  it('with a fault stop what would read by them, with file and line', async () => {
    const folder = await scratch();
    mkdirSync(path.join(folder, 'mappings'));
    const file = path.join(folder, 'mappings', 'caiq-4.yaml');
    cpSync(new URL('../../catalogue/mappings/caiq-4.yaml', import.meta.url), file);
    const loaded = async (): Promise<unknown> => loadMappings(job.library.catalogue, folder);
    expect(await loaded()).toHaveLength(1);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('/named-in-certificate', '/named-in-a-dream'));
    await expect(loaded()).rejects.toMatchObject({
      problems: [
        expect.objectContaining({ code: 'unknown-element', file, line: expect.any(Number) as number }),
      ],
    });
  });
});
