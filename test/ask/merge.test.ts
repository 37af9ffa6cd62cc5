/** A second answer changes what it says anew, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeResponses } from '../../src/ask/merge.ts';
import type { Claim, HandedDocument, VendorResponse } from '../../src/types/response.ts';

const statement = (answer: Claim['monitored']['answer'] = 'not-stated'): Claim['monitored'] => ({ answer });
const claim = (criterion: string, own: Partial<Claim> = {}): Claim => ({
  ...{ criterion, asked: '0123456789abcdef', level: null },
  ...{ implemented: statement(), monitored: statement(), validated: statement() },
  ...own,
});
const paper = (id: string, title: string): HandedDocument => ({ id, kind: 'guide', title, publisher: 'P' });

function response(id: string, claims: Claim[], own: Partial<VendorResponse> = {}): VendorResponse {
  return {
    ...{ id, vendor: 'example-meet', state: 'collected', claims },
    questionnaire: { version: 1, catalogue: '1.0', created: '2026-07-07', fingerprint: '0123456789abcdef' },
    engagement: { outcome: 'answered', received: '2026-09-18' },
    record: [{ date: '2026-09-18', role: 'R', did: `Read the answers in from ${id}.` }],
    intake: { form: 'xlsx', file: `${id}.xlsx`, sha256: '0'.repeat(64) },
    ...own,
  };
}

describe('a second answer', () => {
  const earlier = response(
    'first',
    [
      claim('a/one', {
        level: 2,
        answer: 'Two.',
        document: 'd1',
        implemented: { answer: 'yes', text: 'Since May.' },
      }),
      claim('a/two'),
    ],
    {
      documents: [{ ...paper('d1', 'Guide'), checked: '2026-09-20' }],
      readings: [{ reader: 'First', date: '2026-10-01', levels: [{ criterion: 'a/one', level: 1 }] }],
      comments: [{ date: '2026-10-02', text: 'We disagree.' }],
    },
  );

  it('that says nothing changes nothing', () => {
    const { response: merged, changes } = mergeResponses(
      earlier,
      response('second', [claim('a/one'), claim('a/two')]),
    );
    expect(changes).toEqual([]);
    expect(merged.claims).toEqual(earlier.claims);
    expect(merged.id).toBe('second');
  });

  it('changes what it says, field by field, and tells what a reader had judged', () => {
    const second = response('second', [
      claim('a/one', { level: 3, monitored: { answer: 'no' } }),
      claim('a/two', { answer: 'At last.' }),
    ]);
    const { response: merged, changes } = mergeResponses(earlier, second);
    expect(merged.claims[0]).toMatchObject({
      ...{ level: 3, answer: 'Two.', document: 'd1', monitored: { answer: 'no' } },
      implemented: { answer: 'yes', text: 'Since May.' },
    });
    expect(changes).toEqual([
      { criterion: 'a/one', changed: ['level', 'monitored'], wasRead: true },
      { criterion: 'a/two', changed: ['answer'], wasRead: false },
    ]);
    expect(merged.record.map(({ did }) => did)).toEqual([
      'Read the answers in from first.',
      'Read the answers in from second, on top of the earlier answer: 2 answers changed.',
    ]);
    expect(merged.readings).toEqual(earlier.readings);
    expect(merged.comments).toEqual(earlier.comments);
    expect(merged.intake?.file).toBe('second.xlsx');
    expect(merged['earlier-intakes']?.map(({ file }) => file)).toEqual(['first.xlsx']);
  });

  it('with another document under the same number does not change what the earlier answer leans on', () => {
    const second = response('second', [claim('a/two', { answer: 'See there.', document: 'd1' })], {
      documents: [paper('d1', 'Another guide')],
    });
    const { response: merged } = mergeResponses(earlier, second);
    expect(merged.documents?.map(({ id, title }) => `${id} ${title}`)).toEqual([
      'd1 Guide',
      'd1-2 Another guide',
    ]);
    expect(merged.claims.map(({ document }) => document)).toEqual(['d1', 'd1-2']);
  });

  it('keeps the day on which a document was read', () => {
    const second = response('second', [claim('a/one')], {
      documents: [{ ...paper('d1', 'Guide'), url: 'https://example.org/' }],
    });
    const { response: merged } = mergeResponses(earlier, second);
    expect(merged.documents).toEqual([
      { ...paper('d1', 'Guide'), checked: '2026-09-20', url: 'https://example.org/' },
    ]);
  });

  it('never puts the page of one document beside another', () => {
    const [first, ...others] = earlier.claims;
    const validated = { answer: 'yes', document: 'd1', page: '7' } as const;
    const paged = { ...earlier, claims: [{ ...first!, page: '5', validated }, ...others] };
    const given = { answer: 'Three.', document: 'd1', validated: { answer: 'yes', document: 'd1' } } as const;
    const other = response('second', [claim('a/one', given)], { documents: [paper('d1', 'Another guide')] });
    const same = response('second', [claim('a/one', given)], { documents: [paper('d1', 'Guide')] });
    const [changed] = mergeResponses(paged, other).response.claims;
    expect(changed).toMatchObject({ document: 'd1-2', validated: { answer: 'yes', document: 'd1-2' } });
    expect(changed).not.toHaveProperty('page');
    expect(changed?.validated).not.toHaveProperty('page');
    expect(mergeResponses(paged, same).response.claims[0]).toMatchObject({
      document: 'd1',
      page: '5',
      validated,
    });
  });

  it('with another edition of a document tells so, and does not take it for read', () => {
    const second = response('second', [], {
      documents: [{ ...paper('d1', 'Guide'), published: '2026-10' }, paper('d2', 'New')],
    });
    const { response: merged, documentChanges } = mergeResponses(earlier, second);
    expect(merged.documents?.[0]).not.toHaveProperty('checked');
    expect(documentChanges).toEqual([
      { id: 'd1', sentAs: 'd1', changed: ['published', 'checked'], wasRead: true },
      { id: 'd2', sentAs: 'd2', changed: undefined, wasRead: false },
    ]);
  });

  it('of somebody on record as silent puts the answer on record', () => {
    const silent = response('first', [], { engagement: { outcome: 'not-answered', sent: '2026-07-07' } });
    expect(mergeResponses(silent, response('second', [])).response.engagement).toEqual({
      ...{ outcome: 'answered', sent: '2026-07-07', received: '2026-09-18' },
    });
  });

  it('read in twice changes nothing the second time', () => {
    const level = fc.constantFrom(0, 1, 2, 3, 4, 'not-applicable', null) as fc.Arbitrary<Claim['level']>;
    const answer = fc.constantFrom('yes', 'partly', 'no', 'not-stated');
    const statements = fc.record({ answer }) as fc.Arbitrary<Claim['monitored']>;
    const claims = fc.record({
      level,
      implemented: statements,
      monitored: statements,
      validated: statements,
    });
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        const second = response('second', [claim('a/one', b)]);
        const once = mergeResponses(response('first', [claim('a/one', a)]), second).response;
        const twice = mergeResponses(once, second);
        expect(twice.changes).toEqual([]);
        expect(twice.response.claims).toEqual(once.claims);
        // What the second says stands; what it leaves open is as before.
        const [merged] = once.claims;
        expect(merged?.level).toBe(b.level ?? a.level);
      }),
    );
  });
});
