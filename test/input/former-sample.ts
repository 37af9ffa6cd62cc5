/** A small valid profile as text, and what to change in it. */

/** Valid as it stands. Lines are counted in the tests: keep them. */
export const SAMPLE = `id: example-meet
name: Example Meet
provider:
  name: Example Org
  jurisdiction: CH
editions:
  - id: paid
    name: Paid
  - id: free
    name: Free
sources:
  - id: paper
    kind: white-paper
    title: Security paper
    publisher: Example Org
    url: https://example.org/paper
    published: 2026-01-15
    checked: 2026-02-01
  - id: test
    kind: independent-research
    title: A test
    publisher: Test lab
    url: https://example.org/test
    published: '2026'
    checked: 2026-02-02
findings:
  - criterion: security/end-to-end-encryption
    since: 2026-01-15
    level: 2
    summary: Group calls can be encrypted end to end.
    sources: [paper]
  - criterion: security/two-factor-authentication
    editions: [paid]
    level: 3
    summary: >-
      An app or a key can be used, and the administrator can
      require it.
    sources: [test]
  - criterion: security/strong-passwords
    level: 1
    summary: There is a rule.
    sources: [paper, test]
`;

/** Replaces a text that must be there exactly once. */
export function changed(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`'${from}' is not there exactly once`);
  return text.replace(from, to);
}
