/** Asking a vendor: which questions are open, the form that goes out, and the letter with it. */
import {
  FORM_FORMATS,
  LETTER_FORMATS,
  questionCounts,
  questionnaireFile,
  questionnaireLetter,
} from '../../app/questionnaire-file.ts';
import { ask, type AskOptions } from '../../app/questionnaire.ts';
import { UserError } from '../../errors.ts';
import { loadProfile } from '../../input/profile.ts';
import { phrase } from '../../locale/phrase.ts';
import type { Questionnaire } from '../../types/questionnaire.ts';
import { type Answer, type Asked, html } from '../answer.ts';
import { choices } from '../choice.ts';
import { yamlPlace } from '../case/opened.ts';
import { type Desk, jobOf } from '../desk.ts';
import { editionsOf } from '../pages/editions.ts';
import { productNamed, useNamed, usesOf } from '../pages/named.ts';
import { filesIn, type FolderFile } from '../own-files.ts';
import { formatIn, handBytes, handDocument } from './handed.ts';

const SCOPES = ['required', 'open', 'all'] as const;
const CONFIGURATIONS = ['default', 'hardened'] as const;

export async function askPage({ query, signal }: Asked, desk: Desk): Promise<Answer> {
  const { view, language } = desk;
  const { say } = language;
  const files = await filesIn(desk);
  const product = query.get('product') ?? '';
  const one = product === '' ? undefined : await questionsFor(query, desk, signal);
  return html(
    view('ask-page', {
      title: say('workbench-ask.ask'),
      intro: say('workbench-ask.ask.intro'),
      form: await formView(query, files, desk),
      begin: one === undefined ? say('workbench-ask.ask.begin') : null,
      asked: one === undefined ? null : askedView(one, desk),
    }),
  );
}

/** The questions as the address asks for them. */
async function questionsFor(
  asked: URLSearchParams,
  desk: Desk,
  signal?: AbortSignal,
): Promise<Questionnaire> {
  const product = await productNamed(asked.get('product') ?? '', desk);
  const { result } = await ask(jobOf(desk, signal), product, await optionsIn(asked, desk));
  return result;
}

