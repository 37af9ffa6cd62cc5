/** What the form asks and how: in plain words, with choices in place of names, also for evidence of one's own. */
import { cp, readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { formFor } from '../../src/app/file-form.ts';
import { type FormSchema, labelOf, propertiesOf } from '../../src/blank/schema.ts';
import { type Bench, openBench, type Reply } from './bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  await cp('examples/public-library', path.join(bench.folder, 'library'), { recursive: true });
});
afterAll(() => bench.close());

const FILE = 'library/pia.yaml';
const page = (section: string): Promise<Reply> =>
  bench.ask(`/case?${new URLSearchParams({ file: FILE, section }).toString()}`);
async function save(more: Record<string, string>): Promise<Reply> {
  const version = /data-version="([0-9a-f]{64})"/.exec((await page('document')).body)![1]!;
  return bench.ask('/save', { file: FILE, version, ...more });
}
async function tree(): Promise<Record<string, unknown>> {
  return load(await readFile(path.join(bench.folder, FILE), 'utf8')) as Record<string, unknown>;
}

it('every place has a question, and none speaks of how the file is written', () => {
  const asked = (schema: FormSchema, at: string): string[] =>
    propertiesOf(schema).flatMap(([key, below]) => [
      ...(key === 'id' ? [] : [`${at}${key}: ${labelOf(key, below)}. ${below.description ?? ''}`]),
      ...asked(below, `${at}${key}.`),
      ...asked(below.items ?? {}, `${at}${key}.`),
    ]);
  const [all = [], ...others] = (['case', 'profile', 'own-tests'] as const).map((kind) =>
    asked(formFor(kind).schema, ''),
  );
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((one) => /\. $/.test(one))).toEqual([]);
  expect(all.filter((one) => /\bids?\b|YAML|kebab|true:|false:|`|Absent:|\.yaml/i.test(one))).toEqual([]);
  // Nobody who fills in a form has the rules beside it.
  expect([all, ...others].flat().filter((one) => /\brules? \d/.test(one))).toEqual([]);
});

it('own evidence is answered by choosing a point by its sentence', async () => {
  await save({ place: 'status', value: 'draft' });
  const { body } = await page('evidence');
  const sentence = /<option value="(SEC1\.1 [^"]+)">/.exec(body)![1]!;
  const before = (await tree())['evidence'] as { findings: { answers: object }[] };
  const place = 'evidence.findings[0].answers';
  const done = await save({ place, act: 'put', more: 'yes', key: sentence, value: 'silent' });
  expect([done.status, done.headers['x-focus']]).toEqual([200, 'more-evidence-findings-0-answers']);
  const after = (await tree())['evidence'] as { findings: { answers: Record<string, string> }[] };
  const [added] = Object.keys(after.findings[0]!.answers).filter(
    (key) => !(key in before.findings[0]!.answers),
  );
  expect(after.findings[0]!.answers[added!]).toBe('silent');
  expect((await page('evidence')).body).toContain(sentence);
  await save({ place, act: 'put', key: added!, value: '' });
  expect((await tree())['evidence']).toEqual(before);
  // The first answer of a new entry.
  await save({ place: 'evidence.findings', act: 'add' });
  const fresh = before.findings.length;
  await save({ place: `evidence.findings[${fresh}].answers`, act: 'put', key: sentence, value: 'yes' });
  const all = (await tree())['evidence'] as { findings: { answers: object }[] };
  expect(all.findings[fresh]!.answers).toEqual({ [added!]: 'yes' });
  await save({ place: 'evidence.findings', act: 'remove', at: String(fresh) });
});

it('a point is found by its code, and put into a list once', async () => {
  const place = 'policies[0].demands[0].elements';
  for (let time = 0; time < 2; time += 1) await save({ place, act: 'put', value: 'SEC1.1' });
  const policies = (await tree())['policies'] as { demands: { elements: string[] }[] }[];
  expect(policies[0]!.demands[0]!.elements.filter((one) => one.startsWith('security/'))).toHaveLength(1);
});

it('entries are chosen by their title, and a new one has a name that nobody has to think of', async () => {
  await save({ place: 'roles', act: 'add' });
  const { roles } = (await tree()) as { roles: { id: string }[] };
  const { id } = roles.at(-1)!;
  await save({ place: `roles[${roles.length - 1}].title`, value: 'Head of the archive' });
  expect((await page('roles')).body).not.toContain(`value="${id}"`);
  expect((await page('decision')).body).toContain(`<option value="${id}">Head of the archive</option>`);
});

it('entries are called in words, and by no name of the file or number of their own', async () => {
  const titlesOf = async (section: string): Promise<string[]> =>
    Array.from(
      (await page(section)).body.matchAll(/<summary><span class="code">\d+<\/span> <bdi>([^<]*)/g),
      ([, title]) => title ?? '',
    );
  const titles = (await Promise.all(['screening', 'opinions', 'description'].map(titlesOf))).flat();
  expect(titles).toContain('Data protection officer');
  expect(titles.filter((one) => /^\d+ |^[a-z]+(?:-[a-z]+)*$/.test(one))).toEqual([]);
});

it('a text is previewed as the document prints it, and nothing in it runs', async () => {
  const text = 'One **strong** word.\n\n- a\n- b\n\n<script>alert(1)</script>';
  const { status, body } = await bench.ask('/preview', { place: 'plan.scope', text });
  expect(status).toBe(200);
  expect(body).toMatch(/<strong>strong<\/strong>[^]*<li /);
  expect(body).not.toContain('<script');
});

it('the risk map of the document stands beside what moves risks, and follows it', async () => {
  const map = /<svg[^]*?<\/svg>/;
  const shown = map.exec((await page('measures')).body)?.[0];
  expect(shown).toBeDefined();
  await save({ place: 'measures[0].status', value: 'rejected' });
  const asked = new URLSearchParams({ file: FILE, section: 'measures' }).toString();
  const { body } = await bench.ask(`/standing?${asked}`);
  const moved = map.exec(body.slice(body.indexOf('data-place="map"')))?.[0];
  expect(moved).toBeDefined();
  expect(moved).not.toBe(shown);
  expect((await page('plan')).body).not.toContain('id="map"');
});

it.each(formFor('case').sectionIds)(
  '%s: each field has one label, and what describes it is there',
  async (section) => {
    const { status, body } = await page(section);
    expect(status).toBe(200);
    const tags = [...body.matchAll(/<(\w+)((?:\s[\w-]+(?:="[^"]*")?)*)>/g)].map(
      ([, name = '', rest = '']) => ({
        name,
        of: new Map(
          [...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
        ),
      }),
    );
    const ids = tags.flatMap(({ of }) => of.get('id') ?? []);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const labels = tags.flatMap(({ name, of }) => (name === 'label' ? (of.get('for') ?? []) : []));
    const told = tags.flatMap(({ of }) => of.get('aria-describedby')?.split(' ') ?? []);
    expect([...labels, ...told].filter((id) => !ids.includes(id))).toEqual([]);
    // Those to tick stand inside of theirs.
    const fields = tags.filter(
      ({ name, of }) =>
        ['input', 'select', 'textarea'].includes(name) &&
        !['hidden', 'checkbox', 'radio'].includes(of.get('type') ?? ''),
    );
    expect(
      fields.filter(
        ({ of }) => labels.filter((id) => id === of.get('id')).length !== 1 && !of.has('aria-label'),
      ),
    ).toEqual([]);
  },
);
