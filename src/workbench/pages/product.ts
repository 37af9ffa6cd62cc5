/** One product: the verdict for a use and a configuration, what it rests on, its settings, and how it was on any day. */
import { productDifferences } from '../../app/history.ts';
import { type AssessOptions, assessProducts } from '../../app/products.ts';
import { scoreProducts } from '../../app/score.ts';
import { productChecklists } from '../../app/settings.ts';
import { labelsOf } from '../../document/labels.ts';
import { paragraph } from '../../document/make.ts';
import type { Block } from '../../document/model.ts';
import type { Named } from '../../document/names.ts';
import { STANDING_TONES } from '../../document/pia/product.ts';
import { timeline } from '../../document/pictures/timeline.ts';
import { checklistBlocks } from '../../document/terminal/checklist.ts';
import { elementBlocks } from '../../document/terminal/explain-element.ts';
import { productText } from '../../document/terminal/premises.ts';
import { scoreBlocks, type ScoredProduct } from '../../document/terminal/score.ts';
import { diffBlocks } from '../../document/terminal/timeline.ts';
import { documentsRead } from '../../document/what-was-read.ts';
import { sharesText, standingWord, verdictWord } from '../../document/wording.ts';
import type { Language } from '../../locale/language.ts';
import { type BlockView, fragmentViews } from '../../render/fragment.ts';
import type { AssessedElement, Assessment, ScoreShares } from '../../types/assessment.ts';
import type { Profile } from '../../types/profile.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { noPlace } from '../case/places.ts';
import { choices } from '../choice.ts';
import { type Desk, jobOf } from '../desk.ts';
import { fragmentAddress, pageAddress } from '../view.ts';
import { configField, productNamed, useNamed, usesOf } from './named.ts';

/** The first day that the slider reaches. */
const FIRST_DAY = '2016-01-01';

/** What an address asks of a product. */
interface Question {
  /** As the address names it, with its edition. */
  product: string;
  options: AssessOptions;
  /** Settings chosen one by one. */
  own: readonly string[];
  asked: Readonly<Record<string, string>>;
}

async function questionIn(query: URLSearchParams, desk: Desk): Promise<Question> {
  const config = query.get('config') ?? 'default';
  const own = query.getAll('setting');
  const product = query.get('product') ?? '';
  return {
    product: await productNamed(product, desk),
    own,
    options: {
      configuration: config === 'own' ? own : config === 'hardened' ? 'hardened' : 'default',
      context: await useNamed(query.get('context'), desk),
      asOf: query.get('asOf') ?? undefined,
      hindsight: query.get('hindsight') === 'yes',
    },
    asked: Object.fromEntries([...query].filter(([name]) => name !== 'setting' && name !== 'id')),
  };
}

/** A question with its answer. */
interface Answered {
  question: Question;
  scored: ScoredProduct;
  subject: Named<Assessment>;
}

async function answeredIn({ query, signal }: Asked, desk: Desk): Promise<Answered> {
  const question = await questionIn(query, desk);
  const { product, options } = question;
  const { result } = await scoreProducts(jobOf(desk, signal), [product], options);
  const [scored] = result;
  if (scored === undefined) throw new RangeError(`no product '${product}'`);
  return { question, scored, subject: scored.whole() };
}

export async function productPage(asked: Asked, desk: Desk): Promise<Answer> {
  const { language, view } = desk;
  const { say } = language;
  const answered = await answeredIn(asked, desk);
  const { question, subject } = answered;
  return html(
    view('product', {
      title: productText(subject.result, language),
      back: {
        href: pageAddress('products', { context: question.asked['context'] }),
        text: say('workbench.products.all'),
      },
      form: formView(subject, question, await usesOf(desk), desk),
      answer: await answerView(answered, asked, desk),
    }),
  );
}

/** What follows the slider; the form stays under the hand. */
export async function productAnswer(asked: Asked, desk: Desk): Promise<Answer> {
  return html(desk.view('product-answer', await answerView(await answeredIn(asked, desk), asked, desk)));
}

