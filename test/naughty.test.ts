/** 461 strings that break programs, as summaries of findings: refused with a reason, or shown and nothing else. */
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { showLines } from '../src/cli/terminal.ts';
import type { Table } from '../src/document/model.ts';
import { loadCatalogue } from '../src/input/catalogue.ts';
import type { Catalogue } from '../src/input/catalogue-parts.ts';
import { profileFaults } from '../src/input/profile-meaning.ts';
import { shapeFaults } from '../src/input/schema.ts';
import { parseYaml } from '../src/input/yaml.ts';
import { renderCsv } from '../src/render/csv.ts';
import { markdownLines } from '../src/render/markdown.ts';
import { widthOf, wrap } from '../src/render/text/measure.ts';
import type { Profile } from '../src/types/profile.ts';
import { SAMPLE, changed } from './input/sample.ts';

const strings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];
let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue());
});

/** The sample with the string as a summary, as somebody would write it who quotes carefully. */
function withSummary(text: string): string {
  return changed(SAMPLE, ['summary: There is a rule.', `summary: ${JSON.stringify(text)}`]);
}

function tableOf(text: string): Table {
  const columns = [{ title: 'head' }];
  return { kind: 'table', id: 't', caption: 'T', columns, rows: [{ cells: [{ content: [text] }] }] };
}

describe('naughty strings', () => {
  it('are all there', () => {
    expect(strings.length).toBeGreaterThan(450);
  });

  it('come through the loader as they are, or are refused with a reason', async () => {
    const allowed = ['forbidden-character', 'control-character', 'empty', 'too-long'];
    let kept = 0;
    for (const text of strings) {
      const parsed = parseYaml(withSummary(text), 'file');
      if (!parsed.ok) {
        expect(allowed, JSON.stringify(text)).toContain(parsed.problems[0]?.code);
        continue;
      }
      const faults = [
        ...(await shapeFaults('profile', parsed.value)),
        ...profileFaults(parsed.value as Profile, catalogue, '2026-11-24'),
      ];
      for (const fault of faults) expect(allowed, JSON.stringify(text)).toContain(fault.code);
      const { findings } = parsed.value as Profile;
      expect(findings[2]?.summary).toBe(text);
      kept += faults.length === 0 ? 1 : 0;
    }
    expect(kept).toBeGreaterThan(380);
  });

  it('never steer a terminal, begin a formula, or become markup', () => {
    for (const text of strings) {
      expect(showLines(text)).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
      const cell = renderCsv(tableOf(text)).slice('head\r\n'.length);
      expect(cell.replace(/^"/, '')).not.toMatch(/^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/);
      const markdown = markdownLines([{ kind: 'paragraph', text: [text] }]).join('\n');
      expect(markdown.replaceAll(/\\./g, '')).not.toMatch(/[<>[\]`|]/);
      for (const line of wrap(text, 40)) expect(widthOf(line)).toBeLessThanOrEqual(40);
    }
  });
});
