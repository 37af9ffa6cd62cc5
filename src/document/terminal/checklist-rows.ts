/** Checklists as rows for programs: one a setting. */
import type { AdvisedSetting, Checklist } from '../../types/checklist.ts';
import type { Table } from '../model.ts';
import type { Named } from '../names.ts';
import { dataTable, type Values } from './rows.ts';

const COLUMNS = [
  ...(['product', 'edition', 'configuration', 'use', 'as_of', 'code', 'id', 'title', 'where'] as const),
  ...(['value', 'default', 'need', 'on', 'hardened', 'condition', 'shown', 'gains', 'loses'] as const),
  ...(['offers', 'risks', 'costs', 'excludes', 'sources'] as const),
] as const;
type Column = (typeof COLUMNS)[number];

export function checklistRows(subjects: readonly Named<Checklist>[]): Table {
  const rows = subjects.flatMap((subject) =>
    subject.result.settings.map((one) => ({ ...keyOf(subject), ...valuesOf(one, subject) })),
  );
  return dataTable('settings', COLUMNS, ['shown'], rows);
}

function keyOf({ result }: Named<Checklist>): Values<Column> {
  const { vendor, edition, configuration, context, asOf } = result;
  return { product: vendor.id, edition, configuration, use: context?.id ?? '', as_of: asOf };
}

function valuesOf(advice: AdvisedSetting, { names }: Named<Checklist>): Values<Column> {
  const { title, where, costs, sources } = names.setting(advice.id);
  const codes = (list: readonly { code: string }[]): string => list.map(({ code }) => code).join(' ');
  return {
    code: advice.code,
    id: advice.id,
    title,
    where,
    value: advice.value,
    default: advice.default,
    need: advice.need,
    on: String(advice.on),
    hardened: String(advice.hardened),
    condition: String(advice.condition),
    shown: advice.shown,
    gains: codes(advice.gains),
    loses: codes(advice.losses),
    offers: codes(advice.offers),
    risks: advice.risks.map((one) => `${one.risk} ${one.without}>${one.with}`).join(' '),
    costs,
    excludes: codes(advice.excludes.map(names.setting)),
    sources: sources.join(' '),
  };
}
