/** The checklist of what to switch, greatest gain first. */
import type { AssessedSetting, Assessment } from '../types/assessment.ts';
import { csv } from './csv.ts';
import { markdownText } from './markdown.ts';
import { premiseLine, productLine, tenths } from './figures.ts';
import { wrap } from './text-table.ts';

export type SettingsFormat = 'text' | 'json' | 'csv' | 'markdown';

export function renderSettings(one: Assessment, format: SettingsFormat, width: number): string {
  if (format === 'json') return `${JSON.stringify(one.settings, null, 2)}\n`;
  if (format === 'csv') return settingsCsv(one);
  const markdown = format === 'markdown';
  const head = markdown
    ? [`# ${markdownText(productLine(one))}`, '', markdownText(premiseLine(one))]
    : [...wrap(productLine(one), width), ...wrap(premiseLine(one), width)];
  const items = one.settings.map((setting) =>
    markdown ? markdownItem(setting, one) : textItem(setting, one, width),
  );
  const none = one.settings.length === 0 ? ['', 'No setting of this edition is known.'] : [];
  return [...head, ...none, ...items.flatMap((lines) => ['', ...lines]), ''].join('\n');
}

/** What a person who switches it has to know, line by line. */
function facts(setting: AssessedSetting, { sources }: Assessment): [string, string][] {
  const { where, default: shipped, recommended, effects, meets, costs, excludes, gain } = setting;
  const cited = setting.sources.flatMap((id) => sources.find((source) => source.id === id) ?? []);
  return [
    ['Where', where],
    ['Default', shipped],
    ['Recommended', recommended ?? 'not recommended'],
    [
      'Gains',
      `${effects.map((effect) => `${effect.title} ${effect.from ?? 'unknown'} → ${effect.proven ?? 'unknown'}`).join('; ')} (${signed(gain)} points on the lower end of the overall score)`,
    ],
    ...(meets.length === 0
      ? []
      : [['Meets', `what the use requires on ${meets.join(', ')}`] as [string, string]]),
    ['Costs', costs],
    ...(excludes.length === 0 ? [] : [['Excludes', excludes.join(', ')] as [string, string]]),
    [
      'Source',
      cited
        .map(
          (source) => `${source.title}, ${source.publisher}${source.url === null ? '' : `, ${source.url}`}`,
        )
        .join('; '),
    ],
  ];
}

function textItem(setting: AssessedSetting, one: Assessment, width: number): string[] {
  const lines = facts(setting, one).flatMap(([label, text]) => {
    const [first = '', ...rest] = wrap(text, width - 17);
    return [`    ${label.padEnd(13)}${first}`, ...rest.map((line) => `${' '.repeat(17)}${line}`)];
  });
  return [...wrap(`${setting.applied ? '[x]' : '[ ]'} ${setting.title} (${setting.id})`, width), ...lines];
}

function markdownItem(setting: AssessedSetting, one: Assessment): string[] {
  const lines = facts(setting, one).map(([label, text]) => `  - ${label}: ${markdownText(text)}`);
  return [
    `- [${setting.applied ? 'x' : ' '}] **${markdownText(setting.title)}** (${markdownText(setting.id)})`,
    ...lines,
  ];
}

function settingsCsv({ settings }: Assessment): string {
  return csv(
    [
      'id',
      'title',
      'where',
      'default',
      'recommended',
      'applied',
      'hardened',
      'gain',
      'effects',
      'costs',
      'excludes',
      'sources',
    ],
    settings.map((one) => [
      ...[
        one.id,
        one.title,
        one.where,
        one.default,
        one.recommended,
        String(one.applied),
        String(one.hardened),
        one.gain,
      ],
      one.effects
        .map((effect) => `${effect.criterion} ${effect.from ?? 'unknown'}>${effect.proven ?? 'unknown'}`)
        .join(' '),
      ...[one.costs, one.excludes.join(' '), one.sources.join(' ')],
    ]),
  );
}

function signed(gain: number): string {
  return gain < 0 ? `−${tenths(-gain)}` : `+${tenths(gain)}`;
}
