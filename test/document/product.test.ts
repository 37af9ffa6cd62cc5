import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { openProducts } from '../../src/app/products.ts';
import { productReport } from '../../src/app/report.ts';
import type { Job } from '../../src/app/job.ts';
import { type Block, type Document, type Inline, isText, type Table } from '../../src/document/model.ts';
import { inlinesOf, outlineOf, walk } from '../../src/document/outline.ts';
import { productDocument } from '../../src/document/product/product.ts';
import type { ProductReport } from '../../src/document/product/report.ts';
import { elementsOf } from '../../src/document/wording.ts';
import { renderText } from '../../src/render/text.ts';
import { english } from '../locale/english.ts';
import { known, reportOf, unknown } from './product-fixture.ts';
import { forbiddenWords } from './words.ts';

/** Messages that stand in documents. */
const AREAS = [
  'product',
  'evidence',
  'sources',
  'document',
  'verdict',
  'standing',
  'reason',
  'condition',
  'change',
  'because',
];
const library = await openLibrary();
const job = { library, today: '2026-11-29' } as unknown as Job;

async function live(name: string, context?: string): Promise<ProductReport> {
  const options = { configuration: 'default' as const, hindsight: false, context };
  const { result: open } = await openProducts(job, [name], options);
  const [product] = open.products;
  if (product === undefined) throw new RangeError(name);
  return productReport(job, open, product, 'A4');
}

const reports: [string, ProductReport][] = [
  ['a product of which something is known, for a use', reportOf(known)],
  ['the same with a setting on', reportOf(known, { on: ['waiting-room'] })],
  ['the same for no use', reportOf(known, { isForUse: false })],
  ['a product of which nothing is known, for a use', reportOf(unknown)],
  ['the same for no use', reportOf(unknown, { isForUse: false })],
  ['Jitsi Meet for a school', await live('jitsi', 'school-class')],
  ['Signal for no use', await live('signal')],
];

/** All that a reader sees of a document but its record, links and numbers of sources left out. */
function textOf(blocks: readonly Block[]): string {
  return [...inlinesOf(blocks)].map(plain).join('');
}

function plain(one: Inline): string {
  if (typeof one === 'string') return one;
  return 'text' in one ? one.text : 'code' in one ? one.code : '';
}

function chapterTables(document: Document, principle: string): Table[] {
  const inside = sectionNamed(document, principle);
  return [...walk(inside)].filter((one) => one.kind === 'table');
}

function sectionNamed({ blocks }: Document, id: string): Block[] {
  return [...walk(blocks)].filter((one) => one.kind === 'section' && one.id === id);
}

