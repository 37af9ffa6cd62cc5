/** What a person wrote in lists, as tables. */
import type { Case } from '../../../types/case.ts';
import type { Pia } from '../../../types/pia.ts';
import { named, type Words } from '../words.ts';
import { type Block, cell, note, paragraphs, plainCell, table } from './blocks.ts';
import { flowPicture, partyTitle } from './flow-picture.ts';

export function rolesTable(one: Case, words: Words): Block[] {
  const { labels, roleParts } = words.pia;
  return table(
    'roles',
    labels.roles,
    [labels.role, labels.part, labels.person],
    (one.roles ?? []).map((role) => [
      cell(role.title, words, { head: true }),
      cell(role.part === undefined ? undefined : roleParts[role.part], words),
      plainCell(role.name),
    ]),
  );
}

export function screeningPart({ check: { screening } }: Pia, words: Words): Block[] {
  const { labels, screening: texts } = words.pia;
  return table(
    'screening',
    texts.caption,
    [labels.criterion, labels.met, labels.reason],
    screening.answers.map(({ criterion, title, meets, met, reason, from }) => [
      { head: true, number: String(criterion), text: [title], ...(met === null ? { note: meets } : {}) },
      met === null
        ? { gap: words.pia.gapShort }
        : { text: [met ? words.pia.yes : words.pia.no], strong: met },
      plainCell(reason, from === 'context' ? { note: texts.from } : {}),
    ]),
  );
}

export function dataPart({ case: { description } }: Pia, words: Words): Block[] {
  const { labels, classes } = words.pia;
  const rows = (description?.data ?? []).filter((one) => Object.keys(one).some((key) => key !== 'class'));
  return table(
    'data',
    labels.data,
    ['class', 'what', 'subjects', 'recipients', 'retention'].map((id) => named(labels, id)),
    rows.map((one) => {
      const off = one.processed === false;
      const name = one.class === undefined ? undefined : classes[one.class];
      return [
        cell(name, words, { head: true, ...(off ? { tag: labels.notProcessed } : {}) }),
        off ? plainCell(one.note) : cell(one.what, words, note(one.note)),
        plainCell(one.subjects),
        plainCell(one.recipients),
        off ? plainCell('') : cell(one.retention, words),
      ];
    }),
  );
}

export function flowsPart({ case: { description } }: Pia, words: Words): Block[] {
  const { labels, flows: texts } = words.pia;
  const parties = description?.parties ?? [];
  const flows = (description?.flows ?? []).filter(
    (flow) => flow.data !== undefined || flow.protection !== undefined,
  );
  const titles = new Map(parties.map((party) => [party.id, partyTitle(party)]));
  const picture = flowPicture(parties, flows, words);
  return [
    ...(picture === null ? [] : [{ picture }]),
    ...table(
      'flows',
      texts.caption,
      [labels.flow, labels.from, labels.to, labels.data, labels.protection],
      flows.map((flow, at) => [
        { head: true, text: [String(at + 1)] },
        plainCell(titles.get(flow.from)),
        plainCell(titles.get(flow.to)),
        cell(flow.data, words),
        cell(flow.protection, words),
      ]),
    ),
  ];
}

export function compliancePart({ case: one, regimes }: Pia, words: Words): Block[] {
  const { labels, complianceStates } = words.pia;
  return regimes.flatMap(({ id, title, principles }) =>
    table(
      'compliance',
      title,
      [labels.principle, labels.state, labels.how],
      principles.map((principle) => {
        const found = one.compliance?.find(
          (entry) => entry.regime === id && entry.principle === principle.id,
        );
        const references = principle.references.map(({ rule, place }) =>
          [rule, place].filter(Boolean).join(' '),
        );
        return [
          { head: true, text: [principle.title], note: references.join('; ') },
          cell(found?.state === undefined ? undefined : complianceStates[found.state], words),
          found?.how === undefined
            ? { gap: words.pia.gapShort, note: principle.question }
            : { text: paragraphs(found.how) },
        ];
      }),
    ),
  );
}
