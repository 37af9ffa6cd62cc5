/** Everything that routes share but what is told to whom. */
import { Versions } from '../app/file-edit.ts';
import { openLibrary } from '../app/library.ts';
import { openFolder } from '../store/folder.ts';
import { AllDay } from './all-day.ts';
import type { Desk } from './desk.ts';
import { Turns } from './turns.ts';
import { openViews } from './view.ts';

type Given = Pick<Desk, 'language' | 'who' | 'today' | 'fault' | 'tickets' | 'built'>;

/** Throws UserError for a folder that is not there or closed. */
export async function openDesk({ folder, ...given }: Given & { folder: string }): Promise<Desk> {
  return {
    ...given,
    folder: await openFolder(folder),
    library: await openLibrary(),
    clock: () => new Date(),
    versions: new Versions(),
    makers: {},
    turns: new Turns(),
    editions: new AllDay(),
    verdicts: new AllDay(),
    steps: new Map(),
    view: await openViews(),
  };
}
