/**
 * The workbook in a spreadsheet program that we did not write: opened, filled in by script, saved, and received. Run
 * by .ci/outside: node test/outside/libreoffice.ts
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { receiveFile } from '../../src/load/receive/receive.ts';
import { renderQuestionnaireWorkbook } from '../../src/report/questionnaire/workbook.ts';
import { renderQuestionnaireYaml } from '../../src/report/questionnaire/yaml.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { cellsOf, fillYaml, fullFilling, questionsToZoom } from '../ask/fill.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vtc-pia-office-'));
const file = (name: string): string => path.join(folder, name);
const { catalogue } = await loadCatalogue();
const asked = await questionsToZoom(catalogue, false);
const filling = fullFilling(asked);

writeFileSync(file('out.xlsx'), await renderQuestionnaireWorkbook(asked));
writeFileSync(file('answers.txt'), `${cellsOf(asked, filling).map(line).join('\n')}\n`);
runMacro('FillIn', ['out.xlsx', 'back.xlsx', 'answers.txt', 'report.txt'].map(file));
checkReport(readFileSync(file('report.txt'), 'utf8'));

writeFileSync(file('back.yaml'), fillYaml(await renderQuestionnaireYaml(asked), filling));
const [fromOffice, fromText] = [await received('back.xlsx'), await received('back.yaml')];
assert.deepEqual(content(fromOffice), content(fromText));
assert.deepEqual(fromOffice.intake?.notices, []);
rmSync(folder, { recursive: true });
console.log(
  `LibreOffice: ${String(asked.questions.length)} questions filled in, saved and received, the same as from the text file`,
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
  const choices = cells.filter((one) => /!G\d+ /.test(one));
  assert.deepEqual(
    choices.filter((one) => !/choices .*(?:"?0"?|yes)/.test(one)),
    [],
  );
  assert.ok(lines.includes('question locked True'), 'what is asked is not locked');
}

async function received(name: string): Promise<VendorResponse> {
  const result = await receiveFile(file(name), {
    ...{ catalogue, received: '2026-11-20', sent: undefined, today: '2026-11-24', id: 'x-2026-11-20' },
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function content({ intake: _, record: __, ...rest }: VendorResponse): unknown {
  return JSON.parse(JSON.stringify(rest));
}
