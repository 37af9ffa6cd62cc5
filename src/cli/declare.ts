/** Every command with its options and examples. Words only: the code of a command is loaded when it is called. */
import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import type { Act, CommandName } from './commands.ts';
import { declareRegister, declareReport, declareRevise, declareServe } from './declare-cases.ts';
import { declareCompare, declareMeasures, declareRequirements } from './declare-comparing.ts';
import {
  declareApply,
  declareCorrespondence,
  declareMergeSheets,
  declareQuestionnaire,
  declareReceive,
  declareReview,
  declareSearches,
  declareTestProtocol,
} from './declare-exchange.ts';
import {
  assessmentOptions,
  command,
  configurationOptions,
  examples,
  formats,
  VENDOR,
  paper,
} from './options.ts';

/** In the order of the help. */
const DECLARE = {
  vendors: declareVendors,
  init: declareInit,
  validate: declareValidate,
  lint: declareLint,
  sources: declareSources,
  searches: declareSearches,
  score: declareScore,
  compare: declareCompare,
  requirements: declareRequirements,
  measures: declareMeasures,
  explain: declareExplain,
  settings: declareSettings,
  history: declareHistory,
  diff: declareDiff,
  check: declareCheck,
  report: declareReport,
  register: declareRegister,
  revise: declareRevise,
  serve: declareServe,
  questionnaire: declareQuestionnaire,
  receive: declareReceive,
  'test-protocol': declareTestProtocol,
  review: declareReview,
  'merge-sheets': declareMergeSheets,
  apply: declareApply,
  correspondence: declareCorrespondence,
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
  command(program, 'vendors', 'list the products that are known, with how much of each is shown')
    .addOption(formats('table', 'json'))
    .option('--uses', 'the verdict on each use in place of what is shown')
    .option('--details', 'elements by where they stand, and why the rest is open')
    .option('--as-of <date>', 'evidence cut-off, YYYY-MM-DD (default: today)')
    .action(act('vendors'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia vendors', 'every product and edition'],
        ['vtc-pia vendors --uses', 'which product is fit for which use'],
      ]),
    );
}

function declareInit(program: Command, act: Act): void {
  command(program, 'init', 'write a case (PIA) to fill in, or a profile; never replaces a file')
    .argument('[file]', 'where to write it (default: pia.yaml, or <id>.yaml with --profile)')
    .option('--vendor <vendor>', `product of the case: ${VENDOR}`)
    .option('--context <id|file>', 'use of the case, or whose elements come first in a profile')
    .option('--regime <ids>', 'laws that it stands under, with commas between: eu, uk, gibraltar, canada …')
    .option(
      '--from <case>',
      'start from an existing case, or from a file of the CNIL’s software (.json); it stays as it is',
    )
    .option('--profile <id>', 'write a profile of the product with this id instead')
    .action(act('init'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia init --vendor zoom --context public-library --regime eu', 'pia.yaml, a case to fill in'],
        [
          'vtc-pia init signal.yaml --from pia.yaml --vendor signal',
          'the same organisation with another product',
        ],
        ['vtc-pia init --profile example-meet', 'example-meet.yaml, valid as it stands'],
        [
          'vtc-pia init --profile example-meet --context telehealth',
          'the same, what that use requires first',
        ],
      ]),
    );
}

