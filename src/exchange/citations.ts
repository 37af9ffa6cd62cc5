/** 'd1, p. 12; d3, section 4; https://…': the documents that an answer leans on, each with page and link. */
import { isWebUrl } from '../input/formats.ts';
import type { Citation, HandedDocument } from '../types/response.ts';
import { oneLine } from './read/text.ts';

/** What was cited. `left`: parts that name no document that is known. */
export interface Cited {
  citations: Citation[];
  /** Addresses that are no document of the list: each is to be one. */
  links: string[];
  left: string[];
}

const ID = /^(?:document|doc\.?|no\.?|nr\.?)?\s*#?\s*(d\d{1,3})\b[\s,:.)–-]*/i;
const ADDRESS = /https?:\/\/[^\s;<>"]+[^\s;<>".,)]/g;
const LONGEST = 1000;

/** Reads a field; one entry a line or between semicolons, and several numbers with commas between: 'd1, d2'. */
export function citedIn(text: string, documents: readonly HandedDocument[]): Cited {
  const cited: Cited = { citations: [], links: [], left: [] };
  for (const part of text.split(/[;\n]/).flatMap(apart)) addTo(cited, part.trim(), documents);
  return cited;
}

/** 'd1, p. 3, d2' names two. */
function apart(part: string): string[] {
  return part.split(/,(?=\s*d\d{1,3}\b)|\band\b(?=\s*d\d{1,3}\b)/i);
}

function addTo(cited: Cited, part: string, documents: readonly HandedDocument[]): void {
  if (part === '') return;
  const [lead = '', id] = ID.exec(part) ?? [];
  const found = documentOf(part, id, documents);
  const links = [...part.matchAll(ADDRESS)].map(([link]) => link).filter((link) => isLink(link));
  if (found === undefined) {
    if (links.length > 0) cited.links.push(...links);
    if (links.length === 0 || part.replaceAll(ADDRESS, '').trim() !== '') cited.left.push(part);
    return;
  }
  const rest = id === undefined ? '' : part.slice(lead.length);
  const said = rest.replaceAll(ADDRESS, '').replaceAll(/^[\s,]+|[\s,]+$/g, '');
  const pages = oneLine(said);
  // Too long for a page: kept whole beside the answer.
  if (pages.length < said.length && pages.endsWith('…')) cited.left.push(said);
  const [link] = links;
  if (links.length > 1) cited.links.push(...links.slice(1));
  cited.citations.push({
    document: found.id,
    ...(pages === '' ? {} : { pages }),
    ...(link === undefined || link === found.url ? {} : { link }),
  });
}

/** By its number; else by its title or its address. */
function documentOf(
  part: string,
  id: string | undefined,
  documents: readonly HandedDocument[],
): HandedDocument | undefined {
  if (id !== undefined) return documents.find((one) => one.id === id.toLowerCase());
  const plain = part.toLowerCase();
  return documents.find(({ title, url }) => title.toLowerCase() === plain || url === part);
}

export function isLink(text: string): boolean {
  return isWebUrl(text) && text.length <= LONGEST;
}
