/**
 * Long work is done by processes of their own, so that saves and pages are answered meanwhile, and so that it can be
 * stopped whatever it is at. A process does one thing at a time; one that is not needed for a while ends.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import { phrase, type Words } from '../../locale/phrase.ts';
import type { Answer } from '../answer.ts';
import type { Tickets } from '../tickets.ts';
import { Slots } from '../turns.ts';
import type { ChildOptions, FromChild, Piece, ToChild } from './messages.ts';

/** So many at once; the others wait. */
const MOST_AT_ONCE = 2;
/** In milliseconds. */
const PATIENCE = { toStop: 1000, toEnd: 1000, idle: 60_000 };

/** Who is told of what a process says beside its answer. */
export interface Listener {
  tickets: Tickets;
  fault: (error: unknown) => void;
  say: (message: Words) => void;
}

export class Work {
  readonly #options: ChildOptions;
  readonly #listener: Listener;
  readonly #idle = new Map<ChildProcess, NodeJS.Timeout>();
  readonly #all = new Set<ChildProcess>();
  readonly #slots = new Slots(MOST_AT_ONCE);

  constructor(options: ChildOptions, listener: Listener) {
    this.#options = options;
    this.#listener = listener;
  }

  /** Throws the reason of the signal once that has stopped it, and UserError where the process ended before its time. */
  run(piece: Piece, signal: AbortSignal, step: (at: Words) => void): Promise<Answer> {
    return this.#slots.inSlot(async () => {
      signal.throwIfAborted();
      const child = this.#take();
      const answer = await this.#done(child, piece, signal, step);
      this.#keep(child);
      return answer;
    });
  }

  /** Ends all of them. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((child) => end(child)));
  }

  #take(): ChildProcess {
    const [found] = this.#idle.keys();
    if (found === undefined) return this.#start();
    clearTimeout(this.#idle.get(found));
    this.#idle.delete(found);
    return found;
  }

  #start(): ChildProcess {
    // The same ending as this file has: .ts in the source, others in the bundles.
    const extension = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
    const cache = getCompileCacheDir();
    const child = fork(
      new URL(`./workbench-child${extension}`, import.meta.url),
      [JSON.stringify(this.#options)],
      {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        // A process does not share in what the program keeps compiled; told so, it does from its first module on.
        env: { ...process.env, ...(cache === undefined ? {} : { NODE_COMPILE_CACHE: path.dirname(cache) }) },
      },
    );
    this.#all.add(child);
    child.on('error', () => undefined);
    child.once('exit', () => {
      this.#all.delete(child);
      clearTimeout(this.#idle.get(child));
      this.#idle.delete(child);
    });
    return child;
  }

  /** One is kept for the next; it must not keep the program from ending. */
  #keep(child: ChildProcess): void {
    if (!child.connected || this.#idle.size > 0) void end(child);
    else this.#idle.set(child, setTimeout(() => void end(child), PATIENCE.idle).unref());
  }

  async #done(
    child: ChildProcess,
    piece: Piece,
    signal: AbortSignal,
    step: (at: Words) => void,
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const { tickets, fault, say } = this.#listener;
    const hear = (message: FromChild): void => {
      if ('answer' in message) resolve(message.answer);
      else if ('step' in message) step(message.step);
      else if ('ticket' in message) tickets.issue(message.handed, message.ticket);
      else if ('say' in message) say(message.say);
      else fault(message.fault);
    };
    const lost = (): void => reject(signal.aborted ? signal.reason : endedEarly());
    let late: NodeJS.Timeout | undefined;
    // Asked first, so that it can be used again; what does not hear is ended.
    const stop = (): void => {
      tell(child, 'stop');
      late = setTimeout(() => void end(child), PATIENCE.toStop);
    };
    child.on('message', hear).once('exit', lost).once('error', lost);
    signal.addEventListener('abort', stop);
    tell(child, { begin: piece });
    try {
      return await promise;
    } finally {
      clearTimeout(late);
      child.off('message', hear).off('exit', lost).off('error', lost);
      signal.removeEventListener('abort', stop);
    }
  }
}

function endedEarly(): UserError {
  return new UserError('work-ended', phrase('workbench-work.ended'), phrase('workbench-work.ended.fix'));
}

/** Told to end, it takes a browser that it started with it. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await Promise.race([gone, delay(PATIENCE.toEnd, undefined, { ref: false })]);
  child.kill('SIGKILL');
}

function tell(child: ChildProcess, message: ToChild): void {
  // One that has ended is told of by its 'exit'.
  child.send(message, () => undefined);
}
