/** What can be chosen, as the templates take it. */
import { DRAWS, SEEDS } from '../../app/compare.ts';
import type { Job } from '../../app/job.ts';
import { openProducts } from '../../app/products.ts';
import { InvalidInput, UserError } from '../../errors.ts';
import { choices } from '../choice.ts';
import type { Desk } from '../desk.ts';
import { filesOfKind } from '../own-files.ts';
import { editionsOf } from '../pages/editions.ts';
import { configField, productNamed, usesOf } from '../pages/named.ts';
import { MOST_PRODUCTS, type Question } from './question.ts';
import type { OwnWeights } from './weights.ts';

/** So many are asked for before any is chosen. */
const FEWEST = 2;

export async function formView(
  question: Question,
  weights: OwnWeights | undefined,
  job: Job,
  desk: Desk,
): Promise<object> {
  const { say } = desk.language;
  const { query, products, config, settings, asOf } = question;
  const known = await editionsOf(job, desk);
  const rows = Math.max(FEWEST, products.length + (products.length < MOST_PRODUCTS ? 1 : 0));
  const files = (await filesOfKind('weights', desk)).map(({ name }) => name);
  return {
    products: {
      legend: say('workbench-choose.products', { most: MOST_PRODUCTS }),
      all: Array.from({ length: rows }, (_, at) => ({
        id: `product-${at + 1}`,
        label: say('workbench-choose.product', { number: at + 1 }),
        choices: productsChoices(known, products[at], desk),
      })),
    },
    use: {
      label: say('workbench.use'),
      choices: choices(
        [['', say('workbench-choose.use.none')], ...(await usesOf(desk))],
        query.get('context') ?? '',
      ),
    },
    config: configField(config, desk),
    own: config === 'own' ? await ownSettings(products, settings, job, desk) : null,
    day: { label: say('workbench.day'), day: asOf ?? desk.today(), today: desk.today() },
    more: moreView(question, desk),
    weights: {
      label: say('workbench-choose.weights'),
      choices: choices(
        [
          ['', say('workbench-choose.weights.use')],
          ['own', say('workbench-choose.weights.own')],
          ...files.map((name): [string, string] => [
            name,
            say('workbench-choose.weights.file', { file: name }),
          ]),
        ],
        query.get('weights') ?? '',
      ),
    },
    sliders: weights === undefined ? null : slidersView(weights, desk),
  };
}

/** What is seldom chosen. */
function moreView(
  { hindsight, allRanked, samples, seed, paper }: Question,
  { language: { say } }: Desk,
): object {
  const number = (name: 'samples' | 'seed', value: string, { least, most, usual }: typeof DRAWS): object => ({
    name,
    value,
    least: String(least),
    most: String(most),
    usual: String(usual),
    label: say(`workbench-choose.${name}`),
  });
  return {
    title: say('workbench-choose.more'),
    ranked: { label: say('workbench-choose.all-ranked'), chosen: allRanked },
    known: {
      label: say('workbench.known'),
      choices: choices(
        [
          ['', say('workbench.known.then')],
          ['yes', say('workbench.known.now')],
        ],
        hindsight ? 'yes' : '',
      ),
    },
    numbers: [number('samples', samples, DRAWS), number('seed', seed, SEEDS)],
    drawn: say('workbench-choose.drawn'),
    paper: {
      label: say('workbench-choose.paper'),
      choices: choices(
        [
          ['', say('workbench-choose.paper.a4')],
          ['Letter', say('workbench-choose.paper.letter')],
        ],
        paper === 'A4' ? '' : paper,
      ),
    },
  };
}

/** What an address names and is not known stays to be seen: what is wrong with it is told below. */
function productsChoices(
  known: [string, string][],
  chosen: string | undefined,
  { language }: Desk,
): object[] {
  const none: [string, string] = ['', language.say('workbench-choose.product.none')];
  const isKnown = chosen === undefined || known.some(([value]) => value === chosen);
  return choices([none, ...(isKnown ? [] : [[chosen, chosen] as [string, string]]), ...known], chosen ?? '');
}

