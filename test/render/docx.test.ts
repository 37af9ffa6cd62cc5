import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { callout, cell, facts, list, paragraph, section } from '../../src/document/make.ts';
import type { Block, Document, Figure, Inline, Table } from '../../src/document/model.ts';
import { inlinesOf, outlineOf, walk } from '../../src/document/outline.ts';
import { cellText } from '../../src/render/cell-text.ts';
import { legalTexts } from '../../src/render/legal-text.ts';
import { renderAs } from '../../src/render/registry.ts';
import { isSealed, seal } from '../../src/store/seal.ts';
import { everyKind, HOSTILE } from './every-kind.ts';
import { all, children, type Element, partOf, readParts, textOf, valueOf } from './read-package.ts';

const { bytes, replaced } = await renderAs('docx', everyKind);
const body = partOf(bytes, 'word/document.xml');
const legal = legalTexts(everyKind).value;
const outline = outlineOf(legal);

const docx = async (blocks: readonly Block[]): Promise<Element> => {
  const file = await renderAs('docx', { ...everyKind, blocks });
  return partOf(file.bytes, 'word/document.xml');
};
const paragraphs = (root: Element): Element[] => all(root, 'w:p');
const styleOf = (one: Element): string | undefined => valueOf(one, 'w:pStyle');
const isKept = (one: Element): boolean =>
  all(one, 'w:keepNext').some(({ attributes }) => attributes['w:val'] !== 'false');
const headings = (root: Element): Element[] =>
  paragraphs(root).filter((one) => /^Heading\d/.test(styleOf(one) ?? ''));

describe('headings', () => {
  it('are those of the document, at its levels, with real heading styles', () => {
    expect(headings(body).map((one) => [styleOf(one), textOf(one)])).toEqual(
      outline.sections.map(({ section: { code, title, unlisted }, level }) => [
        `Heading${level}${unlisted ? 'Unlisted' : ''}`,
        code === undefined ? title : `${code} ${title}`,
      ]),
    );
  });

  it('are numbered by the program as the outline numbers them', async () => {
    const plain = (id: string, numbered: boolean, blocks: Block[] = []): Block =>
      section(id, id, blocks, { numbered });
    const blocks = [
      plain('a', true, [plain('aa', true), plain('ab', true, [plain('aba', true)])]),
      plain('b', false, [plain('ba', true, [plain('baa', true)]), plain('bb', true)]),
      plain('c', true, [section('ca', 'ca', [plain('caa', true)], { code: 'SEC1' }), plain('cb', true)]),
      plain('d', true),
    ];
    const wanted = outlineOf({ blocks }).sections.map(({ number, section: { code } }) =>
      code === undefined ? number : '',
    );
    expect(countedNumbers(await docx(blocks))).toEqual(wanted);
    expect(wanted).toEqual(['1', '1.1', '1.2', '1.2.1', '', '1', '1.1', '2', '2', '', '1', '2.1', '3']);
  });

  it('stay with the table, list or section that the text below them introduces', async () => {
    const blocks = [
      paragraph('before text'),
      paragraph('before facts'),
      ...facts([['Name', 'Value']]),
      paragraph('before a list'),
      ...list(['one']),
      paragraph('before a section'),
      section('a', 'a', [paragraph('last')]),
      paragraph('at the end'),
    ];
    const kept = paragraphs(await docx(blocks)).filter(isKept);
    expect(kept.map(textOf)).toEqual(['before facts', 'before a list', 'before a section']);
  });

  it('begin a page where the document says so', () => {
    const broken = headings(body).filter(
      (one) => all(one, 'w:pageBreakBefore').length > 0 && valueOf(one, 'w:pageBreakBefore') !== 'false',
    );
    expect(broken.map(textOf)).toEqual(['Findings']);
  });
});

/** Numbers as a word processor counts them: one list each, a level starts anew below a higher one. */
function countedNumbers(root: Element): string[] {
  const lists = new Map<string, number[]>();
  return headings(root).map((one) => {
    const list = valueOf(one, 'w:numId') ?? '0';
    if (list === '0') return '';
    const level = Number(valueOf(one, 'w:ilvl'));
    const counts = (lists.get(list) ?? []).slice(0, level + 1);
    counts[level] = (counts[level] ?? 0) + 1;
    lists.set(list, counts);
    return counts.join('.');
  });
}

