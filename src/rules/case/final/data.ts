/** Numbers of people, recipients and special categories of data, in the places that speak of the same. */
import type { Remark } from '../../../types/check.ts';
import { type Facts, remark } from './remark.ts';

export function dataRemarks(facts: Facts): Remark[] {
  return [...people(facts), ...unmarked(facts), ...withoutBasis(facts), ...notRecipients(facts)];
}

/** Those who join are counted roughly; beyond this factor the numbers cannot mean the same use. */
const TIMES = 2;

function people({ case: { deployment, description } }: Facts): Remark[] {
  const count = (description?.subjects ?? []).reduce((sum, { number = 0 }) => sum + number, 0);
  const { people: joining } = deployment ?? {};
  if (joining === undefined || joining * TIMES >= count) return [];
  return [
    remark('people-fewer', 'deployment.people', { count, about: { kind: 'text', value: String(joining) } }),
  ];
}

function unmarked({ case: { description } }: Facts): Remark[] {
  return (description?.data ?? []).flatMap((one, at) =>
    one.special === false && (one['special-categories'] ?? []).length > 0
      ? [remark('special-unmarked', `description.data[${at}].special`)]
      : [],
  );
}

function withoutBasis({ case: { description } }: Facts): Remark[] {
  const { data = [], purposes = [] } = description ?? {};
  const at = data.findIndex(({ special, processed }) => special === true && processed !== false);
  if (at < 0 || purposes.some((one) => one['special-basis'] !== undefined)) return [];
  return [remark('special-without-basis', `description.data[${at}].special`)];
}

function notRecipients({ case: { organisation, description } }: Facts): Remark[] {
  const joint = organisation?.['joint-controllers'] ?? [];
  const isListed = (description?.recipients ?? []).some((one) => one.as === 'joint-controller');
  return joint.length === 0 || isListed ? [] : [remark('joint-not-recipient', 'description.recipients')];
}
