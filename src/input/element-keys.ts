/** Keys of an element that only go with some natures, and keys that only go together. */
import type { Catalogue } from './catalogue-parts.ts';
import type { Element } from '../types/principle.ts';
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
    ...LACKING.filter(({ lacks, key }) => element[key] === undefined && lacks(element)).map((one) => ({
      ...{
        code: 'missing-key',
        message: one.message(element),
        hint: `Add '${one.key}:', ${one.hint}.`,
        path,
      },
    })),
    ...(element.function === undefined
      ? []
      : unknownId('function', element.function, known, [...path, 'function'])),
  ];
}

type Key = 'mode' | 'never' | 'told-in' | 'silence' | 'clause' | 'function' | 'absent';

interface Odd {
  key: Key;
  natures: readonly Element['nature'][];
  why: string;
}

/** A key with the only nature that it goes with. */
const ODD: readonly Odd[] = [
  { key: 'mode', natures: ['behaviour'], why: 'Only a behaviour can be had or is so' },
  { key: 'never', natures: ['record'], why: 'Only a record can say that something has not happened' },
  { key: 'told-in', natures: ['duty'], why: 'Only a duty is told in a document' },
  { key: 'clause', natures: ['duty'], why: 'Only a duty can be written into a contract' },
  { key: 'silence', natures: ['duty'], why: 'Silence proves something of a duty only' },
];

function oddKey({ key, why }: Odd, { id, nature }: Element, path: readonly Step[]): Fault {
  const message = `${why}; '${id}' is a ${nature}.`;
  return { code: 'key-of-other-nature', message, hint: `Leave '${key}' out.`, path: [...path, key] };
}

interface Lacking {
  key: Key;
  lacks: (element: Element) => boolean;
  message: (element: Element) => string;
  hint: string;
}

/** A key that has to be there beside what else is said. */
const LACKING: readonly Lacking[] = [
  {
    key: 'mode',
    lacks: ({ nature }) => nature === 'behaviour',
    message: ({ id }) => `The behaviour '${id}' has no mode.`,
    hint: "'can' where it is enough that it can be had, 'is' where it has to be so",
  },
  {
    key: 'told-in',
    lacks: ({ nature, silence }) => nature === 'duty' && silence !== undefined,
    message: ({ id }) => `It is not said which document's silence means something for '${id}'.`,
    hint: 'the kind of document that would say it',
  },
  {
    key: 'absent',
    lacks: (element) => element.function !== undefined,
    message: ({ id }) => `It is not said what is true of '${id}' where the function is absent.`,
    hint: 'yes, no or does-not-apply',
  },
  {
    key: 'function',
    lacks: ({ absent }) => absent !== undefined,
    message: ({ id }) => `It is not said without which function '${id}' is answered so.`,
    hint: 'an id of functions.yaml',
  },
];
