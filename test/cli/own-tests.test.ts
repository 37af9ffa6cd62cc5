/** Own tests from the sheet to the evidence of a case, as people do it. */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/input/yaml.ts';
import type { Case } from '../../src/types/case.ts';
import type { OwnTests } from '../../src/types/own-tests.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import { fillHtml, type Filling, inlineCell, repack, QUESTIONS } from '../exchange/fill.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const CASE = path.resolve('examples/public-library/pia.yaml');
const CAMERA = 'privacy-by-design/muted-entry/camera-off';
const SEEN = 'end-user-control/recording-indication/lasting-sign';
const HELD = 'privacy-by-design/access-control-defaults/passed-on-link-held';
const PHONE = 'privacy-by-design/access-control-defaults/telephone-held-too';
let folder = '';
let [vendor, edition] = ['', ''];
const file = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = await scratch();
  const one = await caseIn(CASE);
  [vendor, edition] = [one.deployment?.vendor ?? '', one.deployment?.edition ?? ''];
  const made = await runHere(['test-protocol', `${vendor}@${edition}`, '--all', '-o', file('t.html')]);
  expect(made.code).toBe(0);
});

async function caseIn(name: string): Promise<Case> {
  const parsed = parseYaml(await readFile(name, 'utf8'), name);
  if (!parsed.ok) throw new Error('not YAML');
  return parsed.value as Case;
}

const person = (role: string, more: Record<string, string> = {}) => ({
  title: role,
  kind: 'web',
  publisher: 'Laptop',
  version: '125',
  published: '2026-11-20',
  ...more,
});
const TWO = { d1: person('Librarian'), d2: person('Trainee') };

/** Receives a sheet with these answers; gives what was said, and the own tests. */
async function received(name: string, answers: Filling['answers'], documents: Filling['documents'] = TWO) {
  const html = await readFile(file('t.html'), 'utf8');
  await writeFile(file(`${name}.html`), fillHtml(html, { answers, documents }));
  const done = await runHere(['receive', file(`${name}.html`), '-o', file(`${name}.yaml`)]);
  const parsed = parseYaml(await readFile(file(`${name}.yaml`), 'utf8').catch(() => ''), name);
  return { ...done, tests: (parsed.ok ? parsed.value : undefined) as OwnTests };
}

/** What decides about a class with pupils, to a file of that name. */
const protocol = (name: string) =>
  runHere(['test-protocol', 'zoom', '--context', 'school-class', '--required', '-o', file(name)]);

describe('test-protocol', () => {
  it('takes what decides about the use, or every test, and says how long it takes', async () => {
    const some = await protocol('some.json');
    expect(some).toMatchObject({ code: 0, out: '' });
    expect(some.err).toMatch(/\d+ tests with \d+ points, about \d+ minutes in all\.\n$/);
    const one = JSON.parse(await readFile(file('some.json'), 'utf8')) as Questionnaire;
    expect(one.purpose).toBe('test');
    const questions = one.parts.flatMap(({ groups }) => groups.flatMap((group) => group.questions));
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.every(({ look, nature }) => look !== null && nature === 'behaviour')).toBe(true);
    const all = await runHere(['test-protocol', 'zoom', '--all', '-o', file('all.json')]);
    expect(all.err).toContain('23 tests with');
  });

  it('writes a sheet to go on with in a word processor', async () => {
    const made = await protocol('t.docx');
    expect(made.code).toBe(0);
  });

  it('refuses another ending', async () => {
    const { code, err } = await runHere(['test-protocol', 'zoom', '-o', file('t.md')]);
    expect(code).toBe(2);
    expect(err).toContain('.xlsx, .html, .json, .pdf or .docx');
  });
});

