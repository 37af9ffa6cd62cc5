/** Addresses that a page may lead to. */

const WEB = /^(?:https?:\/\/|mailto:)[^\s]+$/i;
const INSIDE = /^#[a-z0-9.-]+$/i;

/** The address if it is http(s) or mailto, else null: it is then written as text. */
export function safeLink(address: string | null): string | null {
  return address !== null && WEB.test(address) ? address : null;
}

/** The helper `url` of the templates. Anything else than a safe link here is a fault of ours, not of the data. */
export function urlHelper(address: unknown): string {
  if (typeof address === 'string' && (WEB.test(address) || INSIDE.test(address))) return address;
  throw new TypeError(`not an address that a document may link to: ${String(address)}`);
}
