/** Every kind of document, walked through: what must hold in all of them. */
import { describe, expect, it } from 'vitest';
import {
  type Assessment,
  compareProducts,
  comparisonDocument,
  listRequirements,
  protocolSheet,
  questionnaireLetter,
  registerDocument,
  registerSearches,
  reportCase,
  reportHistory,
  reportProduct,
  requirementsDocument,
  reviewInput,
  reviewResponses,
  searchesDocument,
  testProtocol,
} from '../../src/index.ts';
import { assessCase } from '../../src/app/case.ts';
import { ask } from '../../src/app/questionnaire.ts';
import type { Block, Document, Inline } from '../../src/document/model.ts';
import { inlinesOf, outlineOf, walk } from '../../src/document/outline.ts';
import { elementsOf } from '../../src/document/wording.ts';
import type { AssessedElement } from '../../src/types/assessment.ts';
import type { Review } from '../../src/types/review.ts';
import type { History } from '../../src/types/history.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import { registerOf } from '../../src/rules/case/register.ts';
import { DAY, job } from '../app/job.ts';
import { english } from '../locale/english.ts';
import { listedOf, pointsOf, saidOf, wordsOf } from './answered.ts';
import { forbiddenWords } from './words.ts';

const PAPER = { paper: 'A4', language: english } as const;
const SHIPPED = { configuration: 'default', hindsight: false } as const;
const SCHOOL = { configuration: 'hardened', hindsight: false, context: 'school-class' } as const;
const MEET = 'examples/example-meet';

interface Walked {
  document: Document;
  /** What its standings are of; documents on several products have none of their own. */
  assessment?: Assessment | null;
  /** Whose answers it tells. */
  reviews?: readonly Review[];
  /** Ids of tables, by how they begin, with how many rows the data have for them. */
  lists?: readonly (readonly [string, number])[];
}

async function product(options: typeof SHIPPED | typeof SCHOOL): Promise<Walked> {
  const { document, data } = (await reportProduct(job, 'zoom', { ...options, ...PAPER })).result;
  return { document, assessment: data as Assessment };
}

async function assessmentOf(name: string): Promise<Walked> {
  const { document, data } = (await reportCase(job, `examples/${name}/pia.yaml`, PAPER)).result;
  return { document, assessment: data.assessment };
}

async function reviews(...names: string[]): Promise<Walked> {
  const files = names.map((name) => `${MEET}/review/${name}.yaml`);
  const { result } = await reviewResponses(job, files, { hindsight: false });
  return {
    document: reviewInput(result, job, english, PAPER).document,
    reviews: result.map((one) => one.result),
  };
}

