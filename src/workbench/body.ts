/** What a request carries, as long as it is not too much. */
import type { IncomingMessage } from 'node:http';

/** Bytes of a form; a case has at most as many. */
export const MOST_BYTES = 1024 * 1024;

/** The form; a number: the status with which it is refused. Counted as it comes, whatever its head says. */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams | number> {
  const length = Number(request.headers['content-length'] ?? 0);
  if (length > MOST_BYTES) return 413;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return 413;
    chunks.push(chunk);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    // What is no UTF-8 behind the percent signs would become another text in silence.
    decodeURIComponent(text.replaceAll('+', ' '));
    return new URLSearchParams(text);
  } catch {
    return 400;
  }
}
