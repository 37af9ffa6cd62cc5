/** Commands that print cases, over several of them, and over the versions of one. */
import type { Command } from 'commander';
import { Option } from 'commander';
import type { Act } from './commands.ts';
import { assessmentOptions, command, examples, formats, paper, layout } from './options.ts';

export function declareReport(program: Command, act: Act): void {
  assessmentOptions(
    command(program, 'report', 'write the document about products or cases: PDF, HTML, DOCX, text or JSON'),
    '<vendor|case...>',
    "id, id@edition, a profile's file or a case's file; a case says itself what the options below say",
  )
    .requiredOption(
      '-o, --output <file|folder>',
      'file (.pdf .html .docx .txt .json) or folder (ends with / or exists)',
    )
    .option('--bundle', 'one archive (.zip) with the PDF, the case and its attachments')
    .addOption(formats('pdf', 'html', 'docx', 'txt', 'json').default(undefined))
    .addOption(layout())
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('report'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia report zoom jitsi -o out/', 'out/zoom.pdf and out/jitsi.pdf'],
        ['vtc-pia report pia.yaml -o pia.pdf', 'the privacy impact assessment of a case'],
        ['vtc-pia report pia.yaml --bundle -o pia.zip', 'the same with the case and its attachments'],
        ['vtc-pia report pia.yaml --layout edpb -o pia.pdf', 'the same in the EDPB’s template'],
        ['vtc-pia report pia.yaml --layout cnil -o pia.json', 'the file that the CNIL’s software takes in'],
        [
          'vtc-pia report zoom@free --context public-library -o zoom.html',
          'one HTML file, no browser needed',
        ],
      ]),
    );
}

export function declareRegister(program: Command, act: Act): void {
  command(program, 'register', 'all cases in a folder: verdict, decision, and what is overdue')
    .argument('<folder>', 'where your cases lie, also in folders below it')
    .addOption(formats('table', 'json', 'csv', 'markdown'))
    .option(
      '-o, --output <file>',
      'write to a file: .pdf .html .docx .md .txt .xlsx .csv .json or .ics (calendar)',
    )
    .addOption(
      new Option('--fail-on <what>', 'exit code 1 if a review, a measure or a validity is overdue').choices([
        'overdue',
      ]),
    )
    .addOption(paper())
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .option('--force', 'replace a file that was changed since it was written')
    .action(act('register'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia register assessments/', 'every case, what is overdue first'],
        ['vtc-pia register assessments/ -o register.xlsx', 'one line a case'],
        ['vtc-pia register assessments/ -o reviews.ics', 'reviews, ends and measures for a calendar program'],
        ['vtc-pia register assessments/ --fail-on overdue', 'for a job that runs every night'],
      ]),
    );
}

export function declareRevise(program: Command, act: Act): void {
  command(program, 'revise', 'begin the next version of an approved case, with what changed since')
    .argument('<case>', 'the approved case (YAML); it stays as it is')
    .option('-o, --output <file>', 'where the new one goes (default: beside it, with its version)')
    .action(act('revise'))
    .addHelpText(
      'after',
      examples([['vtc-pia revise pia.yaml', 'pia-2.0.yaml and the approved data as pia-1.0.json']]),
    );
}

export function declareServe(program: Command, act: Act): void {
  command(program, 'serve', 'the workbench in your browser: write assessments, look at products')
    .argument('[folder]', 'where your cases lie (default: the folder of the call)')
    .option('--port <number>', 'port to listen on (default: any that is free)')
    .option('--no-open', 'open no browser; the address and the key are printed')
    .option('--as <name>', 'who works here, for the log of saves (default: the name of the account)')
    .option('--browser <path>', 'Chrome, Chromium or Edge to print with')
    .action(act('serve'))
    .addHelpText(
      'after',
      examples([
        ['vtc-pia serve assessments/', 'open the workbench on a folder'],
        ['vtc-pia serve --as "Privacy officer"', 'saves are logged under this name'],
      ]),
    );
}
