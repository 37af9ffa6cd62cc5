/** A profile is added to, and every other byte stays as it was. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../locale/english.ts';
import { loadCatalogue } from '../../src/input/catalogue.ts';
import { entryLines } from '../../src/input/entry-lines.ts';
import { vendorFile } from '../../src/input/vendor-names.ts';
import { type Additions, type Patched, patchProfile } from '../../src/input/evidence-patch.ts';
import { parseYaml } from '../../src/input/yaml.ts';
import type { Checked } from '../../src/problem.ts';
import type { Finding, Profile, Question, Source } from '../../src/types/profile.ts';

const { catalogue } = await loadCatalogue();
const STRONG = 'security/strong-passwords/short-passwords-refused';
const SLOWED = 'security/strong-passwords/wrong-passwords-slowed';
const MUTED = 'privacy-by-design/muted-entry/microphone-off';

const ANSWER: Source = {
  id: 'answer-2026',
  kind: 'vendor-statement',
  title: 'Answer: "yes" # no comment',
  publisher: 'Org',
  citation: 'Response 1',
  published: '2026-06-05',
  checked: ['2026-06-05'],
  read: 'whole',
  confirmed: false,
};
const FOUND: Finding = {
  summary: `It is so: ${'long words that have to be folded '.repeat(6)}: and a colon # and a hash.`,
  sources: ['answer-2026'],
  answers: { [SLOWED]: 'yes' },
};
const ASKED: Question = { elements: [STRONG], on: '2026-05-01', by: '2026-06-01', via: 'letter' };

function additions(finding: Finding = FOUND, asked: readonly Question[] = []): Additions {
  const entry = <T extends object>(value: T) => ({ value, lines: entryLines(value) });
  return { sources: [entry(ANSWER)], findings: [entry(finding)], asked: asked.map(entry), searches: [] };
}

function patch(text: string, finding?: Finding, asked?: readonly Question[]): Promise<Checked<Patched>> {
  const file = { file: 'x.yaml', bytes: new TextEncoder().encode(text) };
  return patchProfile(file, additions(finding, asked), catalogue, '2026-11-29');
}

/** The patched text; fails where it was refused. */
async function patched(text: string, finding?: Finding, asked?: readonly Question[]): Promise<string> {
  const made = await patch(text, finding, asked);
  if (!made.ok) throw new Error(made.problems.map((one) => inEnglish(one.message)).join('\n'));
  return made.value.text;
}

function valueOf(text: string): Profile {
  const parsed = parseYaml(text, 'x');
  if (!parsed.ok) throw new Error('not YAML');
  return parsed.value as Profile;
}

/** The text with just the lines taken out that the entries bring; fails where one is not there in one piece. */
function withoutAdded(text: string, finding: Finding = FOUND): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  return [ANSWER, finding].reduce((rest, entry) => {
    const lines = entryLines(entry);
    const at = rest.search(new RegExp(`^ *${escaped(lines[0] ?? '')}$`, 'm'));
    if (at < 0) throw new Error('the entry is not there');
    const indent = /^ */.exec(rest.slice(at))?.[0] ?? '';
    const block = lines.map((line) => (line === '' ? '' : indent + line)).join(end) + end;
    if (!rest.startsWith(block, at)) throw new Error('the entry is not in one piece');
    return rest.slice(0, at) + rest.slice(at + block.length);
  }, text);
}

function escaped(text: string): string {
  return `${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\r?`;
}

const SMALL = `# A comment at the top.
id: example-meet
name: "Example Meet"   # odd   blanks stay
provider: {name: Example Org, jurisdiction: CH}
clients: [web]
editions:
  - id: paid
    name: Paid
    run-by: provider
# Sources come first.
sources:
  - id: paper
    kind: white-paper
    title: Paper
    publisher: Example Org
    url: https://example.org/paper
    published: 2026-05-01
    checked: [2026-06-01]
    read: part

# Findings.
findings:
  # Security
  - summary: |
      # not a comment
      Second line.
    answers:
      ${STRONG}: yes
    sources: [
      paper
      ]

  # Design
  - summary: Muted.
    answers: {${MUTED}: yes}
    sources: [paper]
`;

