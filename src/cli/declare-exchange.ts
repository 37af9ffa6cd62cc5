/** Commands of the exchange with vendors: what is asked, what comes back, what is made of it. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Act } from './commands.ts';
import { assessmentOptions, command, examples, formats, paper } from './options.ts';

export function declareQuestionnaire(program: Command, act: Act): void {
  letterOptions(
    assessmentOptions(
      command(
        program,
        'questionnaire',
        'what to ask the vendor: the questions that the evidence leaves open',
      ),
      '<vendor>',
    )
      .requiredOption('-o, --output <file>', 'workbook (.xlsx), page to fill in (.html), or .json')
      .option('--required', 'only what the use requires and is open')
      .option('--all', 'every question, not only the open ones')
      .option('--after <response>', 'a further round: the earlier answers stand beside the questions'),
  )
    .option('--force', 'replace a file that exists')
    .action(act('questionnaire'))
    .addHelpText(
      'after',
      examples([
        [
          'vtc-pia questionnaire zoom --context school-class -o zoom.xlsx',
          'the open questions as a workbook',
        ],
        [
          'vtc-pia questionnaire zoom --context school-class --required -o zoom-form.html',
          'those that decide about the use, for a browser, offline',
        ],
        [
          'vtc-pia questionnaire zoom --context school-class --letter -o letter.pdf',
          'the letter to send with them',
        ],
      ]),
    );
}

export function declareSearches(program: Command, act: Act): void {
  assessmentOptions(
    command(
      program,
      'searches',
      'registers to search for what is open about the record of a product, and what to enter',
    ),
    '<vendor>',
  )
    .addOption(formats('text', 'json'))
    .option('-o, --output <file>', 'write it: .pdf .html .docx .md .txt .json')
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('searches'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia searches zoom --context school-class', 'on the terminal'],
        ['vtc-pia searches zoom --context school-class -o searches.docx', 'to work through'],
      ]),
    );
}

export function declareTestProtocol(program: Command, act: Act): void {
  assessmentOptions(
    command(
      program,
      'test-protocol',
      'what you can find out by trying a product: tests to do with a few people',
    ),
    '<vendor>',
  )
    .requiredOption(
      '-o, --output <file>',
      'sheet to fill in (.xlsx, .html), to print (.pdf, .docx), or .json',
    )
    .option('--required', 'only what the use requires and is open')
    .option('--all', 'every test, not only of what is open')
    .option('--by <organisation>', 'organisation that tries it, or role of who leads', 'Privacy officer')
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that exists')
    .action(act('test-protocol'))
    .addHelpText(
      'after',
      examples([
        [
          'vtc-pia test-protocol zoom --context school-class --required -o tests.xlsx',
          'what decides about the use and is open',
        ],
        ['vtc-pia receive tests.xlsx', 'what was found, as own-tests/zoom-<day>.yaml'],
        ['vtc-pia apply own-tests/zoom-2026-11-29.yaml --case pia.yaml', 'the same as evidence of your case'],
      ]),
    );
}

/** Who asks whom, on what ground, until when: in the forms and in the letter. */
function letterOptions(command: Command): Command {
  return command
    .option('--letter', 'the letter that goes with them, as .pdf, .html, .docx or .txt')
    .option('--date <date>', 'day of the letter, YYYY-MM-DD (default: today)')
    .option('--deadline <date>', 'last day for an answer, 28 days later or more (default: ten weeks)')
    .option('--sender <role>', 'role of who asks', 'Data protection officer')
    .option('--addressee <role>', 'role of who is asked', 'Head of privacy')
    .option('--authority <name>', 'authority or organisation that asks')
    .option('--contact <address>', 'where the answer goes')
    .option('--file-number <number>', 'file number of who asks')
    .option('--legal-basis <text>', 'law or power on which the questions rest, as a sentence')
    .addOption(
      new Option(
        '--signatory <role>',
        'role of who signs; may be given again (default: the sender)',
      ).argParser((role: string, before: string[] | undefined) => [...(before ?? []), role]),
    )
    .addOption(
      new Option('--paper <size>', 'paper size of the letter').choices(['A4', 'Letter']).default('A4'),
    )
    .option('--browser <path>', 'Chrome, Chromium or Edge to print the letter with');
}

