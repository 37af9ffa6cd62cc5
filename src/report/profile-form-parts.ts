/** What stands before and after the findings in a profile to fill in. */

/** Everything down to 'findings:'. The id was checked. */
export function formHead(id: string, catalogue: string): string {
  const name = nameFrom(id);
  return `# ${name}: a profile to fill in, by the criteria of catalogue ${catalogue}.
#
# docs/vendors.md tells how, step by step. In short:
#   1. Say what the product is: the entries down to 'editions'.
#   2. Look for an answer to each question under 'findings'. List each document that you use under
#      'sources'.
#   3. Compare what you found with the tests above the entry. The level is the highest one whose
#      test is met, together with those of all lower levels from 2 up. A test of level 0 that is met
#      wins over everything.
#   4. Write level, summary and sources, as in the example before the first finding.
#   5. Where you looked and found nothing, leave 'level: unknown' and say where you looked.
# Check it with 'vtc-pia validate FILE' and see the result with 'vtc-pia score FILE'.
#
# Lines that begin with # are comments; the program does not read them. Delete those above an entry
# when it is done: what still has its questions is still open.

# Equal to the name of this file, without '.yaml'. Do not change it once others refer to it.
id: ${scalar(id)}
# The product's name as readers know it.
name: ${scalar(name)}
# about: What the product is, in a sentence or two of yours.
provider:
  # The legal entity that offers the product.
  name: Not filled in yet
  # Code of the country whose law it is under (US, DE), or words where that depends on who runs it.
  jurisdiction: Not filled in yet
  # website: https://example.org/
# Plans, or ways of running it, that differ in privacy. The first is the one that institutions buy.
editions:
  - id: standard
    name: Standard

# The documents that you cite. With the first one, take the brackets [] away. An example:
#  - id: admin-reference        # a short name of your choice; findings cite it
#    kind: reference            # what the document is; decides how much it carries:
#                               #   A regulator court audit independent-research
#                               #   B source-code own-test
#                               #   C contract terms privacy-notice data-sheet white-paper reference
#                               #   D help-page guide
#                               #   E vendor-statement marketing press
#    title: Administrator reference
#    publisher: Example Org
#    url: https://example.org/admin
#    published: 2026-03-02      # only if the document gives a date
#    checked: 2026-06-01        # the day on which you read it
sources: []

# An example of a finding with a level:
#  - criterion: security/two-factor-authentication
#    since: 2026-03-02          # when it began to hold, if a source says so
#    level: 2
#    summary: The reference says that every account can use an authenticator app or a key.
#    sources: [admin-reference]
findings:
`;
}

/** Everything after the findings. */
export function formTail(): string {
  return `# What the customer can switch. With the first one, take the brackets [] away. An example:
#  - id: require-passcode
#    title: Require a passcode
#    where: Account settings > Meetings > Security
#    default: 'off'
#    recommended: 'on'
#    effects:                   # the level of each criterion that it touches, once set
#      - criterion: privacy-by-design/access-control-defaults
#        level: 2
#    costs: Guests have to type a passcode.
#    sources: [admin-reference]
settings: []

# 'facts', 'sub-processors' and 'incidents' may follow; see docs/vendors.md.
`;
}

/** example-meet → Example Meet */
function nameFrom(id: string): string {
  const words = id.split('-').filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** In quotes where YAML would read a number, true, false or nothing. */
function scalar(text: string): string {
  return /^[a-z]/i.test(text) && !/^(?:true|false|null)$/i.test(text) ? text : `'${text}'`;
}
