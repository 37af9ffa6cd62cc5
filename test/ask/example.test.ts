/** The worked engagement: its files are what the program makes, and its answers give the response beside them. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/assess/catalogue.ts';
import { exampleFiles } from '../../src/build/examples.ts';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { receiveFile } from '../../src/load/receive/receive.ts';
import { loadResponse } from '../../src/load/response.ts';
import { renderResponse } from '../../src/report/response.ts';
import { isSealed } from '../../src/render/seal.ts';

const folder = 'examples/example-meet/';
let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue());
});

describe('the worked engagement', () => {
  it.each(['questionnaire.xlsx', 'questionnaire.yaml', 'questionnaire.html', 'letter.html'])(
    '%s is what is made today (else: npm run build && npm run generate)',
    async (name) => {
      const made = (await exampleFiles()).get(name)!;
      const kept = await readFile(folder + name);
      if (name.endsWith('.xlsx')) expect(unzipSync(made)).toEqual(unzipSync(kept));
      else expect(Buffer.from(made).equals(kept)).toBe(true);
      if (name.endsWith('.html')) expect(isSealed(kept)).toBe(true);
    },
  );

  it.each(['answers.xlsx', 'answers.yaml'])('%s gives the response', async (name) => {
    const kept = await loadResponse(
      `${folder}responses/example-meet-2026-09-18.yaml`,
      catalogue,
      '2026-11-24',
    );
    const read = await receiveFile(folder + name, {
      ...{ catalogue, received: '2026-09-18', sent: undefined, today: '2026-11-24' },
      id: 'example-meet-2026-09-18',
    });
    if (!kept.ok || !read.ok) throw new Error('not valid');
    const { claims, documents, engagement } = kept.value.value;
    expect(JSON.parse(JSON.stringify(read.value))).toMatchObject({ claims, documents, engagement });
    if (name.endsWith('.xlsx'))
      expect(renderResponse(read.value)).toBe(
        await readFile(`${folder}responses/example-meet-2026-09-18.yaml`, 'utf8'),
      );
    expect(claims.filter(({ answer }) => answer !== undefined)).toHaveLength(17);
  });
});
