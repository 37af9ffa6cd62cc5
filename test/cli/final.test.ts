/** Cases that passed as 'complete, final' once, and are told now: the worked case of the library, spoilt in one place each. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCase } from '../../src/app/case.ts';
import { reportCase } from '../../src/app/report-case.ts';
import { checkBlocks } from '../../src/document/check/check.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { renderText, textLines } from '../../src/render/text.ts';
import type { Case } from '../../src/types/case.ts';
import { job } from '../app/job.ts';
import { runHere } from './here.ts';
import { scratch } from './run.ts';

const LIBRARY = 'examples/public-library/pia.yaml';

let folder = '';
beforeAll(async () => {
  folder = await scratch();
});

function whole(): Required<Case> {
  return load(readFileSync(LIBRARY, 'utf8')) as Required<Case>;
}

/** JSON is YAML. */
function spoilt(spoil: (one: Required<Case>) => void): string {
  const one = whole();
  one.deployment.settings = { base: 'default' };
  spoil(one);
  const file = path.join(folder, 'pia.yaml');
  writeFileSync(file, JSON.stringify(one, null, 1));
  return file;
}

const words = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Without measures most risks stay high; each is taken with its own words. */
function withoutMeasures(one: Required<Case>, reason = (risk: string) => `We take ${risk}.`): void {
  one.measures = [];
  const ids = [...one.risks, ...one['own-risks'].map(({ id }) => ({ risk: id }))].map(({ risk }) => risk);
  one.decision['accepted-risks'] = ids.map((risk) => ({ risk, reason: reason(risk) }));
  consulted(one, '2026-09-01', '2026-10-01');
}

function consulted(one: Required<Case>, date: string, answered?: string): void {
  one.decision.authority = {
    consulted: true,
    date,
    answer: 'No answer yet.',
    ...(answered === undefined ? {} : { answered }),
  };
}

const SPOILT: [string, (one: Required<Case>) => void, string][] = [
  [
    'high risks and no measure',
    (one) => withoutMeasures(one),
    'stays high, and no measure against it is named.',
  ],
  [
    'one copied sentence for all',
    (one) => withoutMeasures(one, () => 'The gain outweighs it.'),
    'are taken with one and the same sentence: ‘The gain outweighs it.’',
  ],
  [
    'a recipient that is a placeholder',
    (one) => (one.description.recipients![0]!.who = 'Not filled in yet'),
    'Only a placeholder stands here: ‘Not filled in yet’.',
  ],
  [
    'approval the day before the authority was consulted',
    (one) => {
      withoutMeasures(one);
      one.decision.date = '2026-11-28';
      one.asOf = '2026-11-28';
      consulted(one, '2026-11-29');
    },
    'approved on 28 November 2026, before the authority was consulted on 29 November 2026.',
  ],
  [
    'a consultation without an answer',
    (one) => {
      withoutMeasures(one);
      consulted(one, '2026-11-01');
    },
    'approved on 29 November 2026 while the consultation of the authority was open.',
  ],
  [
    'calls begun before the consultation',
    (one) => {
      withoutMeasures(one);
      one.deployment.start = '2025-01-01';
    },
    'The calls began on 1 January 2025, before the authority was consulted on 1 September 2026.',
  ],
  [
    'an attestation that says no',
    (one) => (one['sign-off'].attestations!['true-to-reality'] = false),
    'An attestation is answered no, and the use is approved.',
  ],
  [
    'a review in the past',
    (one) => (one.review.next = '2020-01-01'),
    'The next review, 1 January 2020, lies before the day on which this is decided, 29 November 2026.',
  ],
  [
    'an approval that is over',
    (one) => (one.decision['valid-until'] = '2020-01-01'),
    'It is valid until 1 January 2020, which lies before',
  ],
  [
    'an officer who was not asked, at a public body',
    (one) => (one.opinions[0]!.opinion = 'not-sought'),
    'The data protection officer was not asked, and under European Union',
  ],
  [
    'approved beside not fit',
    (one) => {
      one.deployment = { vendor: 'facetime', edition: 'app', start: '2027-01-11' };
      one.evidence = {};
      consulted(one, '2026-09-01', '2026-10-01');
    },
    'approved although the product is not fit for it, and it is not said why.',
  ],
];

describe('a case that called itself final', () => {
  it.each(SPOILT)('with %s stays a draft, and is told why', async (_, spoil, message) => {
    const { result } = await checkCase(job, spoilt(spoil));
    const told = words(textLines(checkBlocks(result, await loadLanguage()), { width: 400 }).join('\n'));
    expect(told).toContain(message);
    expect(told).toMatch(/It calls itself final and .* it is printed as a draft\./);
    expect(result.pia.check.final).toBe(false);
  });

  it('is told by validate, with its line', async () => {
    const text = readFileSync(LIBRARY, 'utf8').replace('next: 2027-11-01', 'next: 2020-11-01');
    const file = path.join(folder, 'lines.yaml');
    writeFileSync(file, text);
    const line = text.split('\n').findIndex((one) => one.includes('next: 2020')) + 1;
    const { code, out } = await runHere(['validate', file]);
    expect(out).toContain(`${file}:${line}:1 warning review-before-decision`);
    expect(code).toBe(0);
    expect((await runHere(['check', file])).code).toBe(1);
  });
});

describe('an approved case', () => {
  const printed = async (today: string) => {
    const language = await loadLanguage();
    const at = { ...job, today };
    const { document } = (await reportCase(at, LIBRARY, { paper: 'A4', language })).result;
    return { mark: document.mark, text: words(renderText(document, { width: 400 })) };
  };

  it('three years later is still final, with what is overdue on its first page', async () => {
    const { mark, text } = await printed('2029-11-29');
    expect(mark).toBeUndefined();
    const first = text.slice(0, text.indexOf('Contents'));
    for (const said of ['over since 31 January 2028', 'The review is overdue since 1 November 2027'])
      expect(first).toContain(`Overdue: ${said.startsWith('over') ? 'The approval is ' : ''}${said}`);
    expect(text).toContain('The measure ‘New link and passcode');
    const now = await printed('2026-11-29');
    expect(now.mark).toBeUndefined();
    expect(now.text).not.toContain('Overdue:');
  });
});
