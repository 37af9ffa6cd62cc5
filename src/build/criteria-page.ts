/** Writes docs/criteria.md from the catalogue, so that nobody has to read YAML. */
import { writeFile } from 'node:fs/promises';
import * as prettier from 'prettier';
import { type Beside, elementLines } from './criteria-elements.ts';
import { loadCatalogue } from '../input/catalogue.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import type { Criterion, Principle } from '../types/principle.ts';
import type { ReferenceRule } from '../types/references.ts';
import { fileURLToPath } from 'node:url';
import { makeFolder } from '../store/make-folder.ts';

const page = new URL('../../docs/criteria.md', import.meta.url);

export async function writeCriteriaPage(): Promise<void> {
  const { catalogue } = await loadCatalogue();
  const { functions, principles } = catalogue;
  const beside: Beside = { functions, line, codes: elementCodes(principles) };
  const lines = [
    '<!-- Made from catalogue/ by `npm run generate`. Do not edit. -->',
    '',
    '# Criteria',
    '',
    `Catalogue ${ELEMENTS_VERSION}: ${String(catalogue.principles.flatMap((one) => one.criteria).length)} criteria under five principles, ${String(elementCodes(principles).size)} elements. An element is one sentence that is true of a product or not, worded so that yes protects people. They are this project's reading; the authorities scored nobody. A reference says that a rule is about the same subject, never that a standing means compliance.`,
    ...catalogue.principles.flatMap((principle) => principleLines(principle, catalogue.references, beside)),
  ];
  const options = (await prettier.resolveConfig(page)) ?? {};
  await makeFolder(fileURLToPath(new URL('.', page)));
  await writeFile(page, await prettier.format(lines.join('\n'), { ...options, parser: 'markdown' }));
}

/** Codes of elements by their full ids. */
function elementCodes(principles: readonly Principle[]): Map<string, string> {
  return new Map(
    principles.flatMap((principle) =>
      principle.criteria.flatMap((criterion) =>
        criterion.elements.map(({ id, code }): [string, string] => [
          `${principle.id}/${criterion.id}/${id}`,
          code,
        ]),
      ),
    ),
  );
}

function principleLines(principle: Principle, rules: readonly ReferenceRule[], beside: Beside): string[] {
  const sentences = principle.sentences.join(', ');
  return [
    '',
    `## ${principle.title}`,
    '',
    line(principle.expectation),
    '',
    `Joint Statement: ${sentences}.`,
    ...principle.criteria.flatMap((criterion) =>
      criterionLines(`${principle.id}/${criterion.id}`, criterion, rules, beside),
    ),
  ];
}

function criterionLines(
  id: string,
  criterion: Criterion,
  rules: readonly ReferenceRule[],
  beside: Beside,
): string[] {
  return [
    '',
    `### ${criterion.title}`,
    '',
    `**${criterion.code}** · \`${id}\` · weight ${String(criterion.weight)}`,
    '',
    `**${line(criterion.question)}** ${line(criterion.why)}`,
    ...elementLines(criterion, beside),
    '',
    `Ask: ${line(criterion.ask)}`,
    '',
    `Origin: ${criterion.origin.map(originText).join('; ')}.`,
    '',
    `Same subject: ${references(criterion, rules)}.`,
  ];
}

const ORIGINS: Readonly<Record<Criterion['origin'][number]['source'], string>> = {
  statement: 'Joint Statement',
  observations: 'Observations',
  'library-guidance': 'library guidance of 2020',
  derived: 'derived',
};

/** 'Joint Statement S13, S14', as an entry of a list. */
function originText({ source, sentences = [], points = [], confirmed }: Criterion['origin'][number]): string {
  const places = [...sentences, ...points].join(', ');
  return [ORIGINS[source], places, confirmed === false ? '(to be confirmed)' : ''].filter(Boolean).join(' ');
}

function references({ references }: Criterion, rules: readonly ReferenceRule[]): string {
  return references
    .map(({ rule, clause, confirmed }) => {
      const known = rules.find((one) => one.id === rule);
      const open = confirmed === false || known?.confirmed === false ? ' (to be confirmed)' : '';
      return `${known?.short ?? rule} ${clause}${open}`;
    })
    .join('; ');
}

function line(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().replaceAll('*', '\\*').replaceAll('<', '\\<');
}