/** The settings of each product that can be opened, to tick. */
async function ownSettings(
  products: readonly string[],
  chosen: readonly string[],
  job: Job,
  desk: Desk,
): Promise<object[]> {
  const lists = products.map(async (name, at) => {
    const open = await opened(name, job, desk);
    if (open === undefined) return [];
    const { profile, edition } = open;
    const title = profile.editions.find(({ id }) => id === edition)?.name ?? edition;
    const here = (profile.settings ?? []).filter(({ editions }) => editions?.includes(edition) ?? true);
    return [
      {
        id: `settings-${at + 1}`,
        title: desk.language.say('workbench-choose.settings', { product: `${profile.name}, ${title}` }),
        settings: here.map(({ code, title: about, value }) => ({
          id: `setting-${at + 1}-${code}`,
          value: `${name}:${code}`,
          text: desk.language.say('form.case.setting', { code, title: about, value }),
          chosen: chosen.includes(`${name}:${code}`),
        })),
      },
    ];
  });
  return (await Promise.all(lists)).flat();
}

/** undefined: it cannot be opened; why is told where the comparison would stand. */
async function opened(
  name: string,
  job: Job,
  desk: Desk,
): Promise<Awaited<ReturnType<typeof openProducts>>['result']['products'][number] | undefined> {
  try {
    const how = { configuration: 'default', hindsight: false } as const;
    const { result } = await openProducts(job, [await productNamed(name, desk)], how);
    return result.products[0];
  } catch (error) {
    if (error instanceof InvalidInput || error instanceof UserError) return undefined;
    throw error;
  }
}

/** Ends of the sliders; the fields beside them take all that a file may have. */
const REACH = {
  principle: { most: 10, step: 0.5, last: 100 },
  criterion: { most: 5, step: 0.5, last: 5 },
  concentration: { most: 200, step: 5, last: 100_000 },
};

interface Weight {
  field: string;
  title: string;
  value: number | undefined;
  /** Is left out of the address. */
  usual?: number | undefined;
}

function sliderView(
  { field, title, value = 0, usual }: Weight,
  { most, step, last }: (typeof REACH)['principle'],
  { say }: Desk['language'],
): object {
  return {
    field,
    title,
    id: field.replaceAll('.', '-'),
    value: String(value),
    usual: String(usual ?? ''),
    most: String(Math.max(most, value)),
    step: String(step),
    last: String(last),
    exact: say('workbench-choose.weights.number', { title }),
  };
}

function slidersView({ from, values, usual }: OwnWeights, { language, library }: Desk): object {
  const { say } = language;
  const { principles } = library.catalogue;
  const title = say('workbench-choose.concentration');
  const value = values.concentration;
  return {
    of: from,
    legend: say('workbench-choose.weights.principles'),
    intro: say('workbench-choose.weights.intro'),
    principles: principles.map((one) => {
      const weight = { field: `p.${one.id}`, title: one.title, value: values.principles[one.id] };
      return sliderView(weight, REACH.principle, language);
    }),
    concentration: {
      intro: say('workbench-choose.concentration.intro'),
      slider: sliderView({ field: 'concentration', title, value }, REACH.concentration, language),
    },
    criteria: {
      title: say('workbench-choose.weights.criteria'),
      intro: say('workbench-choose.weights.criteria.intro'),
      groups: principles.map((principle) => ({
        title: principle.title,
        all: principle.criteria.map(({ id, code, title: about }) => {
          const key = `${principle.id}/${id}`;
          const both = { value: values.criteria[key], usual: usual.criteria[key] };
          return sliderView(
            { field: `c.${code}`, title: `${code} ${about}`, ...both },
            REACH.criterion,
            language,
          );
        }),
      })),
    },
  };
}
