/** A profile is added to, and every other byte stays as it was. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { vendorFile, vendorIds } from '../../src/load/library.ts';
import { type Additions, type Patched, patchProfile } from '../../src/load/profile-patch.ts';
import { parseYaml } from '../../src/load/yaml.ts';
import type { Checked } from '../../src/problem.ts';
import { profileEntryLines } from '../../src/report/profile-entry.ts';
import { unifiedDiff } from '../../src/report/unified-diff.ts';
import type { Finding, Profile, Source } from '../../src/types/profile.ts';

const { catalogue } = await loadCatalogue();

const ANSWER: Source = {
  ...{ id: 'answer-2026', kind: 'vendor-statement', title: 'Answer: "yes" # no comment', publisher: 'Org' },
  ...{ citation: 'Response 1', published: '2026-06-05', checked: '2026-06-05' },
};
const FOUND: Finding = {
  ...{ criterion: 'security/strong-passwords', since: '2026-06-05', level: 2 },
  summary: `Read at level 2: ${'long words that have to be folded '.repeat(6)}: and a colon # and a hash.`,
  sources: ['answer-2026'],
};

function additions(finding: Finding = FOUND): Additions {
  const entry = <T extends Source | Finding>(value: T) => ({ value, lines: profileEntryLines(value) });
  return { sources: [entry(ANSWER)], findings: [entry(finding)] };
}

function patch(text: string, finding?: Finding): Promise<Checked<Patched>> {
  return patchProfile(
    { file: 'x.yaml', bytes: new TextEncoder().encode(text) },
    additions(finding),
    catalogue,
    '2026-11-24',
  );
}

/** The patched text; fails where it was refused. */
async function patched(text: string, finding?: Finding): Promise<string> {
  const made = await patch(text, finding);
  if (!made.ok) throw new Error(made.problems.map((one) => one.message).join('\n'));
  return made.value.text;
}

function valueOf(text: string): Profile {
  const parsed = parseYaml(text, 'x');
  if (!parsed.ok) throw new Error('not YAML');
  return parsed.value as Profile;
}

const SMALL = `# A comment at the top.
id: example-meet
name: "Example Meet"   # odd   blanks stay
provider: {name: Example Org, jurisdiction: CH}
editions:
  - id: paid
    name: Paid
# Sources come first.
sources:
  - id: paper
    kind: white-paper
    title: Paper
    publisher: Example Org
    url: https://example.org/paper
    published: 2026-05-01
    checked: 2026-06-01

# Findings.
findings:
  # Security
  - criterion: security/strong-passwords
    level: 1
    summary: |
      # not a comment
      Second line.
    sources: [
      paper
      ]

  # Design
  - criterion: privacy-by-design/muted-entry
    level: 2
    summary: Muted.
    sources: [paper]
`;

