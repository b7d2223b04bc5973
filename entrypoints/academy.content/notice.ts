import { documentsOf } from '../../lib/academy/documents.ts';
import type { Notice } from '../../lib/messages.ts';
import css from './notice.css?inline';

/** True only in the build the tests use (wxt.config.ts): they cannot see into a closed shadow root. */
declare const __TEST_BUILD__: boolean;

/** Pixels to the window's edge, and from one place that is tried to the next. */
const margin = 16;
const step = 40;
const controls = 'a[href],button,input,select,textarea,summary,[role],[onclick]';

/**
 * One quiet notice in a closed shadow root. It takes a place in the window where it covers none of the page's controls,
 * and hides where there is none; it never takes the focus.
 *
 * @param signal ends the notice
 * @returns shows a notice in place of the one before; one that was dismissed stays away until it says something new
 */
export function createNotice(signal: AbortSignal): (notice: Notice) => void {
  const make = (name: string, text = '') => Object.assign(document.createElement(name), { textContent: text });
  const host = make('nmgce-ledger-notice');
  const shadow = host.attachShadow({ mode: __TEST_BUILD__ ? 'open' : 'closed' });
  // A page's own policy would drop a <style> in Firefox.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const box = make('section');
  // Firefox 115 has no properties for these two.
  box.setAttribute('role', 'status');
  shadow.append(box);
  let dismissed = '';

  for (const event of ['scroll', 'resize']) addEventListener(event, () => place(box), { signal, capture: true });
  signal.addEventListener('abort', () => host.remove());

  return (notice) => {
    const words = JSON.stringify(notice);
    box.hidden = notice.tone === 'none' || words === dismissed;
    if (box.hidden) return;
    const close = make('button', '×');
    close.setAttribute('aria-label', '关闭提示');
    close.onclick = () => {
      dismissed = words;
      box.hidden = true;
    };
    box.className = notice.tone;
    const lines = [notice.title, ...notice.lines, '学时台账 · 只读取，不操作'];
    box.replaceChildren(...lines.map((line) => make('p', line)), close);
    document.documentElement.append(host);
    place(box);
  };
}

/** Puts the box where it meets no control: at the lower right, else as far left and then up as need be. */
function place(box: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = box;
  const taken = [...placesOf(controls)];
  box.style.visibility = 'hidden';
  for (let y = clientHeight - height - margin; y >= margin; y -= step) {
    for (let x = clientWidth - width - margin; x >= margin; x -= step) {
      if (taken.some((at) => at.x < x + width && x < at.right && at.y < y + height && y < at.bottom)) continue;
      box.style.cssText = `left:${x}px;top:${y}px`;
      return;
    }
  }
}

/** Where the window shows elements of the page and of its same-origin frames. */
function* placesOf(selector: string): Generator<DOMRect> {
  for (const page of documentsOf(document)) {
    for (const element of page.querySelectorAll(selector)) {
      const place = element.getBoundingClientRect();
      for (let frame = page.defaultView?.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement) {
        const around = frame.getBoundingClientRect();
        place.x += around.x;
        place.y += around.y;
      }
      if (place.width && place.height) yield place;
    }
  }
}
