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

/** Nothing to hold the answers against. */
export function noProfile(vendor: string): Fault {
  return {
    code: 'no-profile',
    message: `There is no profile of '${vendor}' that its answers could be held against.`,
    hint: [
      suggestion(vendor, vendorIds()),
      `A profile of your own is named with --profile, or begun with 'init --profile ${vendor}'.`,
    ],
    path: ['vendor'],
  };
}

/** A named profile that no response is about, or a second one of a vendor. */
export function unusedFault(id: string, vendors: readonly string[]): Fault {
  return vendors.includes(id)
    ? {
        code: 'profile-twice',
        message: `Two profiles of '${id}' are named.`,
        path: ['id'],
        hint: 'Name one of them with --profile.',
      }
    : {
        code: 'unused-profile',
        message: `No response is about '${id}'.`,
        path: ['id'],
        hint: `The responses are about ${vendors.join(', ')}; name the profile of that with --profile.`,
      };
}

/** An answer cannot be reviewed as of a day on which it was not there. */
export function dayFaults({ asked, received }: VendorResponse, asOf: Day): Fault[] {
  const days: readonly (readonly [string, string | undefined, readonly Step[]])[] = [
    ['letter was sent', asked.on, ['asked', 'on']],
    ['answer came', received, ['received']],
  ];
  // An answer of '2020' came after its letter all the same.
  const later = days.findLast(([, date]) => date !== undefined && firstDay(date) > asOf);
  if (later === undefined) return [];
  const [what, date, path] = later;
  return [
    {
      code: 'before-the-answer',
      message: `The ${what} on ${date}, after the day of the review (${asOf}).`,
      hint: `Choose a later day with --as-of, ${date} or after.`,
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
      message: `The profile knows another document by the id '${id}': '${other.title}'.`,
      path: ['id'],
      hint: 'Give the response another id, such as the vendor and the day of the answer.',
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
              message: `'${name}' is no ${what} of ${profile.name}.`,
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
      message: `It answers questions of catalogue ${questionnaire.catalogue}; this one is ${ELEMENTS_VERSION}.`,
      hint: 'Elements that both know are reviewed; ask the others again.',
      path: ['questionnaire', 'catalogue'],
    },
  ];
}

/** Another questionnaire than the first response answers. */
export function versionFaults({ value: one }: LoadedResponse, first: LoadedResponse | undefined): Fault[] {
  const [own, other] = [one.questionnaire, first?.value.questionnaire];
  if (own === undefined || first === undefined || other === undefined) return [];
  if (own.version === other.version && own.catalogue === other.catalogue) return [];
  const named = (asked: typeof own): string => `form ${asked.version}, catalogue ${asked.catalogue}`;
  return [
    {
      code: 'questionnaire-versions',
      message: `It answers another questionnaire (${named(own)}) than '${first.file}' (${named(other)}).`,
      hint: 'A group report needs the same questions: review it alone, or ask again with the newer questionnaire.',
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
      message: `'${other.file}' is a response about the same product and edition.`,
      hint: 'Name one of the two: a group counts each product once.',
      path: ['vendor'],
    },
  ];
}
