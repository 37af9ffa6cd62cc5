/** sources as a user runs it: what to read again, why, and what comes first. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

/** One finding of one press article. */
const PROFILE = `id: example-meet
name: Example Meet
provider:
  name: Example Org
  jurisdiction: CH
clients: [web]
editions:
  - id: paid
    name: Paid
    run-by: provider
sources:
  - id: article
    kind: press
    title: An article
    publisher: A newspaper
    url: https://example.org/article
    published: 2026-02-01
    checked: [2026-03-01]
    read: whole
findings:
  - summary: Calls of many can be encrypted.
    sources: [article]
    answers:
      security/end-to-end-encryption/group-calls: yes
`;

let file = '';
beforeAll(async () => {
  file = path.join(await scratch(), 'example-meet.yaml');
  await writeFile(file, PROFILE);
});

describe('sources', () => {
  it('names the source, why to read it again, and what hangs on it', async () => {
    const { code, out } = await runHere(['sources', file], { columns: 160 });
    expect(code).toBe(0);
    expect(out).toContain('One source to read again');
    expect(out).toMatch(/example-meet +An article \(A newspaper\) +third-hand +SEC1\.2 +\d/);
  });

  it('as rows and as data for programs', async () => {
    const csv = await runHere(['sources', file, '--format', 'csv']);
    expect(csv.out).toMatch(
      /^\uFEFF?product,source,kind,title,publisher,url,citation,reasons,speaks_of,shown_until,/,
    );
    expect(csv.out).toContain(
      'example-meet,article,press,An article,A newspaper,https://example.org/article,,third-hand,2026-02-01,',
    );
    const json = await runHere(['sources', file, '--format', 'json']);
    expect(JSON.parse(json.out)).toMatchObject([
      { product: 'example-meet', source: 'article', reasons: ['third-hand'], own: false, editions: ['paid'] },
    ]);
  });

  it('looks as of a day, which has to have come', async () => {
    const { out } = await runHere(['sources', file, '--as-of', '2020-01-01', '--format', 'json']);
    expect(JSON.parse(out)).toEqual([]);
    expect((await runHere(['sources', file, '--as-of', '2999-01-01'])).code).toBe(2);
  });

  it('of every product, what is a must of most uses first', async () => {
    const { code, out } = await runHere(['sources', '--format', 'json']);
    const lines = JSON.parse(out) as { product: string; uses: string[] }[];
    const uses = lines.map((line) => line.uses.length);
    expect(code).toBe(0);
    expect(new Set(lines.map(({ product }) => product)).size).toBeGreaterThan(10);
    expect(uses).toEqual(uses.toSorted((a, b) => b - a));
  });
});
