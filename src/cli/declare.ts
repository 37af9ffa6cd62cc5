/** Every command with its options and examples. Words only: the code of a command is loaded when it is called. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Act, CommandName } from './commands.ts';
import { declareApply, declareReview } from './declare-review.ts';
import { command, examples, formats } from './declare-parts.ts';

/** In the order of the help. */
const DECLARE = {
  vendors: declareVendors,
  init: declareInit,
  validate: declareValidate,
  lint: declareLint,
  score: declareScore,
  explain: declareExplain,
  settings: declareSettings,
  history: declareHistory,
  diff: declareDiff,
  report: declareReport,
  questionnaire: declareQuestionnaire,
  receive: declareReceive,
  review: declareReview,
  apply: declareApply,
  doctor: declareDoctor,
} satisfies Record<CommandName, (program: Command, act: Act) => void>;

/** Adds the command that is called to the program, or all of them where none is: for the help, and to name the nearest. */
export function declareCommands(program: Command, act: Act, called: string | undefined): Command {
  const declare = Object.entries(DECLARE);
  const wanted = declare.filter(([name]) => name === called);
  for (const [, one] of wanted.length > 0 ? wanted : declare) one(program, act);
  return program.addHelpText(
    'after',
    examples([
      ['vtc-pia report zoom jitsi -o out/', 'two documents in a folder'],
      ['vtc-pia score zoom --context public-library', 'scores and verdict for a use'],
      ['vtc-pia <command> --help', 'more about a command, with examples'],
    ]),
  );
}

function declareVendors(program: Command, act: Act): void {
  command(program, 'vendors', 'list the profiles that are known')
    .addOption(formats('table', 'json'))
    .option('--as-of <date>', 'coverage as of this day, YYYY-MM-DD (default: today)')
    .action(act('vendors'));
}

/** More kinds of files will follow, each with an option of its own that says which. */
function declareInit(program: Command, act: Act): void {
  command(program, 'init', 'write a file to fill in, with the questions in it; never replaces one')
    .argument('[file]', 'where to write it (default: <id>.yaml in this folder)')
    .option('--profile <id>', 'the profile of the product with this id')
    .action(act('init'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia init --profile example-meet', 'example-meet.yaml, valid as it stands'],
        ['vtc-pia init --profile example-meet vendors/example-meet.yaml', 'the same in another place'],
      ]),
    );
}

function declareValidate(program: Command, act: Act): void {
  command(program, 'validate', 'check files against schema and meaning; every problem with its line')
    .argument('<file...>', 'profiles, contexts, responses or parts of a catalogue (YAML)')
    .addOption(formats('text', 'json'))
    .action(act('validate'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia validate vendors/zoom.yaml', 'one profile'],
        ['vtc-pia validate my-profiles/*.yaml', 'many files, all problems at once'],
      ]),
    );
}

