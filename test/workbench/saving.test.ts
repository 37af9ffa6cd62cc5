/** A case written through the pages: every edit is in the file, or both texts were shown. */
import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newCase } from '../../src/app/init.ts';
import { openLibrary } from '../../src/app/library.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { diskWorkspace } from '../../src/store/disk.ts';
import { type Bench, openBench, type Reply, textOf, TODAY } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const placeOf = (name: string): string => path.join(bench.folder, name);
const textIn = (name: string): Promise<string> => readFile(placeOf(name), 'utf8');
async function treeIn(name: string): Promise<Record<string, never>> {
  return load(await textIn(name)) as Record<string, never>;
}
const versionIn = ({ body }: Reply): string => /data-version="([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
async function opened(name: string): Promise<string> {
  return versionIn(await bench.ask(`/case?file=${encodeURIComponent(name)}&section=document`));
}
function save(name: string, version: string, more: Record<string, string>): Promise<Reply> {
  return bench.ask('/save', { file: name, version, act: 'set', ...more });
}

describe('a new assessment', () => {
  it('is the file that the command line writes, and replaces none', async () => {
    const form = { name: 'reading', product: 'zoom@paid', context: 'public-library', regime: 'eu' };
    const { status, headers } = await bench.ask('/new', form);
    expect(status).toBe(200);
    expect(headers['x-go']).toBe('#/case?file=reading.yaml&section=document');
    const job = { workspace: diskWorkspace(), library: await openLibrary(), today: TODAY };
    const options = { vendor: 'zoom@paid', context: 'public-library', regimes: ['eu'] };
    const { result } = await newCase(job, 'reading.yaml', options, await loadLanguage());
    expect(await textIn('reading.yaml')).toBe(result.text);
    expect((await bench.ask('/new', form)).status).toBe(422);
    expect(await textIn('reading.yaml')).toBe(result.text);
  });

  it.each(['../out', '/etc/x', '', 'Big Name', '.hidden', 'a/../../b'])('is not named %j', async (name) => {
    const { status } = await bench.ask('/new', { name });
    expect(status).toBe(422);
  });

  it('has every section, and each can be shown', async () => {
    const { body } = await bench.ask('/case?file=reading.yaml');
    const sections = [...body.matchAll(/section=([\w-]+)"/g)].map(([, id]) => id ?? '');
    expect(new Set(sections).size).toBeGreaterThan(24);
    for (const id of new Set(sections)) {
      const reply = await bench.ask(`/case?file=reading.yaml&section=${id}`);
      expect([id, reply.status]).toEqual([id, 200]);
    }
    expect((await bench.ask('/case?file=reading.yaml&section=nothing')).status).toBe(422);
  });
});

describe('saving', () => {
  beforeEach(async () => {
    await rm(placeOf('case'), { recursive: true, force: true });
    await cp('examples/clinic', placeOf('case'), { recursive: true });
  });
  const FILE = 'case/pia.yaml';

  it('an entry without a name, as a blank file has it, gets one with what is first said in it', async () => {
    await bench.ask('/new', { name: 'blank' });
    const version = await opened('blank.yaml');
    const place = 'description.purposes[0].purpose';
    const { headers } = await save('blank.yaml', version, { place, value: 'Reading hours' });
    expect(headers['x-reload']).toBe('yes');
    expect(headers['x-version']).toBe(await opened('blank.yaml'));
    expect(await treeIn('blank.yaml')).toMatchObject({
      description: { purposes: [{ id: 'purpose-1', purpose: 'Reading hours' }] },
    });
    expect((await bench.ask('/case?file=blank.yaml&section=description')).body).not.toContain(
      'f-description-purposes-0-id',
    );
  });

  it('changes the one place, keeps every other line, and writes down who saved and when', async () => {
    const before = await textIn(FILE);
    const version = await opened(FILE);
    const { status, headers, body } = await save(FILE, version, {
      place: 'organisation.unit',
      value: 'Eye clinic',
    });
    expect([status, body.trim()]).toEqual([200, expect.stringMatching(/^Saved \d\d:\d\d:\d\d$/)]);
    const after = await textIn(FILE);
    const [old, fresh] = [before.split('\n'), after.split('\n')];
    expect(fresh.filter((line) => !old.includes(line))).toEqual(['  unit: Eye clinic']);
    expect(old.filter((line) => !fresh.includes(line)).length).toBeLessThanOrEqual(1);
    const log = await textIn('case/pia.saves.log');
    expect(log).toMatch(
      new RegExp(
        `^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z\tOfficer\tset\torganisation.unit\t${headers['x-version']}\n$`,
      ),
    );
    // The same again changes nothing and is no save.
    await save(FILE, headers['x-version']!, { place: 'organisation.unit', value: 'Eye clinic' });
    expect(await textIn('case/pia.saves.log')).toBe(log);
  });

  it('takes dates, numbers, yes and no, choices, several lines, and empties a place', async () => {
    let version = await opened(FILE);
    const put = async (place: string, value: string): Promise<void> => {
      const reply = await save(FILE, version, { place, value });
      expect([place, reply.status]).toEqual([place, 200]);
      version = reply.headers['x-version']!;
    };
    await put('deployment.start', '2027-02-01');
    await put('deployment.people', '1200');
    await put('decision.authority.consulted', 'false');
    await put('description.summary', 'First line.\r\n\r\nSecond: with a colon.');
    await put('deployment.regions', 'Here\r\nThere');
    await put('organisation.unit', '');
    const tree = (await treeIn(FILE)) as unknown as Record<string, Record<string, unknown>>;
    expect(tree['deployment']).toMatchObject({
      start: '2027-02-01',
      people: 1200,
      regions: ['Here', 'There'],
    });
    expect(tree['decision']).toMatchObject({ authority: { consulted: false } });
    expect(tree['description']!['summary']).toBe('First line.\n\nSecond: with a colon.');
    expect(tree['organisation']!['unit'] ?? null).toBeNull();
  });

  it('adds, moves and takes away entries', async () => {
    const titles = async (): Promise<unknown[]> =>
      ((await treeIn(FILE)) as unknown as { roles: { id: string }[] }).roles.map(({ id }) => id);
    const before = await titles();
    const act = async (act_: string, at: number): Promise<Reply> =>
      save(FILE, await opened(FILE), { place: 'roles', act: act_, at: String(at) });
    const added = await act('add', 0);
    expect(added.headers).toMatchObject({ 'x-reload': 'yes', 'x-focus': `f-roles-${before.length}` });
    expect(await titles()).toEqual([...before, `role-${before.length + 1}`]);
    await act('remove', before.length);
    await act('down', 0);
    expect(await titles()).toEqual([before[1], before[0], ...before.slice(2)]);
    await act('up', 1);
    expect(await textIn(FILE)).toBe(await readFile('examples/clinic/pia.yaml', 'utf8'));
  });

  it('two tabs at two places: both are in the file, and the second is told to look again', async () => {
    const version = await opened(FILE);
    await save(FILE, version, { place: 'organisation.unit', value: 'One' });
    const { status, headers } = await save(FILE, version, { place: 'title', value: 'Two' });
    expect([status, headers['x-reload']]).toEqual([200, 'yes']);
    expect(await treeIn(FILE)).toMatchObject({ title: 'Two', organisation: { unit: 'One' } });
  });

  it('two tabs at one place: both texts are shown, nothing is written, and either can be chosen', async () => {
    const version = await opened(FILE);
    await save(FILE, version, { place: 'organisation.unit', value: 'Theirs' });
    const before = await textIn(FILE);
    const reply = await save(FILE, version, { place: 'organisation.unit', value: 'Mine <b>' });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatch(/<pre>Theirs<\/pre>[^]*<pre>Mine &lt;b&gt;<\/pre>/);
    expect(reply.headers['x-version']).toBeUndefined();
    expect(await textIn(FILE)).toBe(before);
    const own = /data-force="([0-9a-f]{64})"/.exec(reply.body)![1]!;
    await save(FILE, version, { place: 'organisation.unit', value: 'Mine', 'own-version': own });
    expect(await treeIn(FILE)).toMatchObject({ organisation: { unit: 'Mine' } });
  });

  it('an entry that moved under the form is not written into another one', async () => {
    const version = await opened(FILE);
    await save(FILE, version, { place: 'roles', act: 'down', at: '0' });
    const before = await textIn(FILE);
    expect((await save(FILE, version, { place: 'roles[0].name', value: 'X' })).status).toBe(409);
    expect(await textIn(FILE)).toBe(before);
  });

  it('a version that nobody showed is a conflict, and so is an editor that changed the place', async () => {
    expect((await save(FILE, 'f'.repeat(64), { place: 'title', value: 'X' })).status).toBe(409);
    const version = await opened(FILE);
    await writeFile(placeOf(FILE), (await textIn(FILE)).replace(/^title:.*$/m, 'title: By an editor'));
    expect((await save(FILE, version, { place: 'title', value: 'X' })).body).toContain('By an editor');
    expect(await treeIn(FILE)).toMatchObject({ title: 'By an editor' });
  });

  it('two tabs and an editor, many edits at once: each is in the file or was shown as a conflict', async () => {
    const version = await opened(FILE);
    const places = [
      'title',
      'organisation.unit',
      'organisation.contact',
      'necessity.accuracy',
      'rights.access',
    ];
    const shown: string[] = [];
    const edits = Array.from({ length: 60 }, (_, at) => ({ place: places[at % 5]!, value: `Edit ${at}` }));
    const replies = await Promise.all(
      edits.map(async (edit, at) => {
        if (at % 20 === 7) await appendFile(placeOf(FILE), `# Note ${at}\n`);
        const reply = await save(FILE, version, edit);
        if (reply.status === 409) shown.push(edit.value);
        return reply.status;
      }),
    );
    expect(new Set(replies)).toEqual(new Set([200, 409]));
    const log = (await textIn('case/pia.saves.log')).trimEnd().split('\n');
    expect(log.length + shown.length).toBe(edits.length);
    const text = await textIn(FILE);
    for (const place of places) {
      const kept = edits.filter((edit) => edit.place === place && !shown.includes(edit.value));
      expect(kept.some(({ value }) => text.includes(value))).toBe(true);
    }
  });

  it('what is wrong is told beside its field and saved as it was typed', async () => {
    const version = await opened(FILE);
    await save(FILE, version, { place: 'deployment.people', value: 'many' });
    expect(await treeIn(FILE)).toMatchObject({ deployment: { people: 'many' } });
    const { body } = await bench.ask(`/standing?file=${encodeURIComponent(FILE)}&section=deployment`);
    expect(body).toMatch(/data-place="p-deployment-people">\s*<ul class="problems">/);
    expect(body).toContain('No verdict as long as there are faults.');
    const page = await bench.ask(`/case?file=${encodeURIComponent(FILE)}&section=deployment`);
    expect(page.body).toMatch(/id="p-deployment-people">\s*<ul class="problems">/);
  });

  it('what is missing jumps to its place', async () => {
    await save(FILE, await opened(FILE), { place: 'description.summary', value: '' });
    const { body } = await bench.ask(`/standing?file=${encodeURIComponent(FILE)}`);
    expect(body).toContain('section=description&amp;at=f-description-summary');
  });

  it('a final assessment is not changed but for being final', async () => {
    await save(FILE, await opened(FILE), { place: 'status', value: 'final' });
    const refused = await save(FILE, await opened(FILE), { place: 'title', value: 'X' });
    expect(textOf(refused)).toContain('This assessment is final');
    expect((await save(FILE, await opened(FILE), { place: 'status', value: 'draft' })).status).toBe(200);
    expect((await save(FILE, await opened(FILE), { place: 'title', value: 'X' })).status).toBe(200);
  });

  it.each([
    { place: 'nothing.here', value: 'x' },
    { place: '__proto__.x', value: 'x' },
    { place: 'roles[99].id', value: 'x' },
    { place: 'roles[0', value: 'x' },
    { place: '', value: 'x' },
  ])('%j is no place', async (form) => {
    const before = await textIn(FILE);
    const { status } = await save(FILE, await opened(FILE), form);
    expect(status).toBe(422);
    expect(await textIn(FILE)).toBe(before);
  });

  it('a case that was deleted is told, and not made again', async () => {
    const version = await opened(FILE);
    await rm(placeOf(FILE));
    const { status, body } = await save(FILE, version, { place: 'title', value: 'X' });
    expect([status, body]).toEqual([422, expect.stringContaining('is not there any more')]);
    await expect(textIn(FILE)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('a case that names a file outside of the folder is not opened', async () => {
    await mkdir(placeOf('named'), { recursive: true });
    for (const line of [
      'deployment: {vendor: ../../x.yaml}',
      'logo: x.png\ncontext: {extends: /etc/passwd.yaml}',
      'logo: ../../x.png',
    ]) {
      await writeFile(placeOf('named/pia.yaml'), `id: a\n${line}\n`);
      expect((await bench.ask('/case?file=named%2Fpia.yaml')).status).toBe(422);
      expect((await bench.ask('/make', { file: 'named/pia.yaml', format: 'html' })).status).toBe(422);
      // The register reads it as little.
      expect(textOf(await bench.ask('/start'))).toContain('is no name of a file in this folder');
    }
    expect(bench.faults).toEqual([]);
  });
});

describe('the text of a file', () => {
  it('mends what the form cannot, and shows both where somebody else was quicker', async () => {
    await writeFile(placeOf('broken.yaml'), 'id: [x\r\ntitle: a\r\n');
    const page = await bench.ask('/text?file=broken.yaml&line=1');
    expect(textOf(page)).toContain('A bracket is opened and never closed');
    const version = /name="version" value="([0-9a-f]{64})"/.exec(page.body)![1]!;
    const mended = await bench.ask('/text', { file: 'broken.yaml', version, text: 'id: x\r\ntitle: a\r\n' });
    expect(mended.status).toBe(200);
    expect(await textIn('broken.yaml')).toBe('id: x\r\ntitle: a\r\n');
    const late = await bench.ask('/text', { file: 'broken.yaml', version, text: 'id: y' });
    expect([late.status, late.body]).toEqual([409, expect.stringContaining('id: y')]);
    expect(late.body).toContain('id: x');
    expect(await textIn('broken.yaml')).toBe('id: x\r\ntitle: a\r\n');
  });

  it('is shown as text, whatever stands in it', async () => {
    await writeFile(placeOf('hostile.yaml'), 'id: x\ntitle: "</textarea><script>alert(1)</script>"\n');
    const { body } = await bench.ask('/text?file=hostile.yaml');
    expect(body).not.toContain('<script');
    expect((await bench.ask('/case?file=hostile.yaml')).body).not.toContain('<script');
  });
});