it('contents are filled in before anybody updates them, and lead to the headings', () => {
  const [field] = all(body, 'w:sdt');
  expect(field && textOf(field)).not.toBe('');
  const entries = field ? all(field, 'w:hyperlink') : [];
  const listed = outline.sections.filter(({ level, section: one }) => level <= 2 && !one.unlisted);
  expect(entries.map((one) => textOf(one).trim())).toEqual(
    listed.map(({ number, section: one }) => `${number} ${one.title}`.trim()),
  );
  const marks = headings(body).filter((one) => !styleOf(one)?.endsWith('Unlisted'));
  expect(entries.map((one) => one.attributes['w:anchor'])).toEqual(
    marks.map((one) => valueOf(one, 'w:bookmarkStart', 'w:name')),
  );
});

describe('tables', () => {
  const tables = [...walk(legal.blocks)].filter((one) => one.kind === 'table');
  const written = (table: Table): Element =>
    all(body, 'w:tbl').find(
      (one) =>
        valueOf(children(one, 'w:tblPr')[0], 'w:tblCaption') === table.caption &&
        children(one, 'w:tr').length === table.rows.length + 1,
    ) as Element;

  it.each(tables)(
    'have all rows and cells of $id, a head that repeats, and rows that stay whole',
    (table) => {
      const rows = children(written(table), 'w:tr');
      const [head] = rows;
      expect(rows).toHaveLength(table.rows.length + 1);
      expect(rows.map((row) => all(children(row, 'w:trPr')[0] as Element, 'w:tblHeader').length)).toEqual(
        rows.map((_, at) => (at === 0 ? 1 : 0)),
      );
      expect(rows.every((row) => all(row, 'w:cantSplit').length > 0)).toBe(true);
      expect(head && children(head, 'w:tc').map(textOf)).toEqual(table.columns.map(({ title }) => title));
      for (const [at, { cells, group }] of table.rows.entries()) {
        const found = children(rows[at + 1], 'w:tc');
        expect(found).toHaveLength(group ? 1 : table.columns.length);
        for (const [place, { content }] of cells.entries())
          expect(letters(textOf(found[place] as Element))).toContain(letters(cellText(content, outline)));
      }
    },
  );

  it('have columns that fill the sheet, whichever it is', async () => {
    for (const [paper, width] of [
      ['A4', 9638],
      ['Letter', 9972],
    ] as const) {
      const file = await renderAs('docx', { ...everyKind, paper });
      const root = partOf(file.bytes, 'word/document.xml');
      const [top] = all(root, 'w:tbl').filter(
        (one) => valueOf(one, 'w:tblCaption') === 'Two criteria with their shares',
      );
      const columns = all(top as Element, 'w:gridCol').map((one) => Number(one.attributes['w:w']));
      expect(Math.abs(columns.reduce((sum, one) => sum + one, 0) - width)).toBeLessThan(3);
    }
  });

  it('keep the title of a group with its first row, also where it has a second line', async () => {
    const group = { group: true, cells: [cell([paragraph('group'), paragraph('what it says')])] };
    const columns = [{ title: 'Column' }];
    const rows = [group, { cells: [cell('row')] }];
    const root = await docx([{ kind: 'table', id: 't', caption: 'T', captionHidden: true, columns, rows }]);
    const [, title, row] = all(root, 'w:tr').map((one) => paragraphs(one).map(isKept));
    expect([title, row]).toEqual([[true, true], [false]]);
  });

  it('have captions that the program counts', () => {
    const captions = paragraphs(body).filter((one) => styleOf(one) === 'Caption');
    expect(captions.map(textOf)).toEqual([
      'Table\u00a01. Two criteria with their shares',
      'Figure\u00a01. A square',
      'Figure\u00a02. A square',
      'Table\u00a02. Documents by year',
    ]);
    expect(captions.map((one) => valueOf(one, 'w:fldSimple', 'w:instr'))).toEqual([
      'SEQ Table \\* ARABIC',
      'SEQ Figure \\* ARABIC',
      'SEQ Figure \\* ARABIC',
      'SEQ Table \\* ARABIC',
    ]);
  });
});

