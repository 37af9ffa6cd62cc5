/** Many PDFs in one run: what a document needed is let go once it is written. */
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const DOCUMENTS = 9;
/** Documents until everything is loaded that is loaded once. */
const FIRST = 3;
/** MB that heap and buffers may grow by a document; a page that is held takes more than two. */
const MOST = 0.6;

it('heap and buffers do not grow with the number of documents', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const sizes: number[] = [];
  const names = Array.from({ length: DOCUMENTS }, () => 'houseparty');
  const { code } = await runHere(['report', ...names, '-o', `${path.join(await scratch(), 'out')}/`], {
    err: (text) => {
      if (!text.endsWith(' written\n')) return;
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      sizes.push((heapUsed + arrayBuffers) / 1e6);
    },
  });
  expect({ code, written: sizes.length }).toEqual({ code: 0, written: DOCUMENTS });
  // Two are in work at a time: the least of the last is held against the least of the first.
  const least = (part: number[]): number => Math.min(...part);
  const grown = least(sizes.slice(-FIRST)) - least(sizes.slice(1, 1 + FIRST));
  expect(grown / (DOCUMENTS - FIRST - 1)).toBeLessThan(MOST);
}, 120_000);
