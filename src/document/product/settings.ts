/** The settings: those that decide something, with value, path, cost and what each decides; the others by name and value. */
import type { Setting } from '../../types/profile.ts';
import { cell, paragraph, section } from '../make.ts';
import type { Block, Row, Section, Table } from '../model.ts';
import { sharedSteps, shortWay } from '../ways.ts';
import { byNeed, isRequired, type Scene } from './report.ts';

/** A setting of the edition with what it does. */
export interface Gain {
  setting: Setting & { on: boolean };
  /** Elements that it shows, in order of need; of one that is on those that it decides. */
  decides: string[];
  /** Elements that it makes fall short. */
  spoils: string[];
}

/** Settings that decide something that counts here, the most needed first. */
export function gainful(scene: Scene): Gain[] {
  const all = gains(scene).filter((one) => isUseful(one, scene));
  return byNeed(all, ({ decides }) => decides[0] ?? '', scene);
}

function stepsOf(useful: readonly Gain[]): string | undefined {
  return sharedSteps(useful.map(({ setting }) => setting.where));
}

function stepsText(useful: readonly Gain[], { language: { say } }: Scene): string[] {
  const steps = stepsOf(useful);
  return steps === undefined ? [] : [` ${say('product.settings.steps', { steps })}`];
}

/** For a use: it decides what the use requires or what drives a risk; for none: any point. */
function isUseful({ decides }: Gain, { result, need }: Scene): boolean {
  if (result.context === null) return decides.length > 0;
  return decides.some((id) => (need.get(id)?.requirement ?? 0) > 0 || (need.get(id)?.risk ?? 0) > 0);
}

export function settingsSection(scene: Scene): Section {
  const { say } = scene.language;
  const title = say('product.settings.title');
  const useful = gainful(scene);
  const idle = gains(scene).filter((one) => !isUseful(one, scene));
  if (useful.length + idle.length === 0)
    return section('settings', title, [paragraph(say('product.settings.nothing'))]);
  const blocks: Block[] = [
    ...(useful.length === 0
      ? []
      : [
          paragraph([say('product.settings.intro'), ...stepsText(useful, scene)]),
          usefulTable(useful, scene),
        ]),
    ...(idle.length === 0 ? [] : [idleTable(idle, scene)]),
  ];
  return section('settings', title, blocks);
}

function gains(scene: Scene): Gain[] {
  const { profile } = scene.subject;
  const { result, elements } = scene;
  const on = new Set(result.settingsOn.map(({ id }) => id));
  const ofEdition = (profile.settings ?? []).filter(
    ({ editions, ended }) =>
      (editions?.includes(result.edition) ?? true) && (ended === undefined || ended > result.asOf),
  );
  return ofEdition.map((setting) => {
    const answers = Object.entries(setting.answers ?? {});
    const isOn = on.has(setting.id);
    const useful = answers.flatMap(([id, answer]) => {
      const element = elements.get(id);
      if (element === undefined || answer !== 'yes') return [];
      const decides = isOn ? element.settings.includes(setting.id) : element.open + element.short > 0;
      return decides ? [id] : [];
    });
    const spoils = answers.flatMap(([id, answer]) => (answer === 'no' ? [id] : []));
    return { setting: { ...setting, on: isOn }, decides: byNeed(useful, (id) => id, scene), spoils };
  });
}

function usefulTable(useful: readonly Gain[], scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'useful-settings',
    dense: true,
    caption: say('product.settings.caption'),
    captionHidden: true,
    columns: [
      { title: say('product.column.code'), heads: true, rigid: true, width: 1.3 },
      { title: say('product.settings.setting'), width: 7.2 },
      { title: say('product.settings.value'), width: 3.8 },
      { title: say('product.settings.decides'), width: 2.9 },
      { title: say('product.settings.cost'), width: 5 },
    ],
    rows: useful.map((one) => usefulRow(one, stepsOf(useful), scene)),
    note: [say('product.settings.note')],
  };
}

function usefulRow({ setting, decides, spoils }: Gain, steps: string | undefined, scene: Scene): Row {
  const { say } = scene.language;
  const codes = (ids: readonly string[]): string =>
    ids.flatMap((id) => scene.elements.get(id)?.code ?? []).join(', ');
  const required = decides.filter((id) => isRequired(scene, id));
  const others = decides.filter((id) => !isRequired(scene, id));
  return {
    cells: [
      cell(setting.code),
      cell([setting.title, '. ', { emphasis: [shortWay(setting.where, steps)] }]),
      cell([{ strong: [setting.value] }, ...nowText(setting, scene)]),
      cell([
        ...(required.length === 0 ? [] : [{ strong: [codes(required)] }, ' ']),
        codes(others),
        ...(spoils.length === 0 ? [] : [` ${say('product.settings.spoils', { codes: codes(spoils) })}`]),
      ]),
      cell([setting.costs, ' ', { cite: setting.sources }]),
    ],
  };
}

function idleTable(idle: readonly Gain[], scene: Scene): Table {
  const { say } = scene.language;
  return {
    kind: 'table',
    id: 'idle-settings',
    dense: true,
    caption: say('product.settings.idle', { count: idle.length }),
    columns: [
      { title: say('product.column.code'), heads: true, rigid: true, width: 1.5 },
      { title: say('product.settings.setting'), width: 10 },
      { title: say('product.settings.value'), width: 6 },
    ],
    rows: idle.map(({ setting }) => ({
      cells: [cell(setting.code), cell(setting.title), cell([setting.value, ...nowText(setting, scene)])],
    })),
  };
}

/** That it is changed here, or what is set where nothing was changed in this edition, where that is known. */
function nowText({ on, defaults = [], default: usual }: Gain['setting'], scene: Scene): string[] {
  const { say } = scene.language;
  if (on) return [` ${say('product.settings.on')}`];
  const value = defaults.find(({ editions }) => editions.includes(scene.result.edition))?.value ?? usual;
  return value === 'unknown' ? [] : [` ${say('product.settings.default', { value })}`];
}
