/** The risks of a case on one table: severity, likelihood at three points, level. */
import type { Language } from '../../locale/language.ts';
import type { PiaRisk } from '../../types/pia.ts';
import { levelWord } from '../case-wording.ts';
import { cell } from '../make.ts';
import type { Block, Row } from '../model.ts';
import type { CheckedCase } from './checked-case.ts';

/** Nothing as long as no risk is known. */
export function risksTable({ pia, names }: CheckedCase, at: number, language: Language): Block[] {
  if (pia.risks.length === 0) return [];
  const { say } = language;
  const row = (risk: PiaRisk): Row => ({
    cells: [
      cell(names.risk(risk.id).title),
      cell(severityText(risk, language)),
      cell(likelihoodText(risk, language)),
      cell(levelWord(risk.level.after, language)),
      cell(levelWord(risk.level.best, language)),
    ],
  });
  return [
    {
      kind: 'table',
      id: `check-${at}-risk`,
      captionHidden: true,
      caption: say('check.risks.caption'),
      columns: [
        { title: say('check.risks.risk'), width: 4, heads: true },
        { title: say('check.risks.severity'), align: 'end', rigid: true },
        { title: say('check.risks.likelihood'), rigid: true },
        { title: say('check.risks.level'), rigid: true },
        { title: say('check.risks.best'), width: 2 },
      ],
      rows: pia.risks.map(row),
      note: [say('check.risks.note')],
    },
  ];
}

function severityText({ severity }: PiaRisk, { say, number }: Language): string {
  const { value, after, status } = severity;
  const figure =
    after === value ? number(value) : say('check.risks.brought', { from: number(value), to: number(after) });
  return status === 'proposed' || status === 'open'
    ? say('check.risks.unconfirmed', { severity: figure })
    : figure;
}

function likelihoodText({ likelihood }: PiaRisk, language: Language): string {
  const { shipped, configured, after } = likelihood;
  if (shipped === null || configured === null || after === null) return levelWord(null, language);
  const { say, number } = language;
  return say('check.risks.steps', {
    shipped: number(shipped),
    configured: number(configured),
    after: number(after),
  });
}
