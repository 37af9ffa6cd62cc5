/** Names of sheets: at most 31 letters, none of : \ / ? * [ ], each once whatever the case. */

const LONGEST = 31;

/** One name a title, in order. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return titles.map((title) => {
    const name = freeName(safeName(title), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Cut at a word where it is too long. An apostrophe may stand inside only. */
function safeName(title: string): string {
  const clean = trimmed(title.replace(/[:\\/?*[\]\p{Cc}]+/gu, ' ').replace(/\s+/g, ' '));
  if (clean === '') return 'Table';
  return clean.length <= LONGEST ? clean : shortened(clean, LONGEST);
}

function shortened(name: string, length: number): string {
  const start = name.slice(0, length - 1).toWellFormed();
  const word = start.lastIndexOf(' ');
  return `${trimmed(word > length / 2 ? start.slice(0, word) : start)}…`;
}

function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, '');
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    const start = name.length + end.length <= LONGEST ? name : shortened(name, LONGEST - end.length);
    if (!taken.has(`${start}${end}`.toLowerCase())) return `${start}${end}`;
  }
}