export function declareReceive(program: Command, act: Act): void {
  command(program, 'receive', 'read a filled-in questionnaire back, without losing an answer')
    .argument('<file>', 'what the vendor sent: .xlsx, .ods, or the .html that the form saved')
    .option('-o, --output <file>', 'response to write (default: responses/<vendor>-<day of receipt>.yaml)')
    .option('--onto <response>', 'an earlier response: only what was changed is changed, in a new file')
    .option(
      '--vendor <id>',
      'the vendor that must have answered; of a questionnaire of others: <vendor>[@<edition>]',
    )
    .option('--as <id>', 'read it as the questionnaire of others of this id (default: it is recognised)')
    .option('--received <date>', 'day on which the answer came, YYYY-MM-DD (default: today)')
    .option('--sent <date>', 'day on which the letter was sent (default: the day of the questionnaire)')
    .option('--force', 'replace a file that exists')
    .action(act('receive'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia receive answers.xlsx -o responses/zoom-2026-09-18.yaml', 'a first answer'],
        [
          'vtc-pia receive answers-2.xlsx --onto responses/zoom-2026-09-18.yaml -o responses/zoom-2026-10-02.yaml',
          'a second one on top of it',
        ],
        ['vtc-pia receive hecvat.xlsx --vendor zoom@education', 'answers to a HECVAT 4 or CAIQ 4'],
      ]),
    );
}

export function declareReview(program: Command, act: Act): void {
  reviewOptions(
    command(
      program,
      'review',
      "hold a vendor's answers against the evidence; several responses as one group",
    ).argument('<response...>', 'responses, as `receive` writes them (YAML)'),
  )
    .addOption(formats('table', 'json'))
    .option('--public', 'for publication: without what is confidential and without notes of roles')
    .option(
      '-o, --output <file>',
      'the review as document: .pdf .html .docx .txt .json; of several the group report',
    )
    .option('--since <response>', 'the response as it was before the last round: what changed is told')
    .option('--letter', 'the follow-up letter instead, with what remains to be asked (.pdf .docx .html .txt)')
    .option('--sheet <role>', 'a sheet for one reader instead, without what others found (.xlsx .yaml)')
    .option('--date <date>', 'day of the letter, YYYY-MM-DD (default: today)')
    .option('--deadline <date>', 'last day for an answer to it (default: 28 days later)')
    .addOption(
      new Option('--sender <role>', 'who asks; may be given again (default: as in the response)').argParser(
        again,
      ),
    )
    .option('--addressee <role>', 'who is asked (default: as in the response)')
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('review'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia review responses/zoom-2026-09-18.yaml', 'answer by answer, on the terminal'],
        ['vtc-pia review responses/zoom-2026-09-18.yaml -o review.pdf', 'the review as a document, internal'],
        ['vtc-pia review responses/zoom-2026-09-18.yaml --public -o review.pdf', 'the same for publication'],
        ['vtc-pia review responses/zoom-2026-09-18.yaml --letter -o letter.pdf', 'what remains to be asked'],
        [
          'vtc-pia review responses/zoom-2026-09-18.yaml --sheet "Legal officer" -o legal.xlsx',
          'what a reader fills in, apart from the others',
        ],
        ['vtc-pia review responses/*.yaml -o group.pdf', 'the report over all of them; it ranks nobody'],
      ]),
    );
}

export function declareMergeSheets(program: Command, act: Act): void {
  command(program, 'merge-sheets', 'put what readers filled in, each apart, into the response')
    .argument('<response>', 'the response that was read (YAML)')
    .argument('<sheet...>', 'sheets made with `review --sheet` and filled in (.xlsx .yaml)')
    .option('--write', 'change the response; without it nothing is written')
    .action(act('merge-sheets'))
    .addHelpText(
      'after',
      examples([
        [
          'vtc-pia merge-sheets responses/zoom-2026-09-18.yaml legal.xlsx technical.xlsx',
          'what would go in, and where the readers differ',
        ],
        [
          'vtc-pia merge-sheets responses/zoom-2026-09-18.yaml legal.xlsx technical.xlsx --write',
          'the same, made',
        ],
      ]),
    );
}

export function declareApply(program: Command, act: Act): void {
  reviewOptions(
    command(program, 'apply', 'show the change to a profile that settled answers justify').argument(
      '<response>',
      'a response that readers have settled, or own tests (YAML)',
    ),
  )
    .option('--case <file>', 'own tests: the case whose evidence they become')
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

export function declareCorrespondence(program: Command, act: Act): void {
  command(program, 'correspondence', 'the letters to all vendors: sent, due, reminded, answered, overdue')
    .argument('<place...>', 'responses (YAML), or folders with responses')
    .addOption(formats('table', 'json', 'csv'))
    .option('-o, --output <file>', 'a document (.pdf .html .docx .md .txt .json) or a table (.xlsx .csv)')
    .option('--as-of <date>', 'the day to look from, YYYY-MM-DD (default: today)')
    .addOption(new Option('--fail-on <what>', 'exit code 1 if an answer is overdue').choices(['overdue']))
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('correspondence'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia correspondence responses/', 'what is overdue first'],
        ['vtc-pia correspondence responses/ -o letters.xlsx', 'the same as a workbook'],
      ]),
    );
}

/** An option that may be given again. */
function again(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), text];
}

function reviewOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--profile <id|file>',
        'profile of a product; may be given again (default: found near the response)',
      ).argParser(again),
    )
    .option('--as-of <date>', 'evidence cut-off, YYYY-MM-DD (default: today)')
    .option('--hindsight', 'count sources published after the as-of date, too');
}
