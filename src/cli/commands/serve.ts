import { userInfo } from 'node:os';
import { startWorkbench, tell } from '../../index.ts';
import type { Io } from '../io.ts';
import { show } from '../terminal.ts';
import { wholeNumber } from '../whole-number.ts';

interface Options {
  port?: string;
  open: boolean;
  as?: string;
  browser?: string;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts the workbench and stays until it is told to end. */
export default async function serve(io: Io, folder = '.', options: Options): Promise<number> {
  const { language } = io;
  const told = (text: string): void => io.err(`${text}\n`);
  const bench = await startWorkbench({
    folder,
    language,
    who: options.as ?? accountName(),
    browser: options.browser,
    port: options.port === undefined ? undefined : wholeNumber('--port', options.port, 1024, 65_535),
    today: io.now ?? (() => io.today),
    built: io.built,
    fault: (error) => told(show(error instanceof Error ? (error.stack ?? error.message) : String(error))),
    say: (message) => told(show(tell(message, language))),
  });
  const end = ended();
  told(language.say('workbench.serving', { address: bench.address, folder: show(folder) }));
  if (!options.open || !(await bench.launch()))
    told(language.say('workbench.serving.key', { key: bench.key }));
  told(language.say('workbench.serving.end'));
  await end;
  await bench.close();
  return 0;
}

/** Of a run without an account, such as in some containers, nothing but that is known. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve());
  });
}
