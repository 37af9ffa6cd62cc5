/** The annexes: settings, own evidence, exchange with the provider, public summary, words, record. */
import { filesTable } from '../files.ts';
import { facts, paragraph } from '../make.ts';
import type { Block } from '../model.ts';
import { prose } from '../prose.ts';
import { sharedSteps, shortWay } from '../ways.ts';
import { elementsOf, elementText } from '../wording.ts';
import { cellOf, isFilled, plainCell, writtenTable } from './part.ts';
import { type PiaTexts, productNames } from './subject.ts';

/** What has to be set, and what is deliberately left. */
export function settingsBlocks(texts: PiaTexts): Block[] {
  const { pia, language } = texts;
  const names = productNames(texts);
  const { say } = language;
  const { on, left } = pia.configuration;
  const steps = sharedSteps(on.map((id) => names.setting(id).where));
  return [
    paragraph([
      say(on.length === 0 ? 'pia.settings.shipped' : 'pia.settings.intro'),
      ...(steps === undefined ? [] : [` ${say('product.settings.steps', { steps })}`]),
    ]),
    ...writtenTable(
      {
        id: 'settings',
        caption: say('pia.settings.caption'),
        columns: [
          { title: say('pia.label.setting'), heads: true, width: 12 },
          { title: say('pia.label.value'), width: 5 },
          { title: say('pia.label.done'), width: 1, rigid: true },
        ],
      },
      on.map((id) => {
        const { code, title, where, value, sources } = names.setting(id);
        return [
          {
            content: [`${code} ${title} `, { cite: sources }, '. ', { emphasis: [shortWay(where, steps)] }],
          },
          { content: [{ strong: [value] }] },
          plainCell(''),
        ];
      }),
    ),
    ...writtenTable(
      {
        id: 'settings-left',
        caption: say('pia.settings.left'),
        columns: [
          { title: say('pia.label.setting'), heads: true, width: 6 },
          { title: say('pia.label.reason'), width: 11 },
        ],
      },
      left.map(({ setting, reason }) => {
        const { code, title } = names.setting(setting);
        return [plainCell(`${code} ${title}`), cellOf(reason, texts)];
      }),
    ),
    ...otherSettings(texts),
  ];
}

/** Settings that are neither on nor told as left: other annexes name them by their codes. */
function otherSettings({ pia, product, language: { say } }: PiaTexts): Block[] {
  if (product === undefined) return [];
  const told = new Set([...pia.configuration.on, ...pia.configuration.left.map(({ setting }) => setting)]);
  const others = (product.profile.settings ?? [])
    .filter(({ id, editions }) => !told.has(id) && (editions?.includes(product.result.edition) ?? true))
    .map(({ code, title }) => `${code} ${title}`);
  return others.length === 0
    ? []
    : [paragraph(say('pia.settings.others', { settings: others.join('; ') }), 'note')];
}

/** The organisation's own findings; its documents stand among the sources. */
export function ownEvidenceBlocks(texts: PiaTexts): Block[] {
  const { pia, product, language } = texts;
  const { say } = language;
  if (product === undefined) return [];
  return [
    paragraph(say('pia.own.intro')),
    ...writtenTable(
      {
        id: 'own-findings',
        caption: say('pia.own.caption'),
        columns: [
          { title: say('pia.label.finding'), heads: true, width: 5 },
          { title: say('pia.label.element'), width: 8 },
          { title: say('pia.label.state'), width: 1.3 },
        ],
      },
      pia.ownEvidence.findings.map(({ finding, counts }) => {
        const { summary, answers = {}, sources } = product.names.finding(finding);
        return [
          { content: [`${summary} `, { cite: sources }] },
          {
            content: [
              [
                ...Object.keys(answers).map((id) => elementText(product, id)),
                ...restingOnAbsence(finding, texts),
              ].join(' '),
            ],
          },
          plainCell(say(counts ? 'pia.own.counts' : 'pia.own.idle')),
        ];
      }),
    ),
    ...ownSearches(texts),
  ];
}

/** Where the organisation itself looked whether a case is on record, and what came of it. */
function ownSearches({ case: one, product, language: { say, date } }: PiaTexts): Block[] {
  if (product === undefined) return [];
  return writtenTable(
    {
      id: 'own-searches',
      caption: say('pia.own.searches'),
      columns: [
        { title: say('pia.label.date'), heads: true, width: 2 },
        { title: say('pia.own.where'), width: 8 },
        { title: say('pia.own.about'), width: 3 },
        { title: say('pia.label.result'), width: 2 },
      ],
    },
    (one.evidence?.searches ?? []).map(({ elements, where, on, result, note }) => [
      plainCell(date(on)),
      plainCell([where, note].filter((text) => text !== undefined).join('. ')),
      plainCell(elements.map((id) => product.names.element(id).code).join(', ')),
      plainCell(say(`product.record.search.${result}`)),
    ]),
  );
}

