import { expect, test } from 'vitest';
import { renderAssessment } from '../../src/report/assessment.ts';
import { assessment } from './fixture.ts';
import { tagsOf, textOf, unbalanced } from './read-html.ts';

/** The document as HTML. */
const renderHtml = async (one: Parameters<typeof renderAssessment>[0]): Promise<string> =>
  (await renderAssessment(one)).html;

/** Fields whose text is not free: ids, dates, states, kinds. Ids of criteria tie the parts together. */
const BOUND =
  /^(?:id|criterion|date|since|published|checked|copy|validUntil|asOf|weakensOn|lapsesOn|state|status|kind|role|value|grade|gradeNow|cappedBy|configuration|edition|schemaVersion|shipped|configured|sha256)$/;
const BOUND_LISTS = /^(?:weakest|settings|editions|sources|criteria|excludes|meets)$/;
/** Shown elsewhere in the document by another field, or left to the catalogue's own page. */
const NOT_SHOWN = [
  /\.why$/,
  /^gates\.\d+\.title$/,
  /^requirements\.\d+\.title$/,
  /\.drivers\.\d+\.(?:title|summary)$/,
  /\.effects\.\d+\.title$/,
  /^principles\.\d+\.criteria\.\d+\.(?:ask|next)$/,
  /^principles\.\d+\.criteria\.\d+\.sources\.\d+\.summary$/,
  /^gates\.\d+\.reason$/,
  // Premises are the settings that are on, shown by their own titles.
  /^verdict\.reasons\.\d+\.text$/,
];

/** Calls `change` with every free text and puts its result in its place. */
function eachText(value: unknown, path: string[], change: (text: string, path: string) => string): unknown {
  if (typeof value === 'string') return change(value, path.join('.'));
  if (Array.isArray(value)) {
    const bound = BOUND_LISTS.test(path.at(-1) ?? '') && typeof value[0] === 'string';
    return bound ? value : value.map((item, index) => eachText(item, [...path, String(index)], change));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => {
      const bound = BOUND.test(key) && (typeof entry === 'string' || entry === null);
      return [key, bound ? entry : eachText(entry, [...path, key], change)];
    }),
  );
}

const ATTACK = `<img src=x onerror=alert(1)>"'\`=&lt;</style><!--{{x}}-->`;

test('text from outside never becomes markup, whatever field it is in, and is shown', async () => {
  const marks = new Map<string, string>();
  const attacked = eachText(assessment(), [], (_, path) => {
    marks.set(path, `mark${marks.size}end`);
    return `${marks.get(path)} ${ATTACK}`;
  }) as ReturnType<typeof assessment>;
  const html = await renderHtml(attacked);
  expect(html).not.toContain('<img');
  expect(unbalanced(html)).toEqual([]);
  const plain = await renderHtml(assessment());
  const names = (text: string): Set<string> => new Set(tagsOf(text).map(({ name }) => name));
  expect([...names(html)].filter((name) => !names(plain).has(name))).toEqual([]);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  const text = textOf(html);
  const hidden = [...marks].filter(
    ([path, mark]) => !text.includes(mark) && !NOT_SHOWN.some((known) => known.test(path)),
  );
  expect(hidden.map(([path]) => path)).toEqual([]);
});

test('a running line is a CSS string and nothing more', async () => {
  const one = assessment();
  one.vendor.name = `"; } </style> * { display: none } \\ \n @import url(x);`;
  const html = await renderHtml(one);
  const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
  expect(style).not.toContain('display: none }');
  expect(style).not.toContain('@import');
});
