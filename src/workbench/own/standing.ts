/** What a profile comes to as it is saved: the verdict for the use, what is wrong and where, what is still to find out. */
import type { CheckedProduct } from '../../app/own-product.ts';
import { formFor } from '../../app/file-form.ts';
import { weaknessText } from '../../document/lint.ts';
import { labelsOf } from '../../document/labels.ts';
import { paragraph } from '../../document/make.ts';
import { sharesText, verdictWord } from '../../document/wording.ts';
import type { Problem } from '../../problem.ts';
import { fragmentViews } from '../../render/fragment.ts';
import type { AskedElement } from '../../types/assessment.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { problemsView, slugsOf } from '../case/field-view.ts';
import { noPlace, slugOf } from '../case/places.ts';
import { problemsAt } from '../case/standing.ts';
import type { Desk } from '../desk.ts';
import { wrongViews } from '../problems.ts';
import { checked, openedProfile, type OpenedProfile, ownAddress } from './opened.ts';

/** So many are listed beside the form; the page of the whole has all. */
const MOST_LISTED = 12;

export async function standingPart({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const one = await openedProfile(query, desk);
  const state = await checked(one, desk, signal);
  const section = query.get('section');
  const form = formFor('profile');
  if (section !== null && !form.sectionIds.includes(section)) throw noPlace(section);
  const fields = section === null ? [] : form.section(section, one.now.tree, one.choicesAt).fields;
  const at = problemsAt(one, allProblems(state, desk), desk);
  const places = slugsOf(fields).map((slug) => problemsView(slug, at));
  return html(desk.view('standing', { panel: panelView(one, state, desk), places }));
}

/** What `validate` and `lint` find, as problems with their places. */
export function allProblems({ problems, weak }: CheckedProduct, { language }: Desk): Problem[] {
  const weaknesses = weak.map((one): Problem => {
    const { rule: code, file, line, column } = one;
    return { code, file, line, column, severity: 'warning', message: weaknessText(one, language), hint: '' };
  });
  return [...problems, ...weaknesses];
}

export function panelView(one: OpenedProfile, state: CheckedProduct, desk: Desk): object {
  const { language } = desk;
  const { say } = language;
  const errors = state.problems.filter(({ severity }) => severity === 'error');
  const wrong =
    errors.length === 0
      ? null
      : {
          title: say('workbench.wrong', { count: errors.length }),
          entries: wrongViews(errors.slice(0, MOST_LISTED), one.now, jump(one), desk),
        };
  const none = { wrong, missing: null, remarks: null, risks: null, standing: null };
  if (state.scored === undefined) return { ...none, verdict: say('workbench.no-verdict') };
  const { result } = state.scored.whole();
  const open = result.toAsk.filter(isRequired);
  return {
    ...none,
    verdict: result.context === null ? say('workbench-own.no-use') : verdictWord(result, language),
    standing: fragmentViews(
      [paragraph([{ bar: result.overall, text: sharesText(result.overall, language) }])],
      labelsOf(language),
      'panel',
    ),
    missing: {
      title: say('workbench-own.to-find', { count: open.length }),
      entries: open.slice(0, MOST_LISTED).map(({ element }) => {
        const { code, statement } = state.scored?.summary.names.element(element) ?? {
          code: '',
          statement: '',
        };
        return { href: ownAddress(one, { element }), text: `${code} ${statement}`, count: '' };
      }),
    },
  };
}

/** By this use or by every one; what a use only would have is not. */
function isRequired({ rank }: AskedElement): boolean {
  return rank === 'must' || rank === 'gate';
}

/** The way to a place of the form. */
export function jump(one: OpenedProfile): (path: readonly (string | number)[]) => string {
  return (path) => ownAddress(one, { section: formFor('profile').sectionOf(path), at: `f-${slugOf(path)}` });
}