async function answerView(
  { question, scored, subject }: Answered,
  { query }: Asked,
  desk: Desk,
): Promise<object> {
  const { language } = desk;
  const { say } = language;
  const { product, options, own, asked } = question;
  const { result } = subject;
  const blocks = (list: readonly Block[], prefix: string): BlockView[] =>
    fragmentViews(list, labelsOf(language), prefix);
  return {
    day: language.date(result.asOf),
    told: result.context === null ? null : verdictWord(result, language),
    found: blocks(scoreBlocks(scored, language, { details: false, verbose: false }).blocks, 'answer'),
    elements: {
      title: say('workbench.elements'),
      intro: say('workbench.elements.intro'),
      principles: principleViews(subject, query, language),
    },
    settings: {
      title: say('workbench.settings'),
      load: fragmentAddress('settings', { ...asked, ...settingsAsked(own) }),
    },
    time: {
      title: say('workbench.time'),
      blocks: blocks(timeBlocks(subject, desk), 'time'),
      changes: await changesView(query, product, options, desk),
    },
  };
}

/** Settings stand in one address field: it is asked for again with the same ones. */
function settingsAsked(own: readonly string[]): Record<string, string> {
  return own.length === 0 ? {} : { settings: own.join(' ') };
}

function formView(
  subject: Named<Assessment>,
  question: Question,
  uses: readonly [string, string][],
  desk: Desk,
): object {
  const { say } = desk.language;
  const { asked } = question;
  const { result, profile } = subject;
  const editions = profile.editions.map(({ id, name }): [string, string] => [`${profile.id}@${id}`, name]);
  const isOwnFile = /\.ya?ml(?:@|$)/i.test(asked['product'] ?? '');
  const config = asked['config'] ?? 'default';
  return {
    product: {
      label: say('workbench.edition'),
      choices: isOwnFile
        ? choices([[asked['product'] ?? '', profile.name]], asked['product'])
        : choices(editions, `${profile.id}@${result.edition}`),
    },
    use: {
      label: say('workbench.use'),
      choices: choices([['', say('workbench.use.none')], ...uses], asked['context']),
    },
    config: configField(config, desk),
    own: config === 'own' ? settingChoices(subject, question, desk) : null,
    ...dayFields(result, question, desk),
  };
}

/** Those of the edition, to tick. */
function settingChoices(
  { result, profile }: Named<Assessment>,
  { own }: Question,
  { language: { say } }: Desk,
): object {
  const here = (profile.settings ?? []).filter(
    ({ editions }) => editions === undefined || editions.includes(result.edition),
  );
  return {
    legend: say('workbench.config.settings'),
    settings: here.map(({ id, code, title, value }) => ({
      id,
      text: say('form.case.setting', { code, title, value }),
      chosen: own.includes(id),
    })),
  };
}

/** The day that is looked at, with its slider; what counts as known; and an earlier day to compare with. */
function dayFields({ asOf }: Assessment, { asked }: Question, { language, today }: Desk): object {
  const { say, date } = language;
  const days = (day: string): number => Math.round((Date.parse(day) - Date.parse(FIRST_DAY)) / 86_400_000);
  return {
    day: {
      label: say('workbench.day'),
      slider: say('workbench.day.slider'),
      words: date(asOf),
      first: FIRST_DAY,
      last: days(today()),
      at: days(asOf),
      day: asOf,
      today: today(),
    },
    known: {
      legend: say('workbench.known'),
      choices: choices(
        [
          ['no', say('workbench.known.then')],
          ['yes', say('workbench.known.now')],
        ],
        asked['hindsight'] ?? 'no',
      ),
    },
    since: { label: say('workbench.since'), day: asked['since'] ?? '', first: FIRST_DAY },
  };
}

/** Each opens to its criteria and elements, which are fetched then. */
function principleViews(
  { names, result }: Named<Assessment>,
  query: URLSearchParams,
  language: Language,
): object[] {
  return result.principles.map(({ id, score }) => ({
    id: `principle-${id}`,
    title: names.principle(id).title,
    text: shareText(score, language),
    load: partAddress('principle', id, query),
  }));
}

function shareText(score: ScoreShares | null, language: Language): string {
  return score === null ? standingWord('does-not-apply', language) : sharesText(score, language);
}

