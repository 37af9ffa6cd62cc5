/** What can be switched, greatest gain first. */
import type { AssessedEffect, AssessedSetting, Assessment } from '../../types/assessment.ts';
import { plainLevel } from './marks.ts';
import { placeIn, type Places, placesIn } from './places.ts';
import { refs } from './refs.ts';
import { fill, type Words } from './words.ts';

export function settingsView({ settings }: Assessment, places: Places, words: Words) {
  return {
    head: placeIn(places.sections, 'settings'),
    rows: settings.map((setting) => settingView(setting, places, words)),
  };
}

function settingView(setting: AssessedSetting, places: Places, words: Words) {
  const { where, recommended, costs, applied, hardened, gain, meets } = setting;
  return {
    place: placeIn(places.settings, setting.id),
    ...{ where, shipped: setting.default, recommended, costs, applied, hardened, gain: signed(gain) },
    effects: setting.effects.map((effect) =>
      effectView(effect, meets.includes(effect.criterion), places, words),
    ),
    excludes: placesIn(places.settings, setting.excludes),
    sources: refs(setting.sources, places),
  };
}

function effectView(effect: AssessedEffect, meets: boolean, places: Places, words: Words) {
  return {
    place: placeIn(places.criteria, effect.criterion),
    change: changeText(effect, words),
    meets,
    summary: effect.summary,
  };
}

/** 'from 1 weak to 3 good', with what is claimed where the evidence carries less. */
export function changeText({ from, proven, claimed, level }: AssessedEffect, words: Words): string {
  const { settings: texts } = words;
  const values = { from: plainLevel(from, words), to: plainLevel(proven, words), claimed: claimed ?? level };
  const text = fill(from === proven ? texts.effectNone : texts.effect, values);
  return claimed === proven ? text : `${text}, ${fill(words.marks.claimed, values)}`;
}

/** Points with a sign and one digit: 2.31 → '+2.3', −0.5 → '−0.5'. */
function signed(gain: number): string {
  const text = Math.abs(gain).toFixed(1);
  return Number(text) === 0 ? '0.0' : `${gain > 0 ? '+' : '−'}${text}`;
}
