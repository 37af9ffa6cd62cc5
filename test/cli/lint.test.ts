/** Lint in its four forms: the same weaknesses, each with file and line. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

interface Sarif {
  version: string;
  runs: { tool: { driver: { rules: { id: string }[] } }; results: Result[] }[];
}
interface Result {
  ruleId: string;
  partialFingerprints: Record<string, string>;
  locations: { physicalLocation: { region: { startLine: number } } }[];
}

const shipped = readFileSync('vendors/discord.yaml', 'utf8');
let file = '';
beforeAll(async () => {
  file = path.join(await scratch(), 'discord.yaml');
  writeFileSync(file, shipped);
});

async function sarif(): Promise<Result[]> {
  const log = JSON.parse((await runHere(['lint', file, '--format', 'sarif'])).out) as Sarif;
  expect(log.version).toBe('2.1.0');
  return log.runs.flatMap((run) => run.results);
}

describe('lint', () => {
  it('prints each weakness with its line, and how many there are', async () => {
    const { code, out } = await runHere(['lint', file]);
    const found = JSON.parse((await runHere(['lint', file, '--format', 'json'])).out) as object[];
    expect(found.length).toBeGreaterThan(0);
    expect(code).toBe(0);
    expect(out.match(/discord\.yaml:\d+:\d+ note /g)).toHaveLength(found.length);
    expect(out).toContain(`1 file: 0 warnings, ${found.length} notes.`);
  });

  it('has SARIF fingerprints that do not move with the lines', async () => {
    const before = await sarif();
    writeFileSync(file, `# one\n# two\n${shipped}`);
    const after = await sarif();
    writeFileSync(file, shipped);
    const prints = (list: Result[]): string[] =>
      list.flatMap((one) => Object.values(one.partialFingerprints)).toSorted();
    const lines = (list: Result[]): number[] =>
      list.map(({ locations }) => locations[0]?.physicalLocation.region.startLine ?? 0);
    expect(prints(after)).toEqual(prints(before));
    expect(lines(after)).toEqual(lines(before).map((line) => line + 2));
  });

  it('fails for a warning, in JUnit too', async () => {
    writeFileSync(file, shipped.replace(/^( {4}publisher: )Discord$/m, '$1Discord Polska'));
    const { code, out } = await runHere(['lint', file, '--format', 'junit']);
    writeFileSync(file, shipped);
    expect(code).toBe(1);
    expect(out).toContain('<testsuite name="discord"');
    expect(out).toMatch(/name="publisher-like-vendor"><failure /);
    expect(out).toMatch(/name="looked-for-without-search"\/>/);
  });

  it('tells a file that is not valid as validate does', async () => {
    writeFileSync(file, shipped.replace(/^id: discord$/m, 'id: Discord!'));
    const { code, err } = await runHere(['lint', file]);
    writeFileSync(file, shipped);
    expect(code).toBe(1);
    expect(err).toMatch(/discord\.yaml:\d+:\d+ /);
  });

  it('looks as of a day that has passed', async () => {
    const { code, err } = await runHere(['lint', file, '--as-of', '2021-01-01']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
