/** What has to be set, with value and cost; what gains nothing for the use by name and value. */
import type { ComparedSetting } from '../../types/comparison.ts';
import { cell, paragraph } from '../make.ts';
import type { Block, Row, Table } from '../model.ts';
import { citing, type Column, considered, type Scene } from './scene.ts';

export function settingBlocks(scene: Scene): Block[] {
  const { say } = scene.language;
  const settings = considered(scene).flatMap((one) => settingsOf(one, scene));
  if (settings.length === 0) return [paragraph(say('comparison.settings.none'))];
  return [
    paragraph(say(`comparison.settings.intro.${scene.result.configuration}`)),
    ...(settings.some(gains) ? [settingTable(scene)] : []),
    ...considered(scene).flatMap((one) => idle(one, scene)),
  ];
}

/** Settings that a requirement rests on, product by product. */
function settingTable(scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'settings',
    dense: true,
    caption: say('comparison.settings.caption'),
    captionHidden: true,
    columns: [
      { title: say('comparison.column.code'), heads: true, rigid: true, width: 1.8 },
      { title: say('comparison.settings.setting'), width: 9 },
      { title: say('comparison.settings.decides'), width: 3 },
      { title: say('comparison.settings.cost'), width: 8 },
    ],
    rows: considered(scene).flatMap((one): Row[] => {
      const own = settingsOf(one, scene).filter(gains);
      if (own.length === 0) return [];
      return [
        { group: true, cells: [cell(one.fullName)] },
        ...own.map((setting) => rowOf(setting, one, scene)),
      ];
    }),
  };
}

/** How many settings of those that are considered a requirement rests on. */
export function gainingSettings(scene: Scene): number {
  const all = considered(scene).flatMap((one) => settingsOf(one, scene));
  return all.filter(({ elements }) => elements.length > 0).length;
}

function settingsOf({ id }: Column, { result }: Scene): ComparedSetting[] {
  return result.settings.filter(({ product }) => product === id);
}

function gains({ elements, state }: ComparedSetting): boolean {
  return elements.length > 0 || state !== 'on';
}

function rowOf({ setting, state, elements }: ComparedSetting, one: Column, scene: Scene): Row {
  const { say } = scene.language;
  const { code, title, value, costs, sources } = one.names.setting(setting);
  // As shipped nothing is changed: the text above the table says so.
  const isMarked = state === 'needed' || (state === 'offered' && scene.result.configuration !== 'default');
  return {
    cells: [
      cell(code),
      cell([`${title}: `, { strong: [value] }, isMarked ? ` ${say(`comparison.settings.${state}`)}` : '']),
      cell(elements.map((id) => scene.names.element(id).code).join(', ')),
      cell([costs, ' ', ...citing(one, sources)]),
    ],
  };
}

/** 'SET4 Chat: off; SET9 …', for one product. */
function idle(one: Column, scene: Scene): Block[] {
  const texts = settingsOf(one, scene)
    .filter((setting) => !gains(setting))
    .map(({ setting }) => {
      const { code, title, value } = one.names.setting(setting);
      return `${code} ${title}: ${value}`;
    });
  if (texts.length === 0) return [];
  const lead = scene.language.say('comparison.settings.idle', { product: one.name, count: texts.length });
  return [paragraph([{ strong: [lead] }, ` ${texts.join('; ')}.`], 'note')];
}
