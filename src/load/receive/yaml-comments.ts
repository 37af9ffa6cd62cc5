/** Comments that were added to a text file: what stands after a '#' is no value, and must not be lost for that. */
import { EVENT_ID, parseEvents } from 'js-yaml';
import { lineColumns } from '../yaml.ts';

/** A form has comments of ours on lines of their own, at most this far in. */
const OUR_INDENT = 2;

/** Comments behind a value or inside an entry, with their lines. The text must parse. */
export function addedComments(text: string): { line: number; text: string }[] {
  const source = text.replace(/^\uFEFF/, '');
  const at = lineColumns(source);
  return [...withoutValues(source).matchAll(/(?<=^|\s)#[^\r\n]*/gm)].flatMap(({ index, 0: found }) => {
    const { line, column } = at(index);
    const isAlone = source.slice(index - column + 1, index).trim() === '';
    if (isAlone && column - 1 <= OUR_INDENT) return [];
    const said = found.replace(/^#+\s*/, '');
    return said.trim() === '' ? [] : [{ line, text: said }];
  });
}

/** The same length, with nothing in it that a '#' could be part of. */
function withoutValues(source: string): string {
  let rest = '';
  let end = 0;
  for (const event of parseEvents(source, { maxDepth: 32 })) {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < end) continue;
    rest += source.slice(end, event.valueStart) + '_'.repeat(event.valueEnd - event.valueStart);
    end = event.valueEnd;
  }
  return rest + source.slice(end);
}
