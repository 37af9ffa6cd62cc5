/** Use case: all assessments in a folder, where each stands and what falls due. */
import path from 'node:path';
import { InvalidInput, UserError } from '../errors.ts';
import { readHead } from '../input/head.ts';
import { phrase } from '../locale/phrase.ts';
import { ofFile, type Problem } from '../problem.ts';
import { RULES_VERSION } from '../rules/assess.ts';
import { type RegisteredCase, registerOf } from '../rules/case/register.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import type { Register } from '../types/register.ts';
import { TOOL_VERSION } from '../version.ts';
import { assessCase } from './case.ts';
import type { Done, Job } from './job.ts';

/** The register, and what is wrong with files that it could not take in. */
export interface Registered {
  register: Register;
  /** Of broken files and of folders that could not be read; the others stand in the register all the same. */
  broken: readonly Problem[];
}

/** Throws UserError or InvalidInput for a case that is not to be read, such as one that leads out of the folder. */
export type MayBeRead = (file: string) => Promise<unknown>;

/** Takes in every case below a folder. Throws UserError where there is no such folder. */
export async function registerCases(
  job: Job,
  folder: string,
  mayBeRead?: MayBeRead,
): Promise<Done<Registered>> {
  const found = await job.workspace.files(folder);
  if (found === undefined)
    throw new UserError(
      'no-folder',
      phrase('register.no-folder', { folder }),
      phrase('register.no-folder.fix'),
    );
  const cases: RegisteredCase[] = [];
  const notices: Problem[] = [];
  const broken: Problem[] = found.closed.map((one) => closedFolder(one.folder));
  for (const file of found.files.filter((name) => /\.ya?ml$/i.test(name))) {
    job.signal?.throwIfAborted();
    const taken = await takenIn(job, file, mayBeRead).catch((error: unknown) => {
      broken.push(...problemsOf(error, file));
      return undefined;
    });
    if (taken === undefined) continue;
    notices.push(...taken.notices);
    cases.push({ file: seenFrom(folder, file), pia: taken.result.pia });
  }
  const versions = { tool: TOOL_VERSION, catalogue: ELEMENTS_VERSION, rules: RULES_VERSION };
  return { result: { register: registerOf(cases, job.today, versions), broken }, notices };
}

/** undefined: a file of another kind, such as a profile. */
async function takenIn(
  job: Job,
  file: string,
  mayBeRead: MayBeRead | undefined,
): Promise<Awaited<ReturnType<typeof assessCase>> | undefined> {
  const head = await readHead(file);
  if (!head.ok) throw new InvalidInput(head.problems);
  if (head.value.kind !== 'case') return undefined;
  await mayBeRead?.(file);
  return assessCase(job, file);
}

/** Rethrows what is no fault of the file. */
function problemsOf(error: unknown, file: string): readonly Problem[] {
  if (error instanceof InvalidInput) return error.problems;
  if (!(error instanceof UserError)) throw error;
  return [ofFile(file, error.code, error.told, error.fix)];
}

function seenFrom(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

function closedFolder(folder: string): Problem {
  return {
    severity: 'error',
    code: 'closed-folder',
    file: folder,
    line: 1,
    column: 1,
    message: phrase('register.closed-folder'),
    hint: phrase('register.closed-folder.hint'),
  };
}
