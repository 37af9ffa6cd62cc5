/** The catalogue as data: whole, unambiguous, and true to the list of the Joint Statement's expectations. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Library, loadLibrary } from '../src/input/library.ts';
import { loadCatalogue } from '../src/input/catalogue.ts';
import { loadContext } from '../src/input/context.ts';
import { elementsOf, type Elements, ELEMENTS_VERSION } from '../src/rules/elements.ts';
import type { Criterion, Element } from '../src/types/principle.ts';

let library: Library;
let placed: Elements;
beforeAll(async () => {
  const { catalogue } = await loadCatalogue();
  library = await loadLibrary(catalogue);
  placed = elementsOf(catalogue.principles);
});

const criteria = (): { id: string; criterion: Criterion }[] =>
  library.catalogue.principles.flatMap((principle) =>
    principle.criteria.map((criterion) => ({ id: `${principle.id}/${criterion.id}`, criterion })),
  );
const elements = (): { id: string; element: Element }[] =>
  criteria().flatMap(({ id, criterion }) =>
    criterion.elements.map((element) => ({ id: `${id}/${element.id}`, element })),
  );

describe('criteria', () => {
  it('are 52 under five principles, in the order of the Joint Statement', () => {
    expect(library.catalogue.principles.map((one) => `${one.id} ${String(one.criteria.length)}`)).toEqual([
      'security 12',
      'privacy-by-design 14',
      'know-your-audience 6',
      'transparency 11',
      'end-user-control 9',
    ]);
  });

  it('have questions, reasons and questions to vendors of their own', () => {
    for (const part of ['question', 'why', 'ask'] as const) {
      const texts = criteria().map(({ criterion }) => criterion[part]);
      expect(new Set(texts).size).toBe(52);
    }
  });

  it('say where they come from, by sentences that exist', () => {
    const sentences = criteria().flatMap(({ criterion }) =>
      criterion.origin.flatMap((origin) => origin.sentences ?? []),
    );
    expect(sentences.length).toBeGreaterThan(52);
    for (const sentence of sentences) expect(Number(sentence.slice(1))).toBeLessThanOrEqual(57);
  });

  it('mark every point of the Observations as not confirmed, since none was read in the original', () => {
    const points = criteria().flatMap(({ criterion }) =>
      criterion.origin.filter((origin) => origin.source === 'observations'),
    );
    expect(points.length).toBeGreaterThan(10);
    expect(points.filter((origin) => origin.confirmed !== false)).toEqual([]);
  });

  it('refer to law and standards in a named edition', () => {
    for (const { id, criterion } of criteria()) expect(criterion.references.length, id).toBeGreaterThan(0);
    for (const rule of library.catalogue.references) expect(rule.edition).not.toBe('');
  });
});

describe('elements', () => {
  it('have ids, codes, natures, weights, proofs and gates that never change under the same version', () => {
    const lines = placed.all.map((one) =>
      [
        one.code,
        one.id,
        one.nature,
        one.mode ?? '-',
        one.weight,
        `${one.criterion.weight}`,
        one.shownBy,
        one.gate ? 'gate' : '',
        one.published ? 'published' : '',
        one.never ? 'never' : '',
        one.after === undefined ? '' : `after ${one.after.code}`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    );
    expect({ version: ELEMENTS_VERSION, lines }).toMatchSnapshot();
  });

  it('are 331, three to eight a criterion', () => {
    const counts = criteria().map(({ id, criterion }) => `${id} ${String(criterion.elements.length)}`);
    expect(counts.filter((one) => !/ [3-8]$/.test(one))).toEqual([]);
    expect(elements()).toHaveLength(331);
  });

  it('have statements and questions to vendors of their own, and no statement says by default', () => {
    for (const part of ['statement', 'ask'] as const) {
      const texts = elements().map(({ element }) => element[part]);
      expect(new Set(texts).size).toBe(texts.length);
    }
    const statements = elements().map(({ element }) => element.statement);
    expect(statements.filter((one) => /\bby default\b/i.test(one))).toEqual([]);
  });

  it('rest on functions that are known', () => {
    const named = new Set(elements().flatMap(({ element }) => element.function ?? []));
    const known = library.catalogue.functions.map(({ id }) => id);
    expect(named.size).toBeGreaterThan(10);
    expect([...named].filter((one) => !known.includes(one))).toEqual([]);
  });
});

describe('sentences', () => {
  it('are no longer than a reader can hold', () => {
    const texts = [
      ...criteria().flatMap(({ id, criterion: { question, why, ask } }) =>
        [question, why, ask].map((text) => ({ id, text })),
      ),
      ...elements().flatMap(({ id, element }) =>
        [element.statement, element.counts, element['not-enough'], element.ask].map((text) => ({ id, text })),
      ),
    ];
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
    expect([...library.presets.keys()]).toEqual([
      'confidential-advice',
      'internal-meeting',
      'people-at-risk',
      'public-event',
      'public-library',
      'school-class',
      'telehealth',
    ]);
  });

  it('each use requires something, for a reason that somebody asks for', async () => {
    for (const id of library.presets.keys()) {
      const { requirements = [] } = (await loadContext(id, library)).context;
      expect(requirements.length, id).toBeGreaterThan(4);
      expect(new Set(requirements.map((one) => one.element)).size, id).toBe(requirements.length);
      expect(
        requirements.filter((one) => one.reason === undefined || one['asked-by'] === undefined),
        id,
      ).toEqual([]);
      expect(
        requirements.filter((one) => one.must === true),
        id,
      ).not.toEqual([]);
    }
  });

  it('the risks hold the ten scenarios of a video call and the three feared events', () => {
    const { risks, events } = library.risks;
    expect(risks.map((risk) => risk.id)).toEqual(
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
    expect(events.filter((event) => event.kind === 'feared-event')).toHaveLength(3);
    const used = new Set(risks.flatMap((risk) => risk.events));
    expect(events.filter((event) => !used.has(event.id))).toEqual([]);
  });

  it('no text of a risk speaks of one trade: the same stands in the assessment of a school, a clinic and a library', () => {
    const trades =
      /\b(teachers?|pupils?|lessons?|class(es)?|schools?|patients?|doctors?|clinics?|librar\w+|patrons?|therap\w+|minutes|appraisals?|testimony|bedrooms?)\b/i;
    const texts = library.risks.risks.flatMap(({ id, events: _, drivers, severity, ...words }) => [
      ...Object.values(words),
      severity.reason,
      ...(severity.raised ?? []).map(({ reason }) => reason),
      ...drivers.map(({ because }) => `${id}: ${because}`),
    ]);
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter((text) => trades.test(text))).toEqual([]);
  });

  it('the scales fold one way, and more never becomes less', () => {
    const { fold, severity, likelihood } = library.catalogue.scales;
    expect([severity, likelihood].map((scale) => scale.map((step) => step.value))).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
    for (const steps of [fold.severity, fold.likelihood]) expect(steps).toEqual(steps.toSorted());
  });
});
