/** Keys of an element that only go with some natures, and keys that only go together. */
import type { Catalogue } from './catalogue-parts.ts';
import type { Element } from '../types/principle.ts';
import { phrase } from '../locale/phrase.ts';
import type { Fault } from './fault.ts';
import { unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';

/** Faults of the keys of one element. */
export function keyFaults(element: Element, { functions }: Catalogue, path: readonly Step[]): Fault[] {
  const known = functions.map(({ id }) => id);
  return [
    ...ODD.filter(({ natures, key }) => element[key] !== undefined && !natures.includes(element.nature)).map(
      (odd) => oddKey(odd, element, path),
    ),
    ...LACKING.filter(({ lacks, key }) => element[key] === undefined && lacks(element)).map(({ key }) => ({
      code: 'missing-key',
      message: phrase(`catalogue-fault.lacks.${key}`, { id: element.id }),
      hint: phrase(`catalogue-fault.lacks.${key}.hint`),
      path,
    })),
    ...byRunning(element, path),
    ...(element.function === undefined
      ? []
      : unknownId('function', element.function, known, [...path, 'function'])),
  ];
}

interface Odd {
  key: 'mode' | 'never' | 'told-in' | 'silence' | 'clause';
  natures: readonly Element['nature'][];
}

/** A key with the only nature that it goes with. */
const ODD: readonly Odd[] = [
  { key: 'mode', natures: ['behaviour'] },
  { key: 'never', natures: ['record'] },
  { key: 'told-in', natures: ['duty'] },
  { key: 'silence', natures: ['duty'] },
  { key: 'clause', natures: ['duty'] },
];

function oddKey({ key }: Odd, { id, nature }: Element, path: readonly Step[]): Fault {
  const message = phrase(`catalogue-fault.key-of-other-nature.${key}`, { id, nature });
  return {
    code: 'key-of-other-nature',
    message,
    hint: phrase('catalogue-fault.key-of-other-nature.hint', { key }),
    path: [...path, key],
  };
}

/** Running a product oneself proves nothing about what has or has not happened. */
function byRunning({ id, never, 'no-provider': alone }: Element, path: readonly Step[]): Fault[] {
  if (never !== true || alone !== 'yes') return [];
  return [
    {
      code: 'record-by-running',
      message: phrase('catalogue-fault.record-by-running', { id }),
      hint: phrase('catalogue-fault.record-by-running.hint'),
      path: [...path, 'no-provider'],
    },
  ];
}

interface Lacking {
  key: 'mode' | 'told-in' | 'function' | 'absent';
  lacks: (element: Element) => boolean;
}

/** A key that has to be there beside what else is said. */
const LACKING: readonly Lacking[] = [
  {
    key: 'mode',
    lacks: ({ nature }) => nature === 'behaviour',
  },
  {
    key: 'told-in',
    lacks: ({ nature, silence }) => nature === 'duty' && silence !== undefined,
  },
  {
    key: 'absent',
    lacks: (element) => element.function !== undefined,
  },
  {
    key: 'function',
    lacks: ({ absent }) => absent !== undefined,
  },
];
