/** The privacy impact assessment of the worked cases and of an empty one: nothing lost, nothing said twice. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { reportCase, type ReportedCase } from '../../src/app/report-case.ts';
import type { Document } from '../../src/document/model.ts';
import {
  BODY,
  type LayoutId,
  layoutOf,
  LAYOUTS,
  numberedSections,
  WP248,
} from '../../src/document/pia/layouts.ts';
import { outlineOf } from '../../src/document/outline.ts';
import { loadRegimes } from '../../src/input/regimes.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { renderText } from '../../src/render/text.ts';
import { job } from '../app/job.ts';
import { english } from '../locale/english.ts';

const report = async (file: string, layout: LayoutId = 'own'): Promise<ReportedCase> => {
  const at = { ...job, library: await openLibrary() };
  return (await reportCase(at, file, { paper: 'A4', language: await loadLanguage(), layout })).result;
};

/** Words alone: what a line break or a column takes apart is still the same text. */
const words = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase();

const textOf = (document: Document): string => words(renderText(document, { width: 4000 }));

const isAnnex = (block: Document['blocks'][number]): boolean =>
  block.kind === 'section' && block.id.startsWith('annex-');

/** Free texts of a case, long enough to be nothing else. */
function written(node: unknown): string[] {
  if (typeof node === 'string') return /^[^\n]{40,}/.test(node) && node.includes(' ') ? [node] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'evidence' ? [] : written(value)));
}

describe.each([
  ['public-library', 'own'],
  ['clinic', 'own'],
  ['public-library', 'edpb'],
  ['clinic', 'cnil'],
] as const)('the case %s in the layout %s', (name, layout) => {
  let made: ReportedCase;
  let text = '';
  beforeAll(async () => {
    made = await report(`examples/${name}/pia.yaml`, layout);
    text = textOf(made.document);
  });

  it('holds together: every reference leads somewhere, every source is listed', () => {
    expect(() => outlineOf(made.document)).not.toThrow();
  });

  it('prints every text of the officer, and each once', () => {
    const sentences = written(made.data.case)
      .flatMap((one) => one.split(/\n+/))
      .map(words);
    const lost = sentences.filter((one) => !text.includes(one.trim()));
    expect(lost).toEqual([]);
    // Why an open answer was approved stands on page 1 as well.
    const onFirst = (made.data.case.decision?.reason ?? '').split(/\n+/).slice(0, 1).map(words);
    const twice = sentences.filter(
      (one) => one.length > 120 && text.split(one.trim()).length > 2 && !onFirst.includes(one),
    );
    expect(twice).toEqual([]);
  });

  it('names every risk, measure and requirement', () => {
    const { risks, assessment } = made.data;
    expect(risks.length).toBeGreaterThan(5);
    for (const { measure } of made.data.case.measures ?? [])
      expect(text).toContain(words(measure ?? '').trim());
    for (const at of risks.keys()) expect(text).toContain(` r${at + 1} `);
    const codes = new Map(
      assessment?.principles.flatMap(({ criteria }) =>
        criteria.flatMap(({ elements }) => elements.map((one) => [one.id, one.code])),
      ),
    );
    for (const { element } of assessment?.requirements ?? [])
      expect(text).toContain(words(codes.get(element) ?? '?').trim());
  });

  it('answers on its first page: what holds beside the decision, which risks are high, what to do by when', async () => {
    const first = words(JSON.stringify(made.document.blocks[0]));
    const { decision = {}, measures = [] } = made.data.case;
    for (const condition of decision.conditions ?? []) expect(first).toContain(words(condition).trim());
    const short = made.data.policies.demands.filter(({ fit }) => fit === 'does-not-fit').length;
    expect(first).toContain(` ${short} do${short === 1 ? 'es' : ''} not fit`);
    const high = made.data.risks.filter(({ level }) => level.after === 'high');
    for (const { id } of high)
      expect(first).toContain(` r${made.data.risks.findIndex((risk) => risk.id === id) + 1} `);
    expect(first.includes('approved although')).toBe(made.data.check.verdict.value === 'open');
    expect(first.includes(' not yet signed ')).toBe(made.document.mark !== undefined);
    expect(first.includes(' sign the decision ')).toBe(made.document.mark !== undefined);
    for (const { regime } of made.data.check.consultation.regimes)
      for (const { place } of (await loadRegimes()).regimes.find(({ id }) => id === regime)?.consultation
        .references ?? [])
        expect(first).toContain(words(place ?? '').trim());
    const last = measures
      .flatMap(({ due, status }) => (status === 'done' || due === undefined ? [] : [due]))
      .toSorted()
      .at(-1);
    expect(first).toContain(words(english.date(last ?? '')).trim());
  });

  it('gives at most five reasons on its first page, counts the rest, and leaves room for the bars', () => {
    const [page] = made.document.blocks;
    const inside = page?.kind === 'section' ? page.blocks : [];
    const why = inside.find((one) => one.kind === 'section' && one.id === 'answer-why');
    const [reasons, rest] = why?.kind === 'section' ? why.blocks : [];
    expect(reasons?.kind === 'list' ? reasons.items.length : 0).toBe(5);
    // Of what is open those that are not met decide; of what is fit each of the others is met.
    const isFit = made.data.assessment?.verdict?.value.startsWith('fit') === true;
    expect(words(JSON.stringify(rest))).toMatch(
      isFit ? / more musts are met see .* section \d+ / : / more musts decide see .* section \d+ /,
    );
    expect(inside.at(-1)).toMatchObject({ kind: 'table', id: 'principles' });
    const first = words(JSON.stringify(page));
    for (const { reason } of made.data.use?.dropped ?? [])
      expect(first).toContain(words(/^[^.]+/.exec(reason)?.[0] ?? '?').trim());
  });

  it('says of a measure that lowers nothing that it lowers nothing', () => {
    const stays = made.data.risks.flatMap(({ measures, likelihood }) =>
      measures.flatMap((one) => (one.likelihood === likelihood.configured ? [one.likelihood] : [])),
    );
    expect(stays.length).toBeGreaterThan(0);
    for (const likelihood of stays) expect(text).toContain(`likelihood stays at ${likelihood} `);
    expect(text.split('likelihood stays at').length - 1).toBe(2 * stays.length);
  });

  it('lists no task that neither the use nor a policy asks for', () => {
    const asked = new Set([
      ...(made.data.assessment?.requirements ?? []).map(({ element }) => element),
      ...made.data.policies.demands.flatMap(({ elements }) => elements.map(({ element }) => element)),
      ...(made.data.use?.dropped ?? []).map(({ element }) => element),
    ]);
    const all = (made.data.assessment?.principles ?? []).flatMap(({ criteria }) =>
      criteria.flatMap(({ elements }) => elements),
    );
    const others = all.filter(({ id, standing }) => standing === 'yours' && !asked.has(id));
    const body = words(JSON.stringify(made.document.blocks.filter((one) => !isAnnex(one))));
    expect(others.filter(({ code }) => body.includes(` ${words(code).trim()} `))).toEqual([]);
  });

  it('says of every own finding what it is evidence of', () => {
    const [table] = made.document.blocks
      .flatMap((block) => (block.kind === 'section' ? block.blocks : []))
      .filter((block) => block.kind === 'table' && block.id === 'table-own-findings');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.filter(({ cells }) => cells[1]?.content.join('') === '')).toEqual([]);
    const lacking = (made.data.case.evidence?.findings ?? []).filter(({ lacks = [] }) => lacks.length > 0);
    const absent = rows.filter(({ cells }) =>
      cells[1]?.content.join('').includes('functions that are not there'),
    );
    expect(absent).toHaveLength(lacking.length);
  });

  it('tells once when a law asks for an assessment', async () => {
    const { regimes } = await loadRegimes();
    for (const id of made.data.check.regimes) {
      const when = regimes.find((law) => law.id === id)?.assessment.when ?? '?';
      expect(text.split(words(when).trim())).toHaveLength(2);
    }
  });

  it('is marked as a draft exactly where it is not final', () => {
    const isFinal = made.data.case.status === 'final' && made.data.check.complete;
    expect(made.document.mark === undefined).toBe(isFinal);
  });
});

