/** The words that renderers need, in the language of the document. */
import type { Language } from '../locale/language.ts';
import type { Labels } from './model.ts';

export function labelsOf({ say }: Language): Labels {
  return {
    contents: say('document.contents'),
    page: say('document.page'),
    of: say('document.of'),
    figure: say('document.figure'),
    table: say('document.table'),
    back: say('document.back'),
    skip: say('document.skip'),
  };
}
