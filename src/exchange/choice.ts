/** An answer as vendors give it: one of the choices, in the words of the form or in others that mean the same. */
import { type Choice, CHOICES } from './form.ts';

/**
 * Words that mean a choice, in the languages in which vendors answer most. Only words that stand for nothing else:
 * where in doubt an answer is kept as words, and readers place it.
 */
const VARIANTS: Readonly<Record<Choice, readonly string[]>> = {
  yes: [
    'y',
    'true',
    'ja',
    'oui',
    'sí',
    'si',
    'sim',
    'tak',
    'fully',
    'full',
    'yes fully',
    'full support',
    'fully supported',
  ],
  partly: [
    'partial',
    'partially',
    'in part',
    'partially supported',
    'partially supports',
    'partial support',
    'teilweise',
    'zum teil',
    'en partie',
    'partiellement',
    'parcialmente',
    'częściowo',
    'deels',
    'delvis',
  ],
  no: ['n', 'false', 'nein', 'non', 'não', 'nao', 'nie', 'nee', 'nej', 'not supported', 'does not support'],
  'does-not-apply': [
    'n/a',
    'na',
    'n.a.',
    'n. a.',
    'not applicable',
    'not-applicable',
    'inapplicable',
    'nicht anwendbar',
    'entfällt',
    'trifft nicht zu',
    'sans objet',
    'non applicable',
    'no aplica',
    'nie dotyczy',
  ],
  declined: [
    'declined',
    'decline',
    'we decline',
    'we decline to answer',
    'no comment',
    'not disclosed',
    'confidential',
    'keine angabe',
    'keine auskunft',
    'k. a.',
    'k.a.',
    'pas de réponse',
    'sin respuesta',
  ],
};

const MEANT: ReadonlyMap<string, Choice> = new Map(
  CHOICES.flatMap((choice) =>
    [choice, ...VARIANTS[choice]].map((word) => [plainWord(word), choice] as const),
  ),
);

/** The choice that a text means, by the labels of its form first; undefined: it is none of them. */
export function choiceOf(text: string, labels: ReadonlyMap<string, string>): Choice | undefined {
  const word = plainWord(text);
  const labelled = CHOICES.find((choice) => plainWord(labels.get(choice) ?? '') === word);
  return labelled ?? MEANT.get(word);
}

/** Letters alone count: case, marks round the words and doubled blanks do not. */
function plainWord(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s‐-―-]+/g, ' ')
    .replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}
