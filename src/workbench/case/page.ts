/** The page of a case: where it stands as a whole, or one section of its form. */
import { formFor } from '../../app/file-form.ts';
import { placeOf } from '../../blank/case.ts';
import { labelsOf } from '../../document/labels.ts';
import { valueAt } from '../../input/edit-text.ts';
import { loadRegimes } from '../../input/regimes.ts';
import { fragmentViews } from '../../render/fragment.ts';
import type { Part } from '../../types/regimes.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { fragmentAddress, pageAddress } from '../view.ts';
import { attachView } from './attach.ts';
import { formView } from './field-view.ts';
import { logOf } from './log.ts';
import { openedCase, type OpenedCase } from './opened.ts';
import { noPlace } from './places.ts';
import { checkedCase, mapView, panelView, problemsAt, tablesIn } from './standing.ts';
import { versionsView } from './versions.ts';

export async function casePage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const one = await openedCase(query.get('file') ?? '', desk);
  const section = query.get('section');
  if (section !== null && !formFor('case').sectionIds.includes(section)) throw noPlace(section);
  const state = await checkedCase(one, desk, signal);
  const { say } = desk.language;
  const title = valueAt(one.now.tree, ['title']);
  const isFinal = valueAt(one.now.tree, ['status']) === 'final';
  return html(
    desk.view('case', {
      title: typeof title === 'string' ? title : one.name,
      name: one.name,
      version: one.now.version,
      nav: navView(one, section, desk),
      look: fragmentAddress('standing', { file: one.name, section: section ?? undefined }),
      panel: panelView(one, state, desk),
      panelTitle: say('workbench.panel'),
      final: isFinal ? { text: say('workbench.final'), fix: say('workbench.final.fix') } : null,
      section: section === null ? null : await sectionView(one, section, state, desk),
      overview: section === null ? await overviewView(one, state, query, desk) : null,
    }),
  );
}

/** Every section, and the whole first. */
function navView({ name }: OpenedCase, section: string | null, { language: { say } }: Desk): object {
  const link = (id: string | undefined, text: string): object => ({
    href: pageAddress('case', { file: name, section: id }),
    text,
    current: (section ?? undefined) === id,
  });
  return {
    label: say('workbench.sections'),
    links: [
      link(undefined, say('workbench.whole')),
      ...formFor('case').sectionIds.map((id) => link(id, sectionTitle(id, { say }))),
    ],
  };
}

function sectionTitle(id: string, { say }: Pick<Desk['language'], 'say'>): string {
  return formFor('case').labelOf(id) || say('workbench.document');
}

async function sectionView(
  one: OpenedCase,
  id: string,
  { checked, problems }: Awaited<ReturnType<typeof checkedCase>>,
  desk: Desk,
): Promise<object> {
  const { language } = desk;
  const { say } = language;
  const { fields } = formFor('case').section(id, one.now.tree, one.choicesAt);
  const ids = formFor('case').sectionIds;
  const next = ids[ids.indexOf(id) + 1];
  const { parts } = await loadRegimes();
  const asked = parts.filter((part) => isIn(part, id));
  // A section of one group or list needs no frame around it.
  const [only] = fields;
  const inner = fields.length === 1 && only?.kind === 'group' ? only.fields : fields;
  const at = problemsAt(one, problems, desk);
  return {
    id,
    title: sectionTitle(id, language),
    question: only !== undefined && inner !== fields ? only.question : '',
    why: asked.length === 0 ? null : { title: say('workbench.why'), parts: asked.map(partView) },
    map: mapView(id, checked, desk),
    upload: attachView(id, one.name, desk),
    ...formView(inner, at, language),
    next:
      next === undefined
        ? null
        : {
            href: pageAddress('case', { file: one.name, section: next }),
            text: say('workbench.next', { section: sectionTitle(next, language) }),
          },
  };
}

function isIn(part: Part, id: string): boolean {
  const [key = ''] = placeOf(part).split('.');
  return key === id || (id === 'document' && ['title', 'version', 'asOf', 'status'].includes(key));
}

/** What an authority wants to know, and the text that asks for it. */
function partView({ title, question, references = [] }: Part): object {
  const sources = references.map(({ rule, place }) => [rule, place].filter(Boolean).join(' '));
  return { title, question, sources: sources.join('; ') };
}

async function overviewView(
  one: OpenedCase,
  { checked }: Awaited<ReturnType<typeof checkedCase>>,
  query: URLSearchParams,
  desk: Desk,
): Promise<object> {
  const { language, folder } = desk;
  const { say } = language;
  const log = await folder.workspace.read(logOf(one.now.file));
  const blocks =
    checked === undefined
      ? []
      : PARTS.flatMap(([part, title]) => {
          const found = tablesIn(checked, part, desk);
          return found.length === 0
            ? []
            : [
                {
                  title: say(title),
                  blocks: fragmentViews(found, labelsOf(language), part),
                },
              ];
        });
  return {
    make: {
      file: one.name,
      title: say('workbench.make'),
      intro: say('workbench.make.intro'),
      layout: say('workbench.layout'),
      formats: ['pdf', 'docx', 'html', 'json'].map((format) => ({
        format,
        text: say('workbench.make.format', { format: format.toUpperCase() }),
      })),
      layouts: [
        { value: 'own', text: say('workbench.layout.own') },
        { value: 'edpb', text: 'EDPB' },
        { value: 'cnil', text: 'CNIL' },
      ],
      preview: say('workbench.preview'),
    },
    versions: await versionsView(one, query, desk),
    parts: blocks,
    text: { href: pageAddress('text', { file: one.name }), text: say('workbench.text') },
    saves:
      log === undefined
        ? null
        : { title: say('workbench.saves'), entries: savesIn(Buffer.from(log.bytes).toString(), desk) },
  };
}

/** What of a check is told on the page of the whole, with its heading. */
const PARTS = [
  ['verdict', 'check.verdict.title'],
  ['closing', 'check.closing.title'],
  ['tasks', 'check.tasks.title'],
  ['risks', 'check.risks.title'],
  ['policies', 'policy.check.title'],
  ['proposals', 'measures.title'],
  ['consultation', 'check.consultation.title'],
] as const;

/** The last saves, newest first. */
function savesIn(log: string, { language: { say } }: Desk): string[] {
  const lines = log.trimEnd().split('\n').slice(-20).toReversed();
  return lines.map((line) => {
    const [time = '', who = '', act = '', place = ''] = line.split('\t');
    return say('workbench.saves.line', {
      time: time.slice(0, 16).replace('T', ' '),
      who,
      act: act || 'set',
      place: place || 'none',
    });
  });
}
