import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { vendorFile, vendorIds } from '../../src/input/vendor-names.ts';
import { changed, SAMPLE } from '../input/sample.ts';
import { scratch, vtcPia } from './run.ts';

interface Sarif {
  version: string;
  runs: { tool: { driver: { rules: { id: string }[] } }; results: Result[] }[];
}
interface Result {
  ruleId: string;
  partialFingerprints: Record<string, string>;
  locations: { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }[];
}

let folder = '';
beforeAll(async () => {
  folder = await scratch();
  await writeFile(path.join(folder, 'example-meet.yaml'), SAMPLE);
});

async function sarif(): Promise<Result[]> {
  const { out } = await vtcPia(['lint', 'example-meet.yaml', '--format', 'sarif'], folder);
  const log = JSON.parse(out) as Sarif;
  expect(log.version).toBe('2.1.0');
  return log.runs.flatMap((run) => run.results);
}

describe('lint', () => {
  it('prints each weakness with its line, and exit code 1 for a warning without a reason', async () => {
    const { code, out } = await vtcPia(['lint', 'example-meet.yaml'], folder);
    expect(code).toBe(1);
    expect(out).toContain('example-meet.yaml:27:5 note single-source security/end-to-end-encryption');
    expect(out).toMatch(/1 file: 0 errors, \d+ warnings, \d+ notes, 0 accepted\./);
  });

  it('every SARIF result has a file, a line and a fingerprint that does not move with the lines', async () => {
    const before = await sarif();
    for (const { locations, partialFingerprints } of before) {
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toBe('example-meet.yaml');
      expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(Object.values(partialFingerprints)).toHaveLength(1);
    }
    await writeFile(
      path.join(folder, 'example-meet.yaml'),
      changed(SAMPLE, 'id: example-meet\n', '# one\n# two\nid: example-meet\n'),
    );
    const after = await sarif();
    await writeFile(path.join(folder, 'example-meet.yaml'), SAMPLE);
    const prints = (list: Result[]): string[] =>
      list.flatMap((one) => Object.values(one.partialFingerprints)).sort();
    expect(prints(after)).toEqual(prints(before));
    expect(new Set(prints(before)).size).toBe(before.length);
  });

  it('JUnit has a suite for each profile and fails where a warning is open', async () => {
    const { out } = await vtcPia(['lint', 'example-meet.yaml', '--format', 'junit'], folder);
    expect(out).toContain('<testsuite name="example-meet"');
    expect(out).toMatch(/<testcase classname="example-meet" name="unanswered"><failure /);
    expect(out).toContain('<testcase classname="example-meet" name="lapsed"/>');
  });

  it('a file that is not valid is told as by validate', async () => {
    await writeFile(path.join(folder, 'wrong.yaml'), changed(SAMPLE, '    level: 2\n', '    level: 5\n'));
    expect(await vtcPia(['lint', 'wrong.yaml'], folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('wrong.yaml:29:12 not-allowed') as string,
    });
  });

  it('the shipped profiles have no error or warning without a reason in the file', async () => {
    const { code, out } = await vtcPia([
      'lint',
      ...vendorIds().map((id) => vendorFile(id)),
      '--as-of',
      '2026-11-24',
    ]);
    expect(out.split('\n').filter((line) => /:\d+ (error|warning) /.test(line))).toEqual([]);
    expect(code).toBe(0);
  });
});
