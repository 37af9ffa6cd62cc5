/** Names of the places in a page that links lead to. */

/** Ids of the document's parts as they stand in the page: letters, digits and dashes, each once. */
export function anchorsOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    const name = free(id.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), taken);
    taken.add(name);
    anchors.set(id, name);
  }
  return anchors;
}

/** Places that the page itself needs; a point, which no part's name has, keeps them apart from those. */
export const PLACES = {
  text: 'main.text',
  contents: 'main.contents',
  note: (number: number) => `note.${number}`,
  noteFrom: (number: number) => `note-from.${number}`,
  source: (number: number) => `source.${number}`,
  cited: (number: number, time: number) => `cited.${number}.${time}`,
};

function free(name: string, taken: ReadonlySet<string>): string {
  let number = 1;
  const numbered = (): string => (number === 1 ? name : `${name}-${number}`);
  while (taken.has(numbered())) number += 1;
  return numbered();
}
