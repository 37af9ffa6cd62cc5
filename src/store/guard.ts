/** What must be ended before this process ends. */
const running = new Set<() => void>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `endNow` should the process exit or be told to end by a signal while the browser is open.
 * @returns takes the guard away; the last one to go takes our signal handlers with it
 */
export function guard(endNow: () => void): () => void {
  if (running.size === 0) listen();
  running.add(endNow);
  return () => {
    running.delete(endNow);
    if (running.size === 0) unlisten();
  };
}

function listen(): void {
  process.on('exit', endAll);
  for (const signal of SIGNALS) process.on(signal, onSignal);
}

function unlisten(): void {
  process.off('exit', endAll);
  for (const signal of SIGNALS) process.off(signal, onSignal);
}

function endAll(): void {
  for (const endNow of running) endNow();
  running.clear();
}

/** A listener stops a signal from ending the process: where ours was the only one, the signal is sent again. */
function onSignal(signal: NodeJS.Signals): void {
  endAll();
  unlisten();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}
