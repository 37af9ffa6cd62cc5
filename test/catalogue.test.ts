/** The catalogue as data: whole, unambiguous, and true to the list of the Joint Statement's expectations. */
import { beforeAll, describe, expect, it } from 'vitest';
import { allCriteria, type Catalogue } from '../src/assess/catalogue.ts';
import { loadCatalogue } from '../src/input/catalogue.ts';
import type { Element } from '../src/types/principle.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue());
});

describe('criteria', () => {
  it('are 52 under five principles, in the order of the Joint Statement', () => {
    expect(catalogue.principles.map(({ id, criteria }) => `${id} ${String(criteria.length)}`)).toEqual([
      'security 12',
      'privacy-by-design 14',
      'know-your-audience 6',
      'transparency 11',
      'end-user-control 9',
    ]);
  });

  it('have ids, kinds, weights and gates that never change by accident', () => {
    const lines = allCriteria(catalogue).map(
      ({ id, criterion }) =>
        `${id} ${criterion.kind} ${String(criterion.weight)}${criterion.gate === true ? ' gate' : ''}`,
    );
    expect(lines).toMatchSnapshot();
  });

  it('have 260 level tests, all different', () => {
    const tests = allCriteria(catalogue).flatMap(({ criterion }) => Object.values(criterion.levels));
    expect(tests).toHaveLength(260);
    expect(new Set(tests).size).toBe(260);
  });

  it('have questions, reasons and questions to vendors of their own', () => {
    for (const part of ['question', 'why', 'ask'] as const) {
      const texts = allCriteria(catalogue).map(({ criterion }) => criterion[part]);
      expect(new Set(texts).size).toBe(52);
    }
  });

  it('say where they come from, by sentences that exist', () => {
    const sentences = allCriteria(catalogue).flatMap(({ criterion }) =>
      criterion.origin.flatMap((origin) => origin.sentences ?? []),
    );
    expect(sentences.length).toBeGreaterThan(52);
    for (const sentence of sentences) expect(Number(sentence.slice(1))).toBeLessThanOrEqual(57);
  });

  it('mark every point of the Observations as not confirmed, since none was read in the original', () => {
    const points = allCriteria(catalogue).flatMap(({ criterion }) =>
      criterion.origin.filter((origin) => origin.source === 'observations'),
    );
    expect(points.filter((origin) => origin.confirmed !== false)).toEqual([]);
  });

  it('refer to law and standards in a named edition', () => {
    for (const { criterion } of allCriteria(catalogue))
      expect(criterion.references.length, criterion.id).toBeGreaterThan(0);
    for (const rule of catalogue.references) expect(rule.edition).not.toBe('');
  });
});

describe('elements', () => {
  const elements = (): { id: string; element: Element }[] =>
    allCriteria(catalogue).flatMap(({ id, criterion }) =>
      (criterion.elements ?? []).map((element) => ({ id: `${id}/${element.id}`, element })),
    );

  it('are three to eight a criterion', () => {
    const counts = allCriteria(catalogue).map(
      ({ id, criterion }) => `${id} ${criterion.elements?.length ?? 0}`,
    );
    expect(counts.filter((one) => !/ [3-8]$/.test(one))).toEqual([]);
  });

  it('have statements of their own, and none says by default', () => {
    const statements = elements().map(({ element }) => element.statement);
    expect(new Set(statements).size).toBe(statements.length);
    expect(statements.filter((one) => /\bby default\b/i.test(one))).toEqual([]);
  });

  it('rest on functions that are known', () => {
    const named = new Set(elements().flatMap(({ element }) => element.function ?? []));
    const known = catalogue.functions.map(({ id }) => id);
    expect([...named].filter((one) => !known.includes(one))).toEqual([]);
  });
});

describe('sentences', () => {
  it('are no longer than a reader can hold', () => {
    const texts = allCriteria(catalogue).flatMap(({ id, criterion }) =>
      [...Object.values(criterion.levels), criterion.question, criterion.why, criterion.ask].map((text) => ({
        id,
        text,
      })),
    );
    const long = texts.flatMap(({ id, text }) =>
      text
        .split(/(?<=[.?!;:])\s/)
        .filter((one) => one.length > 300)
        .map((one) => `${id}: ${one}`),
    );
    expect(long).toEqual([]);
  });
});

describe('contexts and risks', () => {
  it('are the seven uses', () => {
    expect([...catalogue.contexts.keys()]).toEqual([
      'confidential-advice',
      'internal-meeting',
      'people-at-risk',
      'public-event',
      'public-library',
      'school-class',
      'telehealth',
    ]);
  });

  it('each use requires something, for a reason that somebody asks for', () => {
    for (const { id, requirements = [] } of catalogue.contexts.values()) {
      expect(requirements.length, id).toBeGreaterThan(4);
      expect(new Set(requirements.map((one) => one.criterion)).size, id).toBe(requirements.length);
    }
  });

  it('the risks hold the ten scenarios of a video call and the three feared events', () => {
    const ids = catalogue.risks.risks.map((risk) => risk.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'intrusion',
        'eavesdropping',
        'silent-recording',
        'covert-attention-tracking',
        'content-leak',
        'secondary-use',
        'home-and-location-exposure',
        'exclusion',
        'loss-of-records',
        'wrong-transcript',
      ]),
    );
    expect(catalogue.risks.events.filter((event) => event.kind === 'feared-event')).toHaveLength(3);
    const used = new Set(catalogue.risks.risks.flatMap((risk) => risk.events));
    expect(catalogue.risks.events.filter((event) => !used.has(event.id))).toEqual([]);
  });

  it('the scales fold one way, and more never becomes less', () => {
    const { fold, severity, likelihood } = catalogue.scales;
    expect([severity, likelihood].map((scale) => scale.map((step) => step.value))).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
    for (const steps of [fold.severity, fold.likelihood]) expect(steps).toEqual(steps.toSorted());
  });
});
