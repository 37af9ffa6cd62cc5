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
  paper,
  type Say,
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
} satisfies Record<CommandName, (program: Command, act: Act, say: Say) => void>;

/** Adds the command that is called to the program, or all of them where none is: for the help, and to name the nearest. */
export function declareCommands(program: Command, act: Act, say: Say, called: string | undefined): Command {
  const declare = Object.entries(DECLARE);
  const wanted = declare.filter(([name]) => name === called);
  for (const [, one] of wanted.length > 0 ? wanted : declare) one(program, act, say);
  return program.addHelpText(
    'after',
    examples(say, [
      ['vtc-pia report zoom jitsi -o out/', say('help.program.example-1')],
      ['vtc-pia score zoom --context public-library', say('help.program.example-2')],
      ['vtc-pia <command> --help', say('help.program.example-3')],
    ]),
  );
}

function declareVendors(program: Command, act: Act, say: Say): void {
  command(program, 'vendors', say('help-products.vendors'))
    .addOption(formats(say, 'table', 'json'))
    .option('--uses', say('help-products.vendors.uses'))
    .option('--details', say('help-products.vendors.details'))
    .option('--as-of <date>', say('help.option-as-of'))
    .action(act('vendors'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia vendors', say('help-products.vendors.example-1')],
        ['vtc-pia vendors --uses', say('help-products.vendors.example-2')],
      ]),
    );
}

function declareInit(program: Command, act: Act, say: Say): void {
  command(program, 'init', say('help-products.init'))
    .argument('[file]', say('help-products.init.file'))
    .option('--vendor <vendor>', say('help-products.init.vendor', { vendor: say('help.vendor') }))
    .option('--context <id|file>', say('help-products.init.context'))
    .option('--regime <ids>', say('help-products.init.regime'))
    .option('--from <case>', say('help-products.init.from'))
    .option('--profile <id>', say('help-products.init.profile'))
    .action(act('init'))
    .addHelpText(
      'after',
      examples(say, [
        [
          'vtc-pia init --vendor zoom --context public-library --regime eu',
          say('help-products.init.example-1'),
        ],
        ['vtc-pia init signal.yaml --from pia.yaml --vendor signal', say('help-products.init.example-4')],
        ['vtc-pia init --profile example-meet', say('help-products.init.example-2')],
        ['vtc-pia init --profile example-meet --context telehealth', say('help-products.init.example-3')],
      ]),
    );
}

function declareValidate(program: Command, act: Act, say: Say): void {
  command(program, 'validate', say('help-products.validate'))
    .argument('<file...>', say('help-products.validate.file'))
    .addOption(formats(say, 'text', 'json'))
    .action(act('validate'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia validate vendors/zoom.yaml', say('help-products.validate.example-1')],
        ['vtc-pia validate my-profiles/*.yaml', say('help-products.validate.example-2')],
      ]),
    );
}

