/** Options and texts that several commands share. */
import type { Command } from 'commander';
import { Option } from 'commander';

export const VENDOR = "id, id@edition, or a profile's file";

/** The options that say what is assessed, how, and as of when. */
export function assessmentOptions(command: Command, argument = '<vendor...>', description = VENDOR): Command {
  return configurationOptions(command.argument(argument, description)).option(
    '--as-of <date>',
    'evidence cut-off, YYYY-MM-DD (default: today)',
  );
}

export function configurationOptions(command: Command): Command {
  return command
    .option('--edition <id>', 'edition (default: the first of the profile)')
    .option('--config <which>', 'default, hardened, or ids of settings with commas between', 'default')
    .option('--context <id|file>', 'the use: a preset or your own file')
    .option('--hindsight', 'count sources published after the as-of date, too');
}

export function command(program: Command, name: string, description: string): Command {
  return program.command(name).description(description);
}

/** A4 unless said otherwise. */
export function paper(): Option {
  return new Option('--paper <size>', 'paper size').choices(['A4', 'Letter']).default('A4');
}

/** The first format is the default. */
export function formats(...names: string[]): Option {
  return new Option('--format <name>', 'form of the output').choices(names).default(names[0]);
}

export function examples(lines: readonly (readonly [string, string])[]): string {
  return `\nExamples:\n${lines.map(([line, what]) => `  ${line}\n      ${what}`).join('\n')}`;
}

/** The order of an impact assessment. */
export function layout(): Option {
  const names = ['own', 'edpb', 'cnil'];
  return new Option(
    '--layout <name>',
    'of an impact assessment: our own, the EDPB’s of 2026, the CNIL’s',
  ).choices(names);
}
