/**
 * Runs the tests of the rules for Stryker: they are loaded once and stay loaded, while one way after the other to break a
 * rule is switched on. To load them anew for each way, as Stryker's own runner for vitest does, takes a hundred times as long.
 */
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
} from '@stryker-mutator/api/test-runner';

/** Those beside the rules, and those that hold whole cases of history. */
const FILES = ['src/rules/**/*.test.ts', 'test/rules/history-*.test.ts'];
/** Random tries of a property; fewer than of `npm test`, so that no figure is too good. */
const RUNS = '6';

const COLLECTED = new URL('collected.ts', import.meta.url).href;

class RulesRunner implements TestRunner {
  #tests: Promise<Map<string, Test>> | undefined;
  /** Nothing has been broken yet in this process. */
  #isFresh = true;
  /** A test fails though nothing is broken: something outlasted the way that was tried. */
  #isSpoilt = false;

  /** Nothing is broken while it is loaded: `ignoreStatic`. */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const test of (await this.#loaded()).values()) {
      context.currentTestId = test.id;
      const began = performance.now();
      const failureMessage = await failureOf(test);
      const known = { id: test.id, name: test.id, fileName: resolve(test.file) };
      const one = { ...known, timeSpentMs: performance.now() - began };
      results.push(
        failureMessage === undefined
          ? { ...one, status: TestStatus.Success }
          : { ...one, status: TestStatus.Failed, failureMessage },
      );
    }
    context.currentTestId = undefined;
    const { mutantCoverage } = context;
    return { status: DryRunStatus.Complete, tests: results, ...(mutantCoverage && { mutantCoverage }) };
  }

  /** Rejects to be started anew with the same way, where what an earlier one left behind could decide. */
  async mutantRun({ activeMutant, testFilter = [], hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const tests = await this.#loaded();
    if (this.#isSpoilt) throw new Error('A test fails without any broken rule.');
    const isFresh = this.#isFresh;
    this.#isFresh = false;
    Object.assign(context, { hitCount: 0, hitLimit });
    let nrOfTests = 0;
    for (const test of inOrder(testFilter, activeMutant.fileName).map((id) => tests.get(id))) {
      if (test === undefined) continue;
      nrOfTests += 1;
      context.activeMutant = activeMutant.id;
      const failureMessage = await failureOf(test);
      context.activeMutant = undefined;
      if (context.hitLimit !== undefined && (context.hitCount ?? 0) > context.hitLimit)
        return { status: MutantRunStatus.Timeout, reason: 'It does not end.' };
      if (failureMessage === undefined) continue;
      this.#isSpoilt = (await failureOf(test)) !== undefined;
      if (this.#isSpoilt && !isFresh) throw new Error('A test fails without any broken rule.');
      return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests };
    }
    return { status: MutantRunStatus.Survived, nrOfTests };
  }

  #loaded(): Promise<Map<string, Test>> {
    return (this.#tests ??= load());
  }
}

type Context = { [Key in keyof InstrumenterContext]: InstrumenterContext[Key] | undefined };

const context: Context = ((globalThis as Record<string, unknown>)[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

type Test = import('./collected.ts').Test;

async function load(): Promise<Map<string, Test>> {
  process.env['RUNS'] ??= RUNS;
  registerHooks({
    resolve: (specifier, parent, next) =>
      specifier === 'vitest' && parent.parentURL !== COLLECTED
        ? { url: COLLECTED, shortCircuit: true }
        : next(specifier, parent),
  });
  const fc = await import('fast-check');
  // Which try of a property fails is no matter, only that one does.
  fc.configureGlobal({ endOnFailure: true });
  const { collected } = (await import(COLLECTED)) as typeof import('./collected.ts');
  const tests: Test[] = [];
  for (const file of globSync(FILES).toSorted())
    tests.push(...(await collected(file, () => import(pathToFileURL(resolve(file)).href))));
  return new Map(tests.map((test) => [test.id, test]));
}

/** The tests beside the rule first, those of random tries last. */
function inOrder(ids: readonly string[], mutated: string): string[] {
  const beside = basename(mutated, '.ts');
  const rank = (id: string): number =>
    (id.includes('.property.test.ts') ? 2 : 1) -
    (basename(id.split(' > ')[0] ?? '').startsWith(beside) ? 2 : 0);
  return ids.toSorted((a, b) => rank(a) - rank(b));
}

async function failureOf({ run }: Test): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'rules', RulesRunner)];
