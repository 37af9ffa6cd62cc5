/** Words that somebody wrote are never lost in silence, and what nobody sees is no word. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

let folder = '';
beforeEach(async () => {
  folder = await scratch();
});

function write(name: string, text: string): string {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
}

const HASHES = `id: hash
title: Reading hours in branch #4 and talks on Zoom # and a remark
version: '0.1'   # a number in quotes
status: draft # not approved yet
asOf: 2026-11-01 # the day of the visit
# a line of its own
organisation:
  name: "Library #7" # quoted
  contact: desk 2
    in the hall #3 on the left
decision:
  outcome: approved-with-conditions
  conditions:
    - No start before ticket #4512 (end-to-end encryption) is closed
`;

describe('a comment behind a text without quotes', () => {
  it.each(['check', 'validate'])(
    'is told by %s with the text that would be lost, once a line',
    async (command) => {
      const file = write('hash.yaml', HASHES);
      const { out, err } = await runHere([command, file]);
      const lines = `${out}${err}`.split('\n').filter((line) => line.includes('comment-behind-text'));
      expect(lines.map((line) => line.replace(`${file}:`, '').split(' ')[0])).toEqual([
        '2:32',
        '10:17',
        '14:30',
      ]);
      expect(lines[0]).toContain("'#4 and talks on Zoom # and a remark'");
    },
  );

  it('both ways out are named, and each of them ends the warning', async () => {
    const file = write('a.yaml', 'id: a\ntitle: Plan #4\norganisation:\n  name: Example\n');
    const { err } = await runHere(['check', file]);
    expect(err).toContain('put the whole in quotes: "Plan #4"');
    expect(err).toContain('a line of its own');
    for (const title of ['title: "Plan #4"', '# 4\ntitle: Plan']) {
      const mended = write('a.yaml', `id: a\n${title}\norganisation:\n  name: Example\n`);
      expect((await runHere(['validate', mended])).out).toContain('no problem found');
    }
  });

  it('is told of uses and profiles by validate and score, and of none that the package ships', async () => {
    const base = write('base.yaml', USE);
    const use = write('use.yaml', USE.replace('id: base', 'extends: base\nid: use'));
    const score = await runHere(['score', 'signal', '--context', use]);
    expect(score.code).toBe(0);
    for (const said of [score.err, (await runHere(['validate', use])).out])
      expect(told(said)).toEqual([`${use}:4:24`, `${use}:9:29`, `${base}:3:24`, `${base}:8:29`]);
    const signal = readFileSync('vendors/signal.yaml', 'utf8');
    const own = write('signal.yaml', signal.replace(/^name: .*$/m, 'name: Signal #1'));
    const shown = await runHere(['score', own, '--format', 'json']);
    expect(told(shown.err)).toEqual([`${own}:4:14`]);
    expect((await runHere(['vendors'])).err).toBe('');
    const shipped = ['catalogue/contexts', 'vendors'].flatMap((folder) =>
      readdirSync(folder).map((file) => `${folder}/${file}`),
    );
    expect(told((await runHere(['validate', 'catalogue/risks.yaml', ...shipped])).out)).toEqual([]);
  });
});

/** A use with two texts that end before they are meant to. */
const USE = `id: base
title: A use
summary: Talks in hall #2
requirements:
  - element: security/staff-access/bound-to-secrecy
    must: true
    # a line of its own
    reason: Asked in ticket #7
    asked-by: Us
`;

/** Places of the warnings about comments. */
function told(said: string): string[] {
  return said.split('\n').flatMap((line) => /^(\S+) warning comment-behind-text/.exec(line)?.[1] ?? []);
}

const FINAL = (name: string): string =>
  `id: calls\ntitle: Calls\nstatus: draft\norganisation:\n  name: "${name}"\n  contact: "${name}"\n`;

