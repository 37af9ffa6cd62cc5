/** The workbench as one thing to start and to end. */
import { Versions } from '../app/file-edit.ts';
import { openLibrary } from '../app/library.ts';
import type { PrintsPages } from '../app/documents.ts';
import type { Language } from '../locale/language.ts';
import type { FindFonts } from '../render/html/letters.ts';
import { openFolder } from '../store/folder.ts';
import { writeLaunchFile } from '../store/launch-file.ts';
import type { Desk } from './desk.ts';
import { launchPage, openInBrowser } from './launch.ts';
import { ROUTES } from './routes.ts';
import { listen, type Patience } from './server.ts';
import { Tickets } from './tickets.ts';
import { Turns } from './turns.ts';
import { openViews } from './view.ts';

export interface WorkbenchOptions {
  /** Where the user's files lie. */
  folder: string;
  /** 0 or absent: any that is free. */
  port?: number | undefined;
  language: Language;
  who: string;
  today: () => string;
  print: PrintsPages;
  fonts: FindFonts;
  fault: (error: unknown) => void;
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
  const { folder, port, patience, ...given } = options;
  const desk: Desk = {
    ...given,
    folder: await openFolder(folder),
    library: await openLibrary(),
    clock: () => new Date(),
    tickets: new Tickets(),
    versions: new Versions(),
    turns: new Turns(),
    view: await openViews(),
  };
  const { address, key, close } = await listen(ROUTES, desk, { port, patience });
  const clean: (() => Promise<void>)[] = [];
  return {
    ...{ address, key },
    launch: async (command) => {
      const { say } = options.language;
      const words = { title: say('workbench.title'), go: say('workbench.launch') };
      const { file, remove } = await writeLaunchFile(launchPage(`${address}#${key}`, words));
      clean.push(remove);
      return openInBrowser(file, command);
    },
    close: async () => {
      await close();
      await Promise.all(clean.map((remove) => remove()));
    },
  };
}
