/** Text from outside as one line of plain characters, for formats that have no safe way to write the others. */

/** Controls; what embeds, overrides or isolates a direction; halves of characters. */
const UNWANTED = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;

/** Line breaks and tabs become blanks; controls and turns of direction go; a half of a character is told as unknown. */
export function plain(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replaceAll(UNWANTED, (sign) => (/\p{Cs}/u.test(sign) ? '\ufffd' : ''));
}
