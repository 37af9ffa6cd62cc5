/** Mistakes of people who see such a file for the first time: what is told, where, and that doing it gives what was meant. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

interface Told {
  code: string;
  line: number;
  message: string;
  hint: string;
}

async function told(text: string): Promise<Told[]> {
  const file = path.join(folder, 'pia.yaml');
  writeFileSync(file, text);
  const { out } = await runHere(['validate', file, '--format', 'json']);
  return JSON.parse(out) as Told[];
}

/** The text with the line that is told as it should be; of what has no line, the value that is told. */
function mended(text: string, { line, hint }: Told): string {
  const lines = text.split('\n');
  const [, should] = /should be: ‘([\s\S]*)’\.$/.exec(hint) ?? [];
  const [, value] = /Write: (\S+)$/.exec(hint) ?? [];
  const [, quoted] = /[Pp]ut (?:it|the whole) in quotes: (".*?")/.exec(hint) ?? [];
  const [, list] = /As a list: (\[.*?\])/.exec(hint) ?? [];
  const instead = value ?? quoted ?? list;
  if (should !== undefined) lines[line - 1] = should;
  else if (instead !== undefined)
    lines[line - 1] = (lines[line - 1] ?? '').replace(
      /^(\s*(?:- )?(?:[\w-]+: )?)\S.*$/,
      (_, head: string) => head + instead,
    );
  return lines.join('\n');
}

const ORG = 'id: a\norganisation:\n';
const NB = '\u00A0';

/** What stands in the file, what is told at which line, and a piece of what was meant. */
const MISTAKES: [string, string, string, object][] = [
  ['# in a text', 'id: a\ntitle: Room #4\nstatus: draft\n', '2 comment-behind-text', { title: 'Room #4' }],
  [
    'an equals sign, further in',
    `${ORG}  name = Example\n`,
    '3 equals',
    { organisation: { name: 'Example' } },
  ],
  [
    'a wide colon, further in',
    `${ORG}  name：Example\n`,
    '3 wide-colon',
    { organisation: { name: 'Example' } },
  ],
  [
    'a non-breaking blank after the colon',
    `id: a\ntitle:${NB}Calls\nversion: "1"\n`,
    '2 odd-blank',
    { title: 'Calls' },
  ],
  [
    'a non-breaking blank in the indentation',
    `${ORG}${NB}${NB}name: Example\n  unit: U\n`,
    '3 odd-blank',
    { organisation: { name: 'Example', unit: 'U' } },
  ],
  [
    'a non-breaking blank after the hyphen',
    `id: a\nreview:\n  triggers:\n  -${NB}A change\n  - Other\n`,
    '4 odd-blank',
    { review: { triggers: ['A change', 'Other'] } },
  ],
  ['a tab for the indentation', `${ORG}\tname: Example\n`, '3 tab', { organisation: { name: 'Example' } }],
  [
    'no blank after the colon',
    'id: a\ntitle:Calls\nstatus: draft\n',
    '2 no-blank-after-colon',
    { title: 'Calls' },
  ],
  [
    'no blank after the colon, further in',
    `${ORG}  name:Example\n`,
    '3 no-blank-after-colon',
    { organisation: { name: 'Example' } },
  ],
  ['a wide colon', 'id: a\ntitle：Calls\n', '2 wide-colon', { title: 'Calls' }],
  ['an equals sign', 'id: a\ntitle = Calls\n', '2 equals', { title: 'Calls' }],
  ['no colon', 'id: a\ntitle Calls\nstatus: draft\n', '2 no-colon', { title: 'Calls' }],
  [
    'no blank after the hyphen',
    'id: a\nreview:\n  triggers:\n    -First\n    - Second\n',
    '4 no-blank-after-hyphen',
    { review: { triggers: ['First', 'Second'] } },
  ],
  [
    'a bullet for a hyphen',
    'id: a\nreview:\n  triggers:\n    • First\n    • Second\n',
    '4 bullet',
    { review: { triggers: ['First', 'Second'] } },
  ],
  [
    'a dash for a hyphen',
    'id: a\nreview:\n  triggers:\n    – First\n',
    '4 bullet',
    { review: { triggers: ['First'] } },
  ],
  [
    'curly quotation marks',
    'id: a\ntitle: “Calls”\norganisation: {name: E}\n',
    '2 curly-quotes',
    { title: 'Calls' },
  ],
  [
    'low quotation marks',
    'id: a\ntitle: „Anrufe“\norganisation: {name: E}\n',
    '2 curly-quotes',
    { title: 'Anrufe' },
  ],
  [
    'a quotation mark that is not closed',
    'id: a\ntitle: "Calls\nstatus: draft\n',
    '2 open-quote',
    { title: 'Calls', status: 'draft' },
  ],
  [
    'a single quotation mark that is not closed',
    "id: a\ntitle: 'Calls\nstatus: draft\n",
    '2 open-quote',
    { title: 'Calls', status: 'draft' },
  ],
  [
    'text behind a closing quotation mark',
    'id: a\ntitle: "Calls" of the school\n',
    '2 quotes-within',
    { title: '"Calls" of the school' },
  ],
  [
    'an apostrophe in single quotes',
    "id: a\ntitle: 'The town's calls'\n",
    '2 apostrophe',
    { title: "The town's calls" },
  ],
  [
    'a bracket that is not closed',
    `${ORG}  regimes: [eu\n  name: E\n`,
    '3 open-bracket',
    { organisation: { regimes: ['eu'], name: 'E' } },
  ],
  [
    'an entry below brackets',
    'id: a\nreview:\n  triggers: []\n    - A change\n',
    '3 entry-below-brackets',
    { review: { triggers: ['A change'] } },
  ],
  [
    'text behind >-',
    'id: a\nplan:\n  scope: >- All calls\n  method: M\n',
    '3 text-behind-fold',
    { plan: { scope: 'All calls', method: 'M' } },
  ],
  [
    'a pasted text that is not indented',
    'id: a\nplan:\n  scope: >-\nAll calls of the library\n  method: M\n',
    '4 not-indented',
    { plan: { scope: 'All calls of the library', method: 'M' } },
  ],
  [
    'a colon in a text',
    'id: a\ntitle: Calls: the whole truth\n',
    '2 colon-in-text',
    { title: 'Calls: the whole truth' },
  ],
  [
    'a colon in a text further in',
    `${ORG}  name: Town: library\n`,
    '3 colon-in-text',
    { organisation: { name: 'Town: library' } },
  ],
  [
    '@ at the beginning',
    `${ORG}  contact: @example\n`,
    '3 sign-at-start',
    { organisation: { contact: '@example' } },
  ],
  ['% at the beginning', 'id: a\ntitle: %age of calls\n', '2 sign-at-start', { title: '%age of calls' }],
  ['* at the beginning', 'id: a\ntitle: *Calls*\n', '2 sign-at-start', { title: '*Calls*' }],
  ['& at the beginning', 'id: a\ntitle: &Calls\n', '2 sign-at-start', { title: '&Calls' }],
  ['! at the beginning', 'id: a\ntitle: !Calls\n', '2 sign-at-start', { title: '!Calls' }],
  ['a backtick at the beginning', 'id: a\ntitle: `Calls`\n', '2 sign-at-start', { title: '`Calls`' }],
  ['a hyphen at the beginning of a text', 'id: a\ntitle: - Calls\n', '2 sign-at-start', { title: '- Calls' }],
  [
    'a key that stands too far right',
    `${ORG}  name: E\n    unit: U\n`,
    '4 misaligned',
    { organisation: { name: 'E', unit: 'U' } },
  ],
  [
    'a key that stands too far left',
    `${ORG}    name: E\n  unit: U\n`,
    '4 misaligned',
    { organisation: { name: 'E', unit: 'U' } },
  ],
  [
    'yes for true',
    'id: a\ndecision:\n  authority:\n    consulted: yes\n',
    '4 wrong-type',
    { decision: { authority: { consulted: true } } },
  ],
  [
    'a day with dots',
    'id: a\nreview:\n  next: 30.9.2027\n',
    '3 bad-date',
    { review: { next: '2027-09-30' } },
  ],
  [
    'a number with a comma',
    'id: a\ndeployment:\n  people: 1,762\n',
    '3 wrong-type',
    { deployment: { people: 1762 } },
  ],
  ['a number for a version', 'id: a\nversion: 1.10\n', '2 wrong-type', { version: '1.10' }],
  ['a text for a list', `${ORG}  regimes: eu\n`, '3 wrong-type', { organisation: { regimes: ['eu'] } }],
  [
    'an id with capitals and ß',
    'id: a\nown-risks:\n  - id: Bloßstellung\n    title: T\n',
    '3 bad-form',
    { 'own-risks': [{ id: 'blossstellung', title: 'T' }] },
  ],
];