it('a case with many long entries prints each of them', async () => {
  const long = (name: string): string =>
    `${name} ${'of the association for reading and remote learning '.repeat(4)}`;
  const number = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at + 1}`);
  const recipients = number(60).map((at) => `    - who: ${long(`recipient ${at}`)}\n      as: processor`);
  const measures = number(150).map((at) => `  - id: measure-${at}\n    measure: ${long(`measure ${at}`)}`);
  const lowers = '    lowers:\n      - risk: intrusion\n        likelihood: 2\n        reason: tried';
  const folder = await mkdtemp(path.join(tmpdir(), 'pia-'));
  const title = 'donaudampfschifffahrt'.repeat(14).slice(0, 300);
  const lines = ['id: many', `title: ${title}`, 'description:', '  recipients:', ...recipients];
  await writeFile(
    path.join(folder, 'pia.yaml'),
    [...lines, 'measures:', ...measures.map((one) => `${one}\n${lowers}`), ''].join('\n'),
  );
  const { document } = await report(path.join(folder, 'pia.yaml'));
  const text = textOf(document);
  expect(document.title).toBe(title);
  const all = [...number(60).map((at) => `recipient ${at}`), ...number(150).map((at) => `measure ${at}`)];
  expect(all.filter((one) => !text.includes(words(long(one)).trim()))).toEqual([]);
});

it('numbers what stands in a template below sections of the template by those alone', async () => {
  const { document } = await report('test/cases/doctors-practice.yaml', 'edpb');
  const numbers = outlineOf(document).sections.map(({ number }) => number);
  const given = numbers.filter((number) => number !== '');
  expect(given.length).toBeGreaterThan(20);
  expect(given).toEqual([...new Set(given)]);
});

it('begins the line on what it is of with words of our own, whatever the script of a name', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pia-'));
  await writeFile(
    path.join(folder, 'pia.yaml'),
    'id: right-to-left\ntitle: Calls\norganisation:\n  name: الجمعية المكتبية\n  unit: ספריה\n',
  );
  const { document } = await report(path.join(folder, 'pia.yaml'));
  const [first] = document.blocks;
  const about = first?.kind === 'section' ? JSON.stringify(first.blocks[0]) : '';
  expect(about).toMatch(/"text":\["[Vv]ersion .*الجمعية المكتبية · ספריה/u);
});

it('an empty case says what is missing and gives no verdict', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pia-'));
  await writeFile(path.join(folder, 'pia.yaml'), 'id: empty\n');
  const { document, data: pia } = await report(path.join(folder, 'pia.yaml'));
  const text = textOf(document);
  expect(document.mark).toBe('DRAFT');
  expect(text).toContain('no product is chosen yet');
  for (const word of ['not fit', 'fit with conditions']) expect(text).not.toContain(`use ${word}`);
  const missing = pia.check.parts.filter(({ required, state }) => required && state === 'missing');
  expect(missing.length).toBeGreaterThan(20);
  expect(text.split('to be completed').length).toBeGreaterThan(missing.length);
});

it('a case without any source is open throughout, and says that nothing was read', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pia-'));
  const product =
    'id: bare\nname: Bare Meet\nabout: A product.\nprovider:\n  name: Bare Org\n  jurisdiction: DE\n' +
    'editions:\n  - id: one\n    name: One\n    run-by: provider\nclients: [web]\nsources: []\nfindings: []\n';
  await writeFile(path.join(folder, 'bare.yaml'), product);
  const lines = [
    'id: no-source',
    'deployment:',
    '  vendor: bare.yaml',
    'context:',
    '  extends: public-library',
  ];
  await writeFile(path.join(folder, 'pia.yaml'), `${lines.join('\n')}\n`);
  const { document, data } = await report(path.join(folder, 'pia.yaml'));
  expect(() => outlineOf(document)).not.toThrow();
  const text = textOf(document);
  expect(data.check.verdict.value).toBe('open');
  expect(text).toContain('no document decides anything here nothing was read');
  expect(text).not.toMatch(/ (shown|falls short|in part) (\d+ )?[a-e] (january|november) /);
  for (const { figure } of data.assessment?.principles.flatMap(({ score }) => score ?? []) ?? [])
    expect(figure).toMatchObject({ kind: 'range', shown: 0, possible: 100 });
});

it('a product without a described use gets no verdict', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pia-'));
  await writeFile(path.join(folder, 'pia.yaml'), 'id: no-use\ndeployment:\n  vendor: signal\n');
  const { document, data } = await report(path.join(folder, 'pia.yaml'));
  expect(data.check.verdict).toEqual({ value: null, asConfigured: null, shipped: null });
  expect(data.risks).toEqual([]);
  const text = textOf(document);
  expect(text).toContain('the product for this use no use is described yet');
  expect(words(JSON.stringify(document.blocks[0]))).not.toMatch(/ (not fit|fit with conditions) /);
  expect(text).not.toContain('no risk is high');
});

describe.each(LAYOUTS)('the layout %s', (id) => {
  const sections = numberedSections(layoutOf(id));

  it('has every section of the catalogue once, and no part twice', () => {
    expect(sections.flatMap(({ of = [] }) => of).toSorted()).toEqual(BODY.toSorted());
    const parts = sections.flatMap((one) => one.parts ?? []);
    expect(parts).toEqual([...new Set(parts)]);
  });

  it('names parts that are known', async () => {
    const beside = ['phases', 'secondary', 'due'];
    const known = new Set([...(await loadRegimes()).parts.map((part) => part.id), ...beside]);
    const named = [...sections, ...WP248].flatMap(({ parts = [] }) => parts);
    expect(named.filter((part) => !known.has(part))).toEqual([]);
  });

  it('says where each item of WP248 stands, of an empty case, too', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pia-'));
    await writeFile(path.join(folder, 'pia.yaml'), 'id: empty\n');
    const { document } = await report(path.join(folder, 'pia.yaml'), id);
    expect(() => outlineOf(document)).not.toThrow();
    const [table] = document.blocks
      .flatMap((block) => (block.kind === 'section' ? block.blocks : []))
      .filter((block) => block.kind === 'table' && block.id === 'table-items');
    const rows = table?.kind === 'table' ? table.rows : [];
    expect(rows).toHaveLength(WP248.length);
    expect(rows.filter(({ cells }) => cells[1]?.content.length === 0)).toEqual([]);
  });
});
