/** What a person wrote in lists, as tables. */
import type { DataClass } from '../../types/case.ts';
import type { Reference } from '../../types/regimes.ts';
import { assessmentDutyText, referencesText } from '../coverage.ts';
import { filled } from '../make.ts';
import type { Block, Cell, Inline } from '../model.ts';
import { flowFigure } from './flow-figure.ts';
import { cellOf, isFilled, linesCell, plainCell, writtenTable } from './part.ts';
import { lawsOf, partyTitle, type PiaTexts } from './subject.ts';

export function rolesTable(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return writtenTable(
    {
      id: 'roles',
      caption: say('pia.table.roles'),
      columns: [
        { title: say('pia.label.role'), heads: true },
        say('pia.label.part'),
        say('pia.label.person'),
      ],
    },
    (texts.case.roles ?? []).map((role) => [
      cellOf(role.title, texts),
      cellOf(role.part === undefined ? undefined : say(`pia.role-part.${role.part}`), texts),
      plainCell(role.name),
    ]),
  ).map(filled);
}

export function screeningPart(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const { answers, met, open, result } = texts.pia.check.screening;
  const duties = lawsOf(texts).map(({ title, assessment }) => ({
    label: say('pia.screening.duty', { law: title }),
    value: [assessmentDutyText({ assessment }, texts.language)],
  }));
  return [
    { kind: 'paragraph', text: [say(`pia.screening.${result}`, { met, open })] },
    ...writtenTable(
      {
        id: 'screening',
        caption: say('pia.screening.caption'),
        columns: [
          { title: say('pia.label.criterion'), heads: true, width: 5 },
          { title: say('pia.label.met'), width: 1 },
          { title: say('pia.label.reason'), width: 9 },
        ],
      },
      answers.map(({ criterion, met: isMet, reason, from }) => [
        plainCell(`${criterion} ${texts.caseNames.screening(criterion).title}`),
        metCell(isMet, texts),
        linesCell(
          reason ?? (isMet === null ? texts.caseNames.screening(criterion).meets : undefined),
          from === 'use' ? say('pia.screening.by-use') : undefined,
        ),
      ]),
    ),
    ...(duties.length === 0 ? [] : [{ kind: 'facts' as const, entries: duties }]),
  ];
}

function metCell(isMet: boolean | null, texts: PiaTexts): Cell {
  if (isMet === null) return cellOf(undefined, texts);
  const word = texts.language.say(isMet ? 'pia.yes' : 'pia.no');
  return { content: [isMet ? { strong: [word] } : word] };
}

export function dataPart(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const rows = (texts.case.description?.data ?? []).filter((one) =>
    Object.keys(one).some((key) => key !== 'class'),
  );
  return writtenTable(
    {
      id: 'data',
      caption: say('pia.table.data'),
      columns: [
        { title: say('pia.label.data'), heads: true, width: 3 },
        { title: say('pia.label.what'), width: 7 },
        { title: say('pia.label.subjects'), width: 3 },
        { title: say('pia.label.recipients'), width: 4 },
        { title: say('pia.label.retention'), width: 5 },
      ],
    },
    rows.map((one) => {
      const off = one.processed === false;
      return [
        classCell(one, texts),
        off ? plainCell(one.note) : linesCell(one.what, one.note, servesText(one, texts)),
        linesCell(
          one.subjects,
          one.source === undefined ? undefined : say('pia.data.from', { source: one.source }),
        ),
        plainCell(one.recipients),
        off ? plainCell('') : cellOf(one.retention, texts),
      ];
    }),
  );
}

/** The class with its marks, and the special categories that are meant. */
function classCell(one: DataClass, texts: PiaTexts): Cell {
  const { say, all } = texts.language;
  const special = one['special-categories'] ?? [];
  const tags = [
    ...(one.processed === false ? [say('pia.not-processed')] : []),
    ...(one.special === true || special.length > 0 ? [say('pia.special-category')] : []),
    ...(one.criminal === true ? [say('pia.criminal')] : []),
  ];
  const name = one.class === undefined ? say('pia.gap-short') : say(`pia.class.${one.class}`);
  return linesCell(
    [name, ...tags.flatMap((text): Inline[] => [' ', { badge: 'none', text }])],
    special.length === 0 ? undefined : all(special.map((kind) => say(`pia.special.${kind}`))),
  );
}

/** By the numbers of the table of purposes. */
function servesText(
  { purposes = [] }: DataClass,
  { case: one, language: { say, all } }: PiaTexts,
): string | undefined {
  const known = (one.description?.purposes ?? []).filter(isFilled).map(({ id }) => id);
  const numbers = purposes.map((id) => String(known.indexOf(id) + 1));
  return numbers.length === 0
    ? undefined
    : say('pia.data.serves', { n: numbers.length, numbers: all(numbers) });
}

