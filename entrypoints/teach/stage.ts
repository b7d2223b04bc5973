import css from './teach.css?inline';

/** True only in the build the tests use (wxt.config.ts): they cannot see into a closed shadow root. */
declare const __TEST_BUILD__: boolean;

const name = 'nmgce-ledger-teach';

/** Milliseconds in which the second click of a double one, and the key's coming up, are still ours. */
const lastClick = 500;

/** A document of our own over the whole page. What happens in it never reaches the page: no click, no key. */
export interface Stage {
  body: HTMLElement;
  make: Make;
  close(): void;
}

type Make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: { [name: string]: string },
  ...children: (Node | string)[]
) => HTMLElementTagNameMap[Tag];

/** @returns the stage, or null where one is open already */
export async function openStage(title: string): Promise<Stage | null> {
  if (document.querySelector(name)) return null;
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: __TEST_BUILD__ ? 'open' : 'closed' });
  const outer = new CSSStyleSheet();
  outer.replaceSync(
    ':host{all:initial}iframe{position:fixed;z-index:2147483647;inset:0;width:100%;height:100%;border:0;color-scheme:light}',
  );
  shadow.adoptedStyleSheets = [outer];
  // In a frame, since even a listener on the page's window would hear what happens to an element of the page.
  const frame = Object.assign(document.createElement('iframe'), { title });
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  shadow.append(frame);
  document.documentElement.append(host);
  await loaded;
  const inner = frame.contentDocument as Document;
  const sheet = new (frame.contentWindow as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(css);
  inner.adoptedStyleSheets = [sheet];
  inner.documentElement.lang = 'zh-CN';
  const keys = new Set<string>();
  inner.addEventListener('keydown', ({ code }) => keys.add(code));
  inner.addEventListener('keyup', ({ code }) => keys.delete(code));
  frame.contentWindow?.addEventListener('blur', () => keys.clear());
  return {
    body: inner.body,
    make: (tag, attributes = {}, ...children) => {
      const element = inner.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.append(...children);
      return element;
    },
    close: () => {
      inner.body.replaceChildren();
      const end = () => (keys.size > 0 ? inner.addEventListener('keyup', end) : host.remove());
      setTimeout(end, lastClick);
    },
  };
}

/** @returns the page's element at a point of the window, as deep in its frames as can be seen into */
export function elementAt(x: number, y: number, page = document): Element | null {
  const element = page.elementsFromPoint(x, y).find(({ tagName }) => !tagName.startsWith('NMGCE-LEDGER'));
  const inner = (element as HTMLIFrameElement | undefined)?.contentDocument;
  if (!element || !inner) return element ?? null;
  const { left, top } = element.getBoundingClientRect();
  return elementAt(x - left - element.clientLeft, y - top - element.clientTop, inner);
}

/** @returns where the window shows an element of the page or of its frames; null where it doesn't */
export function placeOf(element: Element): DOMRect | null {
  let { left, top, right, bottom } = element.getBoundingClientRect();
  for (let page = element.ownerDocument; ; ) {
    const { clientWidth, clientHeight } = page.documentElement;
    [left, top] = [Math.max(left, 0), Math.max(top, 0)];
    [right, bottom] = [Math.min(right, clientWidth), Math.min(bottom, clientHeight)];
    if (right <= left || bottom <= top) return null;
    const frame = page.defaultView?.frameElement;
    if (!frame || page === document) return new DOMRect(left, top, right - left, bottom - top);
    const around = frame.getBoundingClientRect();
    const [x, y] = [around.left + frame.clientLeft, around.top + frame.clientTop];
    [left, top, right, bottom] = [left + x, top + y, right + x, bottom + y];
    page = frame.ownerDocument;
  }
}
