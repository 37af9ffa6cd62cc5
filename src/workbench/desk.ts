/** What all routes of one run share. */
import type { Versions } from '../app/file-edit.ts';
import type { Makers } from '../app/documents.ts';
import type { Job } from '../app/job.ts';
import type { EditionLine } from '../app/vendors.ts';
import type { Library } from '../input/library.ts';
import type { Language } from '../locale/language.ts';
import type { Words } from '../locale/phrase.ts';
import type { Folder } from '../store/folder.ts';
import type { UseVerdict } from '../types/assessment.ts';
import type { AllDay } from './all-day.ts';
import type { Tickets } from './tickets.ts';
import type { Turns } from './turns.ts';
import type { View } from './view.ts';

/** Verdicts on one use by product and edition, as `zoom@paid`. */
export type VerdictsOn = ReadonlyMap<string, UseVerdict['value']>;

export interface Desk {
  folder: Folder;
  library: Library;
  language: Language;
  /** Who works here, as the log of saves names them. */
  who: string;
  /** YYYY-MM-DD; a run may last longer than a day. */
  today: () => string;
  /** What the build found of shipped products; absent: the rules are asked each time. */
  built?: Job['built'];
  /** The time of a save. */
  clock: () => Date;
  tickets: Tickets;
  /** Texts of cases that were shown. */
  versions: Versions;
  turns: Turns;
  /** Every edition of the package, as the page of products shows it. */
  editions: AllDay<readonly EditionLine[]>;
  /** What they are fit for, by the id of a use of the package. */
  verdicts: AllDay<VerdictsOn>;
  /** What long work is at now, by the name that whoever waits gave it. */
  steps: Map<string, Words>;
  /** Puts a view into a template of templates/workbench/. */
  view: View;
  /** What documents are made with; only long work has any of it. */
  makers: Makers;
  /** Told of faults of ours, with their stack. */
  fault: (error: unknown) => void;
}

/** The world as a use case may know it. */
export function jobOf({ folder, library, today, built }: Desk, signal?: AbortSignal): Job {
  return {
    workspace: folder.workspace,
    library,
    today: today(),
    within: folder.root,
    built,
    ...(signal === undefined ? {} : { signal }),
  };
}
