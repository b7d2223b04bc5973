import { documentsOf } from '../../lib/academy/read.ts';
import type { Notice } from '../../lib/messages.ts';
import css from './notice.css?inline';

/** True only in the build the tests use (wxt.config.ts): they cannot see into a closed shadow root. */
declare const __TEST_BUILD__: boolean;

const margin = 16;
const controls =
  'a[href], button, input, select, textarea, summary, [role="button"], [role="tab"], [role="link"], [onclick]';

/**
 * One quiet notice in a closed shadow root. It takes a corner of the window where it covers none of the page's
 * controls, and hides where there is none; it never takes the focus.
 *
 * @param page the top frame's document
 * @param signal ends the notice
 * @returns shows a notice in place of the one before; one that was dismissed stays away until it says something new
 */
export function createNotice(page: Document, signal: AbortSignal): (notice: Notice) => void {
  const host = page.createElement('nmgce-ledger-notice');
  const shadow = host.attachShadow({ mode: __TEST_BUILD__ ? 'open' : 'closed' });
  // A page's own policy would drop a <style> in Firefox.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];

  const box = element('section', 'notice');
  box.setAttribute('role', 'status');
  box.setAttribute('aria-label', '学时台账');
  box.hidden = true;
  shadow.append(box);
  let dismissed = '';

  function show(notice: Notice): void {
    const words = JSON.stringify(notice);
    if (notice.tone === 'none' || words === dismissed) {
      box.hidden = true;
      return;
    }
    const close = element('button', 'close', '×');
    close.setAttribute('aria-label', '关闭提示');
    close.addEventListener('click', () => {
      dismissed = words;
      box.hidden = true;
    });
    const head = element('div', 'head');
    head.append(element('p', 'title', notice.title), close);
    box.className = `notice ${notice.tone}`;
    box.replaceChildren(
      head,
      ...notice.lines.map((line) => element('p', 'line', line)),
      element('p', 'from', '学时台账 · 只读取，不操作'),
    );
    box.hidden = false;
    if (!host.isConnected) page.documentElement.append(host);
    place();
  }

  function place(): void {
    if (box.hidden) return;
    const taken = controlsOf(page);
    const { width, height } = box.getBoundingClientRect();
    const right = page.documentElement.clientWidth - width - margin;
    const bottom = innerHeight - height - margin;
    const corners = [
      { x: right, y: bottom },
      { x: margin, y: bottom },
      { x: right, y: margin },
      { x: margin, y: margin },
    ];
    const free = corners.find(({ x, y }) => !taken.some((rect) => meets(rect, new DOMRect(x, y, width, height))));
    box.style.visibility = free ? 'visible' : 'hidden';
    if (free) Object.assign(box.style, { left: `${free.x}px`, top: `${free.y}px` });
  }

  for (const event of ['scroll', 'resize']) addEventListener(event, place, { signal, passive: true, capture: true });
  signal.addEventListener('abort', () => host.remove());
  return show;

  function element<Name extends 'section' | 'div' | 'p' | 'button'>(name: Name, className: string, text = '') {
    const made = page.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }
}

/** Where the page's controls are in the window, those in same-origin frames included. */
function controlsOf(page: Document): DOMRect[] {
  return documentsOf(page).flatMap((document) => {
    const { x, y } = offsetOf(document);
    return [...document.querySelectorAll(controls)]
      .map((control) => control.getBoundingClientRect())
      .filter((rect) => rect.width > 0 && rect.height > 0)
      .map((rect) => new DOMRect(rect.x + x, rect.y + y, rect.width, rect.height));
  });
}

/** A frame's place in the window: its own and those of the frames around it. */
function offsetOf(document: Document): { x: number; y: number } {
  const frame = document.defaultView?.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const around = offsetOf(frame.ownerDocument);
  const { x, y } = frame.getBoundingClientRect();
  return { x: x + around.x, y: y + around.y };
}

function meets(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
