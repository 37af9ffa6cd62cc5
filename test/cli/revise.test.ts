/** The next version of an approved case: what changed since is named, and what was approved stays as it is. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { isApproved } from '../../src/store/seal.ts';
import { sha256 } from '../../src/store/sha256.ts';
import type { Case } from '../../src/types/case.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const TODAY = '2028-12-01';
/** Read two years after the approval. */
const LATER = `  sources:
    - id: report-2028
      kind: contract
      title: Contract as renewed
      publisher: Example Library
      citation: Contract 2028/3
      published: 2028-03-01
      checked: [2028-03-02]
      read: whole
`;

let folder = '';
let file = '';
let text = '';
beforeAll(async () => {
  folder = await scratch();
  file = path.join(folder, 'pia.yaml');
  const written = await readFile('examples/public-library/pia.yaml', 'utf8');
  text = written
    .replace(/^ {2}sources:\n/m, LATER)
    .replace('sources: [contract-2026-17]', 'sources: [contract-2026-17, report-2028]');
  await writeFile(file, text);
});

describe('revise', () => {
  it('names evidence, figures and what has to be looked at again, and changes nothing that was there', async () => {
    const { code, err } = await runHere(['revise', file], { today: TODAY });
    expect(code).toBe(0);
    expect(err).toMatch(/pia-2\.0\.yaml written: version 2\.0, a draft, with \d+ changes/);
    expect(await readFile(file, 'utf8')).toBe(text);
    const data = await readFile(path.join(folder, 'pia-1.0.json'));
    expect(isApproved(data)).toBe(true);
    const next = load(await readFile(path.join(folder, 'pia-2.0.yaml'), 'utf8')) as Case;
    expect(next).toMatchObject({
      id: 'example-library-zoom',
      version: '2.0',
      status: 'draft',
      asOf: TODAY,
      versions: [{ version: '1.0', approved: '2026-11-29' }],
      replaces: { version: '1.0', data: 'pia-1.0.json', sha256: sha256(data) },
    });
    for (const key of ['decision', 'sign-off', 'opinions']) expect(next).not.toHaveProperty(key);
    expect(next.review).not.toHaveProperty('next');
    const changes = next.replaces?.changes ?? [];
    expect(changes).toContainEqual(
      expect.stringContaining(
        'Contract as renewed, Example Library, known from: not there before, 1 March 2028',
      ),
    );
    expect(changes).toContainEqual(
      expect.stringMatching(/^Security: \d+\/\d+\/\d+ before, \d+\/\d+\/\d+ now/),
    );
    expect(changes).toContainEqual(expect.stringMatching(/^PBD5\.1 .*: shown before, open now$/));
    const notes = next.comments ?? [];
    expect(notes.map(({ section }) => section)).toContain('assessment');
    const report = path.join(folder, 'next.md');
    await runHere(['report', path.join(folder, 'pia-2.0.yaml'), '-o', report], { today: TODAY });
    const printed = await readFile(report, 'utf8');
    expect(printed).toContain('what changed');
    expect(printed).toContain('This version replaces version 1.0, which was approved on 29 November 2026');
  });

  it('tells by check, on page 1 and in the annex where the approved data are no longer what was recorded', async () => {
    const [next, data] = ['pia-2.0.yaml', 'pia-1.0.json'].map((name) => path.join(folder, name)) as [
      string,
      string,
    ];
    const approved = await readFile(data);
    const told = async (): Promise<string[]> => {
      const { out } = await runHere(['check', next], { today: TODAY, columns: 200 });
      const report = path.join(folder, 'told.md');
      await runHere(['report', next, '-o', report], { today: TODAY });
      const printed = await readFile(report, 'utf8');
      return [
        /^Approved data of .*$/m.exec(out)?.[0] ?? '',
        ...(printed.match(/not as recorded: [^.]*/g) ?? []),
      ];
    };
    const line = 'Approved data of version 1.0, pia-1.0.json:';
    expect(await told()).toEqual([`${line} as recorded.`]);
    await writeFile(data, Buffer.concat([approved, Buffer.from(' ')]));
    const changed = 'not as recorded: changed since it was recorded';
    expect(await told()).toEqual([`${line} changed since it was recorded.`, changed, changed]);
    await rm(data);
    expect((await told()).slice(1)).toEqual(['not as recorded: missing', 'not as recorded: missing']);
    await writeFile(data, approved);
  });

  it('replaces no file', async () => {
    const { code, err } = await runHere(['revise', file, '-o', file], { today: TODAY });
    expect(code).toBe(2);
    expect(err).toContain('exists already and stays as it is');
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('refuses a draft, and says what to do', async () => {
    const draft = path.join(folder, 'draft.yaml');
    await writeFile(draft, 'id: draft\norganisation: {name: Example Library}\n');
    const { code, err } = await runHere(['revise', draft]);
    expect(code).toBe(2);
    expect(err).toContain('is a draft, not an approved version');
    expect(err).toContain('Change it as it stands');
  });
});