export function flowsPart(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  const parties = texts.case.description?.parties ?? [];
  const flows = (texts.case.description?.flows ?? []).filter(
    (flow) => flow.data !== undefined || flow.protection !== undefined,
  );
  const titles = new Map(parties.map((party) => [party.id, partyTitle(party)]));
  return [
    ...flowFigure(parties, flows, texts.language),
    ...writtenTable(
      {
        id: 'flows',
        caption: say('pia.flows.caption'),
        columns: [
          { title: say('pia.label.flow'), heads: true, width: 1 },
          { title: say('pia.label.from'), width: 3 },
          { title: say('pia.label.to'), width: 3 },
          { title: say('pia.label.data'), width: 5 },
          { title: say('pia.label.protection'), width: 5 },
        ],
      },
      flows.map((flow, at) => [
        plainCell(String(at + 1)),
        plainCell(titles.get(flow.from)),
        plainCell(titles.get(flow.to)),
        cellOf(flow.data, texts),
        cellOf(flow.protection, texts),
      ]),
    ),
  ];
}

/** The rule that all of them are places of: then it is named once, above them. */
function sharedRule(references: readonly Reference[]): string | undefined {
  const [first, ...others] = references;
  const isShared = others.every(({ rule }) => rule === first?.rule);
  return isShared && references.every(({ place }) => place !== undefined) ? first?.rule : undefined;
}

function placesOf(references: readonly Reference[], rule: string | undefined): readonly Reference[] {
  return rule === undefined ? references : references.map((one) => ({ ...one, rule: '' }));
}

export function compliancePart(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return lawsOf(texts).flatMap((law) => {
    const own = texts.pia.compliance.filter(({ regime }) => regime === law.id);
    const references = own.map(
      ({ principle }) => texts.caseNames.legalPrinciple(law.id, principle).references,
    );
    const rule = sharedRule(references.flat());
    return writtenTable(
      {
        id: `compliance-${law.id}`,
        caption: rule === undefined ? law.title : say('pia.compliance.caption', { law: law.title, rule }),
        columns: [
          { title: say('pia.label.principle'), heads: true, width: 4 },
          { title: say('pia.label.state'), width: 1.3 },
          { title: say('pia.label.how'), width: 10 },
        ],
      },
      own.map(({ principle, state, how }) => {
        const found = texts.caseNames.legalPrinciple(law.id, principle);
        return [
          linesCell(found.title, referencesText(placesOf(found.references, rule), texts.language)),
          cellOf(state === null ? undefined : say(`pia.compliance.${state}`), texts),
          how === null
            ? linesCell([{ badge: 'open', text: say('pia.gap-short') }], found.question)
            : plainCell(how),
        ];
      }),
    );
  });
}

export function purposesPart(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return writtenTable(
    {
      id: 'purposes',
      caption: say('pia.table.purposes'),
      columns: [
        { title: say('pia.label.purpose'), heads: true, width: 4 },
        { title: say('pia.label.basis'), width: 3 },
        { title: say('pia.label.basis-note'), width: 6 },
      ],
    },
    (texts.case.description?.purposes ?? [])
      .filter(isFilled)
      .map((one, at) => [
        cellOf(one.purpose === undefined ? undefined : `${at + 1} ${one.purpose}`, texts),
        one.basis === undefined
          ? cellOf(undefined, texts)
          : linesCell(say(`pia.basis.${one.basis}`), one['special-basis']),
        cellOf(one['basis-note'], texts),
      ]),
  );
}

export function peoplePart(texts: PiaTexts): Block[] {
  const { say, number } = texts.language;
  return writtenTable(
    {
      id: 'people',
      caption: say('pia.table.people'),
      columns: [
        { title: say('pia.label.who'), heads: true, width: 4 },
        { title: say('pia.label.number'), align: 'end', width: 2 },
        { title: say('pia.label.note'), width: 8 },
      ],
    },
    (texts.case.description?.subjects ?? [])
      .filter(isFilled)
      .map((one) => [
        cellOf(one.who, texts, one.vulnerable === true ? say('pia.vulnerable') : undefined),
        cellOf(one.number === undefined ? undefined : number(one.number), texts),
        plainCell(one.note),
      ]),
  ).map(filled);
}

export function recipientsPart(texts: PiaTexts): Block[] {
  const { say, country } = texts.language;
  return writtenTable(
    {
      id: 'recipients',
      caption: say('pia.table.recipients'),
      columns: [
        { title: say('pia.label.recipient'), heads: true, width: 4 },
        { title: say('pia.label.recipient-as'), width: 2 },
        { title: say('pia.label.why'), width: 5 },
        { title: say('pia.label.where'), width: 4 },
        { title: say('pia.label.safeguard'), width: 5 },
      ],
    },
    (texts.case.description?.recipients ?? [])
      .filter(isFilled)
      .map((one) => [
        cellOf(one.who, texts),
        cellOf(one.as === undefined ? undefined : say(`pia.recipient.${one.as}`), texts),
        plainCell(one.why),
        cellOf(one.country === undefined ? undefined : country(one.country), texts),
        plainCell(one.safeguard),
      ]),
  );
}

export function alternativesPart(texts: PiaTexts): Block[] {
  const { say } = texts.language;
  return writtenTable(
    {
      id: 'alternatives',
      caption: say('pia.table.alternatives'),
      columns: [{ title: say('pia.label.alternative'), heads: true }, say('pia.label.why-not')],
    },
    (texts.case.necessity?.alternatives ?? [])
      .filter(isFilled)
      .map((one) => [cellOf(one.what, texts), cellOf(one['why-not'], texts)]),
  );
}
