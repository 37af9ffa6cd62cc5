/** The documents about answers: read as before, whole, safe, and saying whose judgement they are. */
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/load/catalogue.ts';
import { formats } from '../../src/load/formats.ts';
import { loadReviewable } from '../../src/load/reviewable.ts';
import { renderReview } from '../../src/report/review/document.ts';
import { renderGroupReview } from '../../src/report/review/group.ts';
import { renderFollowUp } from '../../src/report/review/letter.ts';
import { groupReview } from '../../src/review/group.ts';
import { review } from '../../src/review/review.ts';
import type { GroupReview } from '../../src/types/group-review.ts';
import type { Review } from '../../src/types/review.ts';
import { tagsOf, textOf, unbalanced } from './read-html.ts';

const FOLDER = 'examples/example-meet/review';
const FILES = ['example-meet-2026-09-18', 'sample-call-2026-09-10', 'demo-conference-2026-09-15'];
const LETTER = { date: '2026-11-25', deadline: '2026-12-23' };

let reviews: Review[] = [];
let record: Review;
let group: GroupReview;
beforeAll(async () => {
  const { catalogue } = await loadCatalogue();
  const loaded = await loadReviewable(
    FILES.map((name) => `${FOLDER}/${name}.yaml`),
    { catalogue, today: '2026-11-24', asOf: '2026-11-24' },
  );
  reviews = loaded.map(({ response, profile }) =>
    review({
      ...{ response: response.value, profile: profile.value, catalogue, asOf: '2026-11-24' },
      ...{ toolVersion: '0', inputs: [{ path: 'response.yaml', sha256: '0'.repeat(64) }] },
    }),
  );
  record = { ...reviews[2]!, principles: reviews[2]!.principles.map((one) => ({ ...one, claims: [] })) };
  group = groupReview(reviews);
});

/** Each document by name. */
const DOCUMENTS: [string, () => Promise<{ html: string }>][] = [
  ['review', () => renderReview(reviews[0]!)],
  ['review without an answer', () => renderReview(reviews[2]!)],
  ['review of a record without questions', () => renderReview(record)],
  ['group review', () => renderGroupReview(group)],
  ['follow-up letter', () => renderFollowUp(reviews[0]!, LETTER)],
  ['follow-up letter after no answer', () => renderFollowUp(reviews[2]!, LETTER)],
];

describe.each(DOCUMENTS)('the %s', (name, make) => {
  it('reads as before', async () => {
    const file = `golden/${name.replaceAll(' ', '-')}.txt`;
    await expect(textOf((await make()).html)).toMatchFileSnapshot(file);
  });

  it('closes every element and nests its headings without gaps', async () => {
    const { html } = await make();
    expect(unbalanced(html)).toEqual([]);
    const levels = tagsOf(html)
      .filter((tag) => /^h[1-6]$/.test(tag.name) && !tag.closes)
      .map((tag) => Number(tag.name[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });

  it('has a target for every link inside and every label, no id twice, a caption a table', async () => {
    const tags = tagsOf((await make()).html).filter((tag) => !tag.closes);
    const all = (attribute: string): string[] =>
      tags.flatMap(({ attributes }) => attributes.get(attribute) ?? []);
    const ids = all('id');
    expect(new Set(ids).size).toBe(ids.length);
    const inside = all('href').filter((href) => href.startsWith('#'));
    const wanted = [...inside.map((href) => href.slice(1)), ...all('aria-labelledby')];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    const count = (element: string): number => tags.filter((tag) => tag.name === element).length;
    expect(count('caption')).toBe(count('table'));
    expect(tags.filter((tag) => tag.name === 'th' && !tag.attributes.has('scope'))).toEqual([]);
  });

  it('has words for everything and says that nobody is ranked', async () => {
    const text = textOf((await make()).html);
    expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|\{\w+\}/);
    expect(text).toContain('Nobody is ranked');
  });
});

describe('the results', () => {
  it('are valid against their schemas', async () => {
    const check = async (name: string, values: readonly unknown[]): Promise<void> => {
      const schema = JSON.parse(await readFile(`schemas/${name}.schema.json`, 'utf8')) as object;
      const validate = new Ajv2020({ strict: true, allErrors: true, formats }).compile(schema);
      for (const value of values)
        expect(validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors).toEqual([]);
    };
    await check('review', reviews);
    await check('group-review', [group]);
  });
});

const ATTACK = `<img src=x onerror=alert(1)>"'\`=&lt;</style><!--{{x}}-->`;

/** Texts that may come from a vendor or a reader; everything else in a result is bound. */
const FREE =
  /^(?:answer|text|summary|note|reason|question|title|publisher|citation|name|provider|role|reader|who|what|correction|page|sender|addressee|editionName)$/;

function attacked(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return FREE.test(key) ? `${value} ${ATTACK}` : value;
  if (Array.isArray(value)) return value.map((one) => attacked(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const isChoice = name === 'answer' && /^(?:yes|partly|no|not-stated)$/.test(String(one));
      return [name, isChoice ? one : attacked(one, name)];
    }),
  );
}

describe('text from outside', () => {
  const hostile = (): [string, Promise<{ html: string }>][] => {
    const bad = attacked(reviews[0]) as Review;
    return [
      ['review', renderReview(bad)],
      ['group', renderGroupReview(attacked(group) as GroupReview)],
      ['letter', renderFollowUp(bad, LETTER)],
    ];
  };

  it('never becomes markup', async () => {
    for (const [name, made] of hostile()) {
      const { html } = await made;
      expect(html, name).not.toContain('<img');
      expect(unbalanced(html), name).toEqual([]);
      expect(html.match(/<\/style>/g), name).toHaveLength(1);
      expect(textOf(html), name).toContain('<img src=x onerror=alert(1)>');
    }
  });
});

describe('the review', () => {
  it('shows every claim that was answered, what contradicts it, each reading and each comment', async () => {
    const text = textOf((await renderReview(reviews[0]!)).html);
    for (const { claims } of reviews[0]!.principles)
      for (const one of claims) {
        expect(text).toContain(one.title);
        if (one.answer !== null) expect(text).toContain(one.answer);
        for (const { summary } of one.contradictions) expect(text).toContain(summary);
        for (const { note } of one.readings) if (note !== null) expect(text).toContain(note);
        for (const comment of one.comments) expect(text).toContain(comment.text);
      }
  });
});
