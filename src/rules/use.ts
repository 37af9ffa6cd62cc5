/** A use as the rules see it: what it requires, of which elements, on which clients, with which weights. */
import type { Context, Requirement as WrittenRequirement } from '../types/context.ts';
import type { Elements, PlacedElement } from './elements.ts';
import type { Weights } from './score.ts';

/** A must or a should. */
export interface Requirement {
  element: PlacedElement;
  must: boolean;
  /** The preset is asked for: settings cannot mend it, they can spoil it. */
  shipped: boolean;
  /** A must of every use (rule 8). */
  gate: boolean;
  written: WrittenRequirement | undefined;
}

export interface Use {
  context: Context | undefined;
  requirements: readonly Requirement[];
  /** Clients that the case names; undefined: any. */
  clients: readonly string[] | undefined;
  weights: Weights;
  /** Elements of tasks that the organisation has done. */
  done: ReadonlySet<string>;
}

/** Rule 8: the gates that a use does not waive with a reason are musts of it; one that it requires itself stays its own. */
export function useOf(
  context: Context | undefined,
  elements: Elements,
  {
    clients,
    done = [],
  }: { clients?: readonly string[] | undefined; done?: readonly string[] | undefined } = {},
): Use {
  const waived = new Set(
    (context?.['waived-gates'] ?? []).filter(({ reason }) => reason !== '').map((one) => one.element),
  );
  const own = (context?.requirements ?? []).flatMap((written): Requirement[] => {
    const element = elements.byId.get(written.element);
    if (element === undefined || written.must === undefined || written.dropped !== undefined) return [];
    return [
      { element, must: written.must, shipped: written.state === 'shipped', gate: element.gate, written },
    ];
  });
  const musts = new Set(own.filter((one) => one.must).map((one) => one.element));
  const gates = elements.all
    .filter((element) => element.gate && !waived.has(element.id) && !musts.has(element))
    .map((element): Requirement => ({ element, must: true, shipped: false, gate: true, written: undefined }));
  return {
    context,
    requirements: [...own, ...gates].toSorted(
      (a, b) => a.element.index - b.element.index || Number(b.must) - Number(a.must),
    ),
    clients: clients ?? context?.clients,
    weights: {
      criterion: ({ id, weight }) => context?.weights?.criteria?.[id] ?? weight,
      principle: (id) => context?.weights?.principles?.[id] ?? 1,
    },
    done: new Set(done),
  };
}

export function mustsOf({ requirements }: Use): Requirement[] {
  return requirements.filter((one) => one.must);
}

/** What a use demands of one element. */
export interface Demand {
  musts: readonly Requirement[];
  should: boolean;
}

export function demandsOf({ requirements }: Use): ReadonlyMap<PlacedElement, Demand> {
  const grouped = Map.groupBy(requirements, ({ element }) => element);
  return new Map(
    [...grouped].map(([element, list]) => {
      const musts = list.filter(({ must }) => must);
      return [element, { musts, should: musts.length < list.length }];
    }),
  );
}
