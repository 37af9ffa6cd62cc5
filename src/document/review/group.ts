/** The report over several providers, in the form of the Observations of 27 October 2021: nobody is named with a point. */
import type { Language } from '../../locale/language.ts';
import type { GroupParticipant, GroupPoint, GroupReview } from '../../types/group-review.ts';
import { callout, cell, facts, list, paragraph, section } from '../make.ts';
import type { Block, Document, Inline, Paper, Section, Table } from '../model.ts';
import type { Names } from '../names.ts';
import { timelineTable } from './closing.ts';
import { reviewLabels } from './document.ts';
import { groupStepBlocks, holdsText } from './steps.ts';

type Part = 'goodPractices' | 'improvements' | 'unresolved';
const PARTS = { goodPractices: 'good', improvements: 'improve', unresolved: 'open' } as const;
const PART_NAMES: readonly Part[] = ['goodPractices', 'improvements', 'unresolved'];

export function groupDocument(
  group: GroupReview,
  names: Names,
  language: Language,
  { paper }: { paper: Paper },
): Document {
  const { say, date } = language;
  const answered = answeredOf(group);
  const count = group.participants.length;
  const title = say('group-review.title', { count, answered, silent: count - answered });
  const isPublic = group.audience === 'public';
  return {
    kind: 'group-review',
    title,
    subject: say('group-review.subject'),
    language: language.tag,
    created: group.asOf,
    paper,
    running: { left: title, right: date(group.asOf), foot: say('review.foot'), key: say('document.key') },
    ...(isPublic ? {} : { mark: say('review.mark.internal') }),
    labels: reviewLabels(language),
    blocks: [
      firstPage(group, language),
      ...(group.read === 0 ? [] : PART_NAMES).map((part) => partSection(part, group, names, language)),
      section('participants', say('group-review.participants.title'), [participantTable(group, language)]),
      section('timeline', say('group-review.timeline.title'), [timelineTable(group.timeline, language)]),
      ...errataSections(group, language),
    ],
  };
}

/** Who asked whom and when, what came of it, and what is to be done. */
function firstPage(group: GroupReview, language: Language): Section {
  const { say } = language;
  const blocks: Block[] = [
    ...headFacts(group, language),
    paragraph(leadSentences(group, language).join(' '), 'lead'),
    paragraph([holdsText(group, language), ' ', say('review.foot')]),
    ...tracedTexts(group, language).map((text) => paragraph(text)),
    ...groupStepBlocks(group, language),
    ...fewBlocks(group, language),
  ];
  return section('first', say('review.first.title'), blocks, { numbered: false, unlisted: true });
}

function headFacts({ participants, senders, asOf, audience }: GroupReview, language: Language): Block[] {
  const { say, date, all } = language;
  const days = (key: 'sent' | 'deadline'): string =>
    all([...new Set(participants.flatMap((one) => one[key] ?? []))].toSorted().map((day) => date(day)));
  return facts([
    [
      say('group-review.head.for'),
      say(`group-review.head.${audience === 'public' ? 'for-whom' : 'for-inside'}`),
    ],
    [say('group-review.head.from'), all(senders)],
    [say('review.head.asked'), days('sent')],
    [say('group-review.head.due'), days('deadline')],
    [say('review.head.evidence'), date(asOf)],
  ]);
}

function answeredOf({ participants }: GroupReview): number {
  return participants.filter(({ outcome }) => outcome === 'answered').length;
}

/** How many answered, and what was found of them. */
function leadSentences(group: GroupReview, { say }: Language): string[] {
  const { participants, read, points } = group;
  const { all, good, improve, open, outside } = points;
  return [
    say('group-review.lead.answered', { asked: participants.length, answered: answeredOf(group), read }),
    ...(read === 0 ? [] : [say('group-review.lead.points', { all, good, improve, open, outside })]),
  ];
}

/** That points stand in several lists, and that nobody is named with one. */
function tracedTexts({ read, points, audience }: GroupReview, { say }: Language): string[] {
  if (read === 0) return [];
  const { several, few } = points;
  return [
    [
      ...(several === 0 ? [] : [say('group-review.lead.several', { several })]),
      say('group-review.lead.nobody', { few: audience === 'internal' ? few : 0 }),
    ].join(' '),
  ];
}

