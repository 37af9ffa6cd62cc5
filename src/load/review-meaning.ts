/** What a schema cannot say about a review: do response, profile, day and the other responses fit each other? */
import type { Catalogue } from '../assess/catalogue.ts';
import { type Day, firstDay } from '../assess/dates.ts';
import { suggestion } from '../problem.ts';
import { citationOf } from '../review/claim-evidence.ts';
import type { Profile } from '../types/profile.ts';
import type { VendorResponse } from '../types/response.ts';
import type { Fault } from './fault.ts';
import { vendorIds } from './library.ts';
import type { LoadedProfile } from './profile.ts';
import type { LoadedResponse } from './response.ts';

/** Nothing to hold the answers against. */
export function noProfile(vendor: string): Fault {
  return {
    code: 'no-profile',
    message: `There is no profile of '${vendor}' that its answers could be held against.`,
    hint: `${suggestion(vendor, vendorIds())} A profile of your own is named with --profile, or begun with 'init --profile ${vendor}'.`,
    path: ['vendor'],
  };
}

/** A named profile that no response is about, or a second one of a vendor. */
export function unusedFault(id: string, vendors: readonly string[]): Fault {
  return vendors.includes(id)
    ? {
        ...{ code: 'profile-twice', message: `Two profiles of '${id}' are named.`, path: ['id'] },
        hint: 'Name one of them with --profile.',
      }
    : {
        ...{ code: 'unused-profile', message: `No response is about '${id}'.`, path: ['id'] },
        hint: `The responses are about ${vendors.join(', ')}; name the profile of that with --profile.`,
      };
}

/** An answer cannot be reviewed as of a day on which it was not there. */
export function dayFaults({ engagement: { received, sent } }: VendorResponse, asOf: Day): Fault[] {
  const days = [
    ['letter was sent', sent, 'sent'],
    ['answer came', received, 'received'],
  ] as const;
  // An answer of '2020' came after its letter all the same.
  const later = days.findLast(([, date]) => date !== undefined && firstDay(date) > asOf);
  if (later === undefined) return [];
  const [what, date, key] = later;
  return [
    {
      code: 'before-the-answer',
      message: `The ${what} on ${date}, after the day of the review (${asOf}).`,
      hint: `Choose a later day with --as-of, ${date} or after.`,
      path: ['engagement', key],
    },
  ];
}

/** Edition, id and questionnaire of a response against its profile and the catalogue. */
export function fitFaults(response: VendorResponse, { value }: LoadedProfile, catalogue: Catalogue): Fault[] {
  const { edition, questionnaire } = response;
  const taken = idFaults(response, value);
  const editions = value.editions.map((one) => one.id);
  const unknown =
    edition === undefined || editions.includes(edition)
      ? []
      : [
          {
            code: 'unknown-edition',
            message: `'${edition}' is no edition of ${value.name}.`,
            hint: suggestion(edition, editions),
            path: ['edition'],
          },
        ];
  if (questionnaire === undefined || questionnaire.catalogue === catalogue.version)
    return [...taken, ...unknown];
  return [
    ...taken,
    ...unknown,
    {
      severity: 'warning',
      code: 'older-questionnaire',
      message: `The questions were taken from catalogue ${questionnaire.catalogue}; the review reads catalogue ${catalogue.version}.`,
      hint: 'Look whether the questions still ask the same; the report says so, too.',
      path: ['questionnaire', 'catalogue'],
    },
  ];
}

/** In the profile an answer is known by the id of its response, so no other document may have it. */
function idFaults({ id }: VendorResponse, { sources }: Profile): Fault[] {
  const other = sources.find((one) => one.id === id && one.citation !== citationOf(id));
  if (other === undefined) return [];
  const message = `The profile knows another document by the id '${id}': '${other.title}'.`;
  return [
    {
      ...{ code: 'id-taken', message, path: ['id'] },
      hint: 'Give the response another id, such as the vendor and the day of the answer.',
    },
  ];
}

/** Another questionnaire than the first response answers. */
export function versionFaults({ value: one }: LoadedResponse, first: LoadedResponse | undefined): Fault[] {
  const [own, other] = [one.questionnaire, first?.value.questionnaire];
  if (own === undefined || first === undefined || other === undefined) return [];
  const { file } = first;
  if (own.version === other.version && own.catalogue === other.catalogue) return [];
  const named = (asked: typeof own): string => `form ${asked.version}, catalogue ${asked.catalogue}`;
  return [
    {
      code: 'questionnaire-versions',
      message: `It answers another questionnaire (${named(own)}) than '${file}' (${named(other)}).`,
      hint: 'A group report needs the same questions: review it alone, or ask again with the newer questionnaire.',
      path: ['questionnaire'],
    },
  ];
}

/** A product and edition that a response before is about, too. */
export function twiceFaults({ value: one }: LoadedResponse, before: readonly LoadedResponse[]): Fault[] {
  const other = before.find(({ value }) => value.vendor === one.vendor && value.edition === one.edition);
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
