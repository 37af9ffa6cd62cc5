/** The map of severity by likelihood, four by four, drawn with the numbers of the risks in their cells. */
import { placeIn, type Places } from './places.ts';
import { fill, type Words } from './words.ts';

const STEPS = [1, 2, 3, 4];
const WIDTH = 58;
const HEIGHT = 44;
/** Room for the names of the axes. */
const LEFT = 20;
const PER_ROW = 3;
const ROWS = 2;

/** A risk with its place on a map. */
export interface MapPoint {
  id: string;
  /** 1–4. */
  severity: number;
  /** 1–4. */
  likelihood: number;
  level: 'low' | 'medium' | 'high';
}

/** One map; severity grows upwards, likelihood to the right. */
export function riskMap(
  title: string,
  risks: readonly MapPoint[],
  { risks: places }: Pick<Places, 'risks'>,
  words: Words,
) {
  const { risks: texts } = words;
  const cells = STEPS.flatMap((severity) =>
    STEPS.map((likelihood) => {
      const inside = risks.filter((risk) => risk.severity === severity && risk.likelihood === likelihood);
      return cellOf({ severity, likelihood, inside }, places, words);
    }),
  );
  const filled = cells.flatMap(({ said }) => said ?? []);
  return {
    title,
    label: fill(texts.mapLabel, { state: title.toLowerCase(), cells: filled.join('; ') }),
    cells,
    columns: STEPS.map((value) => ({ value, x: LEFT + (value - 0.5) * WIDTH })),
    rows: STEPS.map((value) => ({ value, y: (4 - value + 0.5) * HEIGHT + 3 })),
  };
}

interface Cell {
  severity: number;
  likelihood: number;
  inside: readonly MapPoint[];
}

function cellOf({ severity, likelihood, inside }: Cell, places: Places['risks'], { risks: texts }: Words) {
  const x = LEFT + (likelihood - 1) * WIDTH;
  const y = (4 - severity) * HEIGHT;
  const numbers = inside.map(({ id }) => placeIn(places, id).number.replace(/^R/, ''));
  const level = inside[0]?.level ?? null;
  return {
    ...{ x, y, kind: level ?? 'free' },
    word: level === null ? null : { text: texts.levels[level], x: x + WIDTH - 4, y: y + HEIGHT - 5 },
    lines: linesOf(numbers, texts.more).map((text, row) => ({ text, x: x + 5, y: y + 13 + row * 12 })),
    said:
      numbers.length === 0 ? null : fill(texts.mapCell, { severity, likelihood, risks: numbers.join(', ') }),
  };
}

/** As many numbers as a cell holds; the table beside the map has them all. */
function linesOf(numbers: readonly string[], more: string): string[] {
  const most = PER_ROW * ROWS;
  const shown =
    numbers.length > most
      ? [...numbers.slice(0, most - 1), fill(more, { n: numbers.length - most + 1 })]
      : numbers;
  return Array.from({ length: Math.ceil(shown.length / PER_ROW) }, (_, row) =>
    shown.slice(row * PER_ROW, (row + 1) * PER_ROW).join(' '),
  );
}
