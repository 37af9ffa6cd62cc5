/** A batch in its order, with the next of it begun. */

/**
 * What is made of each item, in the order of the items, while that of the next one is already being made: one file is
 * parsed in its thread while another is assessed. What fails is given in its turn and ends nothing.
 */
export async function* ahead<Item, Made>(
  items: Iterable<Item>,
  make: (item: Item) => Promise<Made>,
): AsyncGenerator<PromiseSettledResult<Made>> {
  let begun: Promise<[PromiseSettledResult<Made>]> | undefined;
  for (const item of items) {
    const next = Promise.allSettled([make(item)]);
    if (begun !== undefined) yield (await begun)[0];
    begun = next;
  }
  if (begun !== undefined) yield (await begun)[0];
}
