/** An element of XML; prefixes are left out, since Word, WPS and LibreOffice use the same ones. */
export interface Element {
  name: string;
  attributes: { [name: string]: string };
  children: (Element | string)[];
}

const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([^\s<>/!?]+)((?:\s+[^\s=<>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;
/** Elements within each other: no document is that deep. */
const most = 200;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const named: { [name: string]: string } = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(Math.min(hex ? parseInt(hex, 16) : Number(decimal), 0x10ffff)),
  );
const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML where no parser of the platform's is at hand. Stricter than the one that fills templates, which passes over what
 * it doesn't understand, and loses text with it.
 *
 * @returns the root; null where it isn't well-formed, or declares entities, which Word files never do
 */
export function parseMarkup(text: string): Element | null {
  const top: Element = { name: '', attributes: {}, children: [] };
  const open = [{ element: top, tag: '' }];
  let end = 0;
  for (const match of text.matchAll(token)) {
    const [whole, data, closing, tag, attributes = '', empty, words] = match;
    const inner = open.at(-1) as (typeof open)[number];
    end = match.index + whole.length;
    if (data !== undefined || words !== undefined) inner.element.children.push(data ?? plain(words as string));
    if (tag === undefined) continue;
    if (closing) {
      if (inner.tag !== tag) return null;
      open.pop();
      continue;
    }
    const pairs = [...attributes.matchAll(attribute)].map(([, name = '', one, other]) => [
      local(name),
      plain(one ?? other ?? ''),
    ]);
    const element = { name: local(tag), attributes: Object.fromEntries(pairs), children: [] };
    inner.element.children.push(element);
    if (!empty) open.push({ element, tag });
    if (open.length > most) return null;
  }
  const [root, ...others] = elementsOf(top);
  return end === text.length && open.length === 1 && others.length === 0 ? (root ?? null) : null;
}

/** @returns the elements that lie directly in it */
export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string');

/** @returns the first one of that name that lies directly in it */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

/** @returns the text that lies directly in it */
export const textIn = ({ children }: Element): string => children.filter((child) => typeof child === 'string').join('');

/** @returns it and all that lie in it, in their order */
export function* allIn(element: Element): Generator<Element> {
  yield element;
  for (const child of elementsOf(element)) yield* allIn(child);
}
