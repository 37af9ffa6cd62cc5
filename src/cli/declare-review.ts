/** The commands about vendors' answers. Words only. */
import { type Command, Option } from 'commander';
import type { Act } from './commands.ts';
import { command, examples, formats } from './declare-parts.ts';

export function declareReview(program: Command, act: Act): void {
  reviewOptions(
    command(
      program,
      'review',
      "hold a vendor's answers against the evidence; several responses as one group",
    ).argument('<response...>', 'responses, as `receive` writes them (YAML)'),
  )
    .addOption(formats('table', 'json'))
    .option('-o, --output <file>', 'the review as document: .pdf .html .json; of several the group report')
    .option('--letter', 'the follow-up letter instead, with what remains to be asked (.pdf .html)')
    .option('--date <date>', 'day of the letter, YYYY-MM-DD (default: today)')
    .option('--deadline <date>', 'last day for an answer to it (default: 28 days later)')
    .option('--sender <role>', 'who asks (default: as in the response)')
    .option('--addressee <role>', 'who is asked (default: as in the response)')
    .addOption(new Option('--paper <size>', 'paper size').choices(['A4', 'Letter']).default('A4'))
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('review'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia review responses/zoom-2026-09-18.yaml', 'claim by claim, on the terminal'],
        ['vtc-pia review responses/zoom-2026-09-18.yaml -o review.pdf', 'the review as a document'],
        ['vtc-pia review responses/zoom-2026-09-18.yaml --letter -o letter.pdf', 'what remains to be asked'],
        ['vtc-pia review responses/*.yaml -o group.pdf', 'the report over all of them; it ranks nobody'],
      ]),
    );
}

export function declareApply(program: Command, act: Act): void {
  reviewOptions(
    command(program, 'apply', 'show the change to a profile that accepted claims justify').argument(
      '<response>',
      'a response that readers have settled (YAML)',
    ),
  )
    .option('--write', 'make the change; without it nothing is written')
    .action(act('apply'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia apply responses/zoom-2026-09-18.yaml', 'the change, as a diff'],
        ['vtc-pia apply responses/zoom-2026-09-18.yaml --write', 'the same, made'],
      ]),
    );
}

function reviewOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--profile <id|file>',
        'profile of a product; may be given again (default: found near the response)',
      ).argParser((name: string, before: string[] | undefined) => [...(before ?? []), name]),
    )
    .option('--as-of <date>', 'evidence cut-off, YYYY-MM-DD (default: today)')
    .option('--hindsight', 'count sources published after the as-of date, too');
}
