/** What comes of a claim: a table of claims whose outcomes were set by hand before it was run. */
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  duty,
  element,
  type ElementDraft,
  finding,
  type FindingDraft,
  OWN,
  type ProfileDraft,
  record,
  setting,
  source,
  TODAY,
} from '../../../test/rules/make.ts';
import {
  type AnswerDraft,
  handed,
  type HandedDraft,
  stated,
  weighed,
} from '../../../test/rules/make-response.ts';

/**
 * One claim a line: what it is | what is known | element and answer, with the client that it names | documents | what
 * readers settled on | the outcome | what the program proposes, where that differs.
 *
 * known: <element>=<answer>:<kind of source>, with +own (the vendor's), +old (8 years), +earlier (25 months), +now,
 * +alleged, +<client>, +video (a part); lacks; looked; set:<element>=<answer>; two (clients).
 * documents: <kind> confirmed and found to show it; with +stated (not confirmed), +part, +none (does not show it),
 * +unread, +old, +by-others, +statement (a reader found it to be one).
 */
const TABLE = `
the bare word                                     |  | can yes | | | only-claimed
the bare word, in part                            |  | can partly | | | only-claimed
a paper that nobody has read                      |  | can yes | white-paper+stated | | only-claimed | newly-shown
a page confirmed and not yet read                 |  | can yes | help-page | | only-claimed | newly-shown
a help page                                       |  | can yes | help-page | yes | newly-shown
a help page whose kind nobody confirmed           |  | can yes | help-page+stated | yes | only-claimed | newly-shown
marketing                                         |  | can yes | marketing | yes | only-claimed
a page that does not show it                      |  | can yes | help-page+none | not-told | only-claimed | newly-shown
a page that shows part                            |  | can yes | help-page+part | partly | in-part | newly-shown
one page shows all, one a part                    |  | can yes | help-page guide+part | yes | newly-shown
only a part, though readers say yes               |  | can yes | help-page+part | yes | in-part | newly-shown
partly, and a page shows that                     |  | can partly | help-page | partly | in-part
partly, and readers find that it shows all        |  | can partly | help-page | yes | newly-shown | in-part
an unread page beside one that shows it           |  | can yes | help-page white-paper+unread | yes | newly-shown
a paper of eight years ago                        |  | can yes | white-paper+old | yes | only-claimed
no, and nothing else                              |  | can no | | | worse
no of a duty                                      |  | duty no | | | worse
declined                                          |  | can declined | | | declined
words that are no answer                          |  | can unplaced | | | only-claimed
words that readers place, with a page             |  | can unplaced | help-page | yes | newly-shown | only-claimed
nothing                                           |  | can - | | | not-answered
a duty by a help page                             |  | duty yes | help-page | yes | only-claimed
a duty by the privacy notice                      |  | duty yes | privacy-notice | yes | newly-shown
a duty by the contract                            |  | duty yes | contract | yes | newly-shown
what is to be published, bare word                |  | page yes | | | only-claimed
what is to be published, by the page itself       |  | page yes | marketing | yes | newly-shown
what is to be published, page not confirmed       |  | page yes | marketing+stated | yes | only-claimed | newly-shown
an audit of its own                               |  | audited yes | audit | yes | only-claimed
an audit of others                                |  | audited yes | audit+by-others | yes | newly-shown
an audit of others, not confirmed                 |  | audited yes | audit+by-others+stated | yes | only-claimed | newly-shown
an audit that is found to be a statement          |  | audited yes | audit+by-others+statement | yes | only-claimed
that nothing has happened, by an audit            |  | case yes | audit+by-others | yes | only-claimed
that something has happened                       |  | case no | | | worse
what hangs on something, by a page                |  | child yes | help-page | yes | newly-shown
does not apply, where it always does              |  | can does-not-apply | | | only-claimed
does not apply, bare word                         |  | drops does-not-apply | | | only-claimed
does not apply, by a page                         |  | drops does-not-apply | help-page | does-not-apply | newly-shown
does not apply, which protects, by a page         |  | better does-not-apply | help-page | does-not-apply | newly-shown
does not apply, which is what is missing          |  | worse does-not-apply | | | worse

what is shown                                     | can=yes:help-page | can yes | | | shown-already
what is shown, in part                            | can=yes:help-page | can partly | | | shown-already
what is shown, with a page that does not          | can=yes:help-page | can yes | help-page+none | not-told | shown-already
what is claimed in the profile, too               | can=yes:marketing | can yes | | | only-claimed
what was shown long ago                           | can=yes:help-page+old | can yes | | | only-claimed
what was shown long ago, with a page of today     | can=yes:help-page+old | can yes | help-page | yes | newly-shown
no, where it falls short                          | can=no:help-page | can no | | | short-already
no, where it was shown long ago                   | can=yes:help-page+old | can no | | | worse
no, where a better source shows it today          | can=yes:independent-research+now | can no | | | shown-already
no, where a better source showed it a year ago    | can=yes:independent-research | can no | | | worse
a test says otherwise                             | can=no:independent-research | can yes | | | contradicted
a test says otherwise, and a paper                | can=no:independent-research+now | can yes | white-paper | yes | contradicted
an old test says otherwise, and a paper           | can=no:independent-research+earlier | can yes | white-paper | yes | contradicted
an old test says otherwise, and a new test        | can=no:independent-research+earlier | can yes | independent-research+by-others | yes | newly-shown
its own old page says otherwise, and a new page   | can=no:help-page+earlier+own | can yes | help-page | yes | newly-shown
its own old page says otherwise, bare word        | can=no:help-page+earlier+own | can yes | | | contradicted
only an allegation says otherwise                 | can=no:press | can yes | | | only-claimed
only a charge says otherwise, and a page          | can=no:regulator+alleged | can yes | help-page | yes | newly-shown
the notice is silent                              | duty=silent:privacy-notice+own | duty yes | | | only-claimed
the notice is silent, and the contract says it    | duty=silent:privacy-notice+own | duty yes | contract | yes | newly-shown
looked for and not found                          | looked | can yes | | | only-claimed
what it hangs on falls short                      | can=no:independent-research+now | child yes | help-page | yes | contradicted
the function is lacking                           | lacks | drops yes | | | contradicted
does not apply, as is known                       | lacks | drops does-not-apply | | | shown-already
does not apply, which protects, as is known       | lacks | better does-not-apply | | | shown-already
does not apply, and a page shows that it does     | drops=yes:help-page | drops does-not-apply | | | contradicted
as shipped otherwise                              | is=no:guide | is yes | | | contradicted
a setting would give it                           | set:is=yes | is yes | | | only-claimed
a setting could be had that spoils it             | set:is=no | is yes | | | only-claimed

on one client of two, by a page                   | two | can yes k1 | help-page | yes | in-part
on both, by a page                                | two | can yes | help-page | yes | newly-shown
on the one on which it is shown                   | two can=yes:help-page+k1 | can yes k1 | | | shown-already
on all, where it is shown on one                  | two can=yes:help-page+k1 | can yes | | | in-part
on all, where a test of one says otherwise        | two can=no:independent-research+k2 | can yes | | | contradicted
the same with a page                              | two can=no:independent-research+k2+now | can yes | help-page | yes | in-part
on one, where a test of the other says otherwise  | two can=no:independent-research+k2 | can yes k1 | | | only-claimed
no on one, where it is open                       | two | can no k2 | | | worse
the rest, where a part is shown                   | can=yes:help-page+video | can yes | help-page | yes | newly-shown
partly, where a part is shown                     | can=yes:help-page+video | can partly | | | shown-already

the vendor says yes, its page no                  |  | can yes | help-page+none | no | worse | newly-shown
the vendor says yes, readers no, no document      |  | can yes | | no | only-claimed
the vendor says no, its page yes                  |  | can no | help-page | yes | newly-shown | worse
the vendor says yes, readers: does not apply      |  | drops yes | help-page | does-not-apply | newly-shown
readers say yes of a page that shows nothing      |  | can yes | help-page+none | yes | only-claimed | newly-shown
readers find that a no is not told                |  | can no | help-page+none | not-told | only-claimed | worse
`;

