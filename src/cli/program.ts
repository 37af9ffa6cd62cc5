/** The program before its commands: its help in the language of the run, written where the run writes. */
import { Command, type HelpConfiguration, type Option } from 'commander';
import { TOOL_VERSION } from '../version.ts';
import type { Io } from './io.ts';
import type { Say } from './options.ts';
import { show } from './terminal.ts';

export function programFor(io: Io): Command {
  const { say } = io.language;
  const program = new Command('vtc-pia')
    .description(say('help.program'))
    .version(TOOL_VERSION, '-V, --version', say('help.version'))
    .helpOption('-h, --help', say('help.help'))
    .helpCommand('help [command]', say('help.help-command'))
    .showHelpAfterError(say('help.try-help'))
    .configureHelp(helpIn(say))
    .exitOverride();
  return program.configureOutput({
    writeOut: io.out,
    writeErr: (text) => io.err(text.split('\n').map(show).join('\n')),
    getOutHelpWidth: () => io.columns,
    getErrHelpWidth: () => io.columns,
  });
}

/** Commander's own words, said by us; the names of commands and their arguments take half of a narrow terminal. */
function helpIn(say: Say): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('help.usage'),
    'Arguments:': say('help.arguments'),
    'Options:': say('help.options'),
    'Commands:': say('help.commands'),
  };
  return {
    minWidthToWrap: 20,
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => `${option.description}${more(option, say)}`,
  };
}

/** The values that an option may have, and the one it has by itself, where it takes one. */
function more({ argChoices, defaultValue, required, optional }: Option, say: Say): string {
  const choices =
    argChoices === undefined
      ? []
      : [say('help.choices', { values: argChoices.map((one) => JSON.stringify(one)).join(', ') })];
  const preset =
    defaultValue === undefined || !(required || optional)
      ? []
      : [say('help.default', { value: JSON.stringify(defaultValue) })];
  const parts = [...choices, ...preset];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
