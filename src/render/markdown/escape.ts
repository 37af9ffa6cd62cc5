/** Text that Markdown as GitHub writes it takes for text, whatever stands in it. */
import { plain } from '../plain.ts';

/** Signs that mark something; addresses and short names of pictures are broken at their colon or point. */
export function escaped(text: string): string {
  return plain(text)
    .replaceAll(/[\\`*_{}[\]<>#|~&!$^]/g, (sign) => `\\${sign}`)
    .replaceAll(/:(?=\/\/|[\w+-]+:)/g, '\\:')
    .replaceAll(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replaceAll('@', '&#64;');
}

/** A line that begins a block must not begin a list, a rule or a heading's underline. */
export function asStart(line: string): string {
  return line
    .replace(/^\s+/, '')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An address between the brackets of a link: signs of Markdown and HTML by their numbers. */
export function addressOf(address: string): string {
  return address
    .replaceAll(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (sign) => encodeURIComponent(sign.toWellFormed()))
    .replaceAll(/[()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '&amp;');
}
