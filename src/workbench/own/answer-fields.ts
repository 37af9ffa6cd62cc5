/** The fields in which somebody writes down what they found of an element. */
import type { ANSWER_FIELDS } from '../../app/profile-answer.ts';
import { named, SOURCE_KINDS, textsAt } from '../../app/profile-choices.ts';
import { namesOf } from '../../document/names.ts';
import { valueAt } from '../../input/edit-text.ts';
import type { Plain } from '../../input/yaml-lines.ts';
import { choices, type ChoiceView } from '../choice.ts';
import type { Desk } from '../desk.ts';
import type { OpenedProfile } from './opened.ts';

type Field = (typeof ANSWER_FIELDS)[number];
interface Control {
  line?: { value: string };
  day?: { value: string };
  prose?: { value: string };
  choice?: { choices: ChoiceView[] };
}

/** By groups: what was found, its source, for which part, and where it was looked for. */
export function answerFields(one: OpenedProfile, id: string, desk: Desk): object {
  const { say } = desk.language;
  return {
    answer: { id: 'p-a-answer', all: null },
    finding: [field('summary', { prose: { value: '' } }, desk)],
    source: sourceFields(one.now.tree, desk),
    limits: limitFields(one.now.tree, desk),
    more: {
      summary: say('workbench-own.more'),
      fields: [
        field('since', { line: { value: '' } }, desk),
        field('change', { prose: { value: '' } }, desk),
      ],
      fixed: { text: say('workbench-own.field.fixed'), problems: { id: 'p-a-fixed', all: null } },
    },
    search: searchFields(id, desk),
  };
}

function field(
  name: Exclude<Field, 'answer' | 'limits' | 'sources' | 'fixed'>,
  control: Control,
  { language: { say } }: Desk,
): object {
  return {
    line: null,
    day: null,
    prose: null,
    choice: null,
    ...control,
    name,
    id: `a-${name}`,
    help: `h-a-${name}`,
    label: say(`workbench-own.field.${name}`),
    question: say(`workbench-own.help.${name}`),
    problems: { id: `p-a-${name}`, all: null },
  };
}

/** One of these, none of them to begin with unless one is named. */
function chosen(all: readonly (readonly [string, string])[], { language }: Desk, value = ''): Control {
  return { choice: { choices: choices([['', language.say('workbench.not-answered')], ...all], value) } };
}

function sourceFields(tree: Plain, desk: Desk): object {
  const { say } = desk.language;
  const line = (
    name: 'title' | 'publisher' | 'url' | 'citation' | 'note' | 'published' | 'read-as',
    value = '',
  ): object => field(name, { line: { value } }, desk);
  const kinds = SOURCE_KINDS.filter((kind) => kind !== 'own-test');
  const read = (['whole', 'part'] as const).map((how) => [how, say(`workbench-own.read.${how}`)] as const);
  const provider = valueAt(tree, ['provider', 'name']);
  return {
    legend: say('workbench-own.source'),
    known: ticksOf('sources', named(tree, 'sources'), say('workbench-own.field.sources')),
    problems: { id: 'p-a-sources', all: null },
    newOne: say('workbench-own.source.new'),
    fields: [
      line('title'),
      field(
        'kind',
        chosen(
          kinds.map((kind) => [kind, say(`review.kind.${kind}`)]),
          desk,
        ),
        desk,
      ),
      line('publisher', typeof provider === 'string' ? provider : ''),
      line('url'),
      line('citation'),
      line('note'),
      line('published'),
      field('checked', { day: { value: desk.today() } }, desk),
      field('read', chosen(read, desk), desk),
      line('read-as'),
    ],
  };
}

function limitFields(tree: Plain, { language: { say }, library }: Desk): object {
  const names = namesOf(library.catalogue.principles);
  const clients = textsAt(tree, 'clients').map((client) => [client, names.client(client)] as const);
  return {
    legend: say('workbench-own.limits'),
    question: say('workbench-own.limits.help'),
    problems: { id: 'p-a-limits', all: null },
    editions: ticksOf('editions', named(tree, 'editions'), say('workbench-own.field.editions')),
    clients: ticksOf('clients', clients, say('workbench-own.field.clients')),
    kinds: { label: say('workbench-own.field.for'), question: say('workbench-own.help.for') },
  };
}

function searchFields(id: string, desk: Desk): object {
  const { say } = desk.language;
  const { never } = namesOf(desk.library.catalogue.principles).element(id);
  const at = (['place', 'stored-copies'] as const).map(
    (one) => [one, say(`workbench-own.at.${one}`)] as const,
  );
  const results = (['not-found', 'no-case', 'no-document', 'no-setting'] as const).map(
    (one) => [one, say(`workbench-own.result.${one}`)] as const,
  );
  return {
    legend: say('workbench-own.search'),
    fields: [
      field('where', { prose: { value: '' } }, desk),
      field('on', { day: { value: desk.today() } }, desk),
      field('at', chosen(at, desk), desk),
      field('result', chosen(results, desk, never === true ? 'no-case' : 'not-found'), desk),
    ],
  };
}

function ticksOf(name: string, all: readonly (readonly [string, string])[], legend: string): object | null {
  if (all.length === 0) return null;
  return { legend, choices: choices(all, []).map((one, at) => ({ ...one, name, id: `a-${name}-${at}` })) };
}
