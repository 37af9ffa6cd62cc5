/** What the declarations of commands are made of. */
import { type Command, Option } from 'commander';

/** A command of the program. */
export function command(program: Command, name: string, description: string): Command {
  return program.command(name).description(description);
}

/** The first format is the default. */
export function formats(...names: string[]): Option {
  return new Option('--format <name>', 'form of the output').choices(names).default(names[0]);
}

/** Lines after the help: a command, and what it does. */
export function examples(lines: readonly (readonly [string, string])[]): string {
  return `\nExamples:\n${lines.map(([line, what]) => `  ${line}\n      ${what}`).join('\n')}`;
}