/** What could be traced is told to those who decide whether it goes out, and left out where it went out. */
function fewBlocks({ points, audience }: GroupReview, { say }: Language): Block[] {
  if (points.few === 0) return [];
  const { few, all } = points;
  if (audience === 'public') return [paragraph(say('group-review.few.public', { few }), 'note')];
  const text = paragraph(say('group-review.few.text', { few, all }));
  return [callout('medium', say('group-review.few.title'), [text])];
}

function partSection(part: Part, { principles }: GroupReview, names: Names, language: Language): Section {
  const { say } = language;
  const name = PARTS[part];
  const blocks = principles.map((principle) => {
    const told = principle[part].filter((one) => !isSilent(one));
    const silent = principle[part].filter(isSilent);
    const points = [
      ...told.map((one) => pointText(one, part, names, language)),
      ...silentText(silent, part, language),
    ];
    const content =
      points.length === 0 ? [paragraph(say(`group-review.${name}.none`), 'note')] : list(points);
    return section(`${name}-${principle.id}`, names.principle(principle.id).title, content);
  });
  const intro = principles.some((principle) => principle[part].some(({ of }) => of !== null))
    ? [paragraph(say('group-review.point-means'), 'note')]
    : [];
  return section(name, say(`group-review.${name}.title`), [...intro, ...blocks]);
}

/** Those that leave it there said nothing: all that there is to tell is its code. */
function isSilent({ outcomes }: GroupPoint): boolean {
  return outcomes.length === 1 && outcomes[0] === 'not-answered';
}

function silentText(points: readonly GroupPoint[], part: Part, { say }: Language): Inline[][] {
  if (points.length === 0) return [];
  const codes = points.map(({ code }) => code).join(', ');
  const values = { count: points.length, codes };
  return [
    [part === 'unresolved' ? say('group-review.silent', values) : say('group-review.silent-known', values)],
  ];
}

function pointText(point: GroupPoint, part: Part, names: Names, { say, all }: Language): Inline[] {
  const { code, statement } = names.element(point.element);
  const { responders, of } = point;
  const text =
    responders === null || of === null
      ? say('group-review.point-bare', { code, statement })
      : say('group-review.point', { code, statement, responders, of });
  if (point.kinds.length === 0) return [text];
  const kinds = all(
    point.kinds.map(({ kind, count }) =>
      say('group-review.kind', { kind: say(`review.kind.${kind as 'audit'}`), count }),
    ),
  );
  const basis =
    part === 'goodPractices' ? say('group-review.kinds', { kinds }) : say('group-review.rests', { kinds });
  return [`${text} `, { emphasis: [basis] }];
}

function participantTable({ participants }: GroupReview, language: Language): Table {
  const { say } = language;
  return {
    kind: 'table',
    id: 'participants-table',
    caption: say('group-review.participants.caption'),
    captionHidden: true,
    columns: [
      { title: say('group-review.participants.name'), heads: true, width: 4 },
      { title: say('group-review.participants.provider'), width: 4 },
      { title: say('group-review.participants.asked'), width: 3 },
      { title: say('group-review.participants.answered'), width: 4 },
      { title: say('group-review.participants.state'), width: 7 },
    ],
    rows: participants.map((one) => ({
      cells: [
        cell(one.name),
        cell(one.provider),
        cell(one.sent === null ? '' : language.date(one.sent)),
        cell(answeredText(one, language)),
        cell(stateText(one, language)),
      ],
    })),
  };
}

function answeredText(one: GroupParticipant, { say, date }: Language): string {
  const { received, late, outcome, answered, asked } = one;
  if (received === null) return say(`review.engagement.${outcome}`);
  const day = late ? say('group-review.participants.late', { date: date(received) }) : date(received);
  return asked === null || answered === null || asked === 0
    ? day
    : `${day}: ${say('group-review.participants.line', { answered, of: asked })}`;
}

function stateText({ read, outcome, asked, note }: GroupParticipant, { say }: Language): string {
  const unread = asked === 0 ? 'unrecorded' : 'unread';
  const state = say(`group-review.participants.${outcome !== 'answered' ? 'none' : read ? 'read' : unread}`);
  return [state, note ?? ''].filter((text) => text !== '').join('. ');
}

function errataSections({ errata }: GroupReview, { say, date }: Language): Section[] {
  if (errata.length === 0) return [];
  const lines = errata.map(({ date: day, what, correction, reason }) =>
    say('review.errata.line', { date: date(day), what, correction, reason }),
  );
  return [section('errata', say('review.errata.title'), list(lines))];
}