describe.each(reports)('the report on %s', (_name, report) => {
  const document = productDocument(report, english);
  const { result, profile, names } = report.subject;
  const body = document.blocks.filter((one) => one.kind !== 'section' || one.id !== 'record');
  const text = textOf(body);

  it('has no reference and no citation that leads nowhere', () => {
    expect(() => outlineOf(document)).not.toThrow();
  });

  const sentence = (id: string): string => `${names.element(id).code} ${names.element(id).statement}`;

  it('says how each element stands, once, in the words of the catalogue', () => {
    for (const { id, code } of elementsOf(result).values()) {
      const chapter = textOf(sectionNamed(document, id.slice(0, id.indexOf('/'))));
      expect(chapter.split(sentence(id)).length - 1, code).toBe(1);
    }
  });

  it('puts each element under its own standing', () => {
    for (const { code, standing, id } of elementsOf(result).values()) {
      const [table] = chapterTables(document, id.slice(0, id.indexOf('/')));
      const row = table?.rows.find(({ cells }) => cellText(cells[1]?.content ?? []).includes(sentence(id)));
      const [head, items] = (row?.cells ?? []).map(({ content }) => cellText(content));
      const own = english.say(`standing.${standing}`);
      const isSaid = items?.includes(`${sentence(id)} ${own}`) === true;
      expect(head === own || isSaid, `${code} is ${own} and stands under ${head}`).toBe(true);
    }
  });

  it('names every requirement, reason, question and condition', () => {
    for (const { element } of result.requirements) expect(text).toContain(names.element(element).code);
    const use = textOf(sectionNamed(document, 'use'));
    for (const { element } of [...(result.verdict?.reasons ?? []), ...(result.verdict?.questions ?? [])])
      expect(use).toContain(names.element(element).statement);
  });

  it('tells the finding of everything that falls short or holds in part', () => {
    for (const { standing, finding } of elementsOf(result).values())
      if (finding !== null && (standing === 'short' || standing === 'in-part'))
        expect(text).toContain(names.finding(finding).summary);
  });

  it('lists every source, risk and setting', () => {
    const listed = outlineOf(document).sources;
    for (const { id } of result.sources) expect(listed.has(id), id).toBe(true);
    for (const { id } of result.risks)
      expect(text).toContain(report.risks.risks.find((one) => one.id === id)?.scenario);
    for (const { code, title } of ownSettings(report)) expect(text).toContain(`${code}${title}`);
  });

  it('counts what its list of questions leaves out', () => {
    const asked = result.toAsk.filter(({ element }) => names.element(element).never !== true);
    const [table] = [...walk(document.blocks)].filter(
      (one) => one.kind === 'table' && one.id === 'questions',
    );
    const listed = table?.kind === 'table' ? table.rows.length : 0;
    const rest =
      /(\d+|One) further points? (?:is|are) open, wholly or for some clients/.exec(text)?.[1] ?? '0';
    expect(listed + (rest === 'One' ? 1 : Number(rest))).toBe(asked.length);
  });

  it('bears no id and no file name but on the record', () => {
    for (const { id } of elementsOf(result).values()) expect(text).not.toContain(id);
    for (const { path } of result.inputs) expect(text).not.toContain(path);
    const theirs = JSON.stringify([profile.sources, profile.settings?.map(({ where }) => where)]);
    for (const { id } of profile.settings ?? [])
      if (id.includes('-') && !theirs.includes(` ${id}`)) expect(text).not.toContain(` ${id} `);
  });

  it('gives room to sign only where a use is assessed', () => {
    const rooms = [...walk(document.blocks)].filter(({ kind }) => kind === 'signatures');
    expect(rooms.length).toBe(result.verdict === null ? 0 : 1);
  });
});

