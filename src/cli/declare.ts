/** Every command with its options and examples. Words only: the code of a command is loaded when it is called. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Act, CommandName } from './commands.ts';
import { declareCompare, declareRequirements } from './declare-comparing.ts';
import { declareApply, declareQuestionnaire, declareReceive, declareReview } from './declare-exchange.ts';
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
  score: declareScore,
  elements: declareElements,
  compare: declareCompare,
  requirements: declareRequirements,
  explain: declareExplain,
  settings: declareSettings,
  history: declareHistory,
  diff: declareDiff,
  check: declareCheck,
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

function declareInit(program: Command, act: Act): void {
  command(program, 'init', 'write a case (PIA) to fill in, or a profile; never replaces a file')
    .argument('[file]', 'where to write it (default: pia.yaml, or <id>.yaml with --profile)')
    .option('--vendor <vendor>', `product of the case: ${VENDOR}`)
    .option('--context <id|file>', 'use of the case, or whose elements come first in a profile')
    .option('--regime <ids>', 'laws that it stands under, with commas between: eu, uk, gibraltar, canada …')
    .option('--profile <id>', 'write a profile of the product with this id instead')
    .action(act('init'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia init --vendor zoom --context public-library --regime eu', 'pia.yaml, a case to fill in'],
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

function declareElements(program: Command, act: Act): void {
  command(program, 'elements', 'verdicts and standings by the rules of version 2 (profiles below next/)')
    .argument('[vendor...]', `${VENDOR} (default: all, in every edition)`)
    .option('--edition <id>', 'edition (default: every edition)')
    .option('--config <which>', 'default, hardened, or ids of settings with commas between (default: both)')
    .option('--context <id|file>', "the use: a preset or your own file, or 'none' (default: every preset)")
    .option('--hindsight', 'count sources published after the as-of date, too')
    .option('--as-of <date>', 'evidence cut-off, YYYY-MM-DD (default: today)')
    .addOption(formats('table', 'json', 'csv', 'evidence'))
    .action(act('elements'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia elements', 'every product, edition and use, as shipped and with the best settings'],
        ['vtc-pia elements zoom@paid --context school-class', 'why, element by element'],
        ['vtc-pia elements --format evidence', 'how well each edition is known, and why the rest is open'],
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

function declareReport(program: Command, act: Act): void {
  assessmentOptions(
    command(program, 'report', 'write the document about products or cases: PDF, HTML, DOCX, text or JSON'),
    '<vendor|case...>',
    "id, id@edition, a profile's file or a case's file; a case says itself what the options below say",
  )
    .requiredOption(
      '-o, --output <file|folder>',
      'file (.pdf .html .docx .txt .json) or folder (ends with / or exists)',
    )
    .addOption(formats('pdf', 'html', 'docx', 'txt', 'json').default(undefined))
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('report'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia report zoom jitsi -o out/', 'out/zoom.pdf and out/jitsi.pdf'],
        ['vtc-pia report pia.yaml -o pia.pdf', 'the privacy impact assessment of a case'],
        [
          'vtc-pia report zoom@free --context public-library -o zoom.html',
          'one HTML file, no browser needed',
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
