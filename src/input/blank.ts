/** What stands in a file and is nothing: an empty value, or a text in which nobody sees anything. */

/**
 * Blanks, control characters, joiners and selectors, fillers and other letters that are drawn as nothing, and what is
 * no character at all: with only these in it a text is not filled in. (2800 is a Braille cell without dots, 1D159 a
 * note without a head.)
 */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{DI}\p{NChar}\u2800\u{1D159}]*$/u;

/** True where there is nothing to be seen. */
export function isUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** What stands empty was not filled in yet: a key without a value, or with nothing to be seen, is as good as no key. */
export function withoutEmpty(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutEmpty);
  if (typeof tree !== 'object' || tree === null) return tree;
  const filled = Object.entries(tree).filter(([, value]) => !isBlank(value));
  return Object.fromEntries(filled.map(([key, value]) => [key, withoutEmpty(value)]));
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && isUnseen(value));
}