/** One of each kind; what an element hangs on stands earlier. */
const ELEMENTS: ElementDraft[] = [
  element('p/c/can'),
  element('p/c/child', { after: 'p/c/can' }),
  element('p/c/is', { mode: 'is' }),
  duty('p/c/duty'),
  duty('p/c/page', { published: true }),
  element('p/c/audited', { 'shown-by': 'A' }),
  record('p/c/case'),
  element('p/c/drops', { function: 'recording', absent: 'does-not-apply' }),
  element('p/c/better', { function: 'recording', absent: 'yes' }),
  element('p/c/worse', { function: 'recording', absent: 'no' }),
];

const rows = TABLE.split('\n').filter((line) => line.trim() !== '');

describe('a claim', () => {
  it.each(rows.map((line) => line.split('|').map((one) => one.trim())))('%s', (...[, ...cells]) => {
    const [known = '', says = '', documents = '', read = '', outcome, suggestion = outcome] = cells;
    const one = weighed(knownBy(known), ELEMENTS, answerOf(says, documents, read));
    expect([one.outcome, one.suggestion]).toEqual([outcome, suggestion]);
  });
});

const answerTo = (id: string, answer: AnswerDraft['answer']): AnswerDraft =>
  answerOf(`${id} ${answer}`, '', '');

