/** Each import rule, proved once by a wrong import: a rule that never fails guards nothing. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rules from '../.dependency-cruiser.mjs';

/** Rule, file that breaks it, what the file imports. */
const WRONG = [
  ['pure-middle', 'src/assess/wrong.ts', '../report/right.ts'],
  ['pure-middle', 'src/compare/wrong.ts', '../report/right.ts'],
  ['rules-alone', 'src/rules/wrong.ts', '../assess/right.ts'],
  ['app-without-terminal', 'src/app/wrong.ts', '../cli/right.ts'],
  ['document-from-results', 'src/document/wrong.ts', '../assess/right.ts'],
  ['exchange-of-bytes', 'src/exchange/wrong.ts', '../cli/right.ts'],
  ['render-from-documents', 'src/render/wrong.ts', '../assess/right.ts'],
  ['blank-from-schemas', 'src/blank/wrong.ts', '../assess/right.ts'],
  ['locale-alone', 'src/locale/wrong.ts', '../assess/right.ts'],
  ['store-alone', 'src/store/wrong.ts', '../assess/right.ts'],
  ['types-alone', 'src/types/wrong.ts', '../assess/right.ts'],
  ['load-inward', 'src/load/wrong.ts', '../report/right.ts'],
  ['report-from-results', 'src/report/wrong.ts', '../assess/right.ts'],
  ['report-from-results', 'src/report/wrong4.ts', '../assess/right.ts'],
  ['print-alone', 'src/print/wrong.ts', '../report/right.ts'],
  ['cli-through-the-front', 'src/cli/wrong.ts', '../load/right.ts'],
  ['nobody-calls-the-command-line', 'src/load/wrong2.ts', '../cli/right.ts'],
  ['build-stays-home', 'src/load/wrong3.ts', '../build/right.ts'],
  ['disk-at-the-edges', 'src/report/wrong2.ts', 'node:fs'],
  ['browser-in-print', 'src/load/wrong4.ts', 'puppeteer-core'],
  ['yaml-in-load', 'src/report/wrong3.ts', 'js-yaml'],
  ['no-circles', 'src/load/circle-back.ts', './circle.ts'],
] as const;

let folder = '';
let found: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(process.cwd(), '.import-rules-'));
  for (const part of ['assess', 'ask', 'report', 'load', 'cli', 'build', 'types', 'print'])
    await put(`src/${part}/right.ts`, 'export const right = 1;\n');
  await put('src/load/circle.ts', "import './circle-back.ts';\n");
  await put('src/load/lonely.ts', 'const nobody = 1;\nvoid nobody;\n');
  for (const [, file, target] of WRONG) await put(file, `import '${target}';\n`);
  await put(
    'tsconfig.json',
    '{"compilerOptions":{"module":"nodenext","allowImportingTsExtensions":true,"noEmit":true}}',
  );
  const result = await cruise(['src'], {
    baseDir: folder,
    ruleSet: { forbidden: rules.forbidden as never },
    validate: true,
    tsPreCompilationDeps: true,
  });
  found = (result.output as ICruiseResult).summary.violations.map((one) => `${one.rule.name} ${one.from}`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function put(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

describe('import rules', () => {
  it.each(WRONG)('%s catches %s', (rule, file) => {
    expect(found).toContain(`${rule} ${file}`);
  });

  it('no-orphans catches a file that nobody imports', () => {
    expect(found).toContain('no-orphans src/load/lonely.ts');
  });

  it('every rule is proved here and says why', () => {
    const names = rules.forbidden.map((rule) => rule.name);
    expect(names.toSorted()).toEqual([...new Set([...WRONG.map(([rule]) => rule), 'no-orphans'])].toSorted());
    for (const { comment } of rules.forbidden) expect(comment.length).toBeGreaterThan(20);
  });
});