describe('what readers stumbled on', () => {
  const read = (report: ProductReport): string => textOf(productDocument(report, english).blocks);
  const zoom = async (context?: string): Promise<ProductReport> => live('zoom', context);

  it('names a setting that a finding rests on as one that decides, functions taken away included', async () => {
    const report = await zoom();
    const document = productDocument(report, english);
    const tables = [...walk(document.blocks)].filter((one) => one.kind === 'table');
    const rows = tables.filter(({ id }) => id === 'useful-settings').flatMap((one) => one.rows);
    const codes = new Set(rows.map(({ cells: [code] }) => code?.content[0]));
    const ids = new Set([...elementsOf(report.subject.result).values()].flatMap((one) => one.settings));
    const deciding = (report.subject.profile.settings ?? []).filter(({ id }) => ids.has(id));
    for (const { code } of deciding) expect(codes).toContain(code);
    expect(deciding.length).toBeGreaterThan(5);
  });

  it('says on which clients a setting works, and what is gone with those that are on', () => {
    const limited = {
      ...known,
      settings: (known.settings ?? []).map((one) => ({ ...one, clients: ['web'] })),
    };
    expect(read(reportOf(limited))).toContain('A setting makes it so on web only: SET1');
    const taking = { ...known, settings: (known.settings ?? []).map((one) => ({ ...one, lacks: ['chat'] })) };
    expect(read(reportOf(taking, { on: ['waiting-room'] }))).toContain('With them there is no chat.');
  });

  it('says before the steps that nothing is signed, and names only editions that no must is known to bar', async () => {
    const report = await live('zoom', 'school-class');
    const names = report.alternatives.map(({ name }) => name);
    expect(names).toContain('Zoom for Education');
    expect(names).not.toContain('Basic (free)');
    const text = read(report);
    const [, steps = ''] = text.split('Only if it is mended and that is shown:');
    expect(steps).toContain('Buyer: put');
    expect(text).toMatch(
      /or at Zoom for Education \((?:open|fit|fit with conditions)\).* not known to fall short here,/,
    );
  });

  it('tells all clients as every client', () => {
    const parts = (known.findings ?? []).map((one) => ({ ...one, clients: ['desktop', 'web'] }));
    expect(
      read(reportOf({ ...known, findings: parts.slice(0, 1).map((one) => ({ ...one, for: ['video'] })) })),
    ).toContain('In part on every client');
  });

  it('sets apart what is the organisation’s own, and names it among the steps', () => {
    const [, report] = reports.find(([name]) => name === 'Jitsi Meet for a school') ?? [];
    const text = read(report ?? reportOf(known));
    expect(text).toMatch(
      /see to the 3 musts that are yours to do, since you run the product yourselves: SEC12\.4 \([^)]+\), PBD7\.1 \([^)]+\) and PBD7\.2 \([^)]+\)\./,
    );
    expect(text).toContain('Musts that are yours to do, since you run the product yourselves (3)');
    expect(text).toContain('its maker signs nothing');
  });

  it('tells why a point is open beside the clients on which it is, and from what another one follows', () => {
    const text = textOf(productDocument(reportOf(known), english).blocks);
    expect(text).toContain(
      'Open on desktop (no search is recorded); falls short on web; follows from SECURITY/ENCRYPTION.1.',
    );
    expect(text).toContain('Shown on desktop; falls short on web.');
  });

  it('gives the questions a day, and the use first where none is named', async () => {
    const text = textOf(productDocument(await zoom(), english).blocks);
    expect(text).toContain('choose the use');
    expect(text).toContain('to be answered by 27 December 2026');
  });

  it('counts its sources so that the numbers add up', async () => {
    const text = textOf(productDocument(await zoom(), english).blocks);
    const found = /(\d+) documents: (\d+) decide a point, (\d+) were weighed .* (\d+) only report/.exec(text);
    const [all = 0, ...parts] = (found ?? []).slice(1).map(Number);
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(all);
    expect(all).toBeGreaterThan(0);
  });

  it('words a duty as a clause where its sentence is none', async () => {
    const document = productDocument(await zoom('school-class'), english);
    const [table] = [...walk(sectionNamed(document, 'contract'))].filter(({ kind }) => kind === 'table');
    const clauses = textOf(table === undefined ? [] : [table]);
    expect(clauses).toContain('The provider hands over, and keeps up to date, a report');
    expect(clauses).not.toContain('can be had');
  });
});

describe('the whole report', () => {
  it.each([
    ['for-use', reportOf(known)],
    ['configured', reportOf(known, { on: ['waiting-room'] })],
    ['no-use', reportOf(known, { isForUse: false })],
    ['nothing-known', reportOf(unknown)],
  ])('reads as in golden/product-%s.txt', async (name, report) => {
    const lines = renderText(productDocument(report, english), { width: 100 });
    await expect(lines).toMatchFileSnapshot(`golden/product-${name}.txt`);
  });
});

describe('the words of the law and the trade', () => {
  it.each(AREAS)('are those of %s', async (area) => {
    const file = new URL(`../../src/locale/en/${area}.json`, import.meta.url);
    const entries = JSON.parse(await readFile(file, 'utf8')) as Record<string, { message: string }>;
    for (const [key, { message }] of Object.entries(entries))
      for (const word of forbiddenWords) expect(message, key).not.toMatch(word);
  });

  it('stand in docs/words.md with what is not to be written', async () => {
    const page = await readFile(new URL('../../docs/words.md', import.meta.url), 'utf8');
    for (const word of forbiddenWords) expect(page).toMatch(word);
  });
});

/** Settings of the edition. */
function ownSettings({ subject: { profile, result } }: ProductReport) {
  return (profile.settings ?? []).filter(
    ({ editions, ended }) =>
      (editions?.includes(result.edition) ?? true) && (ended === undefined || ended > result.asOf),
  );
}

function cellText(content: readonly Inline[] | readonly Block[]): string {
  return textOf(isText(content) ? [{ kind: 'paragraph', text: content }] : content);
}
