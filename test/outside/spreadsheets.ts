/**
 * The workbook in programs that we did not write, LibreOffice and openpyxl: opened, filled in by script, saved, and
 * received. Run by .ci/outside: node test/outside/spreadsheets.ts
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import { renderQuestionnairePage } from '../../src/exchange/write/page.ts';
import { renderQuestionnaireWorkbook } from '../../src/exchange/write/workbook.ts';
import { cellsOf, columnOf, fillHtml, fullFilling } from '../exchange/fill.ts';
import { contentOf, language, noticesOf, questionsOf, readOf, receivedOf } from '../exchange/fixture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vtc-pia-office-'));
const file = (name: string): string => path.join(folder, name);
const asked = await questionsOf('required');
const filling = fullFilling(asked);

writeFileSync(file('out.xlsx'), await renderQuestionnaireWorkbook(asked, language));
writeFileSync(file('answers.txt'), `${cellsOf(asked, filling).map(line).join('\n')}\n`);
runMacro('FillIn', ['out.xlsx', 'back.xlsx', 'answers.txt', 'report.txt'].map(file));
checkReport(readFileSync(file('report.txt'), 'utf8'));
const script = fileURLToPath(new URL('fill-in.py', import.meta.url));
execFileSync('/usr/bin/python3', [script, ...['out.xlsx', 'answers.txt', 'openpyxl.xlsx'].map(file)]);

const page = fillHtml(await renderQuestionnairePage(asked, language), filling);
const fromPage = contentOf(await readOf('back.html', page));
for (const name of ['back.xlsx', 'back.xlsx.ods', 'openpyxl.xlsx']) {
  const saved = await readOf(name, readFileSync(file(name)));
  assert.deepEqual(contentOf(saved), fromPage);
  assert.deepEqual(noticesOf(saved), []);
}
assert.deepEqual(await receivedOf('locked.ods', readFileSync(file('back.xlsx-locked.ods'))), [
  'locked-document',
]);
rmSync(folder, { recursive: true });
console.log(
  `LibreOffice, openpyxl: ${String(questionsIn(asked.parts).length)} questions filled in, saved as .xlsx and .ods and received, the same as from the page; one with a password is told`,
);

function line([sheet, cell, value]: [string, string, string]): string {
  return [sheet, cell, value.replaceAll('\n', '\\n')].join('\t');
}

/** A profile of its own, so that nothing of the machine's user is read or changed. */
function runMacro(name: string, values: readonly string[]): void {
  const profile = `-env:UserInstallation=${pathToFileURL(file('profile')).href}`;
  const office = (...args: string[]): void =>
    void execFileSync('soffice', [profile, '--headless', '--norestore', '--nologo', ...args], {
      timeout: 120_000,
    });
  // The first start makes the profile, and with it the library that the macro goes into.
  office('--terminate_after_init');
  const basic = file('profile/user/basic/Standard');
  mkdirSync(basic, { recursive: true });
  const code = readFileSync(new URL('fill-in.bas', import.meta.url), 'utf8');
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  writeFileSync(
    path.join(basic, 'Module1.xba'),
    `${head}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`,
  );
  writeFileSync(
    path.join(basic, 'script.xlb'),
    `${head}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>`,
  );
  const call = `macro:///Standard.Module1.${name}(${values.map((one) => `"${one}"`).join(',')})`;
  office(call);
}

/** Every cell that is filled in is open and has its choices; what is asked is locked; the form's own sheet is hidden. */
function checkReport(report: string): void {
  const lines = report.trim().split('\n');
  const sheets = lines.filter((one) => one.startsWith('sheet '));
  assert.deepEqual(
    sheets.map((one) => /protected (\w+) visible (\w+)/.exec(one)?.slice(1).join(' ')),
    ['True True', 'True True', 'True True', 'True False'],
  );
  const cells = lines.filter((one) => one.startsWith('cell '));
  assert.equal(cells.length, cellsOf(asked, filling).length);
  assert.deepEqual(
    cells.filter((one) => one.includes('locked True')),
    [],
  );
  const choices = cells.filter((one) => one.includes(`Questions!${columnOf('answer')}`));
  assert.equal(choices.length, questionsIn(asked.parts).length);
  assert.deepEqual(
    choices.filter((one) => !/choices .*Form.*\$C\$/.test(one)),
    [],
  );
  assert.ok(lines.includes('question locked True'), 'what is asked is not locked');
}