describe('a filled sheet', () => {
  it('comes back as it was filled in, with people and clients', async () => {
    const { code, err, tests } = await received('whole', {
      [CAMERA]: { answer: 'yes', words: 'Off until pressed.' },
      [SEEN]: { answer: 'no', words: 'Gone after 5 s.', scope: 'web', documents: 'screen-1.png' },
      [HELD]: { answer: 'does-not-apply' },
      [PHONE]: { answer: 'declined' },
    });
    expect(code).toBe(0);
    expect(err).toContain('4 found');
    expect(err).toContain('2 people with role, client, version and day.');
    expect(tests.people[0]).toEqual({
      id: 'd1',
      role: 'Librarian',
      client: 'web',
      device: 'Laptop',
      version: '125',
      on: '2026-11-20',
    });
    const found = new Map(tests.points.map((point) => [point.element, point]));
    expect(found.get(CAMERA)).toMatchObject({ found: 'yes', saw: 'Off until pressed.' });
    expect(found.get(SEEN)).toMatchObject({ found: 'no', clients: ['web'], files: 'screen-1.png' });
    expect(found.get(HELD)?.found).toBe('lacks');
    expect(found.get(PHONE)?.found).toBe('not-tried');
  });

  it('keeps what is none of the answers, and says so', async () => {
    const { err, tests } = await received('odd', {
      [CAMERA]: { answer: 'sometimes' },
      [SEEN]: { words: 'We forgot to choose.' },
    });
    const found = new Map(tests.points.map((point) => [point.element, point]));
    expect(found.get(CAMERA)).toMatchObject({ found: 'unplaced', raw: 'sometimes' });
    expect(found.get(SEEN)).toMatchObject({ found: 'unplaced', saw: 'We forgot to choose.' });
    expect(err).toContain('none of the answers to choose');
  });

  it('is read from a workbook as well', async () => {
    await runHere(['test-protocol', `${vendor}@${edition}`, '--all', '-o', file('t.xlsx')]);
    const bytes = await readFile(file('t.xlsx'));
    let at = 0;
    const filled = repack(bytes, (name, text) =>
      name === QUESTIONS
        ? text.replaceAll(/<c r="(H\d+)"( s="\d+")?\/>/g, (_, place: string, style = '') => {
            at += 1;
            return inlineCell(place, at % 2 === 0 ? 'It is so' : 'It is not so', String(style));
          })
        : text,
    );
    await writeFile(file('filled.xlsx'), filled);
    expect((await runHere(['receive', file('filled.xlsx'), '-o', file('filled.yaml')])).code).toBe(0);
    const parsed = parseYaml(await readFile(file('filled.yaml'), 'utf8'), 'filled');
    const { points } = (parsed.ok ? parsed.value : {}) as OwnTests;
    expect(new Set(points.map(({ found }) => found))).toEqual(new Set(['yes', 'no']));
  });

  it('stands by itself: it adds to no response', async () => {
    const { code, err } = await runHere(['receive', file('whole.html'), '--sent', '2026-11-01']);
    expect(code).toBe(2);
    expect(err).toContain('Leave out --onto and --sent.');
  });

  it('is valid by `validate`, and is not where somebody tried it tomorrow', async () => {
    expect((await runHere(['validate', file('whole.yaml')])).code).toBe(0);
    const text = await readFile(file('whole.yaml'), 'utf8');
    await writeFile(file('later.yaml'), text.replace('2026-11-20', '2027-11-20'));
    const { code, out } = await runHere(['validate', file('later.yaml')]);
    expect(code).toBe(1);
    expect(out).toContain('Write the day on which it was tried.');
  });
});

describe('apply', () => {
  const apply = (name: string, ...more: string[]) => runHere(['apply', file(`${name}.yaml`), ...more]);

  it('puts what was found into the case, and every other byte stays', async () => {
    await copyFile(CASE, file('pia.yaml'));
    const shown = await apply('whole', '--case', file('pia.yaml'));
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('+      kind: own-test');
    expect(shown.err).toContain('Left out, not tried: PBD1.5');
    expect(await readFile(file('pia.yaml'), 'utf8')).toBe(await readFile(CASE, 'utf8'));
    expect((await apply('whole', '--case', file('pia.yaml'), '--write')).code).toBe(0);
    const [before, after] = [await readFile(CASE, 'utf8'), await readFile(file('pia.yaml'), 'utf8')];
    const kept = after.split('\n');
    expect(before.split('\n').every((line) => kept.includes(line))).toBe(true);
    const { evidence } = await caseIn(file('pia.yaml'));
    const own = evidence?.findings?.filter(({ sources }) => sources.includes('own-test-whole'));
    expect(own?.map(({ answers, lacks, clients }) => ({ answers, lacks, clients }))).toContainEqual({
      answers: { [SEEN]: 'no' },
      lacks: undefined,
      clients: ['web'],
    });
    const again = await apply('whole', '--case', file('pia.yaml'), '--write');
    expect(again.err).toContain('Nothing to change');
  });

  it('makes evidence in a case that had none', async () => {
    const text = await readFile(CASE, 'utf8');
    const without = text.replace(/^evidence:\n(?:(?: .*)?\n)*/m, '');
    await writeFile(file('bare.yaml'), without);
    expect((await apply('whole', '--case', file('bare.yaml'), '--write')).code).toBe(0);
    expect((await caseIn(file('bare.yaml'))).evidence?.sources?.map(({ kind }) => kind)).toEqual([
      'own-test',
    ]);
    expect((await runHere(['validate', file('bare.yaml')])).code).toBe(0);
  });

  it('refuses the word of one person, and says what the others lack', async () => {
    await received(
      'alone',
      { [CAMERA]: { answer: 'yes' } },
      { d1: person('Librarian'), d2: person('', { version: '' }) },
    );
    const { code, err } = await apply('alone', '--case', file('pia.yaml'));
    expect(code).toBe(1);
    expect(err).toContain('Only one person');
    expect(err).toContain('d2 lacks: role and version of the client.');
  });

  it('refuses a case of another product, and a response beside --case', async () => {
    const text = await readFile(file('whole.yaml'), 'utf8');
    await writeFile(file('other.yaml'), text.replace(`vendor: ${vendor}`, 'vendor: webex'));
    expect((await apply('other', '--case', file('pia.yaml'))).err).toContain('The tests are of webex');
    const response = path.resolve('examples/example-meet/responses/example-meet-2026-09-18.yaml');
    const beside = await runHere(['apply', response, '--case', file('pia.yaml')]);
    expect(beside.code).toBe(2);
    expect(beside.err).toContain('--case takes own tests');
  });
});
