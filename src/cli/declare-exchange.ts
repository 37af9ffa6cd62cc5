/** Commands of the exchange with vendors: what is asked, what comes back, what is made of it. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Act } from './commands.ts';
import { assessmentOptions, command, examples, formats, paper, type Say } from './options.ts';

export function declareQuestionnaire(program: Command, act: Act, say: Say): void {
  letterOptions(
    say,
    assessmentOptions(say, command(program, 'questionnaire', say('help-exchange.questionnaire')), '<vendor>')
      .requiredOption('-o, --output <file>', say('help-exchange.questionnaire.output'))
      .option('--required', say('help.option-required'))
      .option('--all', say('help-exchange.questionnaire.all'))
      .option('--after <response>', say('help-exchange.questionnaire.after')),
  )
    .option('--force', say('help.option-force-2'))
    .action(act('questionnaire'))
    .addHelpText(
      'after',
      examples(say, [
        [
          'vtc-pia questionnaire zoom --context school-class -o zoom.xlsx',
          say('help-exchange.questionnaire.example-1'),
        ],
        [
          'vtc-pia questionnaire zoom --context school-class --required -o zoom-form.html',
          say('help-exchange.questionnaire.example-2'),
        ],
        [
          'vtc-pia questionnaire zoom --context school-class --letter -o letter.pdf',
          say('help-exchange.questionnaire.example-3'),
        ],
      ]),
    );
}

export function declareSearches(program: Command, act: Act, say: Say): void {
  assessmentOptions(say, command(program, 'searches', say('help-exchange.searches')), '<vendor>')
    .addOption(formats(say, 'text', 'json'))
    .option('-o, --output <file>', say('help-exchange.searches.output'))
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force'))
    .action(act('searches'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia searches zoom --context school-class', say('help-exchange.searches.example-1')],
        [
          'vtc-pia searches zoom --context school-class -o searches.docx',
          say('help-exchange.searches.example-2'),
        ],
      ]),
    );
}

export function declareTestProtocol(program: Command, act: Act, say: Say): void {
  assessmentOptions(say, command(program, 'test-protocol', say('help-exchange.test-protocol')), '<vendor>')
    .requiredOption('-o, --output <file>', say('help-exchange.test-protocol.output'))
    .option('--required', say('help.option-required'))
    .option('--all', say('help-exchange.test-protocol.all'))
    .option(
      '--by <organisation>',
      say('help-exchange.test-protocol.by'),
      say('help-exchange.test-protocol.by.default'),
    )
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force-2'))
    .action(act('test-protocol'))
    .addHelpText(
      'after',
      examples(say, [
        [
          'vtc-pia test-protocol zoom --context school-class --required -o tests.xlsx',
          say('help-exchange.test-protocol.example-1'),
        ],
        ['vtc-pia receive tests.xlsx', say('help-exchange.test-protocol.example-2')],
        [
          'vtc-pia apply own-tests/zoom-2026-11-29.yaml --case pia.yaml',
          say('help-exchange.test-protocol.example-3'),
        ],
      ]),
    );
}

/** Who asks whom, on what ground, until when: in the forms and in the letter. */
function letterOptions(say: Say, command: Command): Command {
  return command
    .option('--letter', say('help-exchange.letter.letter'))
    .option('--date <date>', say('help.option-date'))
    .option('--deadline <date>', say('help-exchange.letter.deadline'))
    .option('--sender <role>', say('help-exchange.letter.sender'), say('help-exchange.letter.sender.default'))
    .option(
      '--addressee <role>',
      say('help-exchange.letter.addressee'),
      say('help-exchange.letter.addressee.default'),
    )
    .option('--authority <name>', say('help-exchange.letter.authority'))
    .option('--contact <address>', say('help-exchange.letter.contact'))
    .option('--file-number <number>', say('help-exchange.letter.file-number'))
    .option('--legal-basis <text>', say('help-exchange.letter.legal-basis'))
    .addOption(
      new Option('--signatory <role>', say('help-exchange.letter.signatory')).argParser(
        (role: string, before: string[] | undefined) => [...(before ?? []), role],
      ),
    )
    .addOption(
      new Option('--paper <size>', say('help-exchange.letter.paper')).choices(['A4', 'Letter']).default('A4'),
    )
    .option('--browser <path>', say('help-exchange.letter.browser'));
}

export function declareReceive(program: Command, act: Act, say: Say): void {
  command(program, 'receive', say('help-exchange.receive'))
    .argument('<file>', say('help-exchange.receive.file'))
    .option('-o, --output <file>', say('help-exchange.receive.output'))
    .option('--onto <response>', say('help-exchange.receive.onto'))
    .option('--vendor <id>', say('help-exchange.receive.vendor'))
    .option('--as <id>', say('help-exchange.receive.as'))
    .option('--received <date>', say('help-exchange.receive.received'))
    .option('--sent <date>', say('help-exchange.receive.sent'))
    .option('--force', say('help.option-force-2'))
    .action(act('receive'))
    .addHelpText(
      'after',
      examples(say, [
        [
          'vtc-pia receive answers.xlsx -o responses/zoom-2026-09-18.yaml',
          say('help-exchange.receive.example-1'),
        ],
        [
          'vtc-pia receive more.xlsx --onto responses/zoom.yaml -o responses/zoom-2.yaml',
          say('help-exchange.receive.example-2'),
        ],
        ['vtc-pia receive hecvat.xlsx --vendor zoom@education', say('help-exchange.receive.example-3')],
      ]),
    );
}

