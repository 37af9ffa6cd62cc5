/** Which questions are asked, in which order, and that the result keeps its contract. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.ts';
import { type Catalogue, criterionWeight, allCriteria } from '../../src/assess/catalogue.ts';
import { questionnaire } from '../../src/ask/questionnaire.ts';
import { fingerprintOf } from '../../src/form.ts';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { formats } from '../../src/load/formats.ts';
import { vendorFile, vendorIds } from '../../src/load/library.ts';
import { loadProfile } from '../../src/load/profile.ts';
import { renderQuestionnaireWorkbook } from '../../src/report/questionnaire/workbook.ts';
import type { Assessment } from '../../src/types/assessment.ts';
import type { Profile } from '../../src/types/profile.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import { profile, source } from '../make.ts';
import { hash } from './fill.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue());
});

function assessed(one: Profile, use?: string): Assessment {
  const context = use === undefined ? undefined : catalogue.contexts.get(use);
  return assess({ profile: one, catalogue, context, asOf: '2026-06-15', toolVersion: 'test' });
}

function ask(assessment: Assessment, all = false): Questionnaire {
  return questionnaire({
    ...{ assessment, catalogue, all, created: '2026-06-15', deadline: '2026-08-24' },
    ...{ sender: 'Sender', addressee: 'Addressee', hash },
  });
}

const finding = (criterion: string, level: 0 | 1 | 2 | 3 | 4, id: string) => ({
  ...{ criterion, level, summary: 'S.', sources: [id] },
});

describe('what is asked', () => {
  it('is everything where nothing is known', () => {
    const { questions } = ask(assessed(profile({ findings: [] })));
    expect(questions).toHaveLength(52);
    expect(questions.every(({ reasons }) => reasons.includes('unknown'))).toBe(true);
  });

  it('is nothing where everything is proven, and everything all the same with --all', () => {
    const findings = allCriteria(catalogue).map(({ id }) => finding(id, 4, 's'));
    const one = assessed(profile({ findings, sources: [source('s')] }), 'school-class');
    expect(ask(one).questions).toEqual([]);
    expect(ask(one, true).questions).toHaveLength(52);
    expect(ask(one, true).questions.every(({ reasons }) => reasons.length === 0)).toBe(true);
  });

  it.each([
    ['unproven', [source('s', { kind: 'marketing' })], [finding('security/strong-passwords', 4, 's')]],
    [
      'lapsed',
      [source('s', { kind: 'help-page', checked: '2020-01-01' })],
      [finding('security/strong-passwords', 2, 's')],
    ],
    [
      'contradicted',
      [source('s'), source('t')],
      [
        {
          ...finding('security/strong-passwords', 4, 's'),
          'contradicted-by': [{ source: 't', level: 1 as const, summary: 'No.' }],
        },
      ],
    ],
    [
      'old',
      [source('s', { kind: 'help-page', checked: '2020-01-01' })],
      [finding('security/strong-passwords', 0, 's')],
    ],
  ] as const)('%s', (reason, sources, findings) => {
    const one = ask(assessed(profile({ findings: [...findings] as never, sources: [...sources] as never })));
    const found = one.questions.find(({ criterion }) => criterion === 'security/strong-passwords');
    expect(found?.reasons).toContain(reason);
    if (reason === 'contradicted') expect(found?.against).toMatchObject([{ level: 1, summary: 'No.' }]);
  });

  it('puts gates first, then what the use needs, then weight times the levels in doubt', () => {
    const context = catalogue.contexts.get('school-class');
    const { questions } = ask(assessed(profile({ findings: [] }), 'school-class'));
    const weights = new Map(
      allCriteria(catalogue).map((placed) => [placed.id, criterionWeight(placed, context)]),
    );
    const rank = ({ criterion, reasons }: Questionnaire['questions'][number]): number =>
      (reasons.includes('gate') ? 2000 : reasons.includes('required') ? 1000 : 0) +
      4 * (weights.get(criterion) ?? 0);
    const ranks = questions.map(rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(
      questions.find(({ criterion }) => criterion === 'privacy-by-design/processing-contract')?.needed,
    ).toBe(3);
  });
});

describe('the result', () => {
  it.each(vendorIds())('of %s keeps its contract, and is the same each time', async (id) => {
    const loaded = await loadProfile(vendorFile(id), catalogue, '2026-11-24');
    if (!loaded.ok) throw new Error('not valid');
    const schema = JSON.parse(readFileSync('schemas/questionnaire.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: true, allErrors: true, formats }).compile(schema);
    const one = ask(assessed(loaded.value.value, 'telehealth'), true);
    expect(validate(JSON.parse(JSON.stringify(one))) ? [] : validate.errors).toEqual([]);
    expect(ask(assessed(loaded.value.value, 'telehealth'), true)).toEqual(one);
  });

  it('is the same workbook, byte for byte', async () => {
    const one = ask(assessed(profile({ findings: [] })));
    const [a, b] = await Promise.all([renderQuestionnaireWorkbook(one), renderQuestionnaireWorkbook(one)]);
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });

  it('has fingerprints that a changed word changes and a broken line does not', () => {
    const [first] = ask(assessed(profile({ findings: [] }))).questions;
    expect(fingerprintOf(first!, hash)).toBe(first!.fingerprint);
    expect(fingerprintOf({ ...first!, ask: first!.ask.replaceAll(' ', '\n  ') }, hash)).toBe(
      first!.fingerprint,
    );
    for (const key of ['title', 'question', 'ask', 'rule'] as const)
      expect(fingerprintOf({ ...first!, [key]: `${first![key]} x` }, hash)).not.toBe(first!.fingerprint);
    expect(fingerprintOf({ ...first!, levels: first!.levels.toReversed() }, hash)).not.toBe(
      first!.fingerprint,
    );
  });
});
