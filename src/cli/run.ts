/** run(argv, world) → exit code: 0 fine, 1 the answer is bad, 2 it did not work. Words every error. */
import { CommanderError } from 'commander';
import { InvalidInput, UserError } from '../errors.ts';
import { loadLanguage, systemReason, tell } from '../index.ts';
import { type Act, COMMANDS } from './commands.ts';
import type { Io, World } from './io.ts';
import { programFor } from './program.ts';
import { problemLines, show } from './terminal.ts';

export async function run(argv: readonly string[], world: World): Promise<number> {
  const speak = world.loadLanguage ?? loadLanguage;
  const tag = chosenLanguage(argv);
  try {
    const io = { ...world, language: await speak(tag), isLanguageChosen: tag !== undefined };
    return await runIn(argv, io);
  } catch (error) {
    return exitCodeOf(error, { ...world, language: await speak(), isLanguageChosen: false });
  }
}

/** What --lang says; read before all else, since all else is said in it. */
function chosenLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((one) => one === '--lang' || one.startsWith('--lang='));
  return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
}

async function runIn(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const act: Act =
    (name) =>
    async (...typed) => {
      const action = (await COMMANDS[name]()).default as (io: Io, ...typed: unknown[]) => Promise<number>;
      code = await action(io, ...typed);
    };
  try {
    const { declareCommands } = await import('./declare.ts');
    await declareCommands(programFor(io), act, io.language.say, argv[0]).parseAsync([...argv], {
      from: 'user',
    });
    return code;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

/** Commander's own faults are wrong use (2) but for help and version, which are wished for. */
function exitCodeOf(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof AggregateError)
    return Math.max(...(error.errors as unknown[]).map((one) => exitCodeOf(one, io)));
  if (error instanceof InvalidInput) {
    io.err(problemLines(error.problems, io.language));
    return 1;
  }
  if (error instanceof UserError) {
    for (const words of [error.told, error.fix]) io.err(`${show(tell(words, io.language))}\n`);
    return 2;
  }
  const { say } = io.language;
  const why = systemReason(error);
  if (why !== undefined) {
    const { message } = error as Error;
    io.err(
      `${show(say('job.not-worked', { why: tell(why, io.language) }))}\n${show(say('job.system-said', { message }))}\n`,
    );
    return 2;
  }
  io.err(`${say('job.our-fault')}\n`);
  io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2;
}