/** A finding that functions are not there answers no element by itself: the codes of those that follow from it. */
function restingOnAbsence(finding: number, { product, language: { say } }: PiaTexts): string[] {
  if (product === undefined || (product.names.finding(finding).lacks ?? []).length === 0) return [];
  const { answers = {} } = product.names.finding(finding);
  const codes = [...elementsOf(product.result).values()]
    .filter(({ id }) => answers[id] === undefined)
    .filter(({ stated }) =>
      stated.some((one) => one.finding === finding && (one.weight === 'lacks' || one.weight === 'shows')),
    )
    .map(({ code }) => code);
  return codes.length === 0 ? [] : [say('pia.own.lacks', { n: codes.length, codes: codes.join(', ') })];
}

export function engagementBlocks(texts: PiaTexts): Block[] {
  const { say, date } = texts.language;
  const rows = (texts.case.engagement ?? []).filter(isFilled);
  return writtenTable(
    {
      id: 'engagement',
      caption: say('pia.table.engagement'),
      columns: [
        { title: say('pia.label.date'), heads: true },
        say('pia.label.with'),
        say('pia.label.about'),
        say('pia.label.result'),
      ],
    },
    rows.map((one) => [
      cellOf(one.date === undefined ? undefined : date(one.date), texts),
      plainCell(one.with),
      cellOf(one.about, texts),
      plainCell(one.result),
    ]),
  );
}

/** The organisation's own text, or one made from the parts that anybody may read. */
export function publicBlocks(texts: PiaTexts): Block[] {
  const { case: one, pia, language } = texts;
  const { say } = language;
  const written = prose(one['public-summary'], 'public-summary', say('pia.annex.public', { letter: '' }));
  if (written.length > 0) return written;
  const { purposes = [], subjects = [], summary } = one.description ?? {};
  const count = (level: string): number => pia.risks.filter((risk) => risk.level.after === level).length;
  const figures = { n: pia.risks.length, high: count('high'), medium: count('medium'), low: count('low') };
  const outcome = one.decision?.outcome ?? 'none';
  return [
    paragraph(say('pia.public.note'), 'note'),
    ...facts([
      [say('pia.public.what'), prose(summary, 'public-what', '')],
      [say('pia.public.who'), subjects.flatMap(({ who }) => who ?? []).join('; ')],
      [say('pia.public.why'), purposes.flatMap(({ purpose }) => purpose ?? []).join('; ')],
      [say('pia.public.risks-label'), pia.risks.length === 0 ? undefined : say('pia.public.risks', figures)],
      [say('pia.public.decision'), say(`pia.decision.${outcome}`)],
      [say('pia.public.contact'), one.organisation?.contact],
    ]),
  ];
}

const WORDS = [
  ...(['as-of', 'profile', 'element', 'shown', 'in-part', 'open', 'short', 'absent', 'yours'] as const),
  ...(['score', 'grade', 'must', 'should', 'level', 'encryption'] as const),
];

export function glossaryBlocks({ language: { say }, annex }: PiaTexts): Block[] {
  const evidence = annex('evidence');
  const values = { annex: evidence === '' ? 'none' : evidence };
  return facts(
    WORDS.map((word) => [say(`pia.glossary.${word}`), say(`pia.glossary.${word}-text`, values)] as const),
  );
}

/** With which versions, files and scales it was made: the same gives the same numbers. */
export function recordBlocks(texts: PiaTexts): Block[] {
  const { pia, caseNames, language } = texts;
  const { say } = language;
  return [
    paragraph(say('pia.reading')),
    paragraph(say('pia.record.intro')),
    ...facts([[say('pia.record.versions'), say('pia.record.versions-text', { ...pia.versions })]]),
    ...writtenTable(
      {
        id: 'scales',
        caption: say('pia.record.scales'),
        columns: [
          { title: say('pia.record.step'), heads: true, width: 1 },
          { title: say('pia.record.severity'), width: 6 },
          { title: say('pia.record.likelihood'), width: 6 },
        ],
      },
      [1, 2, 3, 4].map((value) => {
        const { title, test } = caseNames.severity(value);
        const likelihood = caseNames.likelihood(value);
        return [
          plainCell(String(value)),
          { content: [{ strong: [`${title}.`] }, ` ${test}`] },
          { content: [{ strong: [`${likelihood.title}.`] }, ` ${likelihood.test}`] },
        ];
      }),
    ),
    ...filesTable(pia.inputs, language),
    paragraph(say('pia.record.data'), 'note'),
  ];
}
