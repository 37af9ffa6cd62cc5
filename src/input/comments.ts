/** Words that YAML takes for a comment: behind ' #' a text without quotes ends, and its rest would be lost in silence. */
import type { Fault, SchemaName } from './fault.ts';
import { outline, type Spot, type Step } from './locate.ts';
import { isFreeText, schemaOf, type Schema, stepDown } from './schema-at.ts';
import { lineColumns } from './yaml.ts';
import { phrase } from '../locale/phrase.ts';

const COMMENT = /[ \t]+(#[^\r\n]*)/y;

/**
 * One warning for every comment behind a text without quotes that could have gone on; behind a number, a date, an id
 * or a word of a list nothing could. The text must parse.
 */
export function lostText(text: string, name: SchemaName): Fault[] {
  if (!/\s#/.test(text)) return [];
  const source = text.replace(/^\uFEFF/, '');
  const root = schemaOf(name);
  const at = lineColumns(source);
  return leaves(outline(source), root, root, []).flatMap(({ spot, path }) => {
    const behind = new RegExp(COMMENT);
    behind.lastIndex = spot.end;
    const comment = behind.exec(source);
    const said = comment?.[1]?.trimEnd() ?? '';
    if (comment === null || /^#*$/.test(said)) return [];
    const value = source.slice(spot.start, spot.end).replaceAll(/\s+/g, ' ');
    return [fault(value, said, path, at(spot.end + comment[0].indexOf('#')))];
  });
}

interface Leaf {
  spot: Spot;
  path: Step[];
}

/** Texts without quotes where the schema allows any text. */
function leaves(spot: Spot, here: Schema, root: Schema, path: Step[]): Leaf[] {
  if (spot.plain) return isFreeText(here) ? [{ spot, path }] : [];
  const inside: [Step, Spot][] = [
    ...[...spot.keys].map(([key, { value }]): [Step, Spot] => [key, value]),
    ...spot.items.map((item, index): [Step, Spot] => [index, item]),
  ];
  return inside.flatMap(([step, one]) => leaves(one, stepDown(here, step, root), root, [...path, step]));
}

function fault(value: string, comment: string, path: Step[], at: Fault['at']): Fault {
  const whole = `${value} ${comment}`.replaceAll(/["\\]/g, '\\$&');
  const shown = whole.length > 160 ? `${whole.slice(0, 159)}…` : whole;
  return {
    severity: 'warning',
    code: 'comment-behind-text',
    path,
    at,
    message: phrase('file.comment-behind-text', { comment }),
    hint: phrase('file.comment-behind-text.hint', { shown }),
  };
}
