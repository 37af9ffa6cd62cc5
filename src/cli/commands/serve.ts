import { userInfo } from 'node:os';
import { installedFonts, openPrinter, startWorkbench, type WorkbenchOptions, tell } from '../../index.ts';
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
    ...{ folder, language, who: options.as ?? accountName(), fonts: installedFonts() },
    port: options.port === undefined ? undefined : wholeNumber('--port', options.port, 1024, 65_535),
    today: io.now ?? (() => io.today),
    print: printerFor(options, io),
    fault: (error) => told(show(error instanceof Error ? (error.stack ?? error.message) : String(error))),
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

/** A browser for each document: one that waits for the next would take memory all day. */
function printerFor({ browser }: Options, { env, err, language }: Io): WorkbenchOptions['print'] {
  const named = browser === undefined ? {} : { browser };
  return {
    print: async (job) => {
      const printer = await openPrinter({
        ...named,
        env,
        say: (message) => err(`${show(tell(message, language))}\n`),
      });
      try {
        return await printer.print(job);
      } finally {
        await printer.close();
      }
    },
  };
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
