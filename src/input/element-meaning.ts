/** What a schema cannot say about the elements of a principle: do they fit each other, and does none weigh too much? */
import type { Catalogue } from './catalogue-parts.ts';
import type { Criterion, Element, Principle } from '../types/principle.ts';
import { keyFaults } from './element-keys.ts';
import { afterFaults } from './element-order.ts';
import type { Fault } from './fault.ts';
import { duplicateIds } from './known-ids.ts';
import type { Step } from './locate.ts';
import { phrase } from '../locale/phrase.ts';

/** Each principle counts for a fifth of the whole, which has a hundred points. */
const POINTS = 20;
const MOST_POINTS = 1.5;

/** Faults of a principle's elements. */
export function elementFaults(principle: Principle, catalogue: Catalogue): Fault[] {
  return [
    ...weightlessFaults(principle),
    ...codeFaults(principle, catalogue),
    ...afterFaults(principle, catalogue),
    ...principle.criteria.flatMap((criterion, at) => [
      ...criterionFaults(criterion, ['criteria', at]),
      ...pointFaults(criterion, principle, ['criteria', at]),
      ...criterion.elements.flatMap((element, index) =>
        keyFaults(element, catalogue, ['criteria', at, 'elements', index]),
      ),
    ]),
  ];
}

/** A criterion's own weight of 0 is fine; nothing but zeros is not. */
function weightlessFaults({ id, criteria }: Principle): Fault[] {
  if (criteria.some(({ weight }) => weight > 0)) return [];
  const message = phrase('catalogue-fault.no-weight', { id });
  return [{ code: 'no-weight', message, hint: phrase('catalogue-fault.no-weight.hint'), path: ['criteria'] }];
}

/** Codes are unique in the whole catalogue: they stand without an id beside them. */
function codeFaults(principle: Principle, { principles }: Catalogue): Fault[] {
  const own = principles.findIndex(({ id }) => id === principle.id);
  const before = principles.slice(0, Math.max(0, own));
  const seen = new Set(before.flatMap(({ criteria }) => criteria.flatMap(codesOf)));
  return principle.criteria.flatMap(({ code, elements }, at) => [
    ...taken(code, seen, ['criteria', at, 'code']),
    ...elements.flatMap((element, index) =>
      taken(element.code, seen, ['criteria', at, 'elements', index, 'code']),
    ),
  ]);
}

function codesOf({ code, elements }: Criterion): string[] {
  return [code, ...elements.map((element) => element.code)];
}

function taken(code: string, seen: Set<string>, path: Step[]): Fault[] {
  if (!seen.has(code)) return (seen.add(code), []);
  const message = phrase('catalogue-fault.code-twice', { code });
  return [{ code: 'duplicate-code', message, hint: phrase('catalogue-fault.code-twice.hint'), path }];
}

function criterionFaults({ code, elements }: Criterion, path: Step[]): Fault[] {
  return [...duplicateIds(elements, 'elements').map(below(path)), ...orderFaults(code, elements, path)];
}

function below(path: readonly Step[]): (fault: Fault) => Fault {
  return (fault) => ({ ...fault, path: [...path, ...fault.path] });
}

function orderFaults(code: string, elements: readonly Element[], path: Step[]): Fault[] {
  // Missing or of another form: that has been said.
  if (code === '') return [];
  const numbers = elements.map((element) => Number(element.code.split('.')[1]));
  return elements.flatMap((element, index): Fault[] => {
    const here = [...path, 'elements', index, 'code'];
    if (element.code.split('.')[0] !== code) {
      const message = phrase('catalogue-fault.other-code', { code: element.code });
      return [
        {
          code: 'code-of-other',
          message,
          hint: phrase('catalogue-fault.other-code.hint', { code }),
          path: here,
        },
      ];
    }
    const last = Math.max(0, ...numbers.slice(0, index));
    if ((numbers[index] ?? 0) > last || numbers.slice(0, index).includes(numbers[index] ?? 0)) return [];
    const message = phrase('catalogue-fault.code-order', { code: element.code, last: `${code}.${last}` });
    return [{ code: 'code-order', message, hint: phrase('catalogue-fault.code-order.hint'), path: here }];
  });
}

function pointFaults({ elements, weight }: Criterion, principle: Principle, path: Step[]): Fault[] {
  const criteria = sum(principle.criteria.map((one) => one.weight));
  const inside = sum(elements.map((element) => element.weight));
  return elements.flatMap((element, index): Fault[] => {
    const points = ((POINTS * weight) / criteria) * (element.weight / inside);
    // The last bits of a quotient do not make it too heavy.
    if (!(points > MOST_POINTS + 1e-9)) return [];
    const message = phrase('catalogue-fault.too-heavy', {
      id: element.id,
      points: points.toFixed(2),
      most: MOST_POINTS,
    });
    const hint = phrase('catalogue-fault.too-heavy.hint');
    return [{ code: 'too-heavy', message, hint, path: [...path, 'elements', index, 'weight'] }];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