/** Mistakes for which the message says what to do in words. */
const IN_WORDS: [string, string, string, string][] = [
  ['a key in capitals', 'id: a\nTitle: Calls\norganisation: {name: E}\n', '2 unknown-key', "'title'"],
  [
    'a key of another section',
    'id: a\ncontact: x@example.org\norganisation: {name: E}\n',
    '2 unknown-key',
    '‘contact’ stands below: organisation',
  ],
  ['a list for a text', 'id: a\ntitle: [Calls, Talks]\n', '2 wrong-type', 'Write one text'],
  ['a key twice', 'id: a\ntitle: A\ntitle: B\n', '3 duplicate-key', 'Keep one of the two.'],
];

/** Told as a case by a key of its own. */
const whole = (text: string): string =>
  text.includes('organisation') ? text : `${text}organisation: {name: E}\n`;

const matching = (value: unknown): unknown => expect.objectContaining(value as object) as unknown;

describe('a mistake of a beginner', () => {
  it.each(MISTAKES)('%s', async (_, written, place, meant) => {
    const text = whole(written);
    const [first] = await told(text);
    expect(`${first?.line} ${first?.code}`).toBe(place);
    let now = text;
    for (let round = 0; round < 3; round += 1) {
      const [next] = (await told(now)).filter(({ code }) => code === first?.code);
      if (next === undefined) break;
      now = mended(now, next);
    }
    expect(await told(now)).toEqual([]);
    expect(load(now)).toEqual(matching(meant));
  });

  it.each(IN_WORDS)('%s', async (_, text, place, said) => {
    const [first] = await told(whole(text));
    expect(`${first?.line} ${first?.code}`).toBe(place);
    expect(first?.hint).toContain(said);
  });

  it('pia.yaml.txt is told by its ending', async () => {
    const file = path.join(folder, 'pia.yaml.txt');
    writeFileSync(file, 'id: a\n');
    for (const command of [
      ['check', file],
      ['validate', file],
      ['report', file, '-o', path.join(folder, 'a.html')],
    ]) {
      const { out, err } = await runHere(command);
      expect(`${command[0]} ${out}${err}`).toContain('ends with .txt');
      expect(out + err).toContain('pia.yaml:');
    }
  });
});
