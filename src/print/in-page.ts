/**
 * Functions that run inside the page, over the DevTools protocol, with the page's own script switched off.
 * Each must stand alone: it is sent as text. They go through the prototypes, since an element named like a method
 * (`<img name="querySelectorAll">`) hides that method of the document.
 */

/** What of the DOM is used here; the project compiles without the DOM's types. */
interface PageElement {
  textContent: string;
  /** Of a link: its fragment as browsers write it, percent-encoded. */
  hash: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  getAttributeNames(): string[];
  append(child: PageElement): void;
  checkVisibility(): boolean;
  style: {
    setProperty(name: string, value: string, priority: string): void;
    removeProperty(name: string): void;
  };
  querySelector(selector: string): PageElement | null;
}
interface PageDocument {
  querySelectorAll(selector: string): Iterable<PageElement>;
  querySelector(selector: string): PageElement | null;
  createElement(name: string): PageElement;
}
declare const document: PageDocument & { fonts?: { ready?: Promise<unknown> } };
declare const Document: { prototype: PageDocument };
declare const CSS: { escape(text: string): string };

/** The id that stands at the end of every document; with the token, no document can hold it by itself. */
export const SENTINEL_ID = 'end-of-document';

/** Whether the element appended to the document with this token was read as an element, not as text or comment. */
export function sentinelIsThere(token: string): boolean {
  return Document.prototype.querySelector.call(document, `#end-of-document[data-token="${token}"]`) !== null;
}

/** Takes the address from every link that is not http(s), mailto or inside the document. The text stays. */
export function disarmLinks(): void {
  const allowed = /^\s*(?:https?:\/\/|mailto:|#)/i;
  for (const element of Document.prototype.querySelectorAll.call(document, 'a, area')) {
    for (const name of element.getAttributeNames()) {
      // Also `xlink:href` of an SVG link.
      if (!/^(?:.*:)?href$/i.test(name)) continue;
      if (!allowed.test(element.getAttribute(name) ?? '')) element.removeAttribute(name);
    }
  }
}

/**
 * Makes room for the page numbers: a fixed width, so that the numbers do not move what they count, and a link to each
 * target that has none, since Chromium writes down the pages of linked targets only.
 * @returns the ids whose pages are wanted, and those of them that no element has
 */
export function preparePageNumbers(): { wanted: string[]; missing: string[] } {
  const all = (selector: string) => [...Document.prototype.querySelectorAll.call(document, selector)];
  const linked = new Set(all('a[href^="#"]').map((link) => link.hash));
  const places = all('.page-number[data-page-of]');
  const wanted = new Set(places.map((place) => place.getAttribute('data-page-of') ?? ''));
  for (const place of places) {
    place.textContent = '';
    place.setAttribute(
      'style',
      'display: inline-block; width: 4ch; flex-shrink: 0; text-align: right; white-space: nowrap',
    );
    const link = Document.prototype.createElement.call(document, 'a');
    link.setAttribute('href', `#${place.getAttribute('data-page-of') ?? ''}`);
    link.setAttribute('style', 'color: inherit; text-decoration: none');
    if (!linked.has(link.hash)) place.append(link);
  }
  const missing = [...wanted].filter((id) => id === '' || all(`#${CSS.escape(id)}`).length === 0);
  return { wanted: [...wanted], missing };
}

/** Whether what is laid out is also painted, where nothing else is said of a part. */
export function showInk(isShown: boolean): void {
  const root = Document.prototype.querySelector.call(document, ':root');
  if (isShown) root?.style.removeProperty('visibility');
  else root?.style.setProperty('visibility', 'hidden', 'important');
}

/** Waits for the letters that the page asked for so far. */
export async function fontsAreThere(): Promise<void> {
  await document.fonts?.ready;
}

/** Texts of the headings that are printed, in their order. */
export function headingTexts(): string[] {
  const all = [...Document.prototype.querySelectorAll.call(document, 'h1, h2, h3, h4, h5, h6')];
  return all.flatMap((heading) => {
    const text = heading.textContent.replaceAll(/\s+/g, ' ').trim();
    return text !== '' && heading.checkVisibility() ? [text] : [];
  });
}

/** Writes the numbers into their places. */
export function fillPageNumbers(pages: Record<string, number>): void {
  for (const place of Document.prototype.querySelectorAll.call(document, '.page-number[data-page-of]')) {
    const link = place.querySelector('a') ?? place;
    link.textContent = String(pages[place.getAttribute('data-page-of') ?? ''] ?? '');
  }
}
