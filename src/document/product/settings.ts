/** The settings: those that decide something, with value, path, cost and what each decides; the others by name and value. */
import type { AssessedElement } from '../../types/assessment.ts';
import type { Setting } from '../../types/profile.ts';
import { cell, filled, paragraph, section } from '../make.ts';
import type { Block, Row, Section, Table } from '../model.ts';
import { sharedSteps, shortWay } from '../ways.ts';
import { elementsOf } from '../wording.ts';
import { byNeed, isRequired, type Scene } from './report.ts';

/** A setting of the edition with what it does. */
export interface Gain {
  setting: Setting & { on: boolean };
  /** Elements that it decides, or, where it is not on, would mend; in order of need. */
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
    ...againstShipped(scene),
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

/** What the settings that are on better and worsen against the product as shipped; nothing where none is on. */
function againstShipped(scene: Scene): Block[] {
  const { shipped, elements, language } = scene;
  if (shipped === undefined) return [];
  const before = elementsOf(shipped);
  const changed = [...elements.values()].map((one) => ({
    code: one.code,
    by: standsAt(one) - standsAt(before.get(one.id) ?? one),
  }));
  const better = changed.filter(({ by }) => by > 0).length;
  const worse = changed.filter(({ by }) => by < 0).map(({ code }) => code);
  const counts = { better, count: worse.length, codes: language.all(worse) };
  return [paragraph([language.say('product.settings.against-shipped', counts), ...takenAway(scene)])];
}

/** The greater, the better: what is shown, then what does not fall short. What does not apply stands as what is shown. */
function standsAt({ standing, shown, short }: AssessedElement): number {
  return standing === 'does-not-apply' || standing === 'yours' ? 200 : 100 + shown - short;
}

/** Names of the functions that settings which are on take away, each once. */
export function takenFunctions(scene: Scene): string[] {
  return [...new Set(taking(scene).flatMap(({ setting }) => lackingOf(setting, scene)))];
}

function taking(scene: Scene): Gain[] {
  return gains(scene).filter(({ setting }) => setting.on && (setting.lacks ?? []).length > 0);
}

function lackingOf({ lacks = [] }: Setting, { functions, subject }: Scene): string[] {
  return lacks.map((id) => functions.get(id) ?? subject.names.part(id));
}

/** Functions that settings which are on take away, with what that costs. */
function takenAway(scene: Scene): string[] {
  const { say, any } = scene.language;
  const list = taking(scene);
  if (list.length === 0) return [];
  const texts = list.map(({ setting }) => {
    const { code, title } = setting;
    const functions = any(lackingOf(setting, scene));
    return say('product.settings.takes-away', { setting: `${code} (${title})`, functions });
  });
  return [` ${say('product.settings.taken', { settings: texts.join('; ') })}`];
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
    const given = new Set(answers.flatMap(([id, answer]) => (answer === 'yes' ? [id] : [])));
    const useful = [...elements.values()].flatMap((one) => {
      const mends = !isOn && given.has(one.id) && one.open + one.short > 0;
      return mends || one.settings.includes(setting.id) ? [one.id] : [];
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
    rows: usefulRows(useful, scene),
    note: [say('product.settings.note')],
  };
}

/** Where settings are on, those that are not stand apart: their value is not part of what is assessed. */
function usefulRows(useful: readonly Gain[], scene: Scene): Row[] {
  const steps = stepsOf(useful);
  const rows = (list: readonly Gain[]): Row[] => list.map((one) => usefulRow(one, steps, scene));
  const [on, off] = [useful.filter(({ setting }) => setting.on), useful.filter(({ setting }) => !setting.on)];
  if (on.length === 0) return rows(off);
  const { say } = scene.language;
  const head = (text: string): Row => ({ group: true, cells: [cell([{ strong: [text] }])] });
  return [
    head(say('product.settings.group.on', { count: on.length })),
    ...rows(on),
    ...(off.length === 0
      ? []
      : [head(say('product.settings.group.off', { count: off.length })), ...rows(off)]),
  ];
}

function usefulRow({ setting, decides, spoils }: Gain, steps: string | undefined, scene: Scene): Row {
  const { say } = scene.language;
  const codes = (ids: readonly string[]): string => codesOf(ids, scene);
  const required = decides.filter((id) => isRequired(scene, id));
  const others = decides.filter((id) => !isRequired(scene, id));
  return {
    cells: [
      cell(setting.code),
      cell([setting.title, '. ', { emphasis: [shortWay(setting.where, steps)] }]),
      cell([{ strong: [setting.value] }, ...(setting.on ? [] : nowText(setting, scene))]),
      cell([
        ...(required.length === 0 ? [] : [{ strong: [codes(required)] }, ' ']),
        codes(others),
        ...(spoils.length === 0 ? [] : [` ${say('product.settings.spoils', { codes: codes(spoils) })}`]),
      ]),
      cell([setting.costs, ' ', { cite: setting.sources }]),
    ],
  };
}

function codesOf(ids: readonly string[], { elements }: Scene): string {
  return ids.flatMap((id) => elements.get(id)?.code ?? []).join(', ');
}

function idleTable(idle: readonly Gain[], scene: Scene): Table {
  const { say } = scene.language;
  return filled({
    kind: 'table',
    id: 'idle-settings',
    dense: true,
    caption: say(`product.settings.idle.${scene.result.context === null ? 'none' : 'use'}`, {
      count: idle.length,
    }),
    columns: [
      { title: say('product.column.code'), heads: true, rigid: true, width: 1.5 },
      { title: say('product.settings.setting'), width: 9 },
      { title: say('product.settings.value'), width: 6 },
      { title: say('product.settings.decides'), width: 3 },
    ],
    rows: idle.map(({ setting, decides }) => ({
      cells: [
        cell(setting.code),
        cell(setting.title),
        cell([setting.value, ...nowText(setting, scene)]),
        cell(codesOf(decides, scene)),
      ],
    })),
  });
}

/** That it is changed here, or what is set where nothing was changed in this edition, where that is known. */
function nowText({ on, defaults = [], default: usual }: Gain['setting'], scene: Scene): string[] {
  const { say } = scene.language;
  if (on) return [` ${say('product.settings.on')}`];
  const value = defaults.find(({ editions }) => editions.includes(scene.result.edition))?.value ?? usual;
  return value === 'unknown' ? [] : [` ${say('product.settings.default', { value })}`];
}
