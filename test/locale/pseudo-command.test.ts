/** In a made-up language nothing of help and faults is English: every text of ours bears its mark. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { declareCommands } from '../../src/cli/declare.ts';
import { programFor } from '../../src/cli/program.ts';
import { runHere, TODAY } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';
import { MARK, pseudoLanguage } from './pseudo.ts';

const language = pseudoLanguage();
const world = { loadLanguage: () => Promise.resolve(language) };
const io = {
  out: () => {},
  err: () => {},
  columns: 80,
  env: {},
  today: TODAY,
  language,
  isLanguageChosen: false,
};

describe('help', () => {
  const program = declareCommands(programFor(io), () => () => Promise.resolve(), language.say, undefined);
  const commands: readonly Command[] = [program, ...program.commands];

  it.each(commands.map((one) => [one.name(), one] as const))('of %s is of messages alone', (_, command) => {
    const texts = [
      command.description(),
      ...command.options.map(({ description }) => description),
      ...command.registeredArguments.map(({ description }) => description),
    ];
    expect(texts.filter((text) => !text.includes(MARK))).toEqual([]);
  });

  it('has titles, presets, choices and examples of messages', async () => {
    const { out } = await runHere(['score', '--help'], world);
    const lines = out.split('\n').filter((line) => /[a-z]/.test(line) && !/^ {2}vtc-pia /.test(line));
    expect(
      lines.filter((line) => /\b(?:Usage|Options|Arguments|Examples|default|choices):/.test(line)),
    ).toEqual([]);
    expect(lines.length).toBeGreaterThan(10);
  });
});

it('doctor says what it finds in messages alone', async () => {
  const { out } = await runHere(['doctor'], world);
  const lines = out.split('\n').filter((line) => /[a-z]{3} [a-z]{3}|: [a-z]{3}/.test(line));
  expect(out).toContain(MARK);
  expect(lines.filter((line) => !line.includes(MARK))).toEqual([]);
});

describe('faults', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await scratch();
  });

  /** A name and a file with many faults of one kind. */
  const FILES: readonly (readonly [name: string, text: string])[] = [
    ['of the form', 'id: a\n\tname: b\n'],
    ['of a quotation mark', 'id: "a\nname: b\n'],
    ['of nothing', '# only this\n'],
    [
      'of a profile',
      'id: A B\nprovider: 3\neditions: []\nclients: [web, web]\nsources:\n  - id: s\n    kind: paper\n    published: 31.2.2020\nfindings:\n  - answers: {no/such/element: yes}\n    lacks: [nothing]\n',
    ],
    [
      'of a case',
      'id: c\ntitle: C\nstatus: final\norganisation: {name: E, regimes: [eu, atlantis]}\ndeployment: {vendor: zoom, edition: none, clients: [fax]}\nmeasures:\n  - {id: m, title: M, status: planned, owner: nobody}\ndecision: {outcome: approved, date: 2031-01-01}\n',
    ],
    [
      'of a use',
      'id: u\ntitle: U\nsummary: S.\nextends: nothing\nrequirements:\n  - {element: no/such/one, must: true, reason: R, asker: A}\nweights: {principles: {security: 0, none: 1}}\n',
    ],
    [
      'of a response',
      'vendor: zoom\nid: r\ntitle: T\nasked: {on: 2026-10-01, by: 2026-10-02}\noutcome: answered\nreceived: 2031-01-01\nanswers:\n  - {element: no/such/one, answer: yes}\n',
    ],
  ];

  it.each(FILES)('%s are told in messages alone', async (name, text) => {
    const file = path.join(folder, `${name.replaceAll(' ', '-')}.yaml`);
    writeFileSync(file, text);
    const { out } = await runHere(['validate', file, '--format', 'json'], world);
    const problems = JSON.parse(out) as { code: string; message: string; hint: string }[];
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter(({ message }) => !message.includes(MARK))).toEqual([]);
  });

  it.each([
    [['score', 'zoom', '--as-of', '2031-01-01']],
    [['score', 'zoom', '--as-of', 'soon']],
    [['score', 'zoom', '--config', 'nothing']],
    [['score', 'zoomm']],
    [['score', 'zoom', '--fail-on', 'open']],
    [['compare', 'zoom', '--context', 'telehealth']],
    [['compare', 'zoom', 'jitsi']],
    [['explain', 'zoom', 'nothing']],
    [['init', '--profile', 'con']],
    [['measures', '--risk', 'nothing']],
    [['report', 'zoom', '-o', 'zoom.xyz']],
    [['validate', '/no/such/file.yaml']],
  ])('of %j are told in messages alone', async (args) => {
    const { code, out, err } = await runHere(args, world);
    expect(code).not.toBe(0);
    const told = `${out}${err}`;
    const lines = told.split('\n').filter((line) => /[a-z]{3} [a-z]{3}/.test(line));
    expect(told).toContain(MARK);
    expect(lines.filter((line) => !line.includes(MARK))).toEqual([]);
  });
});
