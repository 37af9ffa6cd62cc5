/** What makes one of our HTML documents sound, as a list of what is wrong with it. */
import { tagsOf, textOf, unbalanced, type Tag } from './read-html.ts';

export function unsound(html: string): string[] {
  const tags = tagsOf(html).filter(({ closes }) => !closes);
  return [
    ...unbalanced(html).map((name) => `not closed: ${name}`),
    ...headingFaults(tags),
    ...targetFaults(tags),
    ...tableFaults(tags),
    ...drawingFaults(tags),
    ...holes(textOf(html)),
  ];
}

function headingFaults(tags: readonly Tag[]): string[] {
  const levels = tags.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name[1]));
  const gaps = levels.filter((level, index) => level - (levels[index - 1] ?? 0) > 1);
  const tops = levels.filter((level) => level === 1).length;
  return [...gaps.map((level) => `a gap above h${level}`), ...(tops === 1 ? [] : [`${tops} h1`])];
}

function targetFaults(tags: readonly Tag[]): string[] {
  const all = (attribute: string): string[] =>
    tags.flatMap(({ attributes }) => attributes.get(attribute) ?? []);
  const ids = all('id');
  const inside = all('href').filter((href) => href.startsWith('#'));
  const wanted = [...inside.map((href) => href.slice(1)), ...all('data-page-of'), ...all('aria-labelledby')];
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `twice: ${id}`),
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `no target: ${id}`),
  ];
}

function tableFaults(tags: readonly Tag[]): string[] {
  const count = (name: string): number => tags.filter((tag) => tag.name === name).length;
  const heads = tags.filter(({ name, attributes }) => name === 'th' && !attributes.has('scope'));
  return [
    ...(count('caption') === count('table') ? [] : ['a table without a caption']),
    ...heads.map(() => 'a head cell without a scope'),
  ];
}

function drawingFaults(tags: readonly Tag[]): string[] {
  const silent = tags.filter(({ name, attributes }) => {
    if (name !== 'svg' || attributes.get('aria-hidden') === 'true') return false;
    return attributes.get('role') !== 'img' || (attributes.get('aria-label') ?? '') === '';
  });
  return silent.map(() => 'a drawing without a text');
}

function holes(text: string): string[] {
  return [...text.matchAll(/.{0,30}(?:undefined|\bnull\b|\bNaN\b|\[object|\{\w+\}).{0,20}/g)].map(
    ([all]) => all,
  );
}
