/** The server: what comes over the wire is guarded, given to its route, and answered with the headers of every answer. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UserError } from '../errors.ts';
import { phrase } from '../locale/phrase.ts';
import type { Answer, Asked, Route } from './answer.ts';
import { answered } from './answered.ts';
import { type Carried, carriedBy, MOST_BYTES } from './body.ts';
import type { Desk } from './desk.ts';
import { faultAnswer } from './fault.ts';
import { type Gate, pathOf, refusal, type Takes } from './guard.ts';
import { pageHeaders } from './headers.ts';
import { Slots } from './turns.ts';
import type { Work } from './background/work.ts';

/** Every address there is. No part of a path is data: a table of exact paths cannot be climbed out of. */
export type Routes = ReadonlyMap<string, readonly Route[]>;

/** How long a sender may take, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  head: number;
  /** For all of it. */
  whole: number;
}

const PATIENCE: Patience = { head: 10_000, whole: 30_000 };
const ADDRESS = '127.0.0.1';
/** One that sends nothing costs little; what it may hold up is bounded by our patience. */
const MOST_CONNECTIONS = 1000;
/** So many are answered at once: what each needs in memory is bounded so. Long work has places of its own. */
const MOST_AT_ONCE = 8;

export interface Listening extends Gate {
  /** 'http://127.0.0.1:50123/'. */
  address: string;
  close: () => Promise<void>;
}

/** Listens on this machine alone. `port` 0: any that is free. Throws UserError where it is taken. */
export async function listen(
  routes: Routes,
  desk: Desk,
  work: Work,
  { port = 0, patience = PATIENCE }: { port?: number | undefined; patience?: Patience | undefined },
): Promise<Listening> {
  const gate: Gate = { host: '', key: randomBytes(32).toString('base64url') };
  const behind: Behind = { slots: new Slots(MOST_AT_ONCE), routes, desk, work, gate };
  const server = createServer(
    {
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      connectionsCheckingInterval: Math.min(1000, patience.head),
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => void answer(request, response, behind),
  );
  // Node would tell a sender to go on before anything was looked at.
  server.on('checkContinue', (request, response) => void answer(request, response, behind));
  server.maxConnections = MOST_CONNECTIONS;
  gate.host = `${ADDRESS}:${await portOf(server, port)}`;
  return { ...gate, address: `http://${gate.host}/`, close: () => closed(server) };
}

function portOf(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code ?? '';
      if (code !== 'EADDRINUSE' && code !== 'EACCES') reject(error);
      else
        reject(
          new UserError(
            'port-taken',
            phrase('workbench.port', { port: String(port) }),
            phrase('workbench.port.fix'),
          ),
        );
    });
    server.listen(port, ADDRESS, () => resolve((server.address() as AddressInfo).port));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Behind {
  slots: Slots;
  routes: Routes;
  desk: Desk;
  work: Work;
  gate: Gate;
}

/** Answers one request; never throws. */
async function answer(request: IncomingMessage, response: ServerResponse, behind: Behind): Promise<void> {
  const { method = '', url = '', rawHeaders } = request;
  // Whoever is gone cannot be told anything; what it sent until then ends with it.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  const allowed = behind.routes.get(pathOf(url)) ?? [];
  const refused = refusal({ method, target: url, rawHeaders }, allowed, behind.gate);
  if (refused !== undefined) {
    refuse(response, refused);
    return;
  }
  const route = allowed.find((one) => one.method === method);
  const takes = route?.takes ?? 'form';
  const carried: Carried = await carriedBy(request, takes).catch(() => 400);
  if (carried === 413) {
    refuse(response, carried, tooMuch(takes, behind.desk));
    return;
  }
  if (route === undefined || typeof carried === 'number') {
    refuse(response, typeof carried === 'number' ? carried : 404);
    return;
  }
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const { steps } = behind.desk;
  const name = nameOf(request);
  const asked: Asked = {
    query: new URLSearchParams(url.slice(pathOf(url).length)),
    ...carried,
    signal: gone.signal,
    step: (at) => void steps.set(name, at),
  };
  send(response, await given(route, pathOf(url), asked, behind));
  steps.delete(name);
}

/** By what whoever waits asks how far it is; '' where nobody will. */
function nameOf({ headers }: IncomingMessage): string {
  const name = headers['x-work'];
  return typeof name === 'string' && /^[\w-]{1,40}$/.test(name) ? name : '';
}

function given(route: Route, path: string, asked: Asked, { slots, desk, work }: Behind): Promise<Answer> {
  const { method, isLong } = route;
  if (isLong !== true) return slots.inSlot(() => answered(route, asked, desk));
  const { query, form, bytes, signal, step } = asked;
  const piece = { path, method, query: String(query), form: String(form), bytes, today: desk.today() };
  return answered({ method, act: () => work.run(piece, signal, step) }, asked, desk);
}

function tooMuch(takes: Takes, desk: Desk): Answer {
  const most = MOST_BYTES[takes] / MOST_BYTES.form;
  const told = new UserError(
    'too-large',
    phrase('workbench.too-large', { most }),
    phrase('workbench.too-large.fix'),
  );
  return faultAnswer(told, false, desk);
}

/** Nothing more is read of it: a body that comes slowly holds nothing up. */
function refuse(
  response: ServerResponse,
  status: number,
  { mediaType, body }: Answer = { mediaType: 'text/plain; charset=utf-8', body: `${status}\n` },
): void {
  response.writeHead(status, { ...pageHeaders(mediaType), Connection: 'close' });
  response.end(body, () => response.socket?.destroySoon());
}

function send(response: ServerResponse, { status = 200, mediaType, body, headers = {} }: Answer): void {
  if (response.destroyed) return;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  response.writeHead(status, {
    ...pageHeaders(mediaType),
    ...headers,
    'Content-Length': String(bytes.byteLength),
  });
  response.end(bytes);
}
