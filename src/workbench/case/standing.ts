/** What a case comes to as it is saved: verdict, what is missing, what is wrong and where. */
import { checkCase } from '../../app/case.ts';
import { formFor } from '../../app/file-form.ts';
import { riskScaleOf } from '../../app/report-case.ts';
import { caseVerdict, consultationText, levelWord } from '../../document/case-wording.ts';
import { checkBlocks } from '../../document/check/check.ts';
import type { CheckedCase } from '../../document/check/checked-case.ts';
import { labelsOf } from '../../document/labels.ts';
import { list, type Text } from '../../document/make.ts';
import type { Block } from '../../document/model.ts';
import { caseRiskMap } from '../../document/pia/risks.ts';
import { remarkRemedy, remarkText } from '../../document/remarks.ts';
import { InvalidInput } from '../../errors.ts';
import { pathAt } from '../../input/path-at.ts';
import type { Step } from '../../input/locate.ts';
import { tell } from '../../locale/phrase.ts';
import type { Problem } from '../../problem.ts';
import { fragmentViews } from '../../render/fragment.ts';
import type { MissingPlace } from '../../types/check.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { type Desk, jobOf } from '../desk.ts';
import { type ProblemView, problemViews, wrongViews } from '../problems.ts';
import { pageAddress } from '../view.ts';
import { type ProblemsAt, problemsView, slugsOf } from './field-view.ts';
import { openedCase, type OpenedCase } from './opened.ts';
import { noPlace, slugOf, stepsOf } from './places.ts';

/** A case that was checked, or what is wrong with it. */
export interface Checked {
  checked: CheckedCase | undefined;
  problems: readonly Problem[];
}

/** Never throws for what is wrong with the case. */
export async function checkedCase({ now }: OpenedCase, desk: Desk, signal?: AbortSignal): Promise<Checked> {
  try {
    const { result, notices } = await checkCase(jobOf(desk, signal), now.file);
    return { checked: result, problems: notices };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { checked: undefined, problems: error.problems };
  }
}

/** Problems by the place at which each is to be shown. */
export function problemsAt(
  { now }: Pick<OpenedCase, 'now'>,
  problems: readonly Problem[],
  desk: Desk,
): ProblemsAt {
  const find = pathAt(now.text);
  const placed = problems
    .filter(({ file }) => file === now.file)
    .map((one) => ({ slug: slugOf(find(one.line, one.column)), view: problemViews([one], desk) }));
  const found = new Map<string, ProblemView[]>();
  for (const { slug, view } of placed) found.set(slug, [...(found.get(slug) ?? []), ...view]);
  return found;
}

