/** Addresses that a document may link to. */

const WEB = /^(?:https?:\/\/|mailto:)[^\s]+$/i;
const INSIDE = /^#[a-z0-9.-]+$/i;

/** The address if it is http(s) or mailto, else null: it is then printed as text. */
function safeLink(address: string | null): string | null {
  return address !== null && WEB.test(address) ? address : null;
}

/** An address as it is printed in full, and linked where it may be; null where there is none. */
export function addressView(address: string | null): { text: string; link: string | null } | null {
  return address === null ? null : { text: address, link: safeLink(address) };
}

/** The helper `url` of the templates. Anything else than a safe link here is a fault of ours, not of the data. */
export function urlHelper(address: unknown): string {
  if (typeof address === 'string' && (WEB.test(address) || INSIDE.test(address))) return address;
  throw new TypeError(`not an address that a document may link to: ${String(address)}`);
}

const PICTURE = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/;

/** The helper `picture` of the templates: a picture that the page itself holds, and nothing else. */
export function pictureHelper(address: unknown): string {
  if (typeof address === 'string' && PICTURE.test(address)) return address;
  throw new TypeError('not a picture that a document may hold');
}