describe('a text with nothing to be seen', () => {
  const unseen = ['\\u3164', '\\u115F\\uFFA0', '\\u200B\\u2060', '\\u2800', '\\u034F \\u200D', '\\uFE0F'];

  it.each(unseen)('%s in a case does not count as filled in', async (text) => {
    const file = write('case.yaml', FINAL(text));
    const { out } = await runHere(['check', file, '--format', 'json']);
    expect(out).toContain('organisation.name');
    const empty = await runHere(['check', write('case.yaml', FINAL('')), '--format', 'json']);
    const hashes = (json: string): string => json.replaceAll(/[0-9a-f]{64}/g, '');
    expect(hashes(out)).toBe(hashes(empty.out));
  });

  it.each(unseen)('%s in a case that asks for more than its use is no text, either', async (text) => {
    const use = USE.replaceAll(/ *#.*/g, '').split('\n').slice(3).join('\n  ');
    const all = `${FINAL(text)}context:\n  extends: school-class\n  ${use}`;
    const { out } = await runHere(['validate', write('case.yaml', all)]);
    expect(out).toContain('no problem found');
  });

  it.each([...unseen, ' '])('%s is no text of a file where a text must stand', async (text) => {
    const file = write('use.yaml', `extends: public-library\nid: use\ntitle: "${text}"\nsummary: Talks.\n`);
    const { code, out } = await runHere(['validate', file]);
    expect(code).toBe(1);
    expect(out).toContain('use.yaml:3:8 empty');
  });

  it.each(['1FFFF', '2FFFE', '10FFFF', 'FDD0'])('U+%s is no character, in no plane', async (code) => {
    const text = `"A\\U${code.padStart(8, '0')}B"`;
    const file = write('case.yaml', `id: calls\ntitle: ${text}\norganisation:\n  name: Example\n`);
    expect((await runHere(['validate', file])).out).toContain(`forbidden-character`);
  });
});

describe('a file that is costly or wrong all over', () => {
  it.each([
    ['1 MiB of entries', `findings: [${'{},'.repeat(340_000)}]\n`],
    ['10,000 numbers', `findings:\n${'- 1\n'.repeat(10_000)}`],
    ['10,000 lists', `findings: [${'[],'.repeat(10_000)}]\n`],
    ['10,000 blanks', `findings:\n${'- " "\n'.repeat(10_000)}`],
    ['10,000 sources', `clients: [web]\nsources: [${'{},'.repeat(10_000)}]\n`],
  ])('%s: at most 200 problems, then "and more"', async (_, text) => {
    const { code, out } = await runHere(['validate', write('profile.yaml', text)]);
    expect(code).toBe(1);
    const problems = out.split('\n').filter((line) => /profile\.yaml:\d/.test(line));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toContain('more-problems And more');
  });

  it('many unknown elements hide no fault of the shape behind them', async () => {
    const answers = Array.from({ length: 3000 }, (_, index) => `      Nothing ${String(index)}: yes\n`).join(
      '',
    );
    const text = `clients: [web]\nsettings: 3\nfindings:\n  - answers:\n${answers}`;
    const { out } = await runHere(['validate', write('profile.yaml', text), '--format', 'json']);
    expect((JSON.parse(out) as { code: string }[]).map(({ code }) => code)).toContain('wrong-type');
  });

  it('many warnings hide no error, and are none', async () => {
    const conditions = Array.from({ length: 300 }, (_, index) => `    - Condition #${String(index)}`).join(
      '\n',
    );
    const text = `id: a\ntitle: A\norganisation:\n  name: E\ndecision:\n  conditions:\n${conditions}\n`;
    const warned = await runHere(['validate', write('case.yaml', text), '--format', 'json']);
    const codes = (json: string): string[] =>
      (JSON.parse(json) as { code: string }[]).map(({ code }) => code);
    const wrong = await runHere(['validate', write('case.yaml', `${text}nonsense: 1\n`), '--format', 'json']);
    expect(codes(wrong.out)).toContain('unknown-key');
    expect(warned.out).toContain('comment-behind-text');
  });
});

describe('hints', () => {
  it.each(['1.10', '00420', '+4930123456', '0x1F', '1e3', '0o17', '12345678901234567890', 'True'])(
    'do not change the value %s',
    async (value) => {
      const file = write('case.yaml', `id: hint\ntitle: ${value}\norganisation:\n  name: Example\n`);
      const { out } = await runHere(['validate', file]);
      expect(out).toContain(`'${value}' stands where a text is needed`);
      expect(out).toContain(`Put it in quotes: "${value}".`);
    },
  );

  it.each(['1.10', '00420'])('do not change the value %s of a use', async (value) => {
    const text = USE.replace('Asked in ticket #7', value).replace('A use', value);
    const { out } = await runHere(['validate', write('use.yaml', text)]);
    expect(out).toContain(`Put it in quotes: "${value}".`);
  });

  it.each(['1e3', '0x1FF', '+101.50', '.NaN', '-.Inf'])('do not change the weight %s', async (value) => {
    const text = `${USE}weights:\n  principles: {security: ${value}}\n`;
    const { out } = await runHere(['validate', write('use.yaml', text)]);
    expect(out).toContain(`'${value}' is `);
  });
});