describe('what contradicts a claim', () => {
  it('is cited with the element that it is of', () => {
    const { weighed: own } = weighed(
      knownBy('can=no:independent-research'),
      ELEMENTS,
      answerTo('child', 'yes'),
    );
    expect(own?.against.map(({ element: id, statement }) => [id, statement.source])).toEqual([
      ['p/c/can', 's1'],
    ]);
  });

  it('is told where a part is shown all the same', () => {
    const known = knownBy('two can=no:independent-research+k2+now');
    const { weighed: own } = weighed(known, ELEMENTS, answerOf('can yes', 'help-page', 'yes'));
    expect(own?.against.map(({ statement }) => statement.source)).toEqual(['s1']);
  });
});

describe('a vendor that says less than is shown', () => {
  const shown = knownBy('can=yes:independent-research+now');

  it.each([
    ['partly', true],
    ['no', true],
    ['yes', false],
  ] as const)('%s: %s', (answer, less) => {
    expect(weighed(shown, ELEMENTS, answerTo('can', answer)).weighed?.claimsLess).toBe(less);
  });
});

function knownBy(text: string): ProfileDraft {
  const words = text.split(' ').filter((word) => word !== '');
  const facts = words.filter((word) => word.includes(':') && !word.startsWith('set:'));
  const lacking = finding(undefined, source('help-page', OWN), { lacks: ['recording'] });
  const settings = words.flatMap((word) => /^set:(\w+)=(yes|no)$/.exec(word)?.slice(1) ?? []);
  return {
    ...(words.includes('two') ? { clients: ['k1', 'k2'] } : {}),
    findings: [...facts.map(factOf), ...(words.includes('lacks') ? [lacking] : [])],
    settings: settings.length === 0 ? [] : [setting('s', answers(settings), source('help-page', OWN))],
    searches: words.includes('looked') ? [{ elements: ['p/c/can'], on: TODAY }] : [],
  };
}

function answers([id, answer]: readonly string[]): Record<string, 'yes' | 'no' | 'silent'> {
  return { [`p/c/${id}`]: answer as 'yes' | 'no' | 'silent' };
}

function factOf(text: string): FindingDraft {
  const [fact = '', ...marks] = text.split('+');
  const [, id = '', answer = '', kind = ''] = /^(\w+)=(\w+):([\w-]+)$/.exec(fact) ?? [];
  const client = marks.filter((mark) => /^k\d$/.test(mark));
  return finding(
    answers([id, answer]),
    source(kind as 'press', {
      ...(marks.includes('own') ? OWN : {}),
      ...(marks.includes('alleged') ? { says: 'alleged' as const } : {}),
      ...publishedBy(marks),
    }),
    {
      clients: client.length === 0 ? undefined : client,
      for: marks.includes('video') ? ['video'] : undefined,
    },
  );
}

function publishedBy(marks: readonly string[]): { published?: string } {
  const days = { old: dayOf(0), earlier: dayOf(2240), now: TODAY } as const;
  const found = (['old', 'earlier', 'now'] as const).find((name) => marks.includes(name));
  return found === undefined ? {} : { published: days[found] };
}

function answerOf(says: string, documents: string, read: string): AnswerDraft {
  const [id = '', answer = '', client] = says.split(' ');
  if (answer === '-') return { element: `p/c/${id}` };
  return {
    element: `p/c/${id}`,
    answer: answer as 'yes',
    words: 'So we say.',
    ...(client === undefined ? {} : { clients: [client] }),
    documents: documents === '' ? [] : documents.split(' ').map(documentOf),
    ...(read === '' ? {} : { read: read as 'yes' }),
  };
}

function documentOf(text: string): HandedDraft {
  const [kind = '', ...marks] = text.split('+');
  const shows = { part: 'shows-part', none: 'does-not-show', unread: 'not-read' } as const;
  const found = (['part', 'none', 'unread'] as const).find((name) => marks.includes(name));
  const { published = TODAY } = publishedBy(marks);
  const publisher = marks.includes('by-others') ? 'Others' : 'Vendor';
  const made = marks.includes('stated') ? stated : handed;
  const one = made(kind as 'audit', {
    publisher,
    published,
    shows: found === undefined ? 'shows-it' : shows[found],
  });
  return marks.includes('statement')
    ? { ...one, confirmed: { kind: 'vendor-statement', publisher: 'Vendor' } }
    : one;
}
