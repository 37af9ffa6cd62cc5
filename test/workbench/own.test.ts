/** A product of one's own through its pages: what is written is what was typed, and valid; what is not is told. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newProfile } from '../../src/app/init.ts';
import { openLibrary } from '../../src/app/library.ts';
import { validateFile } from '../../src/app/validate.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { diskWorkspace } from '../../src/store/disk.ts';
import type { Profile } from '../../src/types/profile.ts';
import { type Bench, openBench, type Reply, textOf, TODAY } from './bench.ts';

const FILE = 'example-talk.yaml';
const ELEMENT = 'user-control/joining/no-account';
const NEW = {
  name: 'Example Talk',
  provider: 'Example Org',
  jurisdiction: 'DE',
  editions: 'Business\nFree',
  'run-by': 'provider',
  client: 'web',
  context: 'public-library',
};
let bench: Bench;
let element: string;
beforeAll(async () => {
  bench = await openBench();
  const begun = await bench.ask('/own', NEW);
  expect(begun.headers['x-go']).toBe('#/profile?file=example-talk.yaml&context=public-library');
  const { body } = await bench.ask(`/profile?file=${FILE}&context=public-library`);
  element = decodeURIComponent(/element=([^"&]+)"/.exec(body)?.[1] ?? ELEMENT);
});
afterAll(() => bench.close());

const textIn = (name = FILE): Promise<string> => readFile(path.join(bench.folder, name), 'utf8');
const profileIn = async (): Promise<Profile> => load(await textIn()) as Profile;
const versionIn = ({ body }: Reply): string => /data-version="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
const faultsIn = async (name = FILE): Promise<string[]> => {
  const { catalogue } = await openLibrary();
  const problems = await validateFile(path.join(bench.folder, name), catalogue, TODAY);
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
};
const answer = (more: Record<string, string>): Promise<Reply> =>
  bench.ask('/answer', { file: FILE, element, context: 'public-library', ...more });
const FOUND = {
  answer: 'yes',
  summary: 'The agreement: says so.',
  title: 'Terms of use',
  kind: 'terms',
  publisher: 'Example Org',
  url: 'https://example.org/terms',
  checked: '2026-11-20',
  read: 'whole',
};

describe('a product that is begun', () => {
  it('is the file that the command line writes, with what was typed in it', async () => {
    const job = { workspace: diskWorkspace(), library: await openLibrary(), today: TODAY };
    const known = {
      name: 'Example Talk',
      provider: { name: 'Example Org', jurisdiction: 'DE' },
      clients: ['web'],
      editions: (['Business', 'Free'] as const).map((name) => ({
        id: name.toLowerCase(),
        name,
        'run-by': 'provider' as const,
      })),
    };
    const options = { file: FILE, context: 'public-library', known };
    const { result } = await newProfile(job, 'example-talk', options, await loadLanguage());
    expect(await textIn()).toBe(result.text);
    expect(await faultsIn()).toEqual([]);
  });

  it('counts beside the form what is required, and nothing that the use only would have', async () => {
    const page = textOf(await bench.ask(`/profile?file=${FILE}&context=public-library`));
    const count = (words: string): number => Number(new RegExp(`(\\d+) ${words}`).exec(page)?.[1]);
    const [ofUse, ofEvery] = ['points that this use requires', 'points that every use requires'].map(count);
    expect(count('points that this use would have')).toBeGreaterThan(0);
    expect(count('required points are open')).toBe((ofUse ?? 0) + (ofEvery ?? 0));
  });

  it('replaces no file, and is not begun without what it needs', async () => {
    const before = await textIn();
    const taken = await bench.ask('/own', NEW);
    expect([taken.status, textOf(taken)]).toEqual([422, expect.stringContaining('example-talk.yaml')]);
    expect(await textIn()).toBe(before);
    const empty = await bench.ask('/own', { name: '../..', provider: '' });
    expect(empty.status).toBe(422);
    for (const words of ['no name', 'provider has no name', 'country', 'No way to take part'])
      expect(textOf(empty)).toContain(words);
    expect((await bench.ask('/own', { ...NEW, name: 'Other', context: 'nothing' })).status).toBe(422);
  });
});

describe('an answer', () => {
  it.each([
    [{}, 'answer', 'No answer is chosen'],
    [{ ...FOUND, url: '' }, 'url', 'has neither address nor citation'],
    [{ ...FOUND, url: 'www.example.org' }, 'url', 'www.example.org'],
    [{ ...FOUND, published: 'last spring' }, 'published', 'last spring'],
    [{ ...FOUND, checked: '2026-13-01' }, 'checked', '2026-13-01'],
    [{ ...FOUND, checked: '2027-01-01' }, 'checked', '2027-01-01'],
    [{ ...FOUND, summary: '' }, 'summary', 'Nothing stands here yet'],
    [{ ...FOUND, answer: 'partly' }, 'limits', 'for which part'],
    [{ answer: 'nothing', on: '2026-11-20', at: 'place', result: 'not-found' }, 'where', 'Nothing stands'],
  ])('%j is told beside its field, and nothing is written', async (typed, field, words) => {
    const before = await textIn();
    const reply = await answer(typed);
    expect(reply.status).toBe(422);
    const place = reply.body.split('<div data-place="').find((one) => one.startsWith(`p-a-${field}"`));
    expect(place).toContain(words);
    expect(await textIn()).toBe(before);
  });

  it('becomes a finding with its source; what was there stays, and the page goes on to the next', async () => {
    const before = (await textIn()).split('\n');
    const reply = await answer(FOUND);
    expect(reply.headers['x-go']).toMatch(/^#\/profile\?file=example-talk\.yaml&.*element=.*&after=/);
    const { sources, findings } = await profileIn();
    expect(findings).toEqual([
      { summary: FOUND.summary, sources: [sources[0]!.id], answers: { [element]: 'yes' } },
    ]);
    expect(sources).toMatchObject([
      { kind: 'terms', url: FOUND.url, checked: ['2026-11-20'], read: 'whole' },
    ]);
    const after = new Set((await textIn()).split('\n'));
    expect(before.filter((line) => !after.has(line))).toEqual(['sources: []', 'findings: []']);
    expect(await faultsIn()).toEqual([]);
    expect(await textIn('example-talk.saves.log')).toContain(`\tanswer\t${element}\t`);
  });

  it('may rest on a source that stands there, for some only, and be a record of a search', async () => {
    const { sources } = await profileIn();
    const known = { sources: sources[0]!.id, summary: 'In the business plan.', editions: 'business' };
    expect((await answer({ answer: 'partly', ...known })).status).toBe(200);
    const looked = { where: 'Help centre: "account"', on: '2026-11-21', at: 'place', result: 'not-found' };
    expect((await answer({ answer: 'nothing', ...looked })).status).toBe(200);
    const { findings, searches, sources: now } = await profileIn();
    expect(now).toEqual(sources);
    expect(findings[1]).toMatchObject({ editions: ['business'], answers: { [element]: 'yes' } });
    expect(searches).toEqual([{ elements: [element], ...looked }]);
    expect(await faultsIn()).toEqual([]);
  });

  it('is not lost where two write at once', async () => {
    const { findings } = await profileIn();
    const replies = await Promise.all(
      ['One.', 'Two.', 'Three.'].map((summary) => answer({ ...FOUND, summary })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await profileIn()).findings).toHaveLength(findings.length + 3);
  });

  it('leaves the mark that Windows puts before a text', async () => {
    const file = path.join(bench.folder, FILE);
    const before = await readFile(file, 'utf8');
    await writeFile(file, `\u{FEFF}${before}`);
    expect((await answer({ ...FOUND, summary: 'Behind a mark.' })).status).toBe(200);
    const after = await readFile(file, 'utf8');
    expect([after.slice(0, 2), after.includes('Behind a mark.')]).toEqual([`\u{FEFF}${before[0]}`, true]);
    await writeFile(file, before);
  });
});

describe('the form of the whole file', () => {
  const opened = async (): Promise<string> =>
    versionIn(await bench.ask(`/profile?file=${FILE}&section=provider`));
  const save = (version: string, more: Record<string, string>): Promise<Reply> =>
    bench.ask('/save', { file: FILE, version, act: 'set', ...more });

  it('has every section; what may not stand empty goes, what is needed stays and is told', async () => {
    const { body } = await bench.ask(`/profile?file=${FILE}`);
    expect(body).toContain('guide-gate');
    const sections = new Set([...body.matchAll(/section=([\w-]+)"/g)].map(([, id]) => id));
    for (const id of sections) {
      const page = await bench.ask(`/profile?file=${FILE}&section=${id}`);
      expect([id, page.status, page.body.includes('guide-gate')]).toEqual([id, 200, false]);
    }
    const before = await textIn();
    let version = await opened();
    const put = async (place: string, value: string): Promise<void> => {
      version = (await save(version, { place, value })).headers['x-version'] ?? '';
    };
    await put('provider.website', 'https://example.org');
    await put('provider.website', '');
    expect(await textIn()).toBe(before);
    await put('provider.jurisdiction', '');
    expect(await faultsIn()).toEqual(['wrong-type']);
    const standing = await bench.ask(`/profile-standing?file=${FILE}&section=provider`);
    expect(standing.body).toMatch(/data-place="p-provider-jurisdiction">\s*<ul/);
    await put('provider.jurisdiction', 'DE');
    expect(await faultsIn()).toEqual([]);
  });

  it('two windows at one place are a conflict; entries that are added are all kept', async () => {
    const version = await opened();
    await save(version, { place: 'provider.name', value: 'Theirs Ltd' });
    const late = await save(version, { place: 'provider.name', value: 'Mine Ltd' });
    expect([late.status, late.body]).toEqual([409, expect.stringContaining('Theirs Ltd')]);
    await Promise.all([1, 2].map(() => save(version, { place: 'incidents', act: 'add' })));
    expect((await profileIn()).incidents).toHaveLength(2);
    for (const at of ['1', '0']) await save(await opened(), { place: 'incidents', act: 'remove', at });
    expect((await profileIn()).incidents).toBeUndefined();
    expect(await faultsIn()).toEqual([]);
  });
});

describe('what is no use', () => {
  it.each([
    [`/profile?file=${FILE}&context=nothing`, 'nothing'],
    [`/profile?file=${FILE}&element=a/b/c`, 'a/b/c'],
    [`/profile?file=${FILE}&section=nothing`, 'nothing'],
    ['/profile?file=../x.yaml', '../x.yaml'],
    ['/profile?file=none.yaml', 'none.yaml'],
  ])('%s is told as a mistake', async (target, words) => {
    const reply = await bench.ask(target);
    expect([reply.status, textOf(reply)]).toEqual([422, expect.stringContaining(words)]);
    expect(bench.faults).toEqual([]);
  });

  it('a hostile profile is shown and not run, one with a fault is listed and led to its text', async () => {
    const script = '</textarea><script>alert(1)</script>';
    await writeFile(
      path.join(bench.folder, 'hostile.yaml'),
      (await textIn()).replace(/^name:.*$/m, `name: '${script}'`).replaceAll('Terms of use', `'${script}'`),
    );
    await writeFile(path.join(bench.folder, 'faulty.yaml'), 'id: faulty\nprovider: none\nfindings: []\n');
    const pages = ['', '&section=sources', '&section=findings', `&element=${encodeURIComponent(element)}`];
    for (const more of pages) {
      const { status, body } = await bench.ask(`/profile?file=hostile.yaml${more}`);
      expect([more, status]).toEqual([more, 200]);
      expect(body).not.toContain('<script');
    }
    const own = await bench.ask('/own');
    expect(own.body).not.toContain('<script');
    expect(own.body).toContain('href="#/text?file=faulty.yaml&amp;line=2"');
    const faulty = await bench.ask('/profile?file=faulty.yaml');
    expect(textOf(faulty)).toContain('No verdict as long as there are faults');
    expect(bench.faults).toEqual([]);
  });
});
