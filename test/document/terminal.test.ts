/** What a terminal shows of one small product: whole texts, and that each fits its width. */
import { describe, expect, it } from 'vitest';
import { type Named, namesOf } from '../../src/document/names.ts';
import type { Block } from '../../src/document/model.ts';
import { checklistBlocks } from '../../src/document/terminal/checklist.ts';
import { explainable, explanationBlocks } from '../../src/document/terminal/explain.ts';
import { scoreBlocks, type ScoredProduct } from '../../src/document/terminal/score.ts';
import { scoreRows } from '../../src/document/terminal/score-rows.ts';
import { diffBlocks, historyBlocks } from '../../src/document/terminal/timeline.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { textLines } from '../../src/render/text.ts';
import { find } from '../../src/rules/assess.ts';
import { checklist } from '../../src/rules/checklist.ts';
import { diff } from '../../src/rules/diff.ts';
import { history } from '../../src/rules/history.ts';
import { assess, type ResultInput, resultOf, summaryOf } from '../../src/rules/result.ts';
import { outcomesOf, type UseOutcome } from '../../src/rules/outcome.ts';
import type { Criterion, Principle } from '../../src/types/principle.ts';
import {
  dayOf,
  duty,
  element,
  finding,
  inputOf,
  OWN,
  type ProfileDraft,
  record,
  setting,
  source,
  TODAY,
  use,
} from '../rules/make.ts';

const language = await loadLanguage();

const ELEMENTS = [
  element('p/calls/encrypted', { mode: 'is', gate: true }),
  element('p/calls/verified', { after: 'p/calls/encrypted' }),
  element('p/rooms/waiting', { mode: 'is', weight: 2 }),
  duty('q/terms/no-sale'),
  record('q/cases/none'),
  element('q/chat/moderated', { function: 'chat', absent: 'does-not-apply' }),
];
const WANTED = use(ELEMENTS, [], {
  requirements: [
    { element: 'p/rooms/waiting', must: true, reason: 'Strangers must wait.', 'asked-by': 'A law' },
    { element: 'q/terms/no-sale', must: true, reason: 'Data stay here.', 'asked-by': 'Another law' },
    { element: 'p/calls/verified', must: false, reason: 'It helps.', 'asked-by': 'An authority' },
  ],
});
const paper = source('white-paper', { ...OWN, title: 'White paper', published: dayOf(2900) });
const study = source('independent-research', { title: 'A study', published: dayOf(2000) });
const help = source('help-page', { ...OWN, title: 'Help', published: dayOf(2990) });
const terms = source('terms', { ...OWN, title: 'Terms', published: dayOf(2500), checked: [dayOf(2500)] });
const DRAFT: ProfileDraft = {
  clients: ['desktop', 'web'],
  findings: [
    finding({ 'p/calls/encrypted': 'no' }, study, { summary: 'Calls were not encrypted.' }),
    finding({ 'p/calls/encrypted': 'yes' }, paper, {
      summary: 'Calls are encrypted.',
      change: 'New.',
      clients: ['desktop'],
    }),
    finding({ 'q/terms/no-sale': 'no' }, terms, { summary: 'Data may be sold.' }),
    { ...finding(undefined, help, { summary: 'There is no chat.' }), lacks: ['chat'] },
  ],
  settings: [
    setting('room', { 'p/rooms/waiting': 'yes' }, help, { title: 'Waiting room', costs: 'Somebody waits.' }),
    setting('other', {}, help, { title: 'Something else', lacks: [] }),
  ],
  searches: [{ elements: ['q/cases/none'], on: dayOf(2700), where: 'Register of fines', result: 'no-case' }],
  asked: [{ elements: ['p/calls/verified'], on: dayOf(2800), by: dayOf(2840) }],
};

/** With titles, which tests of the rules do without. */
function titled(principles: readonly Principle[]): Principle[] {
  return principles.map((one) => ({
    ...one,
    title: `Principle ${one.id}`,
    criteria: one.criteria.map((each): Criterion => {
      const code = `${one.id.toUpperCase()}${each.id.length}`;
      const elements = each.elements.map((own, at) => {
        const texts = {
          statement: `It is ${own.id}.`,
          counts: 'This counts.',
          'not-enough': 'That does not.',
        };
        return { ...own, ...texts, code: `${code}.${at + 1}` };
      });
      return { ...each, code, title: `Criterion ${each.id}`, question: `How is ${each.id}?`, elements };
    }),
  }));
}

