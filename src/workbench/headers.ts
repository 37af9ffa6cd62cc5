/** Headers of every answer. Nothing may be asked to run, load or show what does not come from here. */
import type { Handed } from './tickets.ts';

/** Of pages: our own scripts and styles, frames of our own documents, no code in attributes or from strings. */
const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  'font-src data:',
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Of a document in a frame: it may show itself and nothing else. */
const FRAMED = [
  'sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Of a download: should a browser show it all the same, it may do nothing. */
const DOWNLOAD = "sandbox; default-src 'none'; frame-ancestors 'none'";

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

export function pageHeaders(mediaType: string): Record<string, string> {
  return { ...ALWAYS, 'Content-Type': mediaType, 'Content-Security-Policy': PAGE };
}

/** What is handed out is shown in a frame of ours, or saved; never opened as a page. */
export function handedHeaders({ name, mediaType, framed }: Handed): Record<string, string> {
  if (framed) return { ...ALWAYS, 'Content-Type': mediaType, 'Content-Security-Policy': FRAMED };
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  return {
    ...ALWAYS,
    'Content-Type': mediaType,
    'Content-Security-Policy': DOWNLOAD,
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  };
}
