/** Text for a terminal: nothing from a file, an argument or an error may steer it. */
import { type Language, type Problem, tell } from '../index.ts';

const MAX_SHOWN = 400;

/** Makes one line of text harmless: every control, format or unassigned character is written out. */
export function show(text: string): string {
  const safe = text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, written);
  return safe.length > MAX_SHOWN ? `${safe.slice(0, MAX_SHOWN - 1)}…` : safe;
}

/** Several lines of our own layout with texts from outside in them: line breaks stay, the rest is made harmless. */
export function showLines(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/gu, (found) =>
    found === '\n' ? found : written(found),
  );
}

/** Problems as `file:line:column code message` with the way to mend each under it. */
export function problemLines(problems: readonly Problem[], language: Language): string {
  return problems.map((problem) => problemLine(problem, language)).join('');
}

function problemLine(problem: Problem, language: Language): string {
  const { severity, code, file, line, column, place } = problem;
  const [message, hint] = [tell(problem.message, language), tell(problem.hint, language)];
  const where = place === undefined ? `${line}:${column}` : show(place);
  const kind = severity === 'warning' ? 'warning ' : '';
  const fix = hint === '' ? '' : `    ${show(hint)}\n`;
  return `${show(file)}:${where} ${kind}${code} ${show(message)}\n${fix}`;
}

function written(character: string): string {
  if (character === '\n' || character === '\r') return '⏎';
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
