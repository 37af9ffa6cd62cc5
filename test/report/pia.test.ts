/** The document of a case as HTML and as data. */
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPia, renderPiaJson } from '../../src/report/pia.ts';
import { OPEN_SEAL } from '../../src/render/seal.ts';
import type { Pia } from '../../src/types/pia.ts';
import { bare, clinic, library, open, piaOf, TODAY } from './pia-fixture.ts';
import { tagsOf, textOf, unbalanced } from './read-html.ts';
import { unsound } from './sound.ts';

const htmlOf = async (pia: Pia, options?: Parameters<typeof renderPia>[1]): Promise<string> =>
  (await renderPia(pia, options)).html;

const CASES: [string, () => Promise<Pia>][] = [
  ['the library', library],
  ['the clinic', clinic],
  ['an empty case', bare],
  ['a case with a product and no answer', open],
];

describe.each(CASES)('the document of %s', (name, make) => {
  let pia: Pia;
  let html: string;
  beforeAll(async () => {
    pia = await make();
    html = await htmlOf(pia);
  });

  it('is sound', () => {
    expect(unsound(html)).toEqual([]);
  });

  it('needs nothing from outside and runs nothing', () => {
    expect(html.endsWith(`<!-- ${OPEN_SEAL} -->\n`)).toBe(true);
    const tags = tagsOf(html);
    const active = /^(?:script|link|img|iframe|object|embed|base|form|input|style)$/;
    expect(tags.filter(({ name: tag }) => active.test(tag))).toEqual([]);
    expect(
      tags.filter(({ attributes }) => [...attributes.keys()].some((key) => /^(?:on|src|style)/.test(key))),
    ).toEqual([]);
    expect([...html.matchAll(/url\((?!data:font\/woff2;base64,)/g)]).toEqual([]);
  });

  it('has the sections 0 to 15 and the annexes A to G in the contents, each once and with a page', () => {
    const contents = tagsOf(html).flatMap(({ attributes }) => attributes.get('data-page-of') ?? []);
    expect(contents).toHaveLength(23);
    const text = textOf(html);
    for (const letter of 'ABCDEFG') expect(text).toMatch(new RegExp(`Annex ${letter}\\b`));
  });

  it('shows the question of every part that is missing, and of no other', () => {
    const text = textOf(html);
    const gaps = pia.check.parts.filter((part) => part.state === 'missing');
    for (const part of gaps) expect(text).toContain(`. ${part.question}`);
    expect(html.match(/class="gap"/g)?.length ?? 0).toBe(gaps.length);
  });

  it('is the same text twice', async () => {
    expect(await htmlOf(await make())).toBe(html);
  });

  it(`is marked ${name === 'the library' ? 'final: no draft mark' : 'draft'} in its running line and on its cover`, () => {
    const isFinal = pia.case.status === 'final';
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
    expect(/content: "Draft/i.test(style)).toBe(!isFinal);
    expect(html.includes('class="draft"')).toBe(!isFinal);
  });
});

describe('the document', () => {
  it('of the clinic reads as before', async () => {
    await expect(wordsOf(await htmlOf(await clinic()))).toMatchFileSnapshot('golden/pia-clinic.txt');
  });

  it('of an empty case reads as before', async () => {
    await expect(wordsOf(await htmlOf(await bare()))).toMatchFileSnapshot('golden/pia-empty.txt');
  });

  it('has the paper and the logo asked for', async () => {
    const pia = await bare();
    expect(await htmlOf(pia)).toContain('size: A4;');
    const bytes = new Uint8Array([1, 2, 3]);
    const html = await htmlOf(pia, { paper: 'Letter', logo: { type: 'image/png', bytes } });
    expect(html).toContain('size: Letter;');
    expect(html).toContain('src="data:image/png;base64,AQID"');
    expect(html).toMatch(/<img [^>]*alt="[^"]*"/);
  });

  it('of a case that calls itself final and lacks something is a draft', async () => {
    const pia = await library();
    const { decision: _decision, ...undecided } = pia.case;
    const one = await piaOf('test/report/fixtures/cases/library.yaml', TODAY, () => undecided);
    expect(one.check.complete).toBe(false);
    const text = textOf(await htmlOf(one));
    expect(text).toContain('DRAFT, not approved');
    expect(text).not.toMatch(/^Final$/m);
    expect(textOf(await htmlOf(pia))).toMatch(/^Final$/m);
  });

  it('does not pass the words of a preset off as those of the organisation', async () => {
    const pia = await open();
    const summary = pia.context?.summary.replaceAll(/\s+/g, ' ') ?? 'none';
    // Once, beside the name of the use.
    expect(textOf(await htmlOf(pia)).split(summary)).toHaveLength(2);
  });

  it('of a case with a day is the same a year later', async () => {
    const now = await htmlOf(await library());
    expect(await htmlOf(await piaOf('test/report/fixtures/cases/library.yaml', '2028-02-29'))).toBe(now);
  });

  it('names risks of the catalogue also where none is assessed', async () => {
    const { piaOfText } = await import('./pia-fixture.ts');
    const pia = await piaOfText(
      'id: a\nmeasures:\n  - id: m\n    measure: A door\n    lowers: [{risk: intrusion, likelihood: 1}]\n',
    );
    const html = await htmlOf(pia);
    expect(unsound(html)).toEqual([]);
    expect(textOf(html)).toContain('intrusion');
  });
});

describe('everything of a case is found in HTML and JSON', () => {
  it.each(CASES.slice(0, 2))('%s', async (_, make) => {
    const pia = await make();
    const text = textOf(await htmlOf(pia));
    const json = renderPiaJson(pia);
    for (const id of idsOf(pia)) {
      expect(text).toContain(id);
      expect(json).toContain(`"${id}"`);
    }
    const sentences = textsOf(pia.case).filter((one) => !text.includes(one));
    expect(sentences).toEqual([]);
  });
});

/** Without the hashes of files: a change of the catalogue that changes no word changes nothing here. */
function wordsOf(html: string): string {
  return textOf(html).replaceAll(/\b[0-9a-f]{64}\b/g, '(hash)');
}

/** Ids of findings (by criterion), risks, measures and sources of the case. */
function idsOf({ case: one, risks }: Pia): string[] {
  return [
    ...risks.map((risk) => risk.id),
    ...(one.measures ?? []).map((measure) => measure.id),
    ...(one.evidence?.sources ?? []).map((source) => source.id),
    ...(one.evidence?.findings ?? []).map((finding) => finding.criterion),
  ];
}

/** Every text that a person wrote, as running words. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string')
    return value.includes(' ') ? value.split(/\n\s*\n/).map((one) => one.replaceAll(/\s+/g, ' ').trim()) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([, entry]) => textsOf(entry));
}

const ATTACK = `<img src=x onerror=alert(1)>"'\`=&lt;</style><!--{{x}}--><script>alert(1)</script>`;
/** Fields that are bound to ids, words or days; in these lists each entry is one. */
const BOUND_LISTS = /^(?:sources|editions|applied|audience|regimes)$/;
const BOUND =
  /^(?:id|asOf|status|vendor|edition|base|regime|regimes|principle|extends|risk|role|owner|part|kind|class|as|from|to|of|opinion|outcome|state|date|due|done|next|start|published|checked|copy|since|until|valid-until|criterion|sector|basis|did|sources|editions|applied|setting|level|url|logo|audience|rule|weights)$/;

function eachText(
  value: unknown,
  change: (text: string, path: string) => string,
  path: readonly string[] = [],
): unknown {
  const key = path.findLast((step) => !/^\d+$/.test(step)) ?? '';
  if (BOUND.test(key) && (typeof value !== 'object' || BOUND_LISTS.test(key))) return value;
  if (typeof value === 'string') return change(value, path.join('.'));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([step, entry]) => [
    step,
    eachText(entry, change, [...path, step]),
  ]);
  return Array.isArray(value) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
}

/** The use was read before the change. */
const FROM_RESULT = /^context\./;

describe('text from outside', () => {
  it.each([
    ['markup, scripts and templates', ATTACK],
    ['a word without end', 'Donaudampfschifffahrtsgesellschaft'.repeat(6)],
    ['right-to-left and emoji', 'שלום مرحبا 👩‍👩‍👧‍👦 e\u0301\u0301\u0301\u0301 𝕳'],
  ])('never becomes markup, whatever field it is in, and is shown: %s', async (_, attack) => {
    const pia = await library();
    const marks = new Map<string, string>();
    const attacked = (one: Pia['case']): Pia['case'] =>
      eachText(one, (_text, path) => {
        marks.set(path, `mark${marks.size}end`);
        return `${marks.get(path)} ${attack}`;
      }) as Pia['case'];
    const html = await htmlOf(await piaOf('test/report/fixtures/cases/library.yaml', TODAY, attacked));
    const plain = await htmlOf(pia);
    expect(unbalanced(html)).toEqual([]);
    const names = (text: string): Set<string> => new Set(tagsOf(text).map(({ name }) => name));
    expect([...names(html)].filter((name) => !names(plain).has(name))).toEqual([]);
    expect(html).not.toMatch(/<img|<script/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    const text = textOf(html);
    expect(marks.size).toBeGreaterThan(250);
    const hidden = [...marks].filter(([path, mark]) => !text.includes(mark) && !FROM_RESULT.test(path));
    expect(hidden.map(([path]) => path)).toEqual([]);
  });

  it('in a running line is a CSS string and nothing more', async () => {
    const pia = await bare();
    const title = `"; } </style> * { display: none } \\ @import url(x);`;
    const html = await htmlOf({ ...pia, case: { ...pia.case, title, version: title } });
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
    expect(style).not.toContain('display: none }');
    expect(style).not.toContain('@import');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});
