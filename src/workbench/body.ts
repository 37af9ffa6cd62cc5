/** What a request carries, as long as it is not too much. */
import type { IncomingMessage } from 'node:http';
import type { Asked } from './answer.ts';
import type { Takes } from './guard.ts';

const MEGABYTE = 1024 * 1024;

/** Most bytes of each: a case has at most as many as a form; a contract that was scanned fits into a file. */
export const MOST_BYTES: Readonly<Record<Takes, number>> = { form: MEGABYTE, file: 25 * MEGABYTE };

/** What is carried; a number: the status with which it is refused. */
export type Carried = Pick<Asked, 'form' | 'bytes'> | number;

export async function carriedBy(request: IncomingMessage, takes: Takes): Promise<Carried> {
  const bytes = await bytesOf(request, MOST_BYTES[takes]);
  if (bytes === undefined) return 413;
  if (takes === 'file') return { form: new URLSearchParams(), bytes };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // What is no UTF-8 behind the percent signs would become another text in silence.
    decodeURIComponent(text.replaceAll('+', ' '));
    return { form: new URLSearchParams(text), bytes: new Uint8Array() };
  } catch {
    return 400;
  }
}

/** undefined: too many. Told by the head where it says so, before any is read; counted as they come, whatever it says. */
async function bytesOf(request: IncomingMessage, most: number): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
