/** Options and texts that several commands share. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Language } from '../index.ts';

/** Words of the language of the help. */
export type Say = Language['say'];

/** The options that say what is assessed, how, and as of when. */
export function assessmentOptions(
  say: Say,
  command: Command,
  argument = '<vendor...>',
  description = say('help.vendor'),
): Command {
  return configurationOptions(say, command.argument(argument, description)).option(
    '--as-of <date>',
    say('help.option-as-of'),
  );
}

export function configurationOptions(say: Say, command: Command): Command {
  return command
    .option('--edition <id>', say('help.option-edition'))
    .option('--config <which>', say('help.option-config'), 'default')
    .option('--context <id|file>', say('help.option-context'))
    .option('--hindsight', say('help.option-hindsight'));
}

export function command(program: Command, name: string, description: string): Command {
  return program.command(name).description(description);
}

/** A4 unless said otherwise. */
export function paper(say: Say): Option {
  return new Option('--paper <size>', say('help.option-paper')).choices(['A4', 'Letter']).default('A4');
}

/** The first format is the default. */
export function formats(say: Say, ...names: string[]): Option {
  return new Option('--format <name>', say('help.option-format')).choices(names).default(names[0]);
}

export function examples(say: Say, lines: readonly (readonly [string, string])[]): string {
  return `\n${say('help.examples')}\n${lines.map(([line, what]) => `  ${line}\n      ${what}`).join('\n')}`;
}

/** The order of an impact assessment. */
export function layout(say: Say): Option {
  const names = ['own', 'edpb', 'cnil'];
  return new Option('--layout <name>', say('help.option-layout')).choices(names);
}
