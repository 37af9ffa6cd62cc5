/** Entries of a case that begin empty, each with an example in a comment. */

export const OWN_RISK_EXAMPLE = lines(`
# An example; with the first one, take the brackets [] away:
#  - id: wrong-room
#    title: Somebody joins the wrong call
#    scenario: >-
#      The same link serves several talks, and a visitor comes in while another one still speaks.
#    severity: 3
#    severity-reason: What is said in advice talks is confidential.
#    likelihood: 3
#    likelihood-reason: It happened twice in a test week.
`);

export const MEASURE_EXAMPLE = lines(`
# An example; with the first one, take the brackets [] away. kind: technical, organisational,
# contractual or asked-of-vendor; status: planned, in-progress, done or rejected. A measure brings
# the likelihood or the severity of a risk to a number, 1 to 4, and never raises it:
#  - id: one-link-a-talk
#    measure: A link of its own for every talk
#    text: The booking system makes it; the waiting room is on.
#    kind: organisational
#    owner: author                # id of a role
#    due: 2027-01-31
#    status: planned
#    lowers:
#      - risk: intrusion
#        likelihood: 1
#        reason: An old link leads nowhere.
`);

export const EVIDENCE_EXAMPLE = lines(`
# Your own evidence, such as the signed contract or a test of your own account. It counts by the
# same rules as all other evidence and is marked as yours. The level follows from the tests in
# docs/criteria.md. Give 'since' the day on which you looked at the document last: an older finding
# gives way to a newer one. An example; with the first ones, take the brackets [] away:
#  sources:
#    - id: our-contract
#      kind: contract             # the kinds are listed in docs/vendors.md
#      title: Data processing agreement, signed copy
#      publisher: Example Library
#      citation: Contract 2026/17, sections 3 to 9
#      published: 2026-09-01
#      checked: 2026-11-20
#  findings:
#    - criterion: privacy-by-design/processing-contract
#      since: 2026-11-20
#      level: 2
#      summary: What the document says, and why that gives the level.
#      sources: [our-contract]
`);

function lines(text: string): string[] {
  return text.trim().split('\n');
}
