/** What the worked cases rest on stands in every format that people go on with; .ci/outside does the same for PDF, cases.test.ts for text. */
import { beforeAll, describe, expect, it } from 'vitest';
import { assessCase } from '../../src/app/case.ts';
import { makeDocument } from '../../src/app/documents.ts';
import { reportCase, type ReportedCase } from '../../src/app/report-case.ts';
import { all, readParts, textOf as textOfPart } from '../render/read-package.ts';
import { textOf as textOfPage } from '../render/read-html.ts';
import { job } from '../app/job.ts';
import { english } from '../locale/english.ts';
import { claimsOf, type Claims, words } from './claims.ts';

const READERS = {
  html: (bytes: Uint8Array) => textOfPage(textIn(bytes)),
  md: textIn,
  docx: (bytes: Uint8Array) =>
    [...readParts(bytes).values()]
      .flatMap((part) => all(part, 'w:p'))
      .map(textOfPart)
      .join('\n'),
};

describe.each(['public-library', 'clinic'])('the case %s', (name) => {
  const file = `examples/${name}/pia.yaml`;
  let made: ReportedCase;
  let claims: Claims;
  beforeAll(async () => {
    made = (await reportCase(job, file, { paper: 'A4', language: english })).result;
    claims = claimsOf(made, (await assessCase(job, file)).result, job.library);
  });

  it('has something of every kind', () => {
    const counts = Object.fromEntries(Object.entries(claims).map(([kind, list]) => [kind, list.length]));
    const { assessment, risks, case: own } = made.data;
    expect(counts).toMatchObject({
      standings: 331,
      requirements: assessment?.requirements.length,
      risks: risks.length,
      measures: own.measures?.length,
      sources: assessment?.sources.length,
    });
    expect(counts['findings']).toBeGreaterThan(20);
  });

  it.each(Object.entries(READERS))('says all of it as %s', async (format, read) => {
    const { bytes } = await makeDocument(made, format as keyof typeof READERS);
    const said = words(read(bytes));
    const missing = Object.entries(claims).flatMap(([kind, list]) =>
      list.filter((one) => !said.includes(words(one))).map((one) => `${kind}: ${one}`),
    );
    expect(missing).toEqual([]);
  });

  it('is in JSON the data that the document was made from', async () => {
    const { bytes } = await makeDocument(made, 'json');
    expect(JSON.parse(textIn(bytes))).toMatchObject(JSON.parse(JSON.stringify(made.data)) as object);
  });
});

function textIn(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
