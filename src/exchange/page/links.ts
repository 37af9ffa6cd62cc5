/** Addresses and pictures of a document. */
import { safeLink } from '../../render/html/addresses.ts';

/** An address as it is printed in full, and linked where it may be; null where there is none. */
export function addressView(address: string | null): { text: string; link: string | null } | null {
  return address === null ? null : { text: address, link: safeLink(address) };
}

const PICTURE = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/;

/** The helper `picture` of the templates: a picture that the page itself holds, and nothing else. */
export function pictureHelper(address: unknown): string {
  if (typeof address === 'string' && PICTURE.test(address)) return address;
  throw new TypeError('not a picture that a document may hold');
}
