/** Reads our own HTML, which is plain: every attribute quoted, every element closed. */

export interface Tag {
  name: string;
  closes: boolean;
  attributes: Map<string, string>;
  /** Where it begins. */
  at: number;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z:-]*(?:="[^"]*")?)*)\s*(\/?)>/giu;
const ATTRIBUTE = /([a-z][a-z:-]*)(?:="([^"]*)")?/giu;
/** Elements without an end tag. */
const VOID = new Set(['meta', 'br', 'col']);

/** Every tag after the head's style, in order. */
export function tagsOf(html: string): Tag[] {
  return [...bodyOf(html).matchAll(TAG)].map((match) => ({
    name: (match[2] ?? '').toLowerCase(),
    closes: match[1] === '/',
    attributes: new Map(
      [...(match[3] ?? '').matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]),
    ),
    at: match.index,
  }));
}

export function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>'), html.indexOf('</body>') + '</body>'.length);
}

/** Names of elements that are opened and not closed, or the other way round. */
export function unbalanced(html: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const selfClosing = new Set(['circle', 'rect', 'path', 'line']);
  for (const { name, closes } of tagsOf(html)) {
    if (VOID.has(name) || selfClosing.has(name)) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) faults.push(name);
  }
  return [...faults, ...open];
}

const BLOCKS =
  /<\/?(?:p|h[1-6]|li|ul|ol|dl|div|tr|table|caption|section|article|header|main|nav|figure|figcaption|dt|thead|tbody|tfoot)\b[^>]*>/g;

/** The text that a reader sees, one block a line. */
export function textOf(html: string): string {
  const body = bodyOf(html).replaceAll(/<!--.*?-->/gs, '');
  const lines = body
    .replaceAll('\n', ' ')
    .replaceAll(BLOCKS, '\n')
    .replaceAll(/<\/?(?:td|th|dd)\b[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .split('\n');
  return lines
    .map((line) =>
      unescaped(line)
        .replaceAll(/[ \t]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

export function unescaped(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|([a-z]+));/gi,
    (all, hex: string | undefined, name: string | undefined) =>
      hex === undefined ? (named[name ?? ''] ?? all) : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}
