/** What a use requires, for a terminal. */
import type { Language } from '../../locale/language.ts';
import { paragraph, section } from '../make.ts';
import type { Block } from '../model.ts';
import type { Tender } from './tender.ts';
import { shortTable } from './table.ts';

export function requirementBlocks(tender: Tender, language: Language): Block[] {
  const { say } = language;
  const { requirements, context } = tender.result;
  const part = (musts: boolean): Block[] => {
    const count = requirements.filter(({ must }) => must === musts).length;
    if (count === 0) return [];
    const title = say(musts ? 'requirements.musts.title' : 'requirements.shoulds.title');
    return [
      section(musts ? 'musts-part' : 'shoulds-part', title, [shortTable(tender, musts, language)], {
        numbered: false,
      }),
    ];
  };
  return [
    section('title', say('requirements.title', { use: context.title }), [...part(true), ...part(false)], {
      numbered: false,
    }),
    paragraph(say('requirements.terminal.more')),
  ];
}
