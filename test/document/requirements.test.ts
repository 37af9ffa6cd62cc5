/** Requirements of a tender: every requirement of the use, whole, and no product named. */
import { describe, expect, it } from 'vitest';
import { listRequirements } from '../../src/app/requirements.ts';
import { requirementsDocument } from '../../src/document/requirements/document.ts';
import { outlineOf, walk } from '../../src/document/outline.ts';
import { requirementSheet } from '../../src/document/requirements/table.ts';
import { requirementBlocks } from '../../src/document/requirements/terminal.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { renderText, textLines } from '../../src/render/text.ts';
import { DAY, job } from '../app/job.ts';

const language = await loadLanguage();
const uses = [...job.library.presets.keys()];

describe.each(uses)('%s', (use) => {
  it('asks for every requirement with what counts, what does not, evidence and reason', async () => {
    const { result: tender } = await listRequirements(job, { context: use });
    const { requirements } = tender.result;
    const document = requirementsDocument(tender, language, { paper: 'A4', created: DAY });
    expect(() => outlineOf(document)).not.toThrow();
    const tables = [...walk(document.blocks)].flatMap((one) =>
      one.kind === 'table' && one.id !== 'files' ? [one] : [],
    );
    expect(tables.flatMap(({ rows }) => rows)).toHaveLength(requirements.length);
    const printed = JSON.stringify(tables);
    for (const { element, reason } of requirements) {
      const { code, statement, counts, criterion, 'not-enough': notEnough } = tender.names.element(element);
      for (const text of [code, statement, counts, notEnough, reason ?? criterion.why])
        expect(printed).toContain(JSON.stringify(text).slice(1, -1));
    }
    expect(requirementSheet(tender, language).rows).toHaveLength(requirements.length);
  });

  it('shares 100 points out, and names no product and no id', async () => {
    const { result: tender } = await listRequirements(job, { context: use });
    const points = tender.result.requirements.map((one) => one.points);
    expect(points.reduce((sum, one) => sum + one)).toBe(100);
    const document = requirementsDocument(tender, language, { paper: 'A4', created: DAY });
    const [before = ''] = renderText(document, { width: 200 }).split(/\n\d+  Record\n/);
    expect(before).not.toMatch(/\b(Zoom|Jitsi|Teams|Webex|Signal|BigBlueButton)\b|[a-z]\/[a-z-]+\/[a-z]/);
  });

  it('fits a terminal of 80 columns', async () => {
    const { result: tender } = await listRequirements(job, { context: use });
    const lines = textLines(requirementBlocks(tender, language), { width: 80 });
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
  });
});
