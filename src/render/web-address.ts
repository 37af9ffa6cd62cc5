/** Which addresses may become links. */

/** The address as it is written into a file; undefined where it is none of http, https and mailto. */
export function webAddress(link: string): string | undefined {
  const url = URL.parse(link);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}
