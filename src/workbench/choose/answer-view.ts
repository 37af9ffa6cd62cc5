/** What a comparison says, in the blocks of its document; what takes long to read is fetched when it is opened. */
import { comparisonParts, type PartId, placeOfPart } from '../../document/comparison/parts.ts';
import type { NamedComparison } from '../../document/comparison/named.ts';
import { comparisonAnswer } from '../../document/comparison/terminal.ts';
import { labelsOf } from '../../document/labels.ts';
import type { Block, Section } from '../../document/model.ts';
import { type BlockView, fragmentViews } from '../../render/fragment.ts';
import type { Desk } from '../desk.ts';
import { problemViews } from '../problems.ts';
import { pageAddress } from '../view.ts';
import type { Outcome } from './outcome.ts';
import type { Question } from './question.ts';
import type { OwnWeights } from './weights.ts';

/** Shown at once, after the answer itself. */
const AT_ONCE = ['barriers', 'conditions', 'matrix', 'firmness', 'questions'] as const satisfies PartId[];
/** Fetched when they are opened. */
export const LATER = [
  'requirements',
  'differences',
  'contract',
  'settings',
  'providers',
] as const satisfies PartId[];

export function answerView(question: Question, outcome: Outcome, desk: Desk): object {
  const { compared, notices, missing, fault, weights } = outcome;
  return {
    missing: missing ?? null,
    fault: fault ?? null,
    notices: notices.length === 0 ? null : { all: problemViews(notices, desk) },
    compared: compared === undefined ? null : comparedView(question, compared, weights, desk),
  };
}

/** One part without its title, which stands on what is opened to see it. */
export function laterViews({ id, blocks }: Section, desk: Desk): BlockView[] {
  return views(blocks, [id, ...AT_ONCE.map(placeOfPart)], desk);
}

function views(blocks: readonly Block[], beside: readonly string[], { language }: Desk): BlockView[] {
  return fragmentViews(blocks, labelsOf(language), 'choice', [...beside, placeOfPart('elements')]);
}

function comparedView(
  question: Question,
  compared: NamedComparison,
  weights: OwnWeights | undefined,
  desk: Desk,
): object {
  const { say } = desk.language;
  const { first, part } = comparisonParts(compared, desk.language);
  return {
    told: answerTold(compared, desk),
    parts: views(
      [first, ...AT_ONCE.map(part)].map((one): Section => ({ ...one, numbered: false })),
      LATER.map(placeOfPart),
      desk,
    ),
    ask: {
      title: say('workbench-choose.ask'),
      links: compared.products.map(({ id, fullName }, at) => ({
        href: pageAddress('ask', {
          product: question.products[at] ?? id,
          context: question.query.get('context') ?? '',
        }),
        text: say('workbench-choose.ask.product', { product: fullName }),
      })),
    },
    take: takeView(question, weights, desk),
    laterTitle: say('workbench-choose.later'),
    later: LATER.map((id) => ({
      id: `choice-${placeOfPart(id)}`,
      title: say(`comparison.${id}.title`),
      load: partAddress(question, id),
    })),
  };
}

/** The answer in words, for those who do not see that it changed. */
function answerTold(compared: NamedComparison, { language }: Desk): string {
  const [block] = comparisonAnswer(compared, language);
  return block?.kind === 'paragraph' ? block.text.filter((one) => typeof one === 'string').join('') : '';
}

function partAddress({ query }: Question, part: string): string {
  const asked = new URLSearchParams(query);
  asked.set('part', part);
  return `/choose-part?${asked.toString()}`;
}

/** Documents to take along, the command's own; weights that lie nowhere yet are kept first. */
function takeView({ query }: Question, weights: OwnWeights | undefined, { language }: Desk): object {
  const { say } = language;
  const button = (format: string): object => ({
    format,
    text: say('workbench.make.format', { format: format.toUpperCase() }),
  });
  const tenderButton = (format: string): object => ({
    format,
    text: say('workbench-choose.tender.format', { format: format.toUpperCase() }),
  });
  return {
    question: query.toString(),
    comparison: {
      title: say('workbench-choose.take'),
      intro: say('workbench-choose.take.intro'),
      preview: say('workbench.preview'),
      formats: ['pdf', 'docx', 'xlsx', 'html', 'csv', 'json'].map(button),
    },
    weights:
      weights === undefined || typeof weights.source === 'string'
        ? null
        : {
            note: say('workbench-choose.weights.unkept'),
            fix: say('workbench-choose.weights.unkept.fix'),
            keep: say('workbench-choose.weights.keep'),
          },
    tender: {
      title: say('workbench-choose.tender'),
      intro: say('workbench-choose.tender.intro'),
      formats: ['docx', 'pdf', 'xlsx', 'html'].map(tenderButton),
    },
  };
}
