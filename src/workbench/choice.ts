/** Lists to choose from, as the templates take them. */
export interface ChoiceView {
  value: string;
  text: string;
  chosen: boolean;
}

export function choices(
  all: readonly (readonly [value: string, text: string])[],
  chosen: string | readonly string[] | undefined,
): ChoiceView[] {
  const isChosen = (value: string): boolean =>
    typeof chosen === 'object' ? chosen.includes(value) : value === (chosen ?? '');
  return all.map(([value, text]) => ({ value, text, chosen: isChosen(value) }));
}
