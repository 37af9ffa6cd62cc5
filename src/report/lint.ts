/** Weaknesses of profiles as text, JSON, SARIF (for code review) or JUnit (for test reports). */

/** A weakness as this file needs it; load/lint.ts makes it. */
export interface ReportedWeakness {
  rule: string;
  level: 'error' | 'warning' | 'note';
  message: string;
  subject: string;
  accepted: string | null;
  file: string;
  uri: string;
  vendor: string;
  line: number;
  column: number;
}

export type LintFormat = 'text' | 'json' | 'sarif' | 'junit';

export interface LintReport {
  found: readonly ReportedWeakness[];
  /** Files that were looked at, for counts and for suites without a fault. */
  files: readonly { uri: string; vendor: string }[];
  /** Meaning of each rule, by its name. */
  rules: Record<string, readonly [level: string, meaning: string]>;
  version: string;
}

export function renderLint(report: LintReport, format: LintFormat): string {
  if (format === 'json') return `${JSON.stringify(report.found, null, 2)}\n`;
  if (format === 'sarif') return `${JSON.stringify(sarif(report), null, 2)}\n`;
  return format === 'junit' ? junit(report) : text(report);
}

/** True for what a gate in CI has to stop at: nobody said why it is lived with. */
export function isOpen({ level, accepted }: ReportedWeakness): boolean {
  return level !== 'note' && accepted === null;
}

function text({ found, files }: LintReport): string {
  const lines = found.flatMap(({ file, line, column, level, rule, message, accepted }) => [
    `${file}:${String(line)}:${String(column)} ${accepted === null ? level : 'accepted'} ${rule} ${message}`,
    ...(accepted === null ? [] : [`    ${accepted}`]),
  ]);
  const count = (level: string): string => {
    const number = found.filter((one) => one.level === level && one.accepted === null).length;
    return `${String(number)} ${level}${number === 1 ? '' : 's'}`;
  };
  const accepted = found.filter((one) => one.accepted !== null).length;
  return `${[...lines, `${String(files.length)} file${files.length === 1 ? '' : 's'}: ${count('error')}, ${count('warning')}, ${count('note')}, ${String(accepted)} accepted.`].join('\n')}\n`;
}

/** SARIF 2.1.0. Every result has a file, a line and a fingerprint that does not move with the lines. */
function sarif({ found, rules, version }: LintReport): unknown {
  const driver = {
    name: 'vtc-pia',
    version,
    rules: Object.entries(rules).map(([id, [level, meaning]]) => ({
      id,
      shortDescription: { text: meaning },
      defaultConfiguration: { level },
    })),
  };
  const results = found.map((one) => ({
    ruleId: one.rule,
    level: one.level,
    message: { text: one.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: one.uri },
          region: { startLine: one.line, startColumn: one.column },
        },
      },
    ],
    partialFingerprints: { 'weakness/v1': `${one.rule} ${one.vendor} ${one.subject}` },
    ...(one.accepted === null ? {} : { suppressions: [{ kind: 'inSource', justification: one.accepted }] }),
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, results }],
  };
}

/** One suite a profile, one case a rule; what is accepted is skipped with its reason. */
function junit({ found, files, rules }: LintReport): string {
  const suites = files.map(({ uri, vendor }) => {
    const own = found.filter((one) => one.uri === uri);
    const cases = Object.keys(rules).map((rule) =>
      testCase(
        rule,
        vendor,
        own.filter((one) => one.rule === rule),
      ),
    );
    const failures = Object.keys(rules).filter((rule) =>
      own.some((one) => one.rule === rule && isOpen(one)),
    ).length;
    return `  <testsuite name="${xml(vendor)}" tests="${String(cases.length)}" failures="${String(failures)}">\n${cases.join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

function testCase(rule: string, vendor: string, own: readonly ReportedWeakness[]): string {
  const open = own.filter(isOpen);
  const head = `    <testcase classname="${xml(vendor)}" name="${xml(rule)}"`;
  const lines = (list: readonly ReportedWeakness[]): string =>
    xml(list.map((one) => `${one.uri}:${String(one.line)} ${one.message}`).join('\n'));
  if (open.length > 0)
    return `${head}><failure message="${String(open.length)} found">${lines(open)}</failure></testcase>\n`;
  const reasons = own.flatMap(({ accepted }) => accepted ?? []);
  if (reasons.length > 0) return `${head}><skipped message="${xml(reasons.join(' '))}"/></testcase>\n`;
  return own.length === 0 ? `${head}/>\n` : `${head}><system-out>${lines(own)}</system-out></testcase>\n`;
}

function xml(text: string): string {
  const plain = text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
