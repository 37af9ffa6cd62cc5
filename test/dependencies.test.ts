/** docs/dependencies.md names what there is, and no version lies below those that mend known advisories. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { embeddedPublished } from '../src/print/embedded-date.ts';
import { runHere } from './cli/here.ts';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const page = read('docs/dependencies.md');
const [first = '', second = ''] = page.split('## Known advisories');
const rows = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));

interface Locked {
  version: string;
  license?: string;
  dev?: true;
  optional?: true;
}
const locked = (JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> }).packages;
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };

describe('dependencies', () => {
  it('each has its reason and its licence on the page, and no other', () => {
    const named = rows(first).map(([, name, , licence]) => [name, licence]);
    expect(named).toEqual(
      Object.keys(dependencies).map((name) => [name, locked[`node_modules/${name}`]?.license]),
    );
    expect(rows(first).every(([, , why]) => (why ?? '').length > 20)).toBe(true);
  });

  it('all that they bring along stands under the licences that the page names', () => {
    const needed = Object.entries(locked).filter(([name, one]) => name !== '' && !one.dev && !one.optional);
    expect(page).toContain(`${String(needed.length)} packages in all`);
    for (const [name, { license = '' }] of needed) expect(page, name).toContain(license);
  });

  it.each(rows(second).map(([, name = '', least = '']) => [name, least]))(
    '%s is %s at least',
    (name, least) => {
      const number = (version: string): number =>
        version.split('.').reduce((sum, part) => sum * 10_000 + Number.parseInt(part), 0);
      const found = Object.entries(locked).filter(
        ([place]) => place.endsWith(`node_modules/${name}`) && !locked[place]?.dev,
      );
      expect(found.length).toBeGreaterThan(0);
      for (const [, { version }] of found) expect(number(version)).toBeGreaterThanOrEqual(number(least));
    },
  );
});

describe('the embedded browser', () => {
  const { version } = locked['node_modules/@sparticuz/chromium']!;

  it('has a known day of publication: who updates it writes down the new one', () => {
    expect(embeddedPublished(version)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('doctor says how old it is', async () => {
    const env = { ...process.env, VTC_PIA_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: '', CHROME_PATH: '' };
    const { out } = await runHere(['doctor'], { env, today: '2026-12-11' });
    expect(out).toContain('published 2026-09-11, 91 days ago');
    const { out: json } = await runHere(['doctor', '--format', 'json'], { env, today: '2026-12-11' });
    expect((JSON.parse(json) as { embedded: unknown }).embedded).toEqual({
      published: '2026-09-11',
      days: 91,
    });
  });
});
