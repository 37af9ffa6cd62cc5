/** Rule 3: what a source is worth, and for how long. */
import fc from 'fast-check';
import { A, anyUse, C, count, D, DOCUMENTS, holds, pick } from '../../test/rules/arbitraries.ts';
import { assess, cellOf, dayOf, element, finding, source, TODAY, use } from '../../test/rules/make.ts';
import { eachElement } from '../../test/rules/relations.ts';

holds(
  'rule 3: the page of the maker outweighs a guide by a stranger of the same time, whichever says yes',
  fc.property(anyUse, pick(A, D), count(2900), fc.boolean(), (wanted, id, on, isMakerFor) => {
    const plain = {
      ...eachElement(wanted, () => ({ 'shown-by': 'D', absent: undefined })),
      clients: undefined,
    };
    const read = { checked: [dayOf(on), TODAY] };
    const [yes, no] = isMakerFor
      ? ([DOCUMENTS.help, DOCUMENTS.guide] as const)
      : ([DOCUMENTS.guide, DOCUMENTS.help] as const);
    const findings = [
      finding({ [id]: 'yes' }, source(yes.kind, { ...yes, ...read })),
      finding({ [id]: 'no' }, source(no.kind, { ...no, ...read })),
    ];
    const { place } = cellOf(assess({ findings }, plain), id);
    return place[isMakerFor ? 0 : 2] === 2;
  }),
);

holds(
  'rule 3: a certificate shows until its day, and nothing after it',
  fc.property(anyUse, count(), pick(A, C, D), (wanted, until, id) => {
    const certificate = source('certificate', { published: dayOf(0), 'valid-until': dayOf(until) });
    const profile = { findings: [finding({ [id]: 'yes' }, certificate)] };
    const place = (day: number): unknown =>
      cellOf(assess(profile, { ...wanted, clients: undefined }, {}, dayOf(day)), id).place[0];
    return place(until) === 2 && place(until + 1) === 0;
  }),
);

holds(
  'rule 3: what reports an event keeps its grade for a record',
  fc.property(count(), fc.integer({ min: 1, max: 9000 }), (on, days) => {
    const wanted = use([element('p/c/r', { nature: 'record', mode: undefined })]);
    const report = source('transparency-report', { published: dayOf(on), event: true });
    const profile = { findings: [finding({ 'p/c/r': 'yes' }, report)] };
    return cellOf(assess(profile, wanted, {}, dayOf(on + days)), 'p/c/r').place[0] === 2;
  }),
);
