/** What was compared and with what: products and providers, and the record of the run. */
import { filesTable } from '../files.ts';
import { cell, facts } from '../make.ts';
import type { Block, Row, Table } from '../model.ts';
import { type Column, type Scene } from './scene.ts';

/** Who offers each product, under whose law, and who runs the edition. */
export function providerTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'providers',
    caption: say('comparison.providers.caption'),
    captionHidden: true,
    columns: [
      { title: say('comparison.overview.product'), heads: true, width: 4 },
      { title: say('comparison.providers.provider'), width: 4 },
      { title: say('comparison.providers.law'), width: 4 },
      { title: say('comparison.providers.run-by'), width: 3 },
    ],
    rows: scene.columns.map((one) => providerRow(one, scene)),
  };
}

/** Companies that more than one of the vendors hands data to; nothing where none is known. */
export function sharedBlocks({ result, column, language }: Scene): Block[] {
  if (result.sharedSubProcessors.length === 0) return [];
  const rows = result.sharedSubProcessors.map(({ name, users }): Row => ({
    cells: [
      cell(name),
      cell(users.map(({ product, task }) => `${column(product).name}: ${task}`).join('; ')),
    ],
  }));
  const { say } = language;
  return [
    {
      kind: 'table',
      id: 'shared',
      caption: say('comparison.shared.caption'),
      columns: [
        { title: say('comparison.shared.company'), heads: true, width: 3 },
        { title: say('comparison.shared.users'), width: 8 },
      ],
      rows,
    },
  ];
}

/** Versions, files and what differs from the catalogue: the one place for file names and ids. */
export function recordBlocks(scene: Scene): Block[] {
  const { result, language, columns } = scene;
  const { say, date } = language;
  const [first] = columns;
  const weights = first?.result.changedWeights ?? [];
  const waived = (first?.result.gates ?? []).filter((one) => one.waived !== null);
  return [
    ...facts([
      [say('comparison.record.as-of'), date(result.asOf)],
      [say('comparison.record.configuration'), say(`comparison.configuration.${result.configuration}`)],
      [say('comparison.record.products'), columns.map(({ id }) => id).join(', ')],
      [say('comparison.record.use'), `${result.context.title} (${result.context.id})`],
      [
        say('comparison.record.draws'),
        `${language.number(result.weighing.samples)}, ${result.weighing.seed}`,
      ],
      [
        say('comparison.record.versions'),
        say('comparison.record.version-line', {
          tool: result.versions.tool,
          catalogue: result.versions.catalogue,
          rules: result.versions.rules,
        }),
      ],
      [
        say('comparison.record.weights'),
        weights
          .map(({ id, weight, usual }) => say('comparison.record.weight', { id, weight, usual }))
          .join('; '),
      ],
      [
        say('comparison.record.waived'),
        waived.map(({ element, waived: reason }) => `${element}: ${reason ?? ''}`).join('; '),
      ],
    ]),
    ...filesTable(result.inputs, language),
  ];
}

function providerRow({ fullName, profile, result }: Column, { language }: Scene): Row {
  const { say, country } = language;
  const runBy = profile.editions.find(({ id }) => id === result.edition)?.['run-by'] ?? 'provider';
  return {
    cells: [
      cell(fullName),
      cell(profile.provider.name),
      cell(country(profile.provider.jurisdiction)),
      cell(say(`comparison.providers.run-by.${runBy}`)),
    ],
  };
}
