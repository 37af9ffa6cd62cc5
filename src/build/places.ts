/** Where an element that is open would be answered: at registers, in a document of the provider, by trying, by asking. */
import type { Catalogue } from '../input/catalogue-parts.ts';
import type { Registers } from '../types/registers.ts';
import type { Tests } from '../types/tests.ts';

export interface Place {
  kind: 'register' | 'document' | 'trial' | 'question';
  /** In words. */
  name: string;
}

/** The place by the full id of an element; what a document would say comes before what a trial would show. */
export function placesOf(
  { principles }: Pick<Catalogue, 'principles'>,
  { registers }: Registers,
  { tests }: Tests,
): (element: string) => Place {
  const told = new Map(
    principles.flatMap((principle) =>
      principle.criteria.flatMap((criterion) =>
        criterion.elements.map((one) => [`${principle.id}/${criterion.id}/${one.id}`, one['told-in']]),
      ),
    ),
  );
  return (element) => {
    const searched = registers.filter(({ elements }) => elements.includes(element)).map(({ name }) => name);
    if (searched.length > 0) return { kind: 'register', name: `registers: ${searched.join('; ')}` };
    const document = told.get(element);
    if (document !== undefined)
      return { kind: 'document', name: `${document} of the provider, for this edition` };
    const test = tests.find(({ points }) => points.some((point) => point.element === element));
    if (test !== undefined) return { kind: 'trial', name: `own test: ${test.title}` };
    return { kind: 'question', name: 'a question to the provider' };
  };
}
