/** What the page of a product's history shows. */
import type { History, ScoreOnDay } from '../../types/history.ts';
import { NOBODY_SCORED, percent, range, score } from '../figures.ts';
import { changeText, headLine } from '../history.ts';
import { areaPath, HEIGHT, linePath, timeScale, WIDTH, yearTicks } from './history-chart.ts';
import { fill, longDate, type Words } from './words.ts';

export function historyView(one: History, words: Words) {
  const { history: labels } = words;
  const subject = { product: one.vendor.name, edition: one.editionName, date: longDate(one.asOf, words) };
  return {
    words,
    title: fill(labels.title, subject),
    description: fill(labels.description, subject),
    subject,
    premise: headLine(one),
    nobodyScored: NOBODY_SCORED,
    charts: charts(one, words),
    scores: scoreTable(one),
    days: one.days.map((day) => ({ date: longDate(day.date, words), changes: day.changes.map(changeOf) })),
    events: one.events.map(({ date, title, summary }) => ({ date: longDate(date, words), title, summary })),
  };
}

function charts(one: History, { history: labels }: Words) {
  const dates = one.days.map((day) => day.date);
  const at = timeScale(dates[0] ?? one.asOf, one.asOf);
  return (one.days[0]?.scores ?? []).map(({ id, title }, index) => {
    const steps = one.days.map((day) => ({ x: at(day.date), score: day.scores[index] }));
    const last = one.days.at(-1)?.scores[index];
    const label = fill(labels.chart, {
      title,
      score: last === undefined ? '–' : score(last),
      date: one.asOf,
    });
    const marks = one.events.map((event) => ({ x: at(event.date), title: `${event.date}: ${event.title}` }));
    return {
      id,
      title,
      label,
      width: WIDTH,
      height: HEIGHT,
      line: linePath(steps),
      area: areaPath(steps),
      years: yearTicks(dates[0] ?? one.asOf, one.asOf),
      marks,
    };
  });
}

function scoreTable(one: History) {
  return {
    columns: (one.days[0]?.scores ?? []).map(({ title }) => title),
    rows: one.days.map((day) => ({ date: day.date, cells: day.scores.map(cell) })),
  };
}

function cell(one: ScoreOnDay) {
  return { score: score(one), range: range(one.range), known: percent(one.coverage) };
}

function changeOf(change: History['days'][number]['changes'][number]) {
  return {
    criterion: change.title,
    levels: changeText(change),
    causes: change.causes.map(({ text, sources }) => ({
      text,
      sources: sources.map(({ title, publisher, published, url }) => ({
        title,
        from: published === null ? publisher : `${publisher}, ${published}`,
        url,
      })),
    })),
  };
}