function declareLint(program: Command, act: Act, say: Say): void {
  command(program, 'lint', say('help-products.lint'))
    .argument('<file...>', say('help-products.lint.file'))
    .addOption(formats(say, 'text', 'json', 'sarif', 'junit'))
    .option('--as-of <date>', say('help.option-as-of-2'))
    .action(act('lint'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia lint vendors/*.yaml', say('help-products.lint.example-1')],
        ['vtc-pia lint vendors/*.yaml --format sarif > lint.sarif', say('help-products.lint.example-2')],
      ]),
    );
}

function declareSources(program: Command, act: Act, say: Say): void {
  command(program, 'sources', say('help-products.sources'))
    .argument('[vendor...]', say('help-products.sources.vendor', { vendor: say('help.vendor') }))
    .addOption(formats(say, 'table', 'json', 'csv'))
    .option('--as-of <date>', say('help.option-as-of-2'))
    .action(act('sources'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia sources zoom', say('help-products.sources.example-1')],
        ['vtc-pia sources --format csv > sources.csv', say('help-products.sources.example-2')],
      ]),
    );
}

function declareScore(program: Command, act: Act, say: Say): void {
  assessmentOptions(say, command(program, 'score', say('help-products.score')))
    .addOption(formats(say, 'table', 'json', 'csv', 'markdown'))
    .option('--details', say('help-products.score.details'))
    .option('--verbose', say('help.option-verbose'))
    .addOption(
      new Option('--fail-on <what>', say('help-products.score.fail-on'))
        .choices(FAIL_ON)
        .argParser(failOn(say)),
    )
    .action(act('score'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia score zoom jitsi', say('help-products.score.example-1')],
        ['vtc-pia score zoom@free --context school-class', say('help-products.score.example-2')],
        ['vtc-pia score zoom --config hardened --details', say('help-products.score.example-3')],
        ['vtc-pia score zoom --as-of 2020-03-31 --hindsight', say('help-products.score.example-4')],
        ['vtc-pia score zoom --format json', say('help-products.score.example-5')],
      ]),
    );
}

/** The word of version 1 is refused with the one that takes its place. */
function failOn(say: Say): (value: string) => string {
  return (value) => {
    if (FAIL_ON.includes(value)) return value;
    const instead = value === 'undetermined' ? ` ${say('help.undetermined')}` : '';
    throw new InvalidArgumentError(
      `${say('help.allowed-choices', { values: FAIL_ON.join(', ') })}${instead}`,
    );
  };
}

const FAIL_ON = ['gate', 'not-fit', 'open'];

function declareExplain(program: Command, act: Act, say: Say): void {
  assessmentOptions(say, command(program, 'explain', say('help-products.explain')), '<vendor>')
    .argument('<what>', say('help-products.explain.what'))
    .option('--verbose', say('help.option-verbose'))
    .action(act('explain'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia explain zoom SEC1.2', say('help-products.explain.example-1')],
        ['vtc-pia explain zoom end-to-end-encryption', say('help-products.explain.example-2')],
        ['vtc-pia explain zoom security --context telehealth', say('help-products.explain.example-3')],
      ]),
    );
}

function declareSettings(program: Command, act: Act, say: Say): void {
  assessmentOptions(say, command(program, 'settings', say('help-products.settings')))
    .addOption(formats(say, 'table', 'json', 'csv', 'markdown'))
    .option('--verbose', say('help.option-verbose'))
    .action(act('settings'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia settings zoom --context school-class', say('help-products.settings.example-1')],
      ]),
    );
}

function declareHistory(program: Command, act: Act, say: Say): void {
  assessmentOptions(say, command(program, 'history', say('help-products.history')), '<vendor>')
    .option('--from <date>', say('help-products.history.from'))
    .option('--to <date>', say('help-products.history.to'))
    .addOption(formats(say, 'table', 'json', 'csv', 'markdown'))
    .option('-o, --output <file>', say('help-products.history.output'))
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force'))
    .option('--verbose', say('help.option-verbose'))
    .action(act('history'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia history zoom --hindsight', say('help-products.history.example-1')],
        [
          'vtc-pia history zoom --context telehealth --from 2020-01-01',
          say('help-products.history.example-2'),
        ],
        ['vtc-pia history zoom --hindsight -o zoom-history.pdf', say('help-products.history.example-3')],
      ]),
    );
}

function declareDiff(program: Command, act: Act, say: Say): void {
  configurationOptions(
    say,
    command(program, 'diff', say('help-products.diff')).argument('<vendor>', say('help.vendor')),
  )
    .requiredOption('--from <date>', say('help-products.diff.from'))
    .option('--to <date>', say('help-products.diff.to'))
    .addOption(formats(say, 'table', 'json', 'csv', 'markdown'))
    .option('--verbose', say('help.option-verbose'))
    .action(act('diff'))
    .addHelpText(
      'after',
      examples(say, [
        [
          'vtc-pia diff zoom --from 2020-04-01 --to 2020-12-31 --hindsight',
          say('help-products.diff.example-1'),
        ],
      ]),
    );
}

function declareCheck(program: Command, act: Act, say: Say): void {
  command(program, 'check', say('help-products.check'))
    .argument('<case...>', say('help-products.check.case'))
    .addOption(formats(say, 'text', 'json'))
    .action(act('check'))
    .addHelpText('after', examples(say, [['vtc-pia check pia.yaml', say('help-products.check.example-1')]]));
}

function declareDoctor(program: Command, act: Act, say: Say): void {
  command(program, 'doctor', say('help-products.doctor'))
    .option('--browser <path>', say('help-products.doctor.browser'))
    .addOption(formats(say, 'text', 'json'))
    .action(act('doctor'));
}
