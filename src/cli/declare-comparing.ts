/** The commands that choose a product, with their options and examples. */
import type { Command } from 'commander';
import type { Act } from './commands.ts';
import { assessmentOptions, command, examples, formats, paper } from './options.ts';

export function declareCompare(program: Command, act: Act): void {
  assessmentOptions(
    command(
      program,
      'compare',
      'which product for a use: barriers first, who leads, and which answers could turn it',
    ),
  )
    .addOption(formats('table', 'json', 'csv'))
    .option('-o, --output <file>', 'write to a file: .pdf, .html, .docx, .xlsx, .csv, .json …')
    .option('--samples <n>', 'how often weights of the principles are drawn', '100000')
    .option('--seed <n>', 'start of the random numbers; the same seed gives the same figures', '1')
    .option(
      '--weights <file>',
      'weights of your own (YAML), in place of those of the use; draws lie around them',
    )
    .option('--all-ranked', 'rank what is barred, too, marked as such')
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('compare'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia compare zoom jitsi --context public-library', 'two products for a library, as shipped'],
        ['vtc-pia compare zoom jitsi --context school-class --config hardened', 'locked down'],
        [
          'vtc-pia compare zoom jitsi --context public-library --all-ranked -o tender.pdf',
          'for the tender file',
        ],
      ]),
    );
}

export function declareRequirements(program: Command, act: Act): void {
  command(program, 'requirements', 'what a use requires of any product, as requirements of a tender')
    .requiredOption('--context <id|file>', 'the use: a preset or your own file')
    .option('--weights <file>', 'weights of your own (YAML) for the points of what is wanted')
    .addOption(formats('table', 'json', 'csv'))
    .option('-o, --output <file>', 'write to a file: .pdf, .html, .docx, .xlsx, .csv, .json …')
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('requirements'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia requirements --context school-class', 'musts and wanted points of a use'],
        [
          'vtc-pia requirements --context school-class -o tender.docx',
          'to go on editing, with room for answers',
        ],
        ['vtc-pia requirements --context school-class -o tender.xlsx', 'one line a requirement'],
      ]),
    );
}

export function declareMeasures(program: Command, act: Act): void {
  command(program, 'measures', 'typical measures to choose from: risks, cost, usual owner, source')
    .option('--risk <id>', 'only those that bear on this risk')
    .addOption(formats('table', 'json'))
    .action(act('measures'))
    .addHelpText('after', examples([['vtc-pia measures --risk intrusion', 'against strangers in the call']]));
}