const DOCUMENTS: readonly [string, () => Promise<Walked>][] = [
  ['a report for no use', () => product(SHIPPED)],
  ['a report for a use, with settings on', () => product(SCHOOL)],
  ['the assessment of a library', () => assessmentOf('public-library')],
  ['the assessment of a clinic', () => assessmentOf('clinic')],
  [
    'a comparison',
    async () => {
      const options = { ...SHIPPED, context: 'public-library', samples: 100, seed: 1, allRanked: false };
      const { result } = await compareProducts(job, ['zoom', 'jitsi', 'signal'], options);
      return { document: comparisonDocument(result, english, PAPER) };
    },
  ],
  ['a review', () => reviews('example-meet-2026-09-18')],
  [
    'a review of several',
    () => reviews('example-meet-2026-09-18', 'demo-conference-2026-09-15', 'sample-call-2026-09-10'),
  ],
  [
    'a letter',
    async () => {
      const options = {
        ...SHIPPED,
        sender: 'A',
        addressee: 'B',
        context: 'telehealth',
        scope: 'required' as const,
      };
      const { result } = await ask(job, 'zoom', options);
      return {
        document: questionnaireLetter(result, english, 'A4').document,
        lists: [['questions-', questionsIn(result)]],
      };
    },
  ],
  [
    'requirements',
    async () => {
      const { result } = await listRequirements(job, { context: 'telehealth' });
      return { document: requirementsDocument(result, english, { paper: 'A4', created: DAY }) };
    },
  ],
  [
    'a sheet of tests',
    async () => {
      const options = { ...SHIPPED, context: 'school-class', scope: 'required' as const, by: 'A' };
      const { result } = await testProtocol(job, 'jitsi', options);
      return { document: protocolSheet(result, english, 'A4'), lists: [['points-', questionsIn(result)]] };
    },
  ],
  [
    'a list of searches',
    async () => {
      const { result } = await registerSearches(job, 'zoom', { ...SHIPPED, context: 'telehealth' });
      const points = [...result.registers.flatMap((one) => one.points), ...result.elsewhere];
      return {
        document: searchesDocument(result, english, { paper: 'A4', created: DAY }),
        lists: [['points-table', new Set(points.map(({ element }) => element)).size]],
      };
    },
  ],
  [
    'a register',
    async () => {
      const cases = ['public-library', 'clinic'].map(async (name) => {
        const file = `examples/${name}/pia.yaml`;
        return { file, pia: (await assessCase(job, file)).result.pia };
      });
      const versions = { tool: '0', catalogue: '2.0', rules: '2' };
      const register = registerOf(await Promise.all(cases), DAY, versions);
      const due = register.cases.flatMap((one) => one.due);
      return {
        document: registerDocument(register, english, 'A4'),
        lists: [
          ['assessments', register.cases.length],
          ['due', due.length],
        ],
      };
    },
  ],
  [
    'a history',
    async () => {
      const options = { ...SHIPPED, ...PAPER };
      const { result } = await reportHistory(job, `${MEET}/example-meet.yaml`, options);
      const { days } = result.data as History;
      return {
        document: result.document,
        lists: [
          ['day-list', days.length + 1],
          ['change-list', days.reduce((sum, { changes }) => sum + changes.length, 0)],
        ],
      };
    },
  ],
];

/** Documents with an answer; the others are lists, letters and what happened. */
const ANSWERS: ReadonlySet<string> = new Set(['product', 'pia', 'comparison', 'review', 'group-review']);
/** A call is carried from one to another in good English; that evidence is not is held by the messages. */
const WORDS = forbiddenWords.filter((word) => !word.test('carries'));
const CODES = codesOf();

/** Statement or title of every code of the catalogue. */
function codesOf(): ReadonlyMap<string, string> {
  return new Map(
    job.library.catalogue.principles.flatMap(({ criteria }) =>
      criteria.flatMap(({ code, title, elements }): [string, string][] => [
        [code, title],
        ...elements.map((one): [string, string] => [one.code, one.statement]),
      ]),
    ),
  );
}

