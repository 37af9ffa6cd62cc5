import { describe, expect, test } from 'vitest';
import { renderAssessment } from '../../src/report/assessment.ts';
import { OPEN_SEAL } from '../../src/render/seal.ts';
import { assessment, empty, withoutUse } from './fixture.ts';
import { tagsOf, textOf, unbalanced, unescaped } from './read-html.ts';

/** The document as HTML. */
const renderHtml = async (...input: Parameters<typeof renderAssessment>): Promise<string> =>
  (await renderAssessment(...input)).html;

const CASES: [string, () => Promise<string>][] = [
  ['with a use', () => renderHtml(assessment())],
  ['without a use', () => renderHtml(withoutUse())],
  ['with nothing known', () => renderHtml(empty())],
];

describe.each(CASES)('the document %s', (name, make) => {
  test('reads as before', async () => {
    await expect(textOf(await make())).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.txt`);
  });

  test('closes every element', async () => {
    expect(unbalanced(await make())).toEqual([]);
  });

  test('nests its headings without gaps', async () => {
    const levels = tagsOf(await make())
      .filter(({ name, closes }) => /^h[1-6]$/.test(name) && !closes)
      .map(({ name }) => Number(name[1]));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
  });

  test('has a target for every link inside, every page number and every label, and no id twice', async () => {
    const tags = tagsOf(await make());
    const all = (attribute: string): string[] =>
      tags.flatMap(({ attributes }) => attributes.get(attribute) ?? []);
    const ids = all('id');
    expect(new Set(ids).size).toBe(ids.length);
    const wanted = [
      ...all('href')
        .filter((href) => href.startsWith('#'))
        .map((href) => href.slice(1)),
      ...all('data-page-of'),
      ...all('aria-labelledby'),
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('gives every table a caption and every head cell a scope, every drawing a text or none to tell', async () => {
    const tags = tagsOf(await make()).filter(({ closes }) => !closes);
    const count = (name: string): number => tags.filter((tag) => tag.name === name).length;
    expect(count('caption')).toBe(count('table'));
    expect(tags.filter(({ name, attributes }) => name === 'th' && !attributes.has('scope'))).toEqual([]);
    const drawings = tags.filter(({ name }) => name === 'svg').map(({ attributes }) => attributes);
    expect(
      drawings.filter(
        (one) =>
          one.get('aria-hidden') !== 'true' && !(one.get('role') === 'img' && one.get('aria-label') !== ''),
      ),
    ).toEqual([]);
  });

  test('has words for everything: no hole, no placeholder', async () => {
    const text = textOf(await make());
    expect(text.replaceAll('{{x}}', '')).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\w+\}/);
  });
});

test('ends with a seal that is still open and needs nothing from outside', async () => {
  const html = await renderHtml(assessment());
  expect(html.endsWith(`<!-- ${OPEN_SEAL} -->\n`)).toBe(true);
  const tags = tagsOf(html);
  expect(
    tags.filter(({ name }) => /^(?:script|link|img|iframe|object|embed|base|form|input|style)$/.test(name)),
  ).toEqual([]);
  expect(
    tags.filter(({ attributes }) => [...attributes.keys()].some((key) => /^(?:on|src|style)/.test(key))),
  ).toEqual([]);
  expect([...html.matchAll(/url\((?!data:font\/woff2;base64,)/g)]).toEqual([]);
});

test('is the same text twice', async () => {
  expect(await renderHtml(assessment())).toBe(await renderHtml(assessment()));
});

test('has the paper asked for', async () => {
  expect(await renderHtml(assessment())).toContain('size: A4;');
  expect(await renderHtml(assessment(), { paper: 'Letter' })).toContain('size: Letter;');
});

test('shows every criterion, source, setting, incident and input', async () => {
  const one = assessment();
  const text = textOf(await renderHtml(one));
  const shown = [
    ...one.principles.flatMap(({ title, criteria }) => [
      title,
      ...criteria.map((criterion) => criterion.title),
    ]),
    ...one.sources.flatMap(({ title, publisher, url }) => [title, publisher, url ?? '']),
    ...one.settings.flatMap(({ title, where, costs }) => [title, where, costs]),
    ...one.incidents.map(({ title }) => title),
    ...one.inputs.flatMap(({ path, sha256 }) => [path, sha256]),
  ];
  expect(shown.filter((words) => !text.includes(words.replaceAll(/\s+/g, ' ').trim()))).toEqual([]);
});

test('links only to the web, to mail and inside', async () => {
  const one = assessment();
  for (const source of one.sources) source.url = 'javascript:alert(1)';
  one.vendor.provider.website = 'file:///etc/passwd';
  const html = await renderHtml(one);
  const addresses = tagsOf(html).flatMap(({ attributes }) => attributes.get('href') ?? []);
  expect(addresses.filter((address) => !/^(?:#|https?:|mailto:)/.test(address))).toEqual([]);
  expect(textOf(html)).toContain('javascript:alert(1)');
  expect(unescaped(html)).toContain('file:///etc/passwd');
});
