/**
 * What the worked cases rest on stands in every format that people go on with; .ci/outside does the same for PDF, cases.test.ts
 * for text. What is shorter than the document says where the rest stands.
 */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AssessedCase, assessCase } from '../../src/app/case.ts';
import { makeDocument } from '../../src/app/documents.ts';
import { reportCase, type ReportedCase } from '../../src/app/report-case.ts';
import {
  compareProducts,
  comparisonBlocks,
  listRequirements,
  requirementBlocks,
  reviewBlocks,
  reviewResponses,
  scoreBlocks,
  scoreProducts,
} from '../../src/index.ts';
import type { Block } from '../../src/document/model.ts';
import { elementsOf } from '../../src/document/wording.ts';
import { textLines } from '../../src/render/text.ts';
import { all, readParts, textOf as textOfPart } from '../render/read-package.ts';
import { textOf as textOfPage } from '../render/read-html.ts';
import { job } from '../app/job.ts';
import { english } from '../locale/english.ts';
import { runHere } from '../cli/here.ts';
import { scratch } from '../cli/run.ts';
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
  let assessed: AssessedCase;
  let claims: Claims;
  beforeAll(async () => {
    made = (await reportCase(job, file, { paper: 'A4', language: english })).result;
    assessed = (await assessCase(job, file)).result;
    claims = claimsOf(made, assessed, job.library);
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

  it('has all of it in JSON: elements and risks by code and id, the rest in words', async () => {
    const { bytes } = await makeDocument(made, 'json');
    const { assessment, ownEvidence, risks, case: own } = JSON.parse(textIn(bytes)) as ReportedCase['data'];
    if (assessment === null || assessed.product === undefined) throw new TypeError('there is no product');
    const { profile, result } = assessed.product;
    const elements = [...elementsOf(assessment).values()];
    const codes = job.library.catalogue.principles.flatMap(({ criteria }) =>
      criteria.flatMap((one) => one.elements.map(({ code }) => code)),
    );
    expect(elements.map(({ code }) => code)).toEqual(codes);
    const standings = new Map([...elementsOf(result).values()].map(({ code, standing }) => [code, standing]));
    expect(new Map(elements.map(({ code, standing }) => [code, standing]))).toEqual(standings);
    const told = [
      ...elements.flatMap(({ finding, stated }) => [finding, ...stated.map((one) => one.finding)]),
      ...ownEvidence.findings.map(({ finding }) => finding),
    ].filter((at) => at !== null);
    const summaries = new Map(assessment.findings.map(({ finding, summary }) => [finding, summary]));
    expect(told.filter((at) => summaries.get(at) !== profile.findings[at]?.summary)).toEqual([]);
    expect([...summaries.values()]).toEqual(expect.arrayContaining([...claims.findings]));
    expect(assessment.requirements).toEqual(result.requirements);
    const known = [...job.library.risks.risks, ...(own['own-risks'] ?? [])].map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining(risks.map(({ id }) => id)));
    expect(risks).toHaveLength(claims.risks.length);
    expect(own.measures?.map(({ measure }) => measure)).toEqual(claims.measures);
    const cited = new Set([
      ...elements.flatMap(({ sources, stated }) => [...sources, ...stated.map(({ source }) => source)]),
      ...assessment.findings.flatMap(({ sources }) => sources),
    ]);
    const listed = new Map(assessment.sources.map((one) => [one.id, one]));
    expect([...cited].filter((id) => !listed.has(id))).toEqual([]);
    const written = profile.sources.filter(({ id }) => listed.has(id));
    expect(written).toHaveLength(listed.size);
    for (const { id, title, publisher, url = null, citation = null, published = null, checked } of written)
      expect(listed.get(id)).toMatchObject({ title, publisher, url, citation, published, checked });
  });
});

describe('what is shorter than the document says where the rest stands', () => {
  const texts = (blocks: readonly Block[]): string => textLines(blocks, { width: 200 }).join('\n');
  const shipped = { configuration: 'default', hindsight: false } as const;

  it('a score, with each point or without', async () => {
    const { result } = await scoreProducts(job, ['zoom'], { ...shipped, context: 'public-library' });
    expect(result).toHaveLength(1);
    for (const details of [true, false]) {
      const text = texts(
        result.map((one) => scoreBlocks(one, english, { verbose: false, details, rest: true })),
      );
      expect(text).toContain('What was found, with its sources, stands in the report');
      expect(text.includes('Each point: add --details')).toBe(!details);
    }
  });

  it('a comparison', async () => {
    const options = { ...shipped, context: 'public-library', samples: 100, seed: 1, allRanked: false };
    const { result } = await compareProducts(job, ['zoom', 'jitsi'], options);
    expect(texts(comparisonBlocks(result, english))).toContain(
      'Sources, contract clauses and settings stand in the document',
    );
  });

  it('what a use requires', async () => {
    const { result } = await listRequirements(job, { context: 'telehealth' });
    expect(texts(requirementBlocks(result, english))).toContain(
      'With what counts, reasons and room for answers',
    );
  });

  it('a review', async () => {
    const file = 'examples/example-meet/review/example-meet-2026-09-18.yaml';
    const { result } = await reviewResponses(job, [file], { hindsight: false });
    expect(texts(reviewBlocks(result, english))).toContain(
      'Words, documents and readings stand in the document',
    );
  });

  it.each([
    ['score', 'signal'],
    ['settings', 'signal'],
    ['history', 'signal', '--from', '2026-11-01'],
    ['diff', 'signal', '--from', '2026-11-01'],
    ['sources', 'signal'],
    ['compare', 'signal', 'wire', '--context', 'telehealth', '--samples', '100'],
    ['requirements', '--context', 'telehealth'],
    ['register', 'examples'],
    ['correspondence', 'examples/example-meet'],
  ])('the table of %s as CSV', async (...args) => {
    const { out, err, code } = await runHere([...args, '--format', 'csv']);
    expect({ code, rows: out.split('\r\n').length > 1 }).toEqual({ code: 0, rows: true });
    expect(out).not.toContain('--format');
    expect(err).toContain('The whole result: --format json');
    expect((await runHere(args)).err).not.toContain('--format json');
  });

  it.each([
    ['history.csv', 'history', 'signal', '--from', '2026-11-01'],
    ['compared.csv', 'compare', 'signal', 'wire', '--context', 'telehealth', '--samples', '100'],
    ['compared.xlsx', 'compare', 'signal', 'wire', '--context', 'telehealth', '--samples', '100'],
    ['requirements.xlsx', 'requirements', '--context', 'telehealth'],
    ['register.xlsx', 'register', 'examples'],
    ['letters.csv', 'correspondence', 'examples/example-meet'],
  ])('the file %s', async (name, ...args) => {
    const { err, code } = await runHere([...args, '-o', path.join(await scratch(), name)]);
    expect(code).toBe(0);
    expect(err).toMatch(
      /holds (one table|tables) only\. .* stand in a document: -o with \.pdf, \.html or \.docx/,
    );
  });
});

function textIn(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}
