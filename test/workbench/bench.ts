/** A workbench on a folder of its own, and requests to it byte by byte. */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadLanguage } from '../../src/locale/languages.ts';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../../src/workbench/workbench.ts';

export interface Bench extends Workbench {
  folder: string;
  host: string;
  port: number;
  /** Faults of ours that were told. */
  faults: unknown[];
  /** Asks as our own page does; bytes are a file. */
  ask: (target: string, form?: Record<string, string> | Buffer) => Promise<Reply>;
  /** Sends bytes as they are. */
  raw: (bytes: string) => Promise<Reply>;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export const TODAY = '2026-11-29';

export async function openBench(more: Partial<WorkbenchOptions> = {}): Promise<Bench> {
  const folder = await mkdtemp(path.join(tmpdir(), 'vtc-pia-bench-'));
  const faults: unknown[] = [];
  const bench = await startWorkbench({
    folder,
    language: await loadLanguage(),
    who: 'Officer',
    today: () => TODAY,
    fault: (error) => faults.push(error),
    say: () => undefined,
    ...more,
  });
  const { host, port: given } = new URL(bench.address);
  const port = Number(given);
  const raw = (bytes: string): Promise<Reply> => exchange(port, bytes);
  return {
    ...bench,
    folder: more.folder ?? folder,
    host,
    port,
    faults,
    raw,
    ask: (target, form) => raw(requestOf(ownHead({ host, key: bench.key }, target, form), bodyOf(form))),
    close: async () => {
      await bench.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** First line and headers, as our own page sends them. */
export interface Head {
  method: string;
  target: string;
  headers: [string, string][];
}

export function ownHead(
  { host, key }: { host: string; key: string },
  target: string,
  form?: Record<string, string> | Buffer,
): Head {
  const common: [string, string][] = [
    ['Host', host],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Authorization', `Bearer ${key}`],
  ];
  if (form === undefined) return { method: 'GET', target, headers: common };
  const isFile = Buffer.isBuffer(form);
  const write: [string, string][] = [
    ['Origin', `http://${host}`],
    ['Content-Type', isFile ? 'application/octet-stream' : 'application/x-www-form-urlencoded'],
    ['Content-Length', String(Buffer.byteLength(bodyOf(form), 'latin1'))],
  ];
  return { method: 'POST', target, headers: [...common, ...write] };
}

export function bodyOf(form: Record<string, string> | Buffer | undefined): string {
  if (Buffer.isBuffer(form)) return form.toString('latin1');
  return form === undefined ? '' : new URLSearchParams(form).toString();
}

export function requestOf({ method, target, headers }: Head, body = ''): string {
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${target} HTTP/1.1`, ...lines, 'Connection: close', '', body].join('\r\n');
}

/** What comes back until the other side ends; status 0: it ended without a word. */
export function exchange(port: number, bytes: string): Promise<Reply> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(replyFrom(Buffer.concat(chunks).toString())));
    // Latin-1, so that every byte can be said.
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

function replyFrom(text: string): Reply {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => {
    const at = line.indexOf(':');
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const;
  });
  return {
    status: Number(first.split(' ')[1] ?? 0),
    headers: Object.fromEntries(headers),
    body: rest.join('\r\n\r\n').replaceAll('&#x3D;', '='),
  };
}

/** What a page says, without its marks. */
export function textOf({ body }: Reply): string {
  return body.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
}
