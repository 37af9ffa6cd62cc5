/** Each import rule, proved once by a wrong import: a rule that never fails guards nothing. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rules from '../.dependency-cruiser.mjs';

/** Rule, file that breaks it, what the file imports. */
const WRONG = [
  ['pure-rules', 'src/rules/wrong.ts', '../input/right.ts'],
  ['pure-rules', 'src/rules/wrong2.ts', 'node:fs'],
  ['app-without-terminal', 'src/app/wrong.ts', '../cli/right.ts'],
  ['document-from-results', 'src/document/wrong.ts', '../rules/right.ts'],
  ['exchange-of-bytes', 'src/exchange/wrong.ts', '../cli/right.ts'],
  ['exchange-of-bytes', 'src/exchange/wrong2.ts', '../store/right.ts'],
  ['render-from-documents', 'src/render/wrong.ts', '../rules/right.ts'],
  ['render-from-documents', 'src/render/wrong2.ts', '../store/right.ts'],
  ['blank-from-schemas', 'src/blank/wrong.ts', '../rules/right.ts'],
  ['locale-alone', 'src/locale/wrong.ts', '../rules/right.ts'],
  ['store-alone', 'src/store/wrong.ts', '../input/right.ts'],
  ['types-alone', 'src/types/wrong.ts', '../rules/right.ts'],
  ['input-inward', 'src/input/wrong.ts', '../document/right.ts'],
  ['print-alone', 'src/print/wrong.ts', '../render/right.ts'],
  ['workbench-over-use-cases', 'src/workbench/wrong.ts', '../rules/right.ts'],
  ['nobody-calls-the-workbench', 'src/app/wrong4.ts', '../workbench/right.ts'],
  ['cli-through-the-front', 'src/cli/wrong.ts', '../input/right.ts'],
  ['nobody-calls-the-command-line', 'src/input/wrong2.ts', '../cli/right.ts'],
  ['build-stays-home', 'src/input/wrong3.ts', '../build/right.ts'],
  ['disk-at-the-edges', 'src/app/wrong2.ts', 'node:fs'],
  ['browser-in-print', 'src/input/wrong4.ts', 'puppeteer-core'],
  ['yaml-in-input', 'src/app/wrong3.ts', 'js-yaml'],
  ['no-circles', 'src/input/circle-back.ts', './circle.ts'],
] as const;

let folder = '';
let found: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(process.cwd(), '.import-rules-'));
  for (const part of ['rules', 'document', 'input', 'render', 'store', 'cli', 'build', 'workbench'])
    await put(`src/${part}/right.ts`, 'export const right = 1;\n');
  await put('src/input/circle.ts', "import './circle-back.ts';\n");
  await put('src/input/lonely.ts', 'const nobody = 1;\nvoid nobody;\n');
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
    expect(found).toContain('no-orphans src/input/lonely.ts');
  });

  it('every rule is proved here and says why', () => {
    const names = rules.forbidden.map((rule) => rule.name);
    expect(names.toSorted()).toEqual([...new Set([...WRONG.map(([rule]) => rule), 'no-orphans'])].toSorted());
    for (const { comment } of rules.forbidden) expect(comment.length).toBeGreaterThan(20);
  });
});