/** A part of the page on something that the rules name, for the question of the page. */
function partAddress(part: string, id: string, query: URLSearchParams): string {
  const asked = new URLSearchParams(query);
  asked.set('id', id);
  return `/${part}?${asked.toString()}`;
}

/** The criteria of a principle with their elements; the evidence is fetched when an element is opened. */
export async function principlePart({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const { language } = desk;
  const { names, result } = await assessedIn({ query, signal }, desk);
  const id = query.get('id') ?? '';
  const principle = result.principles.find((one) => one.id === id);
  if (principle === undefined) throw noPlace(id);
  const elementView = ({ id: element, code, standing }: AssessedElement): object => ({
    code,
    statement: names.element(element).statement,
    standing: fragmentViews(
      [paragraph([{ badge: STANDING_TONES[standing], text: standingWord(standing, language) }])],
      labelsOf(language),
      code,
    ),
    load: partAddress('element', element, query),
  });
  return html(
    desk.view('product-principle', {
      criteria: principle.criteria.map(({ id: criterion, code, score, elements }) => ({
        code,
        title: names.criterion(criterion).title,
        text: shareText(score, language),
        elements: elements.map(elementView),
      })),
    }),
  );
}

async function assessedIn(
  { query, signal }: Pick<Asked, 'query' | 'signal'>,
  desk: Desk,
): Promise<Named<Assessment>> {
  const { product, options } = await questionIn(query, desk);
  const { result } = await assessProducts(jobOf(desk, signal), [product], options);
  const [subject] = result;
  if (subject === undefined) throw new RangeError(`no product '${product}'`);
  return subject;
}

/** Documents and incidents by year, as far as they are known on the day. */
function timeBlocks({ result, profile }: Named<Assessment>, { language }: Desk): Block[] {
  const incidents = incidentsOf(profile, result);
  const documents = documentsRead(result);
  if (incidents.length + documents.length === 0) return [];
  return [
    timeline({ documents, incidents }, { id: 'time', caption: language.say('history.picture') }, language),
  ];
}

function incidentsOf(
  { incidents = [] }: Profile,
  { asOf, edition }: Assessment,
): { title: string; date: string }[] {
  const own = incidents.filter(({ date, editions }) => date <= asOf && (editions?.includes(edition) ?? true));
  return own.toSorted((a, b) => a.date.localeCompare(b.date));
}

/** What changed since another day; nothing as long as none is named. */
async function changesView(
  query: URLSearchParams,
  product: string,
  options: AssessOptions,
  desk: Desk,
): Promise<object | null> {
  const from = query.get('since') ?? '';
  if (from === '') return null;
  const { result } = await productDifferences(jobOf(desk), [product], { ...options, from });
  const [subject] = result;
  if (subject === undefined) return null;
  const { blocks } = diffBlocks(subject, desk.language, { verbose: false });
  const title = desk.language.say('workbench.changes', { date: desk.language.date(from) });
  return { title, blocks: fragmentViews(blocks, labelsOf(desk.language), 'changes') };
}

/** What an element rests on, for where it is opened. */
export async function elementPart({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const subject = await assessedIn({ query, signal }, desk);
  const id = query.get('id') ?? '';
  const blocks = elementBlocks(subject, id, desk.language);
  if (blocks === undefined) throw noPlace(id);
  return part(blocks, `why-${id}`, desk);
}

/** The settings as a checklist to take along. */
export async function settingsPart({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  for (const setting of (query.get('settings') ?? '').split(' ').filter(Boolean))
    query.append('setting', setting);
  const { product, options } = await questionIn(query, desk);
  const { result } = await productChecklists(jobOf(desk, signal), [product], options);
  const [subject] = result;
  if (subject === undefined) throw new RangeError(`no product '${product}'`);
  const titles = new Map(desk.library.risks.risks.map(({ id, title }) => [id, title]));
  const { blocks } = checklistBlocks(subject, titles, desk.language, { verbose: false });
  return part(blocks, 'settings', desk);
}

function part(blocks: readonly Block[], prefix: string, { view, language }: Desk): Answer {
  return html(view('part', { blocks: fragmentViews(blocks, labelsOf(language), prefix) }));
}
