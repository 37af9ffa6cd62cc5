/** The code of every command, by name. */
import type { Io } from './io.ts';

/** Gives what runs the named command with what was typed. */
export type Act = (name: CommandName) => (...typed: unknown[]) => Promise<void>;

/** What a command module exports: takes what was typed, gives the exit code. */
type Action = (io: Io, ...typed: never[]) => Promise<number>;

/** The code of each command, loaded when it is called. */
export const COMMANDS = {
  apply: () => import('./commands/apply.ts'),
  check: () => import('./commands/check.ts'),
  compare: () => import('./commands/compare.ts'),
  correspondence: () => import('./commands/correspondence.ts'),
  diff: () => import('./commands/diff.ts'),
  doctor: () => import('./commands/doctor.ts'),
  explain: () => import('./commands/explain.ts'),
  history: () => import('./commands/history.ts'),
  init: () => import('./commands/init.ts'),
  lint: () => import('./commands/lint.ts'),
  'merge-sheets': () => import('./commands/merge-sheets.ts'),
  questionnaire: () => import('./commands/questionnaire.ts'),
  receive: () => import('./commands/receive.ts'),
  measures: () => import('./commands/measures.ts'),
  register: () => import('./commands/register.ts'),
  requirements: () => import('./commands/requirements.ts'),
  revise: () => import('./commands/revise.ts'),
  searches: () => import('./commands/searches.ts'),
  report: () => import('./commands/report.ts'),
  review: () => import('./commands/review.ts'),
  score: () => import('./commands/score.ts'),
  serve: () => import('./commands/serve.ts'),
  settings: () => import('./commands/settings.ts'),
  sources: () => import('./commands/sources.ts'),
  'test-protocol': () => import('./commands/test-protocol.ts'),
  validate: () => import('./commands/validate.ts'),
  vendors: () => import('./commands/vendors.ts'),
} satisfies Record<string, () => Promise<{ default: Action }>>;

export type CommandName = keyof typeof COMMANDS;
