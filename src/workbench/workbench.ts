/** The workbench as one thing to start and to end. */
import type { Job } from '../app/job.ts';
import type { Language } from '../locale/language.ts';
import type { Words } from '../locale/phrase.ts';
import { writeLaunchFile } from '../store/launch-file.ts';
import { launchPage, openInBrowser } from './launch.ts';
import { openDesk } from './open-desk.ts';
import { ROUTES } from './routes.ts';
import { listen, type Patience } from './server.ts';
import { Tickets } from './tickets.ts';
import { Work } from './background/work.ts';

export interface WorkbenchOptions {
  /** Where the user's files lie. */
  folder: string;
  /** 0 or absent: any that is free. */
  port?: number | undefined;
  language: Language;
  who: string;
  today: () => string;
  /** What the build found of shipped products; absent: the rules are asked each time. */
  built?: Job['built'];
  /** Path of the browser that prints; absent: the first that is found. */
  browser?: string | undefined;
  /** Told of faults of ours, with their stack. */
  fault: (error: unknown) => void;
  /** Told what the user should know of printing. */
  say: (message: Words) => void;
  patience?: Patience;
}

export interface Workbench {
  /** 'http://127.0.0.1:50123/'. */
  address: string;
  /** Without it nothing of the user's is shown. */
  key: string;
  /** Opens the user's browser on it; false: there is none to open. */
  launch: (command?: readonly string[]) => Promise<boolean>;
  close: () => Promise<void>;
}

/** Starts to listen. Throws UserError for a folder that is not there or closed, and for a port that is taken. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const { folder, port, patience, language, who, today, built, browser, fault, say } = options;
  const tickets = new Tickets();
  const desk = await openDesk({ folder, language, who, today, built, fault, tickets });
  const work = new Work(
    { folder: desk.folder.root, language: language.tag, who, browser },
    { tickets, fault, say },
  );
  const { address, key, close } = await listen(ROUTES, desk, work, { port, patience });
  const clean: (() => Promise<void>)[] = [];
  return {
    address,
    key,
    launch: async (command) => {
      const words = { title: language.say('workbench.title'), go: language.say('workbench.launch') };
      const { file, remove } = await writeLaunchFile(launchPage(`${address}#${key}`, words));
      clean.push(remove);
      return openInBrowser(file, command);
    },
    close: async () => {
      await close();
      await work.close();
      await Promise.all(clean.map((remove) => remove()));
    },
  };
}
