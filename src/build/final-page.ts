/** Writes docs/final.md: what the rules of a final case look for, why, and who asks for it. */
import { writeFile } from 'node:fs/promises';
import * as prettier from 'prettier';
import { loadLanguage } from '../locale/languages.ts';
import { type Phrase, tell } from '../locale/phrase.ts';
import { RULES, type RuleId } from '../rules/case/final/rules.ts';

const page = new URL('../../docs/final.md', import.meta.url);
const KINDS = ['missing', 'contradiction', 'question', 'overdue'] as const;
const BLANKS = { day: '…', other: '…', what: '…', count: 2 };

export async function writeFinalPage(): Promise<void> {
  const language = await loadLanguage();
  const words = (id: Phrase['id']): string => tell({ id, values: BLANKS }, language).replaceAll('|', '\\|');
  const row = (rule: RuleId): string => {
    const sources = RULES[rule].references.map(({ rule: law, place }) =>
      [law, place].filter(Boolean).join(' '),
    );
    const cells = [`\`${rule}\``, words(`rule.${rule}`), words(`rule.${rule}.why`), sources.join('; ')];
    return `| ${[...cells, words(`rule.${rule}.mend`)].join(' | ')} |`;
  };
  const lines = [
    '<!-- Made from src/rules/case/final/ and src/locale/ by `npm run generate`. Do not edit. -->',
    '# What ‘final’ means',
    'A document without the mark DRAFT has `status: final`, nothing required missing, and nothing that contradicts itself. All is judged on the day of the decision. What falls due later is told on the first page and never takes ‘final’ from what was approved. What people have to judge is a question and stops nothing. `check`, `validate` and the document tell all of them; the document with reason and source.',
    ...KINDS.flatMap((kind) => [
      `## ${language.say(`rule.kind.${kind}`)}`,
      [
        '| rule | what is told | why | source | what to do |',
        '| --- | --- | --- | --- | --- |',
        ...(Object.keys(RULES) as RuleId[]).filter((rule) => RULES[rule].kind === kind).map(row),
      ].join('\n'),
    ]),
  ];
  const options = (await prettier.resolveConfig(page)) ?? {};
  await writeFile(page, await prettier.format(lines.join('\n\n'), { ...options, parser: 'markdown' }));
}