function input(withUse: boolean, on?: readonly string[]): ResultInput {
  const made = inputOf(DRAFT, WANTED, TODAY, { on });
  const context = withUse ? made.context : undefined;
  return { ...made, context, principles: PRINCIPLES, catalogueVersion: '2.0', toolVersion: '1.0' };
}

const PRINCIPLES = titled(inputOf(DRAFT, WANTED, TODAY).principles);

function named<Result>(result: Result, { profile, context }: ResultInput): Named<Result> {
  return { result, profile, context, principles: PRINCIPLES, names: namesOf(PRINCIPLES, profile) };
}

function scored(own: ResultInput, uses: readonly UseOutcome[] = []): ScoredProduct {
  const found = find(own);
  return {
    summary: named(summaryOf(found, own), own),
    whole: () => named(resultOf(found, own), own),
    uses: () => uses,
  };
}

const short = { verbose: false };
const OUTPUTS: [name: string, blocks: () => Block][] = [
  [
    'score-without-use',
    () => {
      const own = input(false);
      const { context } = input(true);
      const uses = outcomesOf(own, context === undefined ? [] : [context]);
      return scoreBlocks(scored(own, uses), language, { ...short, details: false });
    },
  ],
  [
    'score-with-use',
    () => {
      const own = input(true);
      return scoreBlocks(scored(own), language, { ...short, details: true });
    },
  ],
  [
    'score-as-configured',
    () => {
      const own = input(true, ['room']);
      return scoreBlocks(scored(own), language, { verbose: true, details: false });
    },
  ],
  ['explain-element', () => explained('p/calls/encrypted')],
  ['explain-what-hangs', () => explained('p/calls/verified')],
  ['explain-criterion', () => explained('p/calls')],
  ['explain-principle', () => explained('p')],
  ['explain-overall', () => explained('overall')],
  ['settings', () => checklistBlocks(named(checklist(input(true)), input(true)), new Map(), language, short)],
  ['history', () => historyBlocks(named(history(input(true)), input(true)), language, short)],
  [
    'diff',
    () => {
      const own = input(true);
      return diffBlocks(named(diff({ ...own, from: dayOf(2600) }), own), language, short);
    },
  ],
];

function explained(id: string): Block {
  const own = input(true);
  return explanationBlocks(named(assess(own), own), id, language, short);
}

function text(block: Block, width = 80): string {
  return `${textLines([block], { width }).join('\n')}\n`;
}

describe.each(OUTPUTS)('%s', (name, blocks) => {
  it('is this', async () => {
    await expect(text(blocks())).toMatchFileSnapshot(`golden/terminal-${name}.txt`);
  });

  it.each([40, 80, 160])('fits %i columns', (width) => {
    const lines = text(blocks(), width).split('\n');
    expect(lines.filter((line) => [...line].length > width)).toEqual([]);
  });
});

describe('explain', () => {
  it('can explain everything that has a number', () => {
    for (const { id } of explainable(assess(input(true))))
      expect(text(explained(id))).toContain('tool’s reading');
  });
});

describe('rows for programs', () => {
  const own = input(true);
  const { columns, rows } = scoreRows([named(assess(own), own)]);
  const at = (name: string): number => columns.findIndex(({ title }) => title === name);
  const value = (row: (typeof rows)[number], name: string): unknown => row.cells[at(name)]?.content[0];

  it('hold a score, or a range where more than half is open, never both', () => {
    const scored = rows.filter((row) =>
      ['overall', 'principle', 'criterion'].includes(String(value(row, 'kind'))),
    );
    const counted = scored.filter((row) => value(row, 'standing') !== 'does-not-apply');
    expect(counted.length).toBeGreaterThan(5);
    for (const row of counted) {
      const isRange = Number(value(row, 'open')) > 50;
      expect([value(row, 'score') === '', value(row, 'score_from') === '']).toEqual([isRange, !isRange]);
    }
  });

  it('name every element and requirement by its code', () => {
    const codes = rows.filter((row) => value(row, 'kind') === 'element').map((row) => value(row, 'code'));
    expect(codes).toHaveLength(ELEMENTS.length);
    expect(rows.filter((row) => value(row, 'kind') === 'must').map((row) => value(row, 'id'))).toEqual([
      'p/rooms/waiting',
      'q/terms/no-sale',
    ]);
  });
});
