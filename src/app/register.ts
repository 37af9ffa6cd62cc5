/** Use case: all assessments in a folder, where each stands and what falls due. */
import path from 'node:path';
import { InvalidInput, UserError } from '../errors.ts';
import { headOf } from '../input/head.ts';
import { phrase } from '../locale/phrase.ts';
import type { Problem } from '../problem.ts';
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

/** Takes in every case below a folder. Throws UserError where there is no such folder. */
export async function registerCases(job: Job, folder: string): Promise<Done<Registered>> {
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
    const taken = await takenIn(job, file).catch((error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;
      broken.push(...error.problems);
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
async function takenIn(job: Job, file: string): Promise<Awaited<ReturnType<typeof assessCase>> | undefined> {
  const head = await headOf(file);
  if (!head.ok) throw new InvalidInput(head.problems);
  return head.value.kind === 'case' ? assessCase(job, file) : undefined;
}

function seenFrom(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}

function closedFolder(folder: string): Problem {
  return {
    ...{ severity: 'error', code: 'closed-folder', file: folder, line: 1, column: 1 },
    message: phrase('register.closed-folder'),
    hint: phrase('register.closed-folder.hint'),
  };
}
