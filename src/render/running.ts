/** The lines that run along head and foot of a page: none is printed over another, and none takes a second line. */

/** At most so many characters, cut at a blank where there is one near the end, without a comma before the dots. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 1).join('');
  const blank = start.lastIndexOf(' ');
  return `${(blank > most / 2 ? start.slice(0, blank) : start).replace(/[,;:]$/u, '')}…`;
}
