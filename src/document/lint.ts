/** Weaknesses of profiles in words, and as the formats of code review (SARIF) and of test reports (JUnit). */
import type { Language } from '../locale/language.ts';

/** A weakness as its words need it. */
export interface ReportedWeakness {
  rule: LintRule;
  subject: string;
  codes: readonly string[];
  name: string;
  file: string;
  uri: string;
  vendor: string;
  line: number;
  column: number;
}

/** The rules, each with how much it weighs. */
export type LintRule =
  | 'looked-for-without-search'
  | 'since-is-published'
  | 'publisher-like-vendor'
  | 'contradicted'
  | 'lapsed'
  | 'lapsing-soon'
  | 'day-unknown'
  | 'single-source'
  | 'nobody-looked'
  | 'third-hand'
  | 'third-party-only';
export type LintRules = Readonly<Record<LintRule, 'warning' | 'note'>>;

export interface LintReport {
  /** Files that were looked at, for counts and for suites without a fault. */
  files: readonly { uri: string; vendor: string; found: readonly ReportedWeakness[] }[];
  /** Codes of elements of the catalogue that are worth too much of the whole. */
  heavy: readonly string[];
  rules: LintRules;
  version: string;
}

/** 'SEC1.2, SEC1.3 (Paid plans): …'. */
export function weaknessText({ rule, codes, name }: ReportedWeakness, { say }: Language): string {
  return say(`lint.${rule}`, { codes: codes.join(', '), name });
}

/** One line each, then the count. What steers a terminal is still in them. */
export function lintText({ files, heavy, rules }: LintReport, language: Language): string {
  const { say } = language;
  const found = files.flatMap((one) => one.found);
  const lines = found.map(
    (one) =>
      `${one.file}:${one.line}:${one.column} ${rules[one.rule]} ${one.rule} ${weaknessText(one, language)}`,
  );
  const count = (level: string): number => found.filter(({ rule }) => rules[rule] === level).length;
  const counts = { files: files.length, warnings: count('warning'), notes: count('note') };
  const over = heavy.length === 0 ? [] : [say('lint.heavy', { codes: heavy.join(', ') })];
  return `${[...lines, ...over, say('lint.count', counts)].join('\n')}\n`;
}

/** Plain data: every weakness with its level and its words. */
export function lintData({ files, rules }: LintReport, language: Language): object[] {
  return files.flatMap(({ found }) =>
    found.map(({ rule, subject, codes, vendor, file, uri, line, column, ...one }) => ({
      rule,
      level: rules[rule],
      message: weaknessText({ ...one, rule, codes } as ReportedWeakness, language),
      vendor,
      subject,
      codes,
      file,
      uri,
      line,
      column,
    })),
  );
}

/** SARIF 2.1.0. Every result has a file, a line and a fingerprint that does not move with the lines. */
export function lintSarif({ files, rules, version }: LintReport, language: Language): object {
  const driver = {
    name: 'vtc-pia',
    version,
    rules: (Object.keys(rules) as LintRule[]).map((id) => ({
      id,
      shortDescription: { text: language.say(`lint.meaning.${id}`) },
      defaultConfiguration: { level: rules[id] },
    })),
  };
  const results = files.flatMap(({ found }) =>
    found.map((one) => ({
      ruleId: one.rule,
      level: rules[one.rule],
      message: { text: weaknessText(one, language) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: one.uri },
            region: { startLine: one.line, startColumn: one.column },
          },
        },
      ],
      partialFingerprints: { 'weakness/v2': `${one.rule} ${one.vendor} ${one.subject}` },
    })),
  );
  const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return { $schema: schema, version: '2.1.0', runs: [{ tool: { driver }, results }] };
}

/** One suite a profile, one case a rule; a warning fails, a note is told. */
export function lintJunit({ files, rules }: LintReport, language: Language): string {
  const suites = files.map(({ vendor, found }) => {
    const cases = (Object.keys(rules) as LintRule[]).map((rule) =>
      testCase(
        rule,
        vendor,
        found.filter((one) => one.rule === rule),
        rules,
        language,
      ),
    );
    const failures = new Set(found.filter(({ rule }) => rules[rule] === 'warning').map(({ rule }) => rule))
      .size;
    const head = `name="${xml(vendor)}" tests="${cases.length}" failures="${failures}"`;
    return `  <testsuite ${head}>\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

function testCase(
  rule: LintRule,
  vendor: string,
  own: readonly ReportedWeakness[],
  rules: LintRules,
  language: Language,
): string {
  const head = `    <testcase classname="${xml(vendor)}" name="${rule}"`;
  if (own.length === 0) return `${head}/>\n`;
  const lines = own.map((one) => `${one.uri}:${one.line} ${weaknessText(one, language)}`).join('\n');
  if (rules[rule] === 'note') return `${head}><system-out>${xml(lines)}</system-out></testcase>\n`;
  return `${head}><failure message="${own.length}">${xml(lines)}</failure></testcase>\n`;
}

function xml(text: string): string {
  const plain = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
