/** The words that no document uses; docs/words.md says what stands instead. */
export const forbiddenWords: readonly RegExp[] = [
  /\bpremises?\b/i,
  /\bcarr(y|ies)\b/i,
  /\bleft at\b/i,
  /\bread alike\b/i,
  /\bright data\b/i,
  /\bdata abroad\b/i,
  /\btaking data along\b/i,
  /\bgates?\b/i,
  /\bverdict lapses\b/i,
  /\bundetermined\b/i,
  /\bhindsight\b/i,
  /\bproven\b/i,
  /\bknock-out\b/i,
  /\byaml\b/i,
  /\bjson\b/i,
];
