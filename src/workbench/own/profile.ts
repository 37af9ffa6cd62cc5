/** The page of a profile of one's own: what is to be found out, one element, or one section of its form. */
import type { CheckedProduct } from '../../app/own-product.ts';
import { formFor } from '../../app/file-form.ts';
import { labelsOf } from '../../document/labels.ts';
import { paragraph } from '../../document/make.ts';
import { STANDING_TONES } from '../../document/pia/product.ts';
import { standingWord } from '../../document/wording.ts';
import { valueAt } from '../../input/edit-text.ts';
import { loadResponse } from '../../input/response.ts';
import { fragmentViews } from '../../render/fragment.ts';
import type { AssessedElement, AskedElement } from '../../types/assessment.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { formView } from '../case/field-view.ts';
import { noPlace } from '../case/places.ts';
import { problemsAt } from '../case/standing.ts';
import { choices } from '../choice.ts';
import type { Desk } from '../desk.ts';
import { filesOfKind } from '../own-files.ts';
import { usesOf } from '../pages/named.ts';
import { wrongViews } from '../problems.ts';
import { pageAddress } from '../view.ts';
import { elementView } from './element.ts';
import { checked, openedProfile, type OpenedProfile, ownAddress, panelAddress } from './opened.ts';
import { allProblems, jump, panelView } from './standing.ts';

export async function profilePage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const one = await openedProfile(query, desk);
  const [section, element] = [query.get('section'), query.get('element')];
  if (section !== null && !formFor('profile').sectionIds.includes(section)) throw noPlace(section);
  const state = await checked(one, desk, signal);
  const { say } = desk.language;
  const title = valueAt(one.now.tree, ['name']);
  return html(
    desk.view('own-profile', {
      title: typeof title === 'string' ? title : one.name,
      name: one.name,
      version: one.now.version,
      nav: navView(one, section, element, desk),
      look: panelAddress(one, section),
      panel: panelView(one, state, desk),
      panelTitle: say('workbench-own.panel'),
      section: section === null ? null : sectionView(one, section, state, desk),
      element: element === null ? null : elementView(one, element, query.get('after'), state, desk),
      guide:
        section === null && element === null
          ? guideView(one, state, { uses: await usesOf(desk), answers: await answersOf(one, desk) }, desk)
          : null,
    }),
  );
}

/** Files of answers about the product, as addresses name them. */
async function answersOf({ now }: OpenedProfile, desk: Desk): Promise<string[]> {
  const id = valueAt(now.tree, ['id']);
  const found = await Promise.all(
    (await filesOfKind('response', desk)).map(async ({ name, file }) => {
      const loaded = await loadResponse(file, desk.library.catalogue, desk.today());
      return loaded.ok && loaded.value.value.vendor === id ? [name] : [];
    }),
  );
  return found.flat();
}

function navView(one: OpenedProfile, section: string | null, element: string | null, desk: Desk): object {
  const { say } = desk.language;
  const link = (id: string | undefined, text: string): object => ({
    href: ownAddress(one, { section: id }),
    text,
    current: element === null && (section ?? undefined) === id,
  });
  return {
    label: say('workbench.sections'),
    links: [
      link(undefined, say('workbench-own.guide')),
      ...formFor('profile').sectionIds.map((id) => link(id, sectionTitle(id, desk))),
    ],
  };
}

function sectionTitle(id: string, { language: { say } }: Desk): string {
  return id === 'document' ? say('workbench-own.product') : formFor('profile').labelOf(id);
}

function sectionView(one: OpenedProfile, id: string, state: CheckedProduct, desk: Desk): object {
  const { fields } = formFor('profile').section(id, one.now.tree, one.choicesAt);
  const [only] = fields;
  const inner = fields.length === 1 && only?.kind === 'group' ? only.fields : fields;
  const at = problemsAt(one, allProblems(state, desk), desk);
  return { title: sectionTitle(id, desk), ...formView(inner, at, desk.language) };
}

/** For which plan and use; what to find out, the musts of the use first; what is weak. */
function guideView(
  one: OpenedProfile,
  state: CheckedProduct,
  { uses, answers }: { uses: readonly [string, string][]; answers: readonly string[] },
  desk: Desk,
): object {
  const { say } = desk.language;
  const { name, editions, edition, context } = one;
  const weak = allProblems({ ...state, problems: [] }, desk);
  const product = [name, edition ?? editions[0]?.[0]].filter(Boolean).join('@');
  return {
    form: {
      file: name,
      edition: { label: say('workbench.edition'), choices: choices(editions, edition ?? editions[0]?.[0]) },
      use: {
        label: say('workbench.use'),
        choices: choices([['', say('workbench.use.none')], ...uses], context),
      },
    },
    intro: say('workbench-own.guide.intro'),
    none: state.scored === undefined ? say('workbench-own.guide.none') : null,
    parts: guideParts(one, state, desk),
    weak:
      weak.length === 0
        ? null
        : {
            title: say('workbench-own.weak', { count: weak.length }),
            entries: wrongViews(weak, one.now, jump(one), desk),
          },
    links: [
      ...(state.scored === undefined
        ? []
        : [{ href: pageAddress('product', { product, context }), text: say('workbench-own.as-product') }]),
      { href: pageAddress('receive', { product }), text: say('workbench-own.import') },
      ...answers.map((file) => ({
        href: pageAddress('response', { file }),
        text: say('workbench-own.answers', { file }),
      })),
      { href: pageAddress('text', { file: name }), text: say('workbench.text') },
    ],
  };
}

const RANKS = ['must', 'gate', 'should', 'open'] as const;

/** Elements by what the use demands, in the order in which they are best found out; last those that are answered. */
function guideParts(one: OpenedProfile, { scored }: CheckedProduct, desk: Desk): object[] {
  if (scored === undefined) return [];
  const { result, names } = scored.whole();
  const elements = result.principles.flatMap(({ criteria }) => criteria.flatMap((each) => each.elements));
  const byId = new Map(elements.map((each) => [each.id, each]));
  const asked = new Set(result.toAsk.map(({ element }) => element));
  const entry = (each: AssessedElement): object => ({
    href: ownAddress(one, { element: each.id }),
    code: each.code,
    statement: names.element(each.id).statement,
    standing: standingBadge(each, desk),
  });
  const entries = (list: readonly (AssessedElement | undefined)[]): object[] =>
    list.flatMap((each) => (each === undefined ? [] : [entry(each)]));
  const ofRank = (rank: AskedElement['rank']): object[] =>
    entries(result.toAsk.filter((each) => each.rank === rank).map(({ element }) => byId.get(element)));
  const { say } = desk.language;
  return [
    ...RANKS.map((rank) => ({ rank, list: ofRank(rank) })),
    { rank: 'answered' as const, list: entries(elements.filter(({ id }) => !asked.has(id))) },
  ].flatMap(({ rank, list }) =>
    list.length === 0
      ? []
      : [
          {
            id: `guide-${rank}`,
            title: say(`workbench-own.rank.${rank}`, { count: list.length }),
            isOpen: rank === 'must' || (rank === 'gate' && result.context === null),
            entries: list,
          },
        ],
  );
}

export function standingBadge({ code, standing }: AssessedElement, { language }: Desk): object {
  const badge = { badge: STANDING_TONES[standing], text: standingWord(standing, language) };
  return fragmentViews([paragraph([badge])], labelsOf(language), code);
}