describe('a profile', () => {
  it('gets the finding after the last of its criterion, before what belongs to the next', async () => {
    const text = await patched(SMALL);
    const lines = text.split('\n');
    const at = lines.indexOf('    since: 2026-06-05');
    expect(lines.slice(at - 2, at)).toEqual(['      ]', '  - criterion: security/strong-passwords']);
    expect(valueOf(text).findings.map((one) => one.level)).toEqual([1, 2, 2]);
    expect(valueOf(text).sources.at(-1)).toEqual(ANSWER);
    expect(valueOf(text).findings[1]).toEqual(FOUND);
  });

  it('keeps its comments, quotes and odd blanks', async () => {
    expect(withoutAdded(await patched(SMALL))).toBe(SMALL);
  });

  it.each([
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['without a last line end', (text: string) => text.trimEnd()],
    [
      'with four blanks before the dashes',
      (text: string) => text.replaceAll(/^ {2}(?= *[-#\w\]])/gm, '    '),
    ],
    ['with dashes at the margin', (text: string) => text.replaceAll(/^ {2}/gm, '')],
  ])('%s keeps that', async (_, change) => {
    const before = change(SMALL);
    const after = await patched(before);
    expect(valueOf(after).findings).toHaveLength(3);
    expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
    if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(withoutAdded(after)).toBe(before);
  });

  it('that ends without a line end gets one before what is added there', async () => {
    const last = { ...FOUND, criterion: 'privacy-by-design/muted-entry' };
    const text = await patched(SMALL.trimEnd(), last);
    expect(valueOf(text).findings.at(-1)).toEqual(last);
    expect(text.endsWith('    sources: [answer-2026]\n')).toBe(true);
  });

  it('without a finding gets its first', async () => {
    const empty = `${SMALL.slice(0, SMALL.indexOf('findings:'))}findings: [] # none yet\nincidents:\n  - id: one\n    date: '2026'\n    kind: change\n    title: T\n    summary: S\n    sources: [paper]\n`;
    const text = await patched(empty);
    expect(text).toContain('findings: # none yet\n  - criterion: security/strong-passwords\n');
    expect(valueOf(text).findings).toEqual([FOUND]);
  });

  it('in brackets throughout is refused, with the reason', async () => {
    const flow = SMALL.replace(
      /findings:[^]*$/,
      'findings: [{criterion: security/strong-passwords, level: 1, summary: S, sources: [paper]}]\n',
    );
    const made = await patch(flow);
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'cannot-patch' }] });
  });

  it('that would not be valid afterwards is refused', async () => {
    const made = await patch(SMALL, { ...FOUND, criterion: 'security/strong-pasword' });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'unknown-criterion' }] });
  });

  it('takes the strings that break programs word for word, or is refused with a reason', async () => {
    const strings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];
    let taken = 0;
    for (const text of strings) {
      const summary = `The provider states: "${text}".`;
      const made = await patch(SMALL, { ...FOUND, summary });
      if (made.ok) {
        taken += 1;
        expect(valueOf(made.value.text).findings[1]?.summary).toBe(summary);
        expect(
          withoutAdded(
            made.value.text.replace(/^( *summary:).*\n(?: {6}.*\n|\n)*(?= {4}sources: \[answer)/m, '$1 >-\n'),
          ),
        ).toBe(SMALL);
      } else expect(made.problems[0]?.message).not.toBe('');
    }
    expect(taken).toBeGreaterThan(400);
  });

  it.each(vendorIds())('of %s that we ship takes an entry and keeps the rest byte for byte', async (id) => {
    const before = await readFile(vendorFile(id), 'utf8');
    const after = await patched(before, { ...FOUND, since: '2026-06-06' });
    expect(withoutAdded(after)).toBe(before);
    expect(valueOf(after).findings).toHaveLength(valueOf(before).findings.length + 1);
  });
});

/** The text without the two entries that the tests add. */
function withoutAdded(text: string): string {
  return text
    .replace(
      /^ *- id: answer-2026\r?\n(?: *(?:kind|title|publisher|citation|published|checked):.*\r?\n)*/m,
      '',
    )
    .replace(
      /^ *- criterion: security\/strong-passwords\r?\n *since: 2026-06-0[56]\r?\n *level: 2\r?\n *summary: >-\r?\n(?:.*\r?\n)*? *sources: \[answer-2026\]\r?\n/m,
      '',
    );
}

describe('the diff', () => {
  it('is one that patch can read: places, counts, three lines around', async () => {
    const made = await patch(SMALL);
    if (!made.ok) throw new Error('refused');
    expect(unifiedDiff('vendors/x.yaml', SMALL, made.value.edits)).toMatchInlineSnapshot(`
      "--- a/vendors/x.yaml
      +++ b/vendors/x.yaml
      @@ -14,6 +14,13 @@
           url: https://example.org/paper
           published: 2026-05-01
           checked: 2026-06-01
      +  - id: answer-2026
      +    kind: vendor-statement
      +    title: "Answer: \\"yes\\" # no comment"
      +    publisher: Org
      +    citation: Response 1
      +    published: 2026-06-05
      +    checked: 2026-06-05
       
       # Findings.
       findings:
      @@ -26,6 +33,14 @@
           sources: [
             paper
             ]
      +  - criterion: security/strong-passwords
      +    since: 2026-06-05
      +    level: 2
      +    summary: >-
      +      Read at level 2: long words that have to be folded long words that have to be folded long words
      +      that have to be folded long words that have to be folded long words that have to be folded long
      +      words that have to be folded : and a colon # and a hash.
      +    sources: [answer-2026]
       
         # Design
         - criterion: privacy-by-design/muted-entry
      "
    `);
  });

  it('shows the line end that the last line gets', () => {
    const added = (line: number, removed: string[] = []): string =>
      unifiedDiff('x', 'a\nb', [{ line, removed, added: ['c'] }]);
    const head = '--- a/x\n+++ b/x\n';
    const none = '\\ No newline at end of file\n';
    expect(added(2)).toBe(`${head}@@ -1,2 +1,3 @@\n a\n-b\n${none}+b\n+c\n`);
    expect(added(1, ['b'])).toBe(`${head}@@ -1,2 +1,2 @@\n a\n-b\n${none}+c\n`);
    expect(added(1)).toBe(`${head}@@ -1,2 +1,3 @@\n a\n+c\n b\n${none}`);
  });

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('x', 'a\n', [])).toBe('');
  });
});
