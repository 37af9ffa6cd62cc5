/** The commands that choose a product, with their options and examples. */
import type { Command } from 'commander';
import type { Act } from './commands.ts';
import { assessmentOptions, command, examples, formats, paper, type Say } from './options.ts';

export function declareCompare(program: Command, act: Act, say: Say): void {
  assessmentOptions(say, command(program, 'compare', say('help-comparing.compare')))
    .addOption(formats(say, 'table', 'json', 'csv'))
    .option('-o, --output <file>', say('help.option-output'))
    .option('--samples <n>', say('help-comparing.compare.samples'), '100000')
    .option('--seed <n>', say('help-comparing.compare.seed'), '1')
    .option('--weights <file>', say('help-comparing.compare.weights'))
    .option('--all-ranked', say('help-comparing.compare.all-ranked'))
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force'))
    .action(act('compare'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia compare zoom jitsi --context public-library', say('help-comparing.compare.example-1')],
        [
          'vtc-pia compare zoom jitsi --context school-class --config hardened',
          say('help-comparing.compare.example-2'),
        ],
        [
          'vtc-pia compare zoom jitsi --context public-library --all-ranked -o tender.pdf',
          say('help-comparing.compare.example-3'),
        ],
      ]),
    );
}

export function declareRequirements(program: Command, act: Act, say: Say): void {
  command(program, 'requirements', say('help-comparing.requirements'))
    .requiredOption('--context <id|file>', say('help.option-context'))
    .option('--weights <file>', say('help-comparing.requirements.weights'))
    .addOption(formats(say, 'table', 'json', 'csv'))
    .option('-o, --output <file>', say('help.option-output'))
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force'))
    .action(act('requirements'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia requirements --context school-class', say('help-comparing.requirements.example-1')],
        [
          'vtc-pia requirements --context school-class -o tender.docx',
          say('help-comparing.requirements.example-2'),
        ],
        [
          'vtc-pia requirements --context school-class -o tender.xlsx',
          say('help-comparing.requirements.example-3'),
        ],
      ]),
    );
}

export function declareMeasures(program: Command, act: Act, say: Say): void {
  command(program, 'measures', say('help-comparing.measures'))
    .option('--risk <id>', say('help-comparing.measures.risk'))
    .addOption(formats(say, 'table', 'json'))
    .action(act('measures'))
    .addHelpText(
      'after',
      examples(say, [['vtc-pia measures --risk intrusion', say('help-comparing.measures.example-1')]]),
    );
}
