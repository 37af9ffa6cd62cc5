/** The questionnaire as a text file to fill in. */
import { DOCUMENT_KINDS, PARTS } from '../../form.ts';
import type { AskedQuestion, Questionnaire } from '../../types/questionnaire.ts';
import type { Words } from '../view/words.ts';
import { wrap } from '../text-table.ts';
import { itemLines, yamlLines, type YamlValue } from '../yaml.ts';
import { headTexts, reasonTexts } from './texts.ts';
import { headValues } from './workbook.ts';

const WIDTH = 98;

/** The form as YAML: texts of the questions stand as data, so that a changed one is noticed. */
export async function renderQuestionnaireYaml(one: Questionnaire): Promise<string> {
  const { words } = await import('../../generated/templates.js');
  return [
    ...introduction(one, words),
    ...yamlLines({ questionnaire: headEntry(one) }),
    ...['', '# Kinds of documents:', ...comment(DOCUMENT_KINDS.join(', '))],
    'documents:',
    ...[1, 2, 3].flatMap((number) => itemLines(emptyDocument(number), 1)),
    ...['', 'answers:'],
    ...one.questions.flatMap((question) => [
      '',
      ...comment(reasonTexts(question, words).join(' '), '  '),
      ...itemLines(answerEntry(question), 1),
    ]),
    '',
  ].join('\n');
}

function introduction(one: Questionnaire, words: Words): string[] {
  const { title, to, from, deadline, use, scope, version } = headTexts(one, words);
  const { yaml, parts } = words.questionnaire;
  const three = (['implemented', 'monitored', 'validated'] as const).map(
    (part) => `${parts[part].title}: ${parts[part].question}`,
  );
  const blocks = [title, to, from, deadline, use, scope, version];
  return [...blocks, '', ...yaml, ...three].flatMap((text) => comment(text)).concat('');
}

/** Texts of others stand on lines of their own after a '#': nothing in them can become an entry. */
function comment(text: string, before = ''): string[] {
  const plain = text.replaceAll(/[\p{C}\u2028\u2029\s]+/gu, ' ').trim();
  if (plain === '') return [`${before}#`];
  return wrap(plain, WIDTH - before.length).map((line) => `${before}# ${line}`);
}

function headEntry(one: Questionnaire): { readonly [key: string]: YamlValue } {
  const asked = one.questions.map(({ criterion, fingerprint }) => `${criterion} ${fingerprint}`);
  return { ...headValues(one), asked };
}

function emptyDocument(number: number): YamlValue {
  return { id: `d${number}`, title: '', kind: '', publisher: '', address: '', published: '' };
}

function answerEntry(question: AskedQuestion): YamlValue {
  const { criterion, fingerprint, title, question: text, ask, levels, rule } = question;
  const statement = { answer: '', text: '', document: '', page: '' };
  const parts = PARTS.slice(1).map((part) => [part, statement] as const);
  return {
    criterion,
    asked: fingerprint,
    ...{ title, question: text, 'full-answer': ask },
    levels: Object.fromEntries(levels.map((test, level) => [`level-${level}`, test])),
    'does-not-apply': rule,
    ...{ level: '', answer: '', document: '', page: '' },
    ...Object.fromEntries(parts),
  };
}
