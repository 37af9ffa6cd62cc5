import {
  applyResponse,
  applyTests,
  changeLines,
  readHead,
  InvalidInput,
  namesOf,
  ownTestLines,
  phrase,
  type Problem,
  UserError,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { show, showLines } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options {
  asOf?: string;
  hindsight?: true;
  profile?: string[];
  case?: string;
  write?: true;
}

/** What is said of a change: the difference, then lines about it. */
interface Told {
  result: { difference: string; file: string; written: boolean };
  lines: readonly string[];
  nothing: string;
  notices: readonly Problem[];
}

/** Shows the change that settled answers or own tests justify; makes it with --write. */
export default async function apply(io: Io, file: string, options: Options): Promise<number> {
  const head = await readHead(file);
  if (!head.ok) throw new InvalidInput(head.problems);
  const told = await (head.value.kind === 'own-tests' ? ofTests : ofResponse)(io, file, options);
  const { result, lines, nothing, notices } = told;
  const { say } = io.language;
  io.out(showLines(result.difference));
  const end =
    result.difference === ''
      ? nothing
      : say(result.written ? 'apply.changed' : 'apply.hint', { file: result.file });
  printNotices(io, notices);
  io.err([...lines, end].map((line) => `${show(line)}\n`).join(''));
  return 0;
}

async function ofResponse(io: Io, file: string, options: Options): Promise<Told> {
  if (options.case !== undefined)
    throw new UserError('no-own-tests', phrase('apply.no-own-tests'), phrase('apply.no-own-tests.hint'));
  const job = await jobOf(io);
  const { result, notices } = await applyResponse(job, file, {
    asOf: options.asOf,
    hindsight: options.hindsight === true,
    profiles: options.profile,
    write: options.write === true,
  });
  const { language } = io;
  const names = namesOf(job.library.catalogue.principles);
  const nothing = language.say('apply.nothing');
  return { result, notices, nothing, lines: changeLines(result.change, names, language) };
}

async function ofTests(io: Io, file: string, options: Options): Promise<Told> {
  const job = await jobOf(io);
  const { result, notices } = await applyTests(job, file, {
    case: options.case,
    profile: options.profile?.[0],
    write: options.write === true,
  });
  const { language } = io;
  const names = namesOf(job.library.catalogue.principles);
  const nothing = language.say('own-tests.nothing');
  return { result, notices, nothing, lines: ownTestLines(result.evidence, names, language) };
}