function declareLint(program: Command, act: Act): void {
  command(
    program,
    'lint',
    'what is valid but weak in profiles: aged, contradicted, single or undated evidence',
  )
    .argument('<file...>', 'profiles (YAML)')
    .addOption(formats('text', 'json', 'sarif', 'junit'))
    .option('--as-of <date>', 'look as of this day, YYYY-MM-DD (default: today)')
    .action(act('lint'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia lint vendors/*.yaml', 'exit code 1 if a warning has no reason in its file'],
        ['vtc-pia lint vendors/*.yaml --format sarif > lint.sarif', 'for code review'],
      ]),
    );
}

function declareScore(program: Command, act: Act): void {
  assessmentOptions(command(program, 'score', 'score products per principle'))
    .addOption(formats('table', 'json', 'csv', 'markdown'))
    .addOption(
      new Option('--fail-on <what>', 'exit code 1 if a gate fails, or by verdict (needs --context)').choices([
        'gate',
        'not-fit',
        'undetermined',
      ]),
    )
    .action(act('score'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia score zoom jitsi', 'two products as shipped'],
        [
          'vtc-pia score zoom@free --config hardened --context school-class',
          'a plan, locked down, for a use',
        ],
        ['vtc-pia score zoom --as-of 2020-03-31 --hindsight', 'what is known today about that day'],
        ['vtc-pia score zoom --format json', 'the full result, by schemas/assessment.schema.json'],
      ]),
    );
}

function declareExplain(program: Command, act: Act): void {
  assessmentOptions(
    command(program, 'explain', 'how one number came about: levels, caps, ages, settings, and the sum'),
    '<vendor>',
  )
    .argument('<criterion>', "id of a criterion or principle, or 'overall'")
    .action(act('explain'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia explain zoom end-to-end-encryption', 'one criterion'],
        ['vtc-pia explain zoom security --context telehealth', 'why a principle has its score'],
      ]),
    );
}

function declareSettings(program: Command, act: Act): void {
  assessmentOptions(
    command(program, 'settings', 'checklist of what to switch, where, and what it gains and costs'),
  )
    .addOption(formats('text', 'json', 'csv', 'markdown'))
    .action(act('settings'))
    .addHelpText(
      'after',
      examples([['vtc-pia settings zoom --context school-class', 'ordered by what it gains for a class']]),
    );
}

function declareHistory(program: Command, act: Act): void {
  assessmentOptions(command(program, 'history', 'scores over time, and what changed them'), '<vendor>')
    .addOption(formats('table', 'json', 'csv'))
    .option('-o, --output <file>', 'write to a file: .html (with a chart), .json or .csv')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('history'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia history zoom --hindsight', 'what is known today about each day'],
        ['vtc-pia history zoom --hindsight -o zoom-history.html', 'the same with a chart'],
      ]),
    );
}

function declareDiff(program: Command, act: Act): void {
  configurationOptions(
    command(program, 'diff', 'what changed between two days, and which evidence changed it').argument(
      '<vendor>',
      VENDOR,
    ),
  )
    .requiredOption('--from <date>', 'the earlier day, YYYY-MM-DD')
    .option('--to <date>', 'the later day (default: today)')
    .addOption(formats('table', 'json'))
    .action(act('diff'))
    .addHelpText(
      'after',
      examples([['vtc-pia diff zoom --from 2020-04-01 --to 2020-12-31 --hindsight', 'the year 2020']]),
    );
}

function declareReport(program: Command, act: Act): void {
  assessmentOptions(command(program, 'report', 'write the document: PDF, HTML or JSON'))
    .requiredOption('-o, --output <file|folder>', 'file (.pdf .html .json) or folder (ends with / or exists)')
    .addOption(formats('pdf', 'html', 'json').default(undefined))
    .addOption(new Option('--paper <size>', 'paper size').choices(['A4', 'Letter']).default('A4'))
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('report'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia report zoom jitsi -o out/', 'out/zoom.pdf and out/jitsi.pdf'],
        [
          'vtc-pia report zoom@free --context public-library -o zoom.html',
          'one HTML file, no browser needed',
        ],
      ]),
    );
}

function declareQuestionnaire(program: Command, act: Act): void {
  assessmentOptions(
    command(program, 'questionnaire', 'what to ask the vendor: the questions that the evidence leaves open'),
    '<vendor>',
  )
    .requiredOption(
      '-o, --output <file>',
      'workbook (.xlsx), text (.yaml), page to fill in (.html), or .json',
    )
    .option('--all', 'every question, not only the open ones')
    .option('--letter', 'the letter that goes with them, as .pdf or .html')
    .option('--date <date>', 'day of the letter, YYYY-MM-DD (default: today)')
    .option('--deadline <date>', 'last day for an answer (default: ten weeks after the letter)')
    .option('--sender <role>', 'role of who asks', 'Data protection officer')
    .option('--addressee <role>', 'role of who is asked', 'Head of privacy')
    .addOption(
      new Option('--paper <size>', 'paper size of the letter').choices(['A4', 'Letter']).default('A4'),
    )
    .option('--browser <path>', 'Chrome, Chromium or Edge to print the letter with')
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
          'vtc-pia questionnaire zoom --context school-class -o zoom-form.html',
          'the same for a browser, offline',
        ],
        ['vtc-pia questionnaire zoom --letter -o letter.pdf', 'the letter to send with them'],
      ]),
    );
}

function declareReceive(program: Command, act: Act): void {
  command(program, 'receive', 'read a filled-in questionnaire back, without losing an answer')
    .argument('<file>', 'what the vendor sent: .xlsx, .yaml, or the .html that the form saved')
    .option('-o, --output <file>', 'response to write (default: responses/<vendor>-<day of receipt>.yaml)')
    .option('--onto <response>', 'an earlier response: only what was changed is changed, in a new file')
    .option('--vendor <id>', 'the vendor that must have answered')
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
      ]),
    );
}

function declareDoctor(program: Command, act: Act): void {
  command(program, 'doctor', 'what this machine has: Node, browser, folders; and all places tried')
    .option('--browser <path>', 'browser to look at')
    .addOption(formats('text', 'json'))
    .action(act('doctor'));
}

const VENDOR = "id, id@edition, or a profile's file";

/** The options that say what is assessed, how, and as of when. */
function assessmentOptions(command: Command, vendor = '<vendor...>'): Command {
  return configurationOptions(command.argument(vendor, VENDOR)).option(
    '--as-of <date>',
    'evidence cut-off, YYYY-MM-DD (default: today)',
  );
}

function configurationOptions(command: Command): Command {
  return command
    .option('--edition <id>', 'edition (default: the first of the profile)')
    .option('--config <which>', 'default, hardened, or ids of settings with commas between', 'default')
    .option('--context <id|file>', 'the use: a preset or your own file')
    .option('--hindsight', 'count sources published after the as-of date, too');
}
