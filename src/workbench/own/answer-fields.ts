/** The fields in which somebody writes down what they found of an element. */
import type { ANSWER_FIELDS } from '../../app/profile-answer.ts';
import { named, SOURCE_KINDS, textsAt } from '../../app/profile-choices.ts';
import { namesOf } from '../../document/names.ts';
import { valueAt } from '../../input/edit-text.ts';
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
  const { language, library, today } = desk;
  const { say } = language;
  const { tree } = one.now;
  const names = namesOf(library.catalogue.principles);
  const field = (
    name: Exclude<Field, 'answer' | 'limits' | 'sources' | 'fixed'>,
    control: Control,
  ): object => ({
    ...{ line: null, day: null, prose: null, choice: null },
    ...control,
    ...{ name, id: `a-${name}`, help: `h-a-${name}` },
    label: say(`workbench-own.field.${name}`),
    question: say(`workbench-own.help.${name}`),
    problems: { id: `p-a-${name}`, all: null },
  });
  const none = [['', say('workbench.not-answered')]] as const;
  const chosen = (all: readonly (readonly [string, string])[], value = ''): Control => ({
    choice: { choices: choices([...none, ...all], value) },
  });
  const provider = valueAt(tree, ['provider', 'name']);
  const { never } = names.element(id);
  return {
    answer: { id: 'p-a-answer', all: null },
    finding: [field('summary', { prose: { value: '' } })],
    source: {
      legend: say('workbench-own.source'),
      known: ticksOf('sources', named(tree, 'sources'), say('workbench-own.field.sources')),
      problems: { id: 'p-a-sources', all: null },
      newOne: say('workbench-own.source.new'),
      fields: [
        field('title', { line: { value: '' } }),
        field(
          'kind',
          chosen(
            SOURCE_KINDS.filter((kind) => kind !== 'own-test').map((kind) => [
              kind,
              say(`review.kind.${kind}`),
            ]),
          ),
        ),
        field('publisher', { line: { value: typeof provider === 'string' ? provider : '' } }),
        field('url', { line: { value: '' } }),
        field('citation', { line: { value: '' } }),
        field('note', { line: { value: '' } }),
        field('published', { line: { value: '' } }),
        field('checked', { day: { value: today() } }),
        field(
          'read',
          chosen((['whole', 'part'] as const).map((how) => [how, say(`workbench-own.read.${how}`)])),
        ),
        field('read-as', { line: { value: '' } }),
      ],
    },
    limits: {
      legend: say('workbench-own.limits'),
      question: say('workbench-own.limits.help'),
      problems: { id: 'p-a-limits', all: null },
      editions: ticksOf('editions', named(tree, 'editions'), say('workbench-own.field.editions')),
      clients: ticksOf(
        'clients',
        textsAt(tree, 'clients').map((client) => [client, names.client(client)]),
        say('workbench-own.field.clients'),
      ),
      kinds: { label: say('workbench-own.field.for'), question: say('workbench-own.help.for') },
    },
    more: {
      summary: say('workbench-own.more'),
      fields: [field('since', { line: { value: '' } }), field('change', { prose: { value: '' } })],
      fixed: { text: say('workbench-own.field.fixed'), problems: { id: 'p-a-fixed', all: null } },
    },
    search: {
      legend: say('workbench-own.search'),
      fields: [
        field('where', { prose: { value: '' } }),
        field('on', { day: { value: today() } }),
        field(
          'at',
          chosen((['place', 'stored-copies'] as const).map((at) => [at, say(`workbench-own.at.${at}`)])),
        ),
        field(
          'result',
          chosen(
            (['not-found', 'no-case', 'no-document', 'no-setting'] as const).map((result) => [
              result,
              say(`workbench-own.result.${result}`),
            ]),
            never === true ? 'no-case' : 'not-found',
          ),
        ),
      ],
    },
  };
}

function ticksOf(name: string, all: readonly (readonly [string, string])[], legend: string): object | null {
  if (all.length === 0) return null;
  return {
    legend,
    choices: choices(all, []).map((one, at) => ({ ...one, name, id: `a-${name}-${at}` })),
  };
}
