/** One line of a longer text. */

const LONGEST = 105;

/** The first sentence, cut at a word where it is longer than a line or two. */
export function firstSentence(text: string): string {
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return shortened((first?.segment ?? text).trim(), LONGEST);
}

/** At most so many characters, cut at a space where there is one near the end. */
export function shortened(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const start = letters.slice(0, most - 1).join('');
  const space = start.lastIndexOf(' ');
  return `${space > most / 2 ? start.slice(0, space) : start}…`;
}
