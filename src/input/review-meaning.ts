/** What a schema cannot say about a review: do response, profile, day and the other responses fit each other? */
import { type Day, firstDay } from '../rules/dates.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import type { Profile } from '../types/profile.ts';
import type { VendorResponse } from '../types/response.ts';
import { suggestion } from '../problem.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';
import { vendorIds } from './vendor-names.ts';
import type { LoadedProfile } from './profile.ts';
import type { LoadedResponse } from './response.ts';
import { phrase, type Phrase } from '../locale/phrase.ts';

/** Nothing to hold the answers against. */
export function noProfile(vendor: string): Fault {
  return {
    code: 'no-profile',
    message: phrase('response-fault.no-profile', { vendor }),
    hint: [suggestion(vendor, vendorIds()), phrase('response-fault.no-profile.hint', { vendor })],
    path: ['vendor'],
  };
}

/** A named profile that no response is about, or a second one of a vendor. */
export function unusedFault(id: string, vendors: readonly string[]): Fault {
  return vendors.includes(id)
    ? {
        code: 'profile-twice',
        message: phrase('response-fault.profile-twice', { id }),
        path: ['id'],
        hint: phrase('response-fault.profile-twice.hint'),
      }
    : {
        code: 'unused-profile',
        message: phrase('response-fault.unused-profile', { id }),
        path: ['id'],
        hint: phrase('response-fault.unused-profile.hint', { vendors: vendors.join(', ') }),
      };
}

/** An answer cannot be reviewed as of a day on which it was not there. */
export function dayFaults({ asked, received }: VendorResponse, asOf: Day): Fault[] {
  const days: readonly (readonly ['letter' | 'answer', string | undefined, readonly Step[]])[] = [
    ['letter', asked.on, ['asked', 'on']],
    ['answer', received, ['received']],
  ];
  // An answer of '2020' came after its letter all the same.
  const [what, date, path] = days.findLast(([, day]) => day !== undefined && firstDay(day) > asOf) ?? [];
  if (what === undefined || date === undefined || path === undefined) return [];
  return [
    {
      code: 'before-the-answer',
      message: phrase(`response-fault.before-the-answer.${what}`, { date, asOf }),
      hint: phrase('response-fault.before-the-answer.hint', { date }),
      path,
    },
  ];
}

/** Editions, clients, id and questionnaire of a response against its profile and the catalogue. */
export function fitFaults(response: VendorResponse, { value }: LoadedProfile): Fault[] {
  return [...idFaults(response, value), ...scopeFaults(response, value), ...olderFaults(response)];
}

function idFaults({ id }: VendorResponse, { sources }: Profile): Fault[] {
  const other = sources.find((one) => one.id === id && one.citation !== id);
  if (other === undefined) return [];
  return [
    {
      code: 'id-taken',
      message: phrase('response-fault.id-taken', { id, title: other.title }),
      path: ['id'],
      hint: phrase('response-fault.id-taken.hint'),
    },
  ];
}

/** Plans and clients that the product does not have. */
function scopeFaults({ editions = [], answers }: VendorResponse, profile: Profile): Fault[] {
  const known = { edition: profile.editions.map(({ id }) => id), client: profile.clients };
  const check = (
    what: keyof typeof known,
    names: readonly string[] = [],
    path: readonly Step[] = [],
  ): Fault[] =>
    names.flatMap((name, at) =>
      known[what].includes(name)
        ? []
        : [
            {
              code: `unknown-${what}`,
              message: phrase('response-fault.not-of-product', { name, what, product: profile.name }),
              hint: suggestion(name, known[what]),
              path: [...path, at],
            },
          ],
    );
  return [
    ...check('edition', editions, ['editions']),
    ...answers.flatMap((answer, at) => [
      ...check('edition', answer.editions, ['answers', at, 'editions']),
      ...check('client', answer.clients, ['answers', at, 'clients']),
    ]),
  ];
}

function olderFaults({ questionnaire }: VendorResponse): Fault[] {
  if (questionnaire === undefined || questionnaire.catalogue === ELEMENTS_VERSION) return [];
  return [
    {
      severity: 'warning',
      code: 'other-catalogue',
      message: phrase('response-fault.other-catalogue', {
        catalogue: questionnaire.catalogue,
        own: ELEMENTS_VERSION,
      }),
      hint: phrase('response-fault.other-catalogue.hint'),
      path: ['questionnaire', 'catalogue'],
    },
  ];
}

/** Another questionnaire than the first response answers. */
export function versionFaults({ value: one }: LoadedResponse, first: LoadedResponse | undefined): Fault[] {
  const [own, other] = [one.questionnaire, first?.value.questionnaire];
  if (own === undefined || first === undefined || other === undefined) return [];
  if (own.version === other.version && own.catalogue === other.catalogue) return [];
  const named = (asked: typeof own): Phrase =>
    phrase('response-fault.form', { version: asked.version, catalogue: asked.catalogue });
  return [
    {
      code: 'questionnaire-versions',
      message: phrase('response-fault.other-questionnaire', {
        own: named(own),
        file: first.file,
        other: named(other),
      }),
      hint: phrase('response-fault.other-questionnaire.hint'),
      path: ['questionnaire'],
    },
  ];
}

/** A product and edition that a response before is about, too. */
export function twiceFaults({ value: one }: LoadedResponse, before: readonly LoadedResponse[]): Fault[] {
  const same = ({ value }: LoadedResponse): boolean =>
    value.vendor === one.vendor && value.editions?.[0] === one.editions?.[0];
  const other = before.find(same);
  if (other === undefined) return [];
  return [
    {
      code: 'same-vendor-twice',
      message: phrase('response-fault.same-product', { file: other.file }),
      hint: phrase('response-fault.same-product.hint'),
      path: ['vendor'],
    },
  ];
}
