/** In a made-up language no word of a document's frame is English: headings, labels, columns, captions, running lines. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compareProducts } from '../../src/app/compare.ts';
import { reportCase } from '../../src/app/report-case.ts';
import { reportProduct } from '../../src/app/report.ts';
import { comparisonDocument } from '../../src/document/comparison/document.ts';
import type { Block, Document } from '../../src/document/model.ts';
import { walk } from '../../src/document/outline.ts';
import { loadRegimes } from '../../src/input/regimes.ts';
import { renderHtml } from '../../src/render/html.ts';
import { renderText } from '../../src/render/text.ts';
import { job } from '../app/job.ts';
import { MARK, pseudoLanguage } from './pseudo.ts';

const language = pseudoLanguage();
const options = { configuration: 'default', hindsight: false, context: 'school-class' } as const;
const documents = new Map<string, Document>();

beforeAll(async () => {
  const product = await reportProduct(job, 'signal', { ...options, paper: 'A4', language });
  documents.set('product', product.result.document);
  const one = await reportCase(job, 'examples/clinic/pia.yaml', { paper: 'A4', language });
  documents.set('case', one.result.document);
  const compared = await compareProducts(job, ['signal', 'jitsi'], {
    ...options,
    weights: undefined,
    seed: 1,
    samples: 100,
    allRanked: false,
  });
  documents.set('comparison', comparisonDocument(compared.result, language, { paper: 'A4' }));
});

const { parts, regimes } = await loadRegimes();
const PRINCIPLES = job.library.catalogue.principles.map(({ title }) => title);
/** What the catalogue and the case name. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  product: PRINCIPLES,
  case: [...PRINCIPLES, ...[...parts, ...regimes].map(({ title }) => title)],
  comparison: PRINCIPLES,
};

/** Words of the frame; what data name (a criterion, a law, a risk, a product, a role) bears no mark. */
function frame(block: Block): string[] {
  if (block.kind === 'table') return [block.caption, ...block.columns.map(({ title }) => title)];
  if (block.kind === 'figure') return [block.caption, block.alt];
  if (block.kind === 'signatures') return Object.values(block.columns);
  if (block.kind === 'section') return block.code === undefined ? [block.title] : [];
  if (block.kind === 'facts') return block.entries.map(({ label }) => label);
  if (block.kind === 'callout') return block.title === undefined ? [] : [block.title];
  if (block.kind === 'sources') return block.groups.map(({ title }) => title);
  return [];
}

describe.each(['product', 'case', 'comparison'])('the document of a %s', (kind) => {
  it('has a frame of messages alone', () => {
    const document = documents.get(kind)!;
    const names = new Set(['Jitsi Meet', 'Signal calls', 'Signal']);
    const words = [...walk(document.blocks)]
      .flatMap(frame)
      .filter((text) => /[a-z]{3}/i.test(text) && !names.has(text));
    expect(words.length).toBeGreaterThan(10);
    const english = words.filter((text) => !text.includes(MARK));
    expect(english.filter((text) => DATA[kind]?.includes(text) === false)).toEqual([]);
    expect(
      [
        document.running.foot,
        document.running.key ?? MARK,
        ...Object.values<string>({ ...document.labels }),
      ].filter((text) => !text.includes(MARK)),
    ).toEqual([]);
  });

  it('holds its layout with texts a third longer', async () => {
    const document = documents.get(kind)!;
    expect(await renderHtml(document)).toContain(MARK);
    for (const width of [40, 80, 160])
      expect(
        Math.max(
          ...renderText(document, { width })
            .split('\n')
            .map((line) => [...line].length),
        ),
      ).toBeLessThanOrEqual(width);
  });
});