describe.each(DOCUMENTS)('%s', async (_name, make) => {
  const { document, assessment, reviews, lists = [] } = await make();
  const texts = [...inlinesOf(document.blocks)].map(plain);

  it('has no [n] without its source, and none that was typed', () => {
    expect(() => outlineOf(document)).not.toThrow();
    expect(texts.filter((text) => /\[\d+\]/.test(text))).toEqual([]);
  });

  it('cuts no text, and says how many are left out and where they stand', () => {
    expect(texts.filter((text) => /\S…$|\betc\b/.test(text))).toEqual([]);
  });

  it('has a row for everything that the data hold', () => {
    const tables = [...walk(document.blocks)].filter((one) => one.kind === 'table');
    for (const [id, count] of lists) {
      const rows = tables.filter((one) => one.id.startsWith(id)).flatMap((one) => one.rows);
      expect(rows.filter(({ group }) => group !== true).length, id).toBe(count);
    }
  });

  it.skipIf(!ANSWERS.has(document.kind))('says right below its answer until when that holds', () => {
    const [page] = document.blocks;
    const blocks = page?.kind === 'section' ? page.blocks : [];
    const paragraphs = blocks.filter((one) => one.kind === 'paragraph');
    const lead = paragraphs.findIndex(({ tone }) => tone === 'lead');
    const below = paragraphs.slice(lead + 1, lead + 3).map(({ text }) => text.map(plain).join(''));
    expect(below.join(' ')).toMatch(/olds until|Read it again by|Next review/);
  });

  it.skipIf(!ANSWERS.has(document.kind))('says at the foot of page 1 what its codes and grades mean', () => {
    const told = [...inlinesOf(document.blocks.slice(0, 1))].map(plain).join(' ');
    const { key = '' } = document.running;
    if (/\b[A-Z]{3}\d+(\.\d+)?\b/.test(told)) expect(key).toContain('SEC1.1 a point');
    if (/best of \d+: [A-E]|grade [A-E]/.test(told)) expect(key).toMatch(/A .*, B .*, C .*, D .*, E /);
  });

  it('has no word of the list but on the page of record', () => {
    const body = document.blocks.filter((one) => one.kind !== 'section' || !/record|sources/.test(one.id));
    // An address is no word.
    const said = [...inlinesOf(body)].map((one) => plain(one).replaceAll(/https?:\S+/g, ''));
    for (const word of WORDS) expect(said.filter((text) => word.test(text))).toEqual([]);
  });

  it('has no code that differs from the catalogue', () => {
    const unknown = texts.flatMap((text) =>
      [...text.matchAll(/\b(?:SEC|PBD|AUD|TRA|EUC)\d+(?:\.\d+)?\b/g)].filter(([code]) => !CODES.has(code)),
    );
    expect(unknown.map(String)).toEqual([]);
    for (const text of texts)
      for (const [, code = '', said = ''] of text.matchAll(/(?:^|\s)([A-Z]{3}\d+\.\d+) ([A-Z][^.]{15})/g))
        expect(CODES.get(code), code).toContain(said);
  });

  it.skipIf(assessment === undefined || assessment === null)('says of each point what it is', () => {
    if (assessment === undefined || assessment === null) return;
    const standings = new Map(
      [...elementsOf(assessment).values()].map(({ code, standing }) => [code, standing]),
    );
    const rows = [...walk(document.blocks)].filter(isChapter).flatMap(({ rows: all }) => all);
    const said = rows.flatMap(({ cells: [head, text] }) => {
      const badge = head?.content.find((one) => typeof one !== 'string' && 'badge' in one);
      return badge === undefined
        ? []
        : codesIn(text?.content ?? []).map((code) => [code, plain(badge as Inline)] as const);
    });
    expect(said.length).toBeGreaterThan(300);
    for (const [code, word] of said)
      expect(word.replace(english.say('standing.yours-done'), english.say('standing.yours')), code).toBe(
        english.say(`standing.${standings.get(code) as AssessedElement['standing']}`),
      );
  });

  it.skipIf(document.kind !== 'review')('says of each answer what came of it, or that there is none', () => {
    const answers = reviews?.flatMap((one) => one.answers) ?? [];
    const said = saidOf(document);
    for (const one of answers.filter(({ code }) => said.has(code)))
      expect(said.get(one.code), one.code).toMatch(wordsOf(one));
    const untold = answers.filter(({ code }) => !said.has(code));
    expect(untold.filter(({ outcome }) => outcome !== 'not-answered')).toEqual([]);
    const codes = untold.map(({ code }) => code).join(', ');
    expect(texts.filter((text) => text.endsWith(`: ${codes}.`))).toHaveLength(untold.length === 0 ? 0 : 1);
  });

  it.skipIf(document.kind !== 'group-review')('lists each point by where it stands', () => {
    const told = listedOf(document);
    expect(told.length).toBeGreaterThan(10);
    expect(told.toSorted()).toEqual(pointsOf(reviews ?? []).toSorted());
  });
});

function questionsIn({ parts }: Questionnaire): number {
  return parts.flatMap(({ groups }) => groups.flatMap(({ questions }) => questions)).length;
}

function isChapter(block: Block): block is Extract<Block, { kind: 'table' }> {
  return block.kind === 'table' && block.id.endsWith('-criteria');
}

/** Codes that head a statement: in bold. */
function codesIn(content: readonly (Inline | Block)[]): string[] {
  return (content as readonly Inline[]).flatMap((one) =>
    typeof one !== 'string' && 'strong' in one
      ? one.strong.filter((text): text is string => typeof text === 'string')
      : [],
  );
}

function plain(one: Inline): string {
  if (typeof one === 'string') return one;
  return 'text' in one ? one.text : 'code' in one ? one.code : '';
}
