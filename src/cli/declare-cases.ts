/** Commands that print cases, over several of them, and over the versions of one. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Act } from './commands.ts';
import { assessmentOptions, command, examples, formats, paper, layout, type Say } from './options.ts';

export function declareReport(program: Command, act: Act, say: Say): void {
  assessmentOptions(
    say,
    command(program, 'report', say('help-cases.report')),
    '<vendor|case...>',
    say('help-cases.report.vendor'),
  )
    .requiredOption('-o, --output <file|folder>', say('help-cases.report.output'))
    .option('--bundle', say('help-cases.report.bundle'))
    .addOption(formats(say, 'pdf', 'html', 'docx', 'txt', 'json').default(undefined))
    .addOption(layout(say))
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force'))
    .action(act('report'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia report zoom jitsi -o out/', say('help-cases.report.example-1')],
        ['vtc-pia report pia.yaml -o pia.pdf', say('help-cases.report.example-2')],
        ['vtc-pia report pia.yaml --bundle -o pia.zip', say('help-cases.report.example-3')],
        ['vtc-pia report pia.yaml --layout edpb -o pia.pdf', say('help-cases.report.example-4')],
        ['vtc-pia report pia.yaml --layout cnil -o pia.json', say('help-cases.report.example-6')],
        [
          'vtc-pia report zoom@free --context public-library -o zoom.html',
          say('help-cases.report.example-5'),
        ],
      ]),
    );
}

export function declareRegister(program: Command, act: Act, say: Say): void {
  command(program, 'register', say('help-cases.register'))
    .argument('<folder>', say('help-cases.register.folder'))
    .addOption(formats(say, 'table', 'json', 'csv', 'markdown'))
    .option('-o, --output <file>', say('help-cases.register.output'))
    .addOption(new Option('--fail-on <what>', say('help-cases.register.fail-on')).choices(['overdue']))
    .addOption(paper(say))
    .option('--browser <path>', say('help.option-browser'))
    .option('--force', say('help.option-force'))
    .action(act('register'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia register assessments/', say('help-cases.register.example-1')],
        ['vtc-pia register assessments/ -o register.xlsx', say('help-cases.register.example-2')],
        ['vtc-pia register assessments/ -o reviews.ics', say('help-cases.register.example-3')],
        ['vtc-pia register assessments/ --fail-on overdue', say('help-cases.register.example-4')],
      ]),
    );
}

export function declareRevise(program: Command, act: Act, say: Say): void {
  command(program, 'revise', say('help-cases.revise'))
    .argument('<case>', say('help-cases.revise.case'))
    .option('-o, --output <file>', say('help-cases.revise.output'))
    .action(act('revise'))
    .addHelpText('after', examples(say, [['vtc-pia revise pia.yaml', say('help-cases.revise.example-1')]]));
}

export function declareServe(program: Command, act: Act, say: Say): void {
  command(program, 'serve', say('help-cases.serve'))
    .argument('[folder]', say('help-cases.serve.folder'))
    .option('--port <number>', say('help-cases.serve.port'))
    .option('--no-open', say('help-cases.serve.no-open'))
    .option('--as <name>', say('help-cases.serve.as'))
    .option('--browser <path>', say('help.option-browser'))
    .action(act('serve'))
    .addHelpText(
      'after',
      examples(say, [
        ['vtc-pia serve assessments/', say('help-cases.serve.example-1')],
        ['vtc-pia serve --as "Privacy officer"', say('help-cases.serve.example-2')],
      ]),
    );
}
