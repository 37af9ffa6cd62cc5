/** What must hold of reviews whatever is known and whatever is answered. */
import fc from 'fast-check';
import {
  ALL,
  anyProfile,
  anyUse,
  holds,
  lists,
  pick,
  type WholeDraft,
} from '../../../test/rules/arbitraries.ts';
import { catalogue, dayOf, profile, TODAY, type UseDraft } from '../../../test/rules/make.ts';
import {
  type AnswerDraft,
  handed,
  type HandedDraft,
  response,
  reviewInput,
} from '../../../test/rules/make-response.ts';
import type { VendorResponse } from '../../types/response.ts';
import type { Outcome } from './outcome.ts';
import { weighResponse, type WeighedResponse } from './weigh-response.ts';

const kind = pick(
  'help-page',
  'white-paper',
  'privacy-notice',
  'terms',
  'audit',
  'independent-research',
  'marketing',
);
const publisher = pick('Vendor', 'Vendor, Inc.', 'Laboratory');
const shows = pick('shows-it', 'shows-it', 'shows-part', 'does-not-show', 'not-read');

const anyHanded: fc.Arbitrary<HandedDraft> = fc
  .record({ kind, publisher, shows, days: fc.integer({ min: 0, max: 3000 }) })
  .map(({ days, ...one }) => handed(one.kind, { ...one, published: dayOf(days) }));

/** Answers that say that something is so, or so in part. */
const affirmative = pick('yes', 'yes', 'partly');

const anyAnswer: fc.Arbitrary<AnswerDraft> = fc
  .record({
    element: pick(...ALL),
    answer: affirmative,
    clients: lists(undefined, undefined, ['k1'], ['k2', 'k3']),
    documents: fc.array(anyHanded, { maxLength: 3 }),
    isRead: fc.boolean(),
  })
  .map(({ isRead, clients, ...one }): AnswerDraft => ({
    ...one,
    ...(clients === undefined ? {} : { clients }),
    ...(isRead ? { read: one.answer } : {}),
  }));

const anyAnswers = fc.uniqueArray(anyAnswer, {
  minLength: 1,
  maxLength: 6,
  selector: ({ element }) => element,
});

/** Of six elements that the use is about. */
function judge(known: WholeDraft, { elements }: UseDraft, answers: VendorResponse): WeighedResponse {
  return weighResponse({ ...reviewInput(known, elements, answers), asOf: TODAY });
}

function standings({ results }: WeighedResponse['before']): string {
  return JSON.stringify(
    [...results.values()].map(({ standing, clients }) => [standing, clients.map((one) => one.shown)]),
  );
}

function outcomes({ answers }: WeighedResponse): Map<string, Outcome> {
  return new Map(answers.map(({ element, outcome }) => [element.id, outcome]));
}

const unconfirmed = ({ confirmed: _, ...one }: HandedDraft): HandedDraft => one;

holds(
  'a claim without a document that a reader confirmed never changes a standing',
  fc.property(anyUse, anyProfile(), anyAnswers, (use, known, answers) => {
    const bare = answers.map((one) => ({ ...one, documents: (one.documents ?? []).map(unconfirmed) }));
    const { before, after } = judge(known, use, response(bare));
    return standings(before) === standings(after);
  }),
);

/** How good an outcome is. What is claimed in part may be shown in part already, or now: that is no worse. */
function rank(outcome: Outcome | undefined, { answer }: AnswerDraft): number {
  const order: readonly (Outcome | undefined)[] = [
    'contradicted',
    'only-claimed',
    'in-part',
    'newly-shown',
    'shown-already',
  ];
  return order.indexOf(outcome === 'shown-already' && answer === 'partly' ? 'in-part' : outcome);
}

holds(
  'one document more that shows it never makes an outcome worse',
  fc.property(anyUse, anyProfile(), anyAnswers, anyHanded, (use, known, answers, more) => {
    const [first, ...others] = answers;
    if (first === undefined) return true;
    const document: HandedDraft = { ...more, shows: 'shows-it' };
    const settled = { ...first, read: first.answer === 'partly' ? ('partly' as const) : ('yes' as const) };
    const with1 = outcomes(judge(known, use, response([settled, ...others])));
    const added = { ...settled, documents: [...(settled.documents ?? []), document] };
    const with2 = outcomes(judge(known, use, response([added, ...others])));
    return rank(with2.get(first.element), first) >= rank(with1.get(first.element), first);
  }),
);

holds(
  'the order of answers and documents does not matter',
  fc.property(anyUse, anyProfile(), anyAnswers, (use, known, answers) => {
    const one = response(answers);
    const turned: VendorResponse = {
      ...one,
      documents: (one.documents ?? []).toReversed(),
      answers: one.answers.map((each) => withTurned(each)).toReversed(),
      reconciled: (one.reconciled ?? []).toReversed(),
    };
    const [a, b] = [judge(known, use, one), judge(known, use, turned)];
    return (
      JSON.stringify([...outcomes(a)]) === JSON.stringify([...outcomes(b)]) &&
      standings(a.after) === standings(b.after)
    );
  }),
);

function withTurned(answer: VendorResponse['answers'][number]): VendorResponse['answers'][number] {
  return answer.documents === undefined ? answer : { ...answer, documents: answer.documents.toReversed() };
}

holds(
  'an outcome says what the two assessments say',
  fc.property(anyUse, anyProfile(), anyAnswers, (use, known, answers) => {
    const { answers: all, before, after } = judge(known, use, response(answers));
    return all.every(({ element, outcome }) => {
      const [was, is] = [before.results.get(element.id), after.results.get(element.id)];
      if (outcome === 'newly-shown') return is?.standing === 'shown' && was?.standing !== 'shown';
      if (outcome === 'contradicted')
        return was?.clients.some(({ standing }) => standing !== 'shown' && standing !== 'open') ?? false;
      return outcome !== 'worse';
    });
  }),
);

holds(
  'a review of what was put into the profile before is the same',
  fc.property(anyUse, anyProfile(), anyAnswers, (use, known, answers) => {
    const one = response(answers);
    const input = {
      response: one,
      profile: profile(known),
      principles: catalogue(use.elements),
      asOf: TODAY,
    };
    const { after } = weighResponse(input);
    const again = weighResponse({ ...input, profile: after.found.input.profile });
    return standings(again.after) === standings(after);
  }),
);