async function optionsIn(asked: URLSearchParams, desk: Desk): Promise<AskOptions> {
  const { say } = desk.language;
  const text = (name: string): string | undefined => asked.get(name)?.trim() || undefined;
  const after = text('after');
  const signatories = (text('signatories') ?? '')
    .split(/\r?\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return {
    scope: SCOPES.find((one) => one === asked.get('scope')) ?? 'open',
    configuration: CONFIGURATIONS.find((one) => one === asked.get('config')) ?? 'default',
    context: await useNamed(asked.get('context'), desk),
    hindsight: false,
    after: after === undefined ? undefined : await yamlPlace(after, desk),
    asOf: text('asOf'),
    date: text('date'),
    deadline: text('deadline'),
    sender: text('sender') ?? say('help-exchange.letter.sender.default'),
    addressee: text('addressee') ?? say('help-exchange.letter.addressee.default'),
    authority: text('authority'),
    contact: text('contact'),
    fileNumber: text('file-number'),
    legalBasis: text('legal-basis'),
    signatories: signatories.length === 0 ? undefined : signatories,
  };
}

async function formView(query: URLSearchParams, files: readonly FolderFile[], desk: Desk): Promise<object> {
  const { say } = desk.language;
  const job = jobOf(desk);
  const responses = files.filter(({ kind }) => kind === 'response');
  const products = [...(await ownEditions(files, desk)), ...(await editionsOf(job))];
  const asked = query.get('product') ?? '';
  const known = products.find(([value]) => value === asked || value.startsWith(`${asked}@`));
  return {
    product: {
      label: say('workbench.product'),
      choices: choices(
        [['', say('workbench-ask.product.none')], ...products],
        asked === '' ? '' : known?.[0],
      ),
    },
    use: {
      label: say('workbench.use'),
      choices: choices(
        [['', say('workbench.use.none')], ...(await usesOf(desk))],
        query.get('context') ?? '',
      ),
    },
    scope: {
      label: say('workbench-ask.scope'),
      choices: choices(
        SCOPES.map((one) => [one, say(`workbench-ask.scope.${one}`)]),
        query.get('scope') ?? 'open',
      ),
    },
    config: {
      label: say('workbench.config'),
      choices: choices(
        CONFIGURATIONS.map((one) => [one, say(`workbench.config.${one}`)]),
        query.get('config') ?? 'default',
      ),
    },
    after:
      responses.length === 0
        ? null
        : {
            label: say('workbench-ask.after'),
            choices: choices(
              [
                ['', say('workbench-ask.after.none')],
                ...responses.map(({ name }): [string, string] => [name, name]),
              ],
              query.get('after') ?? '',
            ),
          },
    day: { label: say('workbench-ask.as-of'), value: query.get('asOf') ?? '', today: desk.today() },
  };
}

/** Every edition of the products whose profiles lie in the folder. */
export async function ownEditions(files: readonly FolderFile[], desk: Desk): Promise<[string, string][]> {
  const profiles = files.filter(({ kind }) => kind === 'profile');
  const loaded = await Promise.all(
    profiles.map(async ({ name, file }) => {
      const one = await loadProfile(file, desk.library.catalogue, desk.today());
      if (!one.ok) return [];
      const { value } = one.value;
      return value.editions.map((edition): [string, string] => [
        `${name}@${edition.id}`,
        `${value.name}, ${edition.name} (${name})`,
      ]);
    }),
  );
  return loaded.flat();
}

function askedView(one: Questionnaire, { language }: Desk): object {
  const { say } = language;
  const { count, deciding } = questionCounts(one);
  const { created, deadline, sender, addressee } = one.engagement;
  return {
    told: say('workbench-ask.counted', { count, deciding }),
    none: count === 0,
    parts: one.parts.map(({ part, groups }) => ({
      title: say(`workbench-ask.part.${part}`, {
        count: groups.reduce((sum, { questions }) => sum + questions.length, 0),
      }),
      groups: groups.map(({ code, title, questions }) => ({
        title: `${code} ${title}`,
        questions: questions.map(({ code: own, statement, earlier }) => ({
          code: own,
          statement,
          earlier:
            earlier === null
              ? null
              : say('workbench-ask.earlier', { answer: say(`review.answer.${earlier.answer}`) }),
        })),
      })),
    })),
    out: {
      title: say('workbench-ask.out'),
      intro: say('workbench-ask.out.intro'),
      fields: [
        { ...line('date', created, language), isDay: true },
        { ...line('deadline', deadline, language), isDay: true },
        line('sender', sender, language),
        line('addressee', addressee, language),
        line('authority', '', language),
        line('contact', '', language),
        line('file-number', '', language),
        line('legal-basis', '', language),
      ],
      signatories: { label: say('workbench-ask.signatories'), help: say('workbench-ask.signatories.help') },
      forms: {
        legend: say('workbench-ask.forms'),
        all: FORM_FORMATS.map((format) => ({
          value: `form.${format}`,
          text: say(`workbench-ask.form.${format}`),
        })),
      },
      letters: {
        legend: say('workbench-ask.letter'),
        all: LETTER_FORMATS.map((format) => ({
          value: `letter.${format}`,
          text: say('workbench.make.format', { format: format.toUpperCase() }),
        })),
      },
    },
  };
}

type LineName =
  'date' | 'deadline' | 'sender' | 'addressee' | 'authority' | 'contact' | 'file-number' | 'legal-basis';

function line(name: LineName, value: string, { say }: Desk['language']): object {
  return { id: `ask-${name}`, name, label: say(`workbench-ask.line.${name}`), value, isDay: false };
}

/** The form or the letter, as `questionnaire` writes it. */
export async function makeAsked({ form, signal, step }: Asked, desk: Desk): Promise<Answer> {
  step(phrase('workbench-ask.step.ask'));
  const one = await questionsFor(form, desk, signal);
  if (one.parts.length === 0)
    throw new UserError(
      'nothing-open',
      phrase('workbench-ask.nothing-open'),
      phrase('workbench-ask.nothing-open.fix'),
    );
  const [what, ending = ''] = (form.get('format') ?? '').split('.');
  if (what === 'letter') {
    const input = questionnaireLetter(one, desk.language, 'A4');
    return handDocument(input, formatIn(ending, LETTER_FORMATS), `letter-${one.vendor.id}`, { desk, step });
  }
  const format = formatIn(ending, FORM_FORMATS);
  const bytes = await questionnaireFile(one, format, desk.language);
  return handBytes(bytes, `questionnaire-${one.vendor.id}.${format}`, desk);
}
