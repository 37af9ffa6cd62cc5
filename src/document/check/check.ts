/** What a case comes to and what it still lacks, for the terminal: the verdict and what is missing first. */
import type { Language } from '../../locale/language.ts';
import type { Assessment } from '../../types/assessment.ts';
import { caseVerdict, consultationReasons, consultationText, screeningText } from '../case-wording.ts';
import { coverageText, limitsText } from '../coverage.ts';
import { proposalLines } from '../measures.ts';
import { list, paragraph, section } from '../make.ts';
import type { Block } from '../model.ts';
import { twoVerdicts } from '../pia/policies.ts';
import type { Named } from '../names.ts';
import { asConfiguredText, conditionText, elementText, reasonText } from '../wording.ts';
import type { CheckedCase } from './checked-case.ts';
import { attachmentList } from './attachments.ts';
import { commentList } from './comments.ts';
import { closingTable, tasksTable } from './closing.ts';
import { missingParts } from './missing.ts';
import { remarksList } from './remarks.ts';
import { placesList } from './places.ts';
import { risksTable } from './risks.ts';

/** One case; ids of its parts begin with `at`, so that several can stand in one output. */
export function checkBlocks(one: CheckedCase, language: Language, at = 0): Block[] {
  const { check } = one.pia;
  const part = (id: string, title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [section(`check-${at}-${id}`, title, blocks, { numbered: false })];
  const { say } = language;
  const lacking = check.parts.filter(({ state }) => state === 'missing');
  return part('case', check.case.title ?? check.case.id, [
    ...subject(one, language),
    ...part('verdict', say('check.verdict.title'), verdict(one, language)),
    ...part('missing', say('check.missing.title'), [
      ...completeness(one, language),
      ...missingParts(
        lacking.filter(({ required }) => required),
        one,
        language,
      ),
    ]),
    ...part('comments', say('check.comments.title'), commentList(one, language)),
    ...part('remarks', say('check.remarks.title'), remarksList(one, language)),
    ...part('attachments', say('check.attachments.title'), attachmentList(one, language)),
    ...part('closing', say('check.closing.title'), closingTable(one, at, language)),
    ...part('look', say('check.look.title'), placesList(one, language)),
    ...part('tasks', say('check.tasks.title'), tasksTable(one, at, language)),
    ...part('policies', say('policy.check.title'), policies(one, language)),
    ...part('risks', say('check.risks.title'), risksTable(one, at, language)),
    ...part('proposals', say('measures.title'), proposals(one, language)),
    ...part('screening', say('check.screening.title'), screening(one, language)),
    ...part('consultation', say('check.consultation.title'), consultation(one, language)),
    ...part('laws', say('check.laws.title'), laws(one, language)),
    ...part(
      'recommended',
      say('check.missing.recommended'),
      missingParts(
        lacking.filter(({ required }) => !required),
        one,
        language,
      ),
    ),
  ]);
}

function subject({ pia, product, names }: CheckedCase, { say, date, all }: Language): Block[] {
  const { status } = pia.check.case;
  const laws = pia.check.regimes.map((id) => names.regime(id).title);
  return [
    paragraph(say('check.subject', { status: say(`case.status.${status}`), date: date(pia.asOf) })),
    ...(product === undefined ? [] : [paragraph(productText(product, { say, all }))]),
    ...(pia.use === null ? [] : [paragraph(say('check.subject.use', { use: pia.use.title }))]),
    paragraph(
      laws.length === 0 ? say('check.subject.no-laws') : say('check.subject.laws', { laws: laws.join('; ') }),
    ),
  ];
}

function productText(
  { result, names }: Named<Assessment>,
  { say, all }: Pick<Language, 'say' | 'all'>,
): string {
  return say('check.subject.product', {
    product: result.vendor.name,
    edition: result.editionName,
    configuration: say(`case.configuration.${result.configuration}`),
    clients: all(result.clients.map(names.client)),
  });
}

function verdict({ pia, product }: CheckedCase, language: Language): Block[] {
  const { say } = language;
  const found = pia.assessment?.verdict ?? null;
  const answer = paragraph(caseVerdict(pia, language), 'lead');
  if (found === null || product === undefined) return [answer];
  const { lost } = pia.configuration;
  const elements = lost.map((id) => elementText(product, id)).join('; ');
  return [
    answer,
    ...twoVerdicts({ pia, language }).map((text) => paragraph(text)),
    paragraph(asConfiguredText(found, language)),
    ...titled(
      say('check.reasons'),
      found.reasons.map((one) => reasonText(one, product, language)),
    ),
    ...titled(
      say('check.conditions'),
      found.conditions.map((one) => conditionText(one, product, language)),
    ),
    ...(lost.length === 0 ? [] : [paragraph(say('check.lost', { elements }))]),
  ];
}

function titled(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [paragraph(title), ...list(items)];
}

/** How many demands fit, and each that does not. */
function policies({ pia }: CheckedCase, language: Language): Block[] {
  const { say } = language;
  const { demands } = pia.policies;
  if (demands.length === 0) return [];
  const count = (fit: string): number => demands.filter((one) => one.fit === fit).length;
  const written = new Map((pia.case.policies ?? []).map((policy) => [policy.id, policy]));
  const lines = demands
    .filter(({ fit }) => fit !== 'fits')
    .map(({ policy, demand, fit }) =>
      say('policy.check.line', {
        policy: written.get(policy)?.title ?? policy,
        demand: written.get(policy)?.demands?.[demand]?.demand ?? String(demand + 1),
        fit: say(`policy.fit.${fit}`),
      }),
    );
  const figures = {
    fits: count('fits'),
    part: count('in-part'),
    open: count('open'),
    short: count('does-not-fit'),
  };
  return [paragraph(say('policy.check.count', { n: demands.length, ...figures })), ...list(lines)];
}

function completeness({ pia }: CheckedCase, { say }: Language): Block[] {
  const { check } = pia;
  const required = check.parts.filter((part) => part.required);
  const missing = required.filter(({ state }) => state === 'missing').length;
  const all = required.length;
  return [
    paragraph(missing === 0 ? say('check.complete', { all }) : say('check.incomplete', { missing, all })),
    ...(check.case.status === 'final' && !check.complete ? [paragraph(say('check.final-incomplete'))] : []),
  ];
}

function proposals({ pia, names }: CheckedCase, language: Language): Block[] {
  if (pia.risks.every(({ own }) => own)) return [];
  const found = { ...names, risk: (id: string) => names.risk(id).title };
  return proposalLines(pia.check.proposals, found, language);
}

function screening({ pia, names }: CheckedCase, language: Language): Block[] {
  const { screening: found } = pia.check;
  const met = found.answers.filter((answer) => answer.met === true);
  return [
    paragraph(screeningText(found, language)),
    ...list(
      met.map(({ criterion, reason }) => {
        const { title } = names.screening(criterion);
        return reason === null
          ? language.say('check.screening.unreasoned', { criterion, title })
          : language.say('check.screening.line', { criterion, title, reason });
      }),
    ),
  ];
}

function consultation({ pia, names }: CheckedCase, language: Language): Block[] {
  const { consultation: found } = pia.check;
  return [paragraph(consultationText(found, language)), ...list(consultationReasons(pia, names, language))];
}

/** Each law with whom it covers and what it leaves out. */
function laws({ pia, names }: CheckedCase, language: Language): Block[] {
  return list(
    pia.check.coverage.map((found) => {
      const law = names.regime(found.regime);
      const lines = [coverageText(found, law, language), law.applies, limitsText(law, language)];
      return [paragraph(law.title), ...lines.filter(Boolean).map((line) => paragraph(line, 'note'))];
    }),
  );
}