function declareValidate(program: Command, act: Act): void {
  command(program, 'validate', 'check files against schema and meaning; every problem with its line')
    .argument('<file...>', 'profiles, cases, contexts, weights, responses or parts of a catalogue (YAML)')
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
    'what is valid but weak in profiles: aged, single, contradicted or unread evidence',
  )
    .argument('<file...>', 'profiles (YAML)')
    .addOption(formats('text', 'json', 'sarif', 'junit'))
    .option('--as-of <date>', 'look as of this day, YYYY-MM-DD (default: today)')
    .action(act('lint'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia lint vendors/*.yaml', 'exit code 1 if there is a warning'],
        ['vtc-pia lint vendors/*.yaml --format sarif > lint.sarif', 'for code review'],
      ]),
    );
}

function declareSources(program: Command, act: Act): void {
  command(program, 'sources', 'which sources to read again, what would change a verdict first')
    .argument('[vendor...]', `${VENDOR} (default: every product)`)
    .addOption(formats('table', 'json', 'csv'))
    .option('--as-of <date>', 'look as of this day, YYYY-MM-DD (default: today)')
    .action(act('sources'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia sources zoom', 'aged, of unknown day, third-hand or alone, of every plan'],
        ['vtc-pia sources --format csv > sources.csv', 'of every product, for a work list'],
      ]),
    );
}

function declareScore(program: Command, act: Act): void {
  assessmentOptions(command(program, 'score', 'scores, and the verdict on a use or on each use'))
    .addOption(formats('table', 'json', 'csv', 'markdown'))
    .option('--details', 'element by element, too')
    .option('--verbose', 'every setting that is on, too')
    .addOption(
      new Option(
        '--fail-on <what>',
        'exit code 1 if a must of every use falls short, or by verdict (needs --context)',
      )
        .choices(['gate', 'not-fit', 'open'])
        .argParser(failOn),
    )
    .action(act('score'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia score zoom jitsi', 'two products as shipped, with the verdict on each use'],
        ['vtc-pia score zoom@free --context school-class', 'a plan for a use: verdict, reasons, what to do'],
        ['vtc-pia score zoom --config hardened --details', 'with the best settings, element by element'],
        ['vtc-pia score zoom --as-of 2020-03-31 --hindsight', 'what is known today about that day'],
        ['vtc-pia score zoom --format json', 'the full result, by schemas/assessment.schema.json'],
      ]),
    );
}

/** The word of version 1 is refused with the one that takes its place. */
function failOn(value: string): string {
  if (['gate', 'not-fit', 'open'].includes(value)) return value;
  const instead = value === 'undetermined' ? " A use that evidence does not decide is 'open' now." : '';
  throw new InvalidArgumentError(`Allowed choices are gate, not-fit, open.${instead}`);
}

function declareExplain(program: Command, act: Act): void {
  assessmentOptions(
    command(program, 'explain', 'how one number came about: sources, grades, ages, settings, and the sum'),
    '<vendor>',
  )
    .argument('<what>', "code or id of an element or criterion, id of a principle, or 'overall'")
    .option('--verbose', 'every setting that is on, too')
    .action(act('explain'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia explain zoom SEC1.2', 'one element: everything said of it'],
        ['vtc-pia explain zoom end-to-end-encryption', 'one criterion: the sum'],
        ['vtc-pia explain zoom security --context telehealth', 'why a principle has its score'],
      ]),
    );
}

function declareSettings(program: Command, act: Act): void {
  assessmentOptions(
    command(
      program,
      'settings',
      'checklist of what to switch, where, what it does for the use, and its cost',
    ),
  )
    .addOption(formats('table', 'json', 'csv', 'markdown'))
    .option('--verbose', 'every setting that is on, too')
    .action(act('settings'))
    .addHelpText(
      'after',
      examples([['vtc-pia settings zoom --context school-class', 'what a class needs first']]),
    );
}

function declareHistory(program: Command, act: Act): void {
  assessmentOptions(
    command(program, 'history', 'where a product stood over time, and what changed it'),
    '<vendor>',
  )
    .option('--from <date>', 'first day, YYYY-MM-DD (default: before the first evidence)')
    .option('--to <date>', 'last day; the same as --as-of')
    .addOption(formats('table', 'json', 'csv', 'markdown'))
    .option('-o, --output <file>', 'write to a file: .pdf .html .docx .md .txt .json or .csv')
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .option('--verbose', 'every setting that is on, too')
    .action(act('history'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia history zoom --hindsight', 'what is known today about each day'],
        ['vtc-pia history zoom --context telehealth --from 2020-01-01', 'with the verdict on a use'],
        ['vtc-pia history zoom --hindsight -o zoom-history.pdf', 'the same as a document'],
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
    .addOption(formats('table', 'json', 'csv', 'markdown'))
    .option('--verbose', 'every setting that is on, too')
    .action(act('diff'))
    .addHelpText(
      'after',
      examples([['vtc-pia diff zoom --from 2020-04-01 --to 2020-12-31 --hindsight', 'the year 2020']]),
    );
}

function declareCheck(program: Command, act: Act): void {
  command(
    program,
    'check',
    'what a case still lacks, its screening, and whether the authority must be consulted',
  )
    .argument('<case...>', "the officer's files, as 'init' writes them (YAML)")
    .addOption(formats('text', 'json'))
    .action(act('check'))
    .addHelpText(
      'after',
      examples([['vtc-pia check pia.yaml', 'exit code 1 if something that is required is missing']]),
    );
}

function declareDoctor(program: Command, act: Act): void {
  command(program, 'doctor', 'what this machine has: Node, browser, folders; and all places tried')
    .option('--browser <path>', 'browser to look at')
    .addOption(formats('text', 'json'))
    .action(act('doctor'));
}