export function declareReview(program: Command, act: Act, say: Say): void {
  reviewOptions(
    say,
    command(program, 'review', say('help-exchange.review')).argument(
      '<response...>',
      say('help-exchange.review.response'),
    ),
  )
    .addOption(formats(say, 'table', 'json'))
    .option('--public', say('help-exchange.review.public'))
    .option('-o, --output <file>', say('help-exchange.review.output'))
    .option('--since <response>', say('help-exchange.review.since'))
    .option('--letter', say('help-exchange.review.letter'))
    .option('--sheet <role>', say('help-exchange.review.sheet'))
    .option('--date <date>', say('help.option-date'))
    .option('--deadline <date>', say('help-exchange.review.deadline'))
    .addOption(new Option('--sender <role>', say('help-exchange.review.sender')).argParser(again))
    .option('--addressee <role>', say('help-exchange.review.addressee'))
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force'))
    .action(act('review'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia review responses/zoom-2026-09-18.yaml', say('help-exchange.review.example-1')],
        [
          'vtc-pia review responses/zoom-2026-09-18.yaml -o review.pdf',
          say('help-exchange.review.example-2'),
        ],
        [
          'vtc-pia review responses/zoom-2026-09-18.yaml --public -o review.pdf',
          say('help-exchange.review.example-3'),
        ],
        [
          'vtc-pia review responses/zoom-2026-09-18.yaml --letter -o letter.pdf',
          say('help-exchange.review.example-4'),
        ],
        [
          'vtc-pia review responses/zoom.yaml --sheet "Legal officer" -o legal.xlsx',
          say('help-exchange.review.example-5'),
        ],
        ['vtc-pia review responses/*.yaml -o group.pdf', say('help-exchange.review.example-6')],
      ]),
    );
}

export function declareMergeSheets(program: Command, act: Act, say: Say): void {
  command(program, 'merge-sheets', say('help-exchange.merge-sheets'))
    .argument('<response>', say('help-exchange.merge-sheets.response'))
    .argument('<sheet...>', say('help-exchange.merge-sheets.sheet'))
    .option('--write', say('help-exchange.merge-sheets.write'))
    .action(act('merge-sheets'))
    .addHelpText(
      'after',
      examples(say, [
        [
          'vtc-pia merge-sheets responses/zoom.yaml legal.xlsx technical.xlsx',
          say('help-exchange.merge-sheets.example-1'),
        ],
        [
          'vtc-pia merge-sheets responses/zoom.yaml legal.xlsx technical.xlsx --write',
          say('help-exchange.merge-sheets.example-2'),
        ],
      ]),
    );
}

export function declareApply(program: Command, act: Act, say: Say): void {
  reviewOptions(
    say,
    command(program, 'apply', say('help-exchange.apply')).argument(
      '<response>',
      say('help-exchange.apply.response'),
    ),
  )
    .option('--case <file>', say('help-exchange.apply.case'))
    .option('--write', say('help-exchange.apply.write'))
    .action(act('apply'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia apply responses/zoom-2026-09-18.yaml', say('help-exchange.apply.example-1')],
        ['vtc-pia apply responses/zoom-2026-09-18.yaml --write', say('help-exchange.apply.example-2')],
      ]),
    );
}

export function declareCorrespondence(program: Command, act: Act, say: Say): void {
  command(program, 'correspondence', say('help-exchange.correspondence'))
    .argument('<place...>', say('help-exchange.correspondence.place'))
    .addOption(formats(say, 'table', 'json', 'csv'))
    .option('-o, --output <file>', say('help-exchange.correspondence.output'))
    .option('--as-of <date>', say('help-exchange.correspondence.as-of'))
    .addOption(
      new Option('--fail-on <what>', say('help-exchange.correspondence.fail-on')).choices(['overdue']),
    )
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force'))
    .action(act('correspondence'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia correspondence responses/', say('help-exchange.correspondence.example-1')],
        ['vtc-pia correspondence responses/ -o letters.xlsx', say('help-exchange.correspondence.example-2')],
      ]),
    );
}

/** An option that may be given again. */
function again(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), text];
}

function reviewOptions(say: Say, command: Command): Command {
  return command
    .addOption(new Option('--profile <id|file>', say('help-exchange.profile')).argParser(again))
    .option('--as-of <date>', say('help.option-as-of'))
    .option('--hindsight', say('help.option-hindsight'));
}
