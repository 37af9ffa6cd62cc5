/** What a use requires, as a document for a tender: sentence, what counts, evidence to hand in, reason, points. */
import type { Language } from '../../locale/language.ts';
import { filesTable } from '../files.ts';
import { facts, list, paragraph, section } from '../make.ts';
import type { Block, Document, Paper } from '../model.ts';
import { requirementTable } from './table.ts';
import type { Tender } from './tender.ts';

/** `created`: YYYY-MM-DD. */
export function requirementsDocument(
  tender: Tender,
  language: Language,
  { paper, created }: { paper: Paper; created: string },
): Document {
  const { say, date } = language;
  const { context } = tender.result;
  const title = say('requirements.title', { use: context.title });
  return {
    kind: 'requirements',
    title,
    subject: say('requirements.subject', { use: context.title }),
    language: language.tag,
    created,
    paper,
    running: { left: title, right: date(created), foot: say('requirements.foot') },
    labels: {
      contents: say('comparison.label.contents'),
      page: say('comparison.label.page'),
      of: say('comparison.label.of'),
      figure: say('comparison.label.figure'),
      table: say('comparison.label.table'),
      back: say('comparison.label.back'),
      skip: say('comparison.label.skip'),
    },
    blocks: blocksOf(tender, language),
  };
}

function blocksOf(tender: Tender, language: Language): Block[] {
  const { say } = language;
  const { requirements } = tender.result;
  const shoulds = requirements.filter(({ must }) => !must);
  return [
    section('how', say('requirements.how.title'), howBlocks(tender, language), {
      numbered: false,
      unlisted: true,
    }),
    section('musts-part', say('requirements.musts.title'), [
      paragraph(say('requirements.musts.intro')),
      requirementTable(tender, true, language),
    ]),
    ...(shoulds.length === 0
      ? []
      : [
          section('shoulds-part', say('requirements.shoulds.title'), [
            paragraph(say('requirements.shoulds.intro')),
            requirementTable(tender, false, language),
          ]),
        ]),
    ...waivedPart(tender, language),
    section('record', say('comparison.record.title'), recordBlocks(tender, language)),
  ];
}

function howBlocks({ result }: Tender, { say }: Language): Block[] {
  const musts = result.requirements.filter(({ must }) => must).length;
  return [
    paragraph(result.context.summary),
    paragraph(say('requirements.how.answer', { musts, shoulds: result.requirements.length - musts }), 'lead'),
    ...list([
      say('requirements.how.sentence'),
      say('requirements.how.yes'),
      say('requirements.how.evidence'),
      say('requirements.how.in-force'),
      say('requirements.how.part'),
      say('requirements.how.lacks'),
    ]),
  ];
}

function waivedPart({ result }: Tender, { say }: Language): Block[] {
  if (result.waived.length === 0) return [];
  const items = result.waived.map(({ code, reason }) => say('requirements.waived.line', { code, reason }));
  return [section('waived', say('requirements.waived.title'), list(items))];
}

function recordBlocks({ result }: Tender, language: Language): Block[] {
  const { say } = language;
  const { versions, changedWeights, inputs, context } = result;
  return [
    ...facts([
      [say('comparison.record.use'), `${context.title} (${context.id})`],
      [
        say('comparison.record.versions'),
        say('requirements.record.versions', { tool: versions.tool, catalogue: versions.catalogue }),
      ],
      [
        say('comparison.record.weights'),
        changedWeights
          .map(({ id, weight, usual }) => say('comparison.record.weight', { id, weight, usual }))
          .join('; '),
      ],
    ]),
    ...filesTable(inputs, language),
  ];
}