describe('a profile', () => {
  it('gets the finding after the last of its criterion, before what belongs to the next', async () => {
    const text = await patched(SMALL);
    const lines = text.split('\n');
    const at = lines.indexOf('      - answer-2026');
    expect(lines.slice(at + 1, at + 4)).toEqual(['    answers:', `      ${SLOWED}: yes`, '']);
    expect(valueOf(text).findings.map(({ answers = {} }) => Object.keys(answers)[0])).toEqual([
      STRONG,
      SLOWED,
      MUTED,
    ]);
    expect(valueOf(text).sources.at(-1)).toEqual(ANSWER);
    expect(valueOf(text).findings[1]).toEqual(FOUND);
  });

  it('keeps its comments, quotes and odd blanks', async () => {
    expect(withoutAdded(await patched(SMALL))).toBe(SMALL);
  });

  it('gets a list of questions asked where it has none, and one more where it has', async () => {
    const first = await patched(SMALL, FOUND, [ASKED, { ...ASKED, by: '2026-07-01' }]);
    expect(valueOf(first).asked).toEqual([ASKED, { ...ASKED, by: '2026-07-01' }]);
    const more = `${SMALL}asked:\n  - elements: [${MUTED}]\n    on: 2026-01-01\n    by: 2026-02-01\n    via: letter\n`;
    expect(valueOf(await patched(more, FOUND, [ASKED])).asked).toHaveLength(2);
  });

  it.each([
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (text: string) => `\uFEFF${text}`],
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
    const last: Finding = { ...FOUND, answers: { 'privacy-by-design/muted-entry/camera-off': 'yes' } };
    const text = await patched(SMALL.trimEnd(), last);
    expect(valueOf(text).findings.at(-1)).toEqual(last);
    expect(text.endsWith('camera-off: yes\n')).toBe(true);
  });

  it('without a finding gets its first', async () => {
    const empty = `${SMALL.slice(0, SMALL.indexOf('findings:'))}findings: [] # none yet\nincidents:\n  - id: one\n    date: '2026'\n    kind: change\n    title: T\n    summary: S\n    sources: [paper]\n`;
    const text = await patched(empty);
    expect(text).toContain('findings: # none yet\n  - summary: >-\n');
    expect(valueOf(text).findings).toEqual([FOUND]);
  });

  it('in brackets throughout is refused, with the reason', async () => {
    const flow = SMALL.replace(
      /findings:[^]*$/,
      `findings: [{summary: S, sources: [paper], answers: {${STRONG}: yes}}]\n`,
    );
    expect(await patch(flow)).toMatchObject({ ok: false, problems: [{ code: 'cannot-patch' }] });
  });

  it('that would not be valid afterwards is refused', async () => {
    const made = await patch(SMALL, {
      ...FOUND,
      answers: { 'security/strong-passwords/short-password': 'yes' },
    });
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'unknown-element' }] });
  });

  it('takes the strings that break programs word for word, or is refused with a reason', async () => {
    const strings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];
    let taken = 0;
    for (const text of strings) {
      const finding = { ...FOUND, summary: `The provider states: "${text}".` };
      const made = await patch(SMALL, finding);
      if (made.ok) {
        taken += 1;
        expect(valueOf(made.value.text).findings[1]).toEqual(finding);
        expect(withoutAdded(made.value.text, finding)).toBe(SMALL);
      } else expect(made.problems[0]?.message).not.toBe('');
    }
    expect(taken).toBeGreaterThan(400);
  });

  it('of a product that we ship takes an entry and keeps the rest byte for byte', async () => {
    const before = await readFile(vendorFile('whereby'), 'utf8');
    const finding = { ...FOUND, editions: ['meetings'] };
    const after = await patched(before, finding);
    expect(withoutAdded(after, finding)).toBe(before);
  });
});
