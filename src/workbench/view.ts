/** Pages and parts of pages from their views, by the templates of templates/workbench/. */
import { safeLink } from '../render/html/addresses.ts';
import { templateEngine } from '../render/html/engine.ts';

/** Text of a template of templates/workbench/ with a view in it. */
export type View = (name: string, view: object) => string;

export async function openViews(): Promise<View> {
  const { templates } = await import('../generated/templates.js');
  const fill = await templateEngine(templates, ['blocks/', 'workbench/'], workbenchUrl);
  return (name, view) => fill(`workbench/${name}`, view);
}

/** Places of this page, pages of ours behind '#', links that are good once, and the web. */
const OWN = /^(?:#[a-z0-9.-]+|#\/[\w-]*(?:\?[\w.~%&=+*-]*)?|\/once\?ticket=[\w-]+)$/i;

function workbenchUrl(address: unknown): string {
  if (typeof address === 'string' && (OWN.test(address) || safeLink(address) !== null)) return address;
  throw new TypeError(`not an address that a page may link to: ${String(address)}`);
}

/** The address of a page with what it is asked. */
export function pageAddress(page: string, asked: Readonly<Record<string, string | undefined>> = {}): string {
  return `#${fragmentAddress(page, asked)}`;
}

/** The address at which the server is asked for it. */
export function fragmentAddress(
  page: string,
  asked: Readonly<Record<string, string | undefined>> = {},
): string {
  const given = Object.entries(asked).filter((one): one is [string, string] => (one[1] ?? '') !== '');
  const query = new URLSearchParams(given).toString();
  return query === '' ? `/${page}` : `/${page}?${query}`;
}
