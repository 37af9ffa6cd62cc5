/** Without a use: one line for each use of the package. */
import type { Assessment, UseVerdict } from '../../types/assessment.ts';
import { cell } from '../make.ts';
import type { Named } from '../names.ts';
import type { Inline, Row, Table, Tone } from '../model.ts';
import { isPreset, mustsText, standingTone } from '../demands.ts';
import { becauseText, elementsOf, elementText, verdictWord } from '../wording.ts';
import { decidingElements, decidingFacts, elementIn, type Scene } from './report.ts';

/** Colour and shape of a verdict. */
export const VERDICT_TONES: Record<UseVerdict['value'], Tone> = {
  fit: 'shown',
  'fit-with-conditions': 'part',
  open: 'open',
  'not-fit': 'short',
};

/** With what decides each; nothing where a use is named. */
export function usesTable(scene: Scene): Table[] {
  const { uses, language } = scene;
  if (uses.length === 0) return [];
  const { say } = language;
  return [
    {
      kind: 'table',
      id: 'uses',
      dense: true,
      caption: say('product.uses.caption'),
      columns: [
        { title: say('product.uses.use'), heads: true, width: 4 },
        { title: say('product.uses.verdict'), width: 1.8, rigid: true },
        { title: say('product.uses.musts'), width: 5.9 },
        { title: say('product.uses.fact'), width: 10.2 },
      ],
      rows: uses.map((one) => rowOf(one, scene)),
    },
  ];
}

function rowOf(subject: Named<Assessment>, { language }: Scene): Row {
  const { result } = subject;
  const { verdict } = result;
  const [first] = decidingElements(result);
  const word = verdictWord(result, language);
  return {
    cells: [
      cell(result.context?.title ?? ''),
      cell(verdict === null ? word : [{ badge: VERDICT_TONES[verdict.value], text: word }]),
      cell(mustsText(subject, language)),
      cell(
        first === undefined
          ? conditionsText(verdict, { language })
          : deciding(first, decidingFacts(subject).length - 1, subject, language),
      ),
    ],
  };
}

/** The first point that decides, and how many more do. */
function deciding(
  id: string,
  others: number,
  subject: Named<Assessment>,
  language: Scene['language'],
): Inline[] {
  const { say } = language;
  const { sources, standing, openBecause } = elementIn({ elements: elementsOf(subject.result) }, id);
  const preset = isPreset(id, subject.result) ? ` ${say('product.uses.preset')}` : '';
  const badge: Inline = { badge: standingTone(standing), text: say(`standing.${standing}`) };
  const because =
    openBecause.length === 0
      ? ''
      : ` ${say('product.uses.because', { because: becauseText(openBecause, language) })}`;
  const more = others === 0 ? [] : [` ${say('product.uses.more', { count: others })}`];
  const cited: Inline[] = sources.length === 0 ? [] : [' ', { cite: sources }];
  return [badge, ` ${elementText(subject, id)}${preset}${because}`, ...cited, ...more];
}

function conditionsText(verdict: UseVerdict | null, { language }: Pick<Scene, 'language'>): string {
  return language.say('product.uses.conditions', { count: verdict?.conditions.length ?? 0 });
}