/** The panel beside the form, with what is wrong at each place of its section. */
export async function standingPart({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const one = await openedCase(query.get('file') ?? '', desk);
  const { checked, problems } = await checkedCase(one, desk, signal);
  const section = query.get('section');
  if (section !== null && !formFor('case').sectionIds.includes(section)) throw noPlace(section);
  const fields = section === null ? [] : formFor('case').section(section, one.now.tree, one.choicesAt).fields;
  const at = problemsAt(one, problems, desk);
  const places = slugsOf(fields).map((slug) => problemsView(slug, at));
  const map = section === null ? null : mapView(section, checked, desk);
  return html(desk.view('standing', { panel: panelView(one, { checked, problems }, desk), places, map }));
}

/** Sections in which risks are moved. */
const MOVES_RISKS = new Set(['risks', 'own-risks', 'measures', 'decision']);

/** The risk map of the document, beside what moves risks; null: not in this section. */
export function mapView(section: string, checked: CheckedCase | undefined, desk: Desk): object | null {
  if (!MOVES_RISKS.has(section)) return null;
  const { language } = desk;
  const figure =
    checked === undefined
      ? []
      : caseRiskMap({ pia: checked.pia, caseNames: checked.names, language }, riskScaleOf(jobOf(desk)));
  return {
    title: language.say('workbench.map'),
    none: figure.length === 0 ? language.say('workbench.map.none') : null,
    blocks: fragmentViews(figure, labelsOf(language), 'map'),
  };
}

/** The answer in short, and lists that jump. */
export function panelView(one: OpenedCase, { checked, problems }: Checked, desk: Desk): object {
  const { say } = desk.language;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const wrong = {
    title: say('workbench.wrong', { count: errors.length }),
    entries: wrongViews(errors.slice(0, MOST_LISTED), one.now, (path) => jumpTo(one, path), desk),
  };
  if (checked === undefined)
    return { verdict: say('workbench.no-verdict'), wrong, missing: null, remarks: null, risks: null };
  const missing = missingViews(one, checked, desk);
  const remarks = remarkViews(one, checked, desk);
  return {
    verdict: caseVerdict(checked.pia, desk.language),
    wrong: errors.length === 0 ? null : wrong,
    missing: { title: say('workbench.missing', { count: missing.length }), entries: missing },
    remarks:
      remarks.length === 0
        ? null
        : { title: say('workbench.remarks', { count: remarks.length }), entries: remarks },
    risks: risksView(checked, desk),
  };
}

/** Each risk after the measures, and whether the authority has to be asked. */
function risksView({ pia, names }: CheckedCase, { language }: Desk): object | null {
  if (pia.risks.length === 0) return null;
  const lines = pia.risks.map(({ id, level }, at): Text => {
    const word = levelWord(level.after, language);
    // The number that it has in the map.
    return [
      `R${at + 1} ${names.risk(id).title}: `,
      level.after === null ? word : { badge: level.after, text: word },
    ];
  });
  return {
    title: language.say('workbench.risks'),
    consultation: {
      title: language.say('check.consultation.title'),
      text: consultationText(pia.check.consultation, language),
    },
    blocks: fragmentViews(list(lines), labelsOf(language), 'panel'),
  };
}

const MOST_LISTED = 30;

/** The blocks of a part of what 'check' prints. */
export function tablesIn(checked: CheckedCase, part: string, { language }: Desk): readonly Block[] {
  const [whole] = checkBlocks(checked, language);
  const parts = whole?.kind === 'section' ? whole.blocks : [];
  const found = parts.find((one) => one.kind === 'section' && one.id === `check-0-${part}`);
  return found?.kind === 'section' ? found.blocks : [];
}

/** What is required and missing, a line each. */
export function missingViews(one: OpenedCase, checked: CheckedCase, { language }: Desk): object[] {
  return checked.pia.check.parts
    .filter(({ state, required }) => state === 'missing' && required)
    .map(({ id, missing }) => {
      const { title, question } = checked.names.part(id);
      const [first] = missing;
      return {
        href: first === undefined ? null : jumpTo(one, pathOf(first)),
        text: title,
        hint: question,
        count: language.say('workbench.missing.places', { count: missing.length }),
      };
    });
}

function remarkViews(one: OpenedCase, checked: CheckedCase, { language }: Desk): object[] {
  return checked.pia.check.remarks.map((remark) => ({
    href: jumpTo(one, pathOf(remark.at)),
    text: tell(remarkText(remark, checked.names, language.date), language),
    hint: tell(remarkRemedy(remark), language),
    count: language.say(`rule.kind.${remark.kind}`),
  }));
}

/** A place that is missing, as far down as it can be named: 'roles[part=author].title' is among the roles. */
function pathOf({ path }: Pick<MissingPlace, 'path'>): Step[] {
  const plain = /^(?:[\w-]+|\.[\w-]+|\[\d+\])*/.exec(path)?.[0] ?? '';
  return plain === '' ? [] : stepsOf(plain);
}

function jumpTo({ name }: OpenedCase, path: readonly Step[]): string {
  return pageAddress('case', {
    file: name,
    section: formFor('case').sectionOf(path),
    at: `f-${slugOf(path)}`,
  });
}