/** Letters and digits only: signs of lists and bars come and go between formats. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

it('bars show each part that is there, at the same length', async () => {
  const shares = [
    { shown: 52, open: 28, short: 20 },
    { shown: 99, open: 0, short: 1 },
    { shown: 1, open: 1, short: 98 },
    { shown: 0, open: 100, short: 0 },
  ];
  const bars = await Promise.all(
    shares.map(async (bar) => {
      const runs = all(await docx([paragraph([{ bar, text: 'as told' }])]), 'w:r');
      return runs.filter((one) => all(one, 'w:bdr').length > 0).map((one) => textOf(one).length);
    }),
  );
  expect(bars).toEqual([[10, 6, 4], [19, 1], [1, 1, 18], [20]]);
});

it('footnotes are real, in reading order', () => {
  const notes = all(partOf(bytes, 'word/footnotes.xml'), 'w:footnote').filter(
    (one) => one.attributes['w:type'] === undefined,
  );
  const wanted = [...outline.footnotes].map(([{ footnote }]) => cellText(footnote, outline));
  expect(notes.map((one) => textOf(one).trim())).toEqual(wanted);
  expect(all(body, 'w:footnoteReference').map((one) => one.attributes['w:id'])).toEqual(
    notes.map((one) => one.attributes['w:id']),
  );
});

it('pictures are vectors with what they show in words', () => {
  const pictures = all(body, 'wp:docPr').map(({ attributes }) => attributes);
  const figures = [...walk(legal.blocks)].filter((one): one is Figure => one.kind === 'figure');
  expect(pictures.map(({ descr }) => descr)).toEqual(figures.map(({ alt }) => alt));
  expect(pictures.map(({ id }) => id)).toEqual(['1', '2']);
  const media = all(partOf(bytes, 'word/_rels/document.xml.rels'), 'Relationship').flatMap(
    ({ attributes: { Target } }) => (Target?.startsWith('media/') ? [Target] : []),
  );
  expect(media.length).toBeGreaterThan(0);
  expect(media.every((one) => one.endsWith('.svg'))).toBe(true);
});

describe('links', () => {
  it('lead to the web only by http, https and mailto', () => {
    const targets = [...readParts(bytes)]
      .filter(([name]) => name.endsWith('.rels'))
      .flatMap(([, part]) => all(part, 'Relationship'))
      .filter(({ attributes }) => attributes['TargetMode'] === 'External')
      .map(({ attributes }) => attributes['Target'] ?? '');
    expect(targets).toContain('https://example.org/privacy');
    expect(targets.filter((one) => !/^(https?:|mailto:)/.test(one))).toEqual([]);
  });

  it('within lead to a place that is there, once', () => {
    const places = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name'] ?? '');
    expect(new Set(places).size).toBe(places.length);
    expect(places.filter((one) => !/^[A-Za-z]\w{0,39}$/.test(one))).toEqual([]);
    const anchors = all(body, 'w:hyperlink').flatMap(({ attributes }) => attributes['w:anchor'] ?? []);
    expect(anchors.filter((one) => !places.includes(one))).toEqual([]);
  });

  it('of a citation lead to the source with its number', () => {
    const cited = [...inlinesOf(legal.blocks)].flatMap((one) =>
      typeof one !== 'string' && 'cite' in one ? one.cite : [],
    );
    const links = all(body, 'w:hyperlink').filter((one) => /^\[\d+\]$/.test(textOf(one)));
    expect(links.map(textOf)).toEqual(cited.map((id) => `[${outline.sources.get(id)}]`));
    const sources = paragraphs(body).filter((one) => styleOf(one) === 'Source');
    for (const link of links) {
      const source = sources.find(
        (one) => valueOf(one, 'w:bookmarkStart', 'w:name') === link.attributes['w:anchor'],
      );
      expect(source && textOf(source)).toContain(`${textOf(link)}\t`);
    }
  });
});

it('the head of every page bears the mark, the foot its number', () => {
  const section = all(body, 'w:sectPr').at(-1) as Element;
  expect(all(section, 'w:titlePg')).toEqual([]);
  const parts = readParts(bytes);
  expect(textOf(parts.get('word/header1.xml') as Element)).toBe(
    `DRAFT${everyKind.running.left}\t${everyKind.running.right}`,
  );
  const foot = parts.get('word/footer1.xml') as Element;
  expect(all(foot, 'w:instrText').map(({ own }) => own)).toEqual(['PAGE', 'NUMPAGES']);
});

it('the head stays one line, whatever the title is', async () => {
  const left = 'Wort'.repeat(75);
  const running = { ...everyKind.running, left };
  const part = partOf((await renderAs('docx', { ...everyKind, running })).bytes, 'word/header1.xml');
  expect(textOf(part)).toBe(`DRAFT${left.slice(0, 85)}…\t${everyKind.running.right}`);
});

it('the file says what it is, since when, and in which language', () => {
  const core = partOf(bytes, 'docProps/core.xml');
  const of = (name: string): string | undefined => all(core, name)[0]?.own;
  expect([of('dc:title'), of('dc:subject'), of('dc:language'), of('dcterms:created')]).toEqual([
    everyKind.title,
    everyKind.subject,
    'en',
    '2026-11-29T00:00:00Z',
  ]);
  expect(valueOf(partOf(bytes, 'word/styles.xml'), 'w:lang')).toBe('en-GB');
});

describe('the same document', () => {
  afterEach(() => vi.useRealTimers());

  it('gives the same bytes whenever and wherever it is written', async () => {
    const zone = process.env['TZ'];
    for (const [now, place] of [
      ['2030-01-02T23:30:00Z', 'Pacific/Auckland'],
      ['2027-06-01T00:30:00Z', 'America/Lima'],
    ] as const) {
      vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
      process.env['TZ'] = place;
      expect(Buffer.compare((await renderAs('docx', everyKind)).bytes, bytes)).toBe(0);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is known as ours while nobody has changed it', () => {
    const sealed = seal(bytes);
    expect(isSealed(sealed)).toBe(true);
    sealed[400] = (sealed[400] ?? 0) ^ 1;
    expect(isSealed(sealed)).toBe(false);
  });
});

describe('texts from outside', () => {
  it('stay text, with what no file can hold told', () => {
    const illegal = JSON.stringify(everyKind).match(/\\u001b|\u202e/g);
    expect(replaced).toBe(illegal?.length);
    expect(paragraphs(body).map(textOf)).toContain(legalTexts(HOSTILE).value);
    expect(all(body, 'w:instrText').every(({ own }) => /^\s*TOC /.test(own))).toBe(true);
  });

  const everywhere = (text: string): Document => {
    const inline: Inline[] = [
      text,
      { strong: [text] },
      { code: text },
      { link: text, text },
      { footnote: [text] },
    ];
    const table: Table = {
      kind: 'table',
      id: 't',
      caption: text,
      columns: [{ title: text }],
      rows: [{ cells: [cell(inline)] }],
    };
    const blocks = [
      section('s', text, [
        paragraph(inline),
        ...list([inline]),
        ...facts([[text, inline]]),
        callout('open', text, []),
        table,
      ]),
    ];
    return {
      ...everyKind,
      title: text,
      subject: text,
      mark: text,
      running: { left: text, right: text, foot: text },
      blocks,
    };
  };

  it('make a well-formed file whatever they are', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(
        ']]>',
        '<w:p/>',
        '&#0;',
        '" r:id="rId1"',
        '\uFFFE',
        'javascript:x',
        'file:///etc/passwd',
        '\n\t',
      ),
    );
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const file = await renderAs('docx', everywhere(one));
        expect(textOf(partOf(file.bytes, 'word/document.xml'))).toContain(legalTexts(one).value);
        readParts(file.bytes);
      }),
      { numRuns: 25 },
    );
  });
});
