/** The path of what stands at a line and column of a text that parses: the other way round than a locator. */
import { outline, type Spot, type Step } from './locate.ts';

/** The deepest value that begins at or before the place, nearest to it. */
export function pathAt(text: string): (line: number, column: number) => Step[] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const starts = [0];
  for (const found of source.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
  const places = [...placesIn(outline(source), [])].toSorted((a, b) => a.start - b.start);
  return (line, column) => {
    const offset = (starts[line - 1] ?? 0) + column - 1;
    return places.findLast(({ start }) => start <= offset)?.path ?? [];
  };
}

function* placesIn(spot: Spot, path: Step[]): Generator<{ start: number; path: Step[] }> {
  for (const [key, { start, value }] of spot.keys) {
    yield { start, path: [...path, key] };
    yield* placesIn(value, [...path, key]);
  }
  for (const [at, item] of spot.items.entries()) {
    if (item.keys.size === 0) yield { start: item.start, path: [...path, at] };
    yield* placesIn(item, [...path, at]);
  }
}
