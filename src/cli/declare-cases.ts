/** Commands over several cases, and over the versions of one. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Act } from './commands.ts';
import { command, examples, formats, paper } from './options.ts';

export function declareRegister(program: Command, act: Act): void {
  command(program, 'register', 'all cases in a folder: verdict, decision, and what is overdue')
    .argument('<folder>', 'where your cases lie, also in folders below it')
    .addOption(formats('table', 'json', 'csv', 'markdown'))
    .option(
      '-o, --output <file>',
      'write to a file: .pdf .html .docx .md .txt .xlsx .csv .json or .ics (calendar)',
    )
    .addOption(
      new Option('--fail-on <what>', 'exit code 1 if a review, a measure or a validity is overdue').choices([
        'overdue',
      ]),
    )
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('register'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia register assessments/', 'every case, what is overdue first'],
        ['vtc-pia register assessments/ -o register.xlsx', 'one line a case'],
        ['vtc-pia register assessments/ -o reviews.ics', 'reviews, ends and measures for a calendar program'],
        ['vtc-pia register assessments/ --fail-on overdue', 'for a job that runs every night'],
      ]),
    );
}
