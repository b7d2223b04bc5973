import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A listener on another address, which writes down who comes. */
export interface Listener {
  url: string;
  /** The paths asked for: `/WHO/WAY`. */
  visits: string[];
  close(): void;
}

/** Answers whatever is asked, and lets pages of any origin ask. */
export async function listen(): Promise<Listener> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(new URL(request.url ?? '', 'http://x').pathname);
    const headers = { 'access-control-allow-origin': '*', 'content-type': 'text/html' };
    response.writeHead(200, headers).end('<!doctype html><body>ok');
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    visits.push(url);
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits,
    close: () => server.close().closeAllConnections(),
  };
}

/** Every way that `tryWaysOut` tries. */
export const waysOut = [
  ...['fetch', 'xhr', 'beacon', 'websocket', 'eventsource', 'ping'],
  ...['image', 'srcset', 'input-image', 'svg-image', 'video', 'poster', 'audio', 'css-url', 'font'],
  ...['frame', 'object', 'embed', 'stylesheet', 'css-import'],
  ...['script', 'module', 'import', 'importscripts', 'worker-fetch'],
  ...['prefetch', 'preload', 'modulepreload'],
];

/** Every way that `tryWaysOutOfWorker` tries. */
export const waysOutOfWorker = ['fetch', 'websocket', 'eventsource', 'importscripts'];

/**
 * Tries every way out of a page at once, but the one that leaves it; runs within the page.
 *
 * @param to address of a listener, at whose end each way writes its name
 */
export function tryWaysOut(to: string): void {
  const attempt = (way: () => unknown) => {
    try {
      // Whether it is refused at once or later is the same here.
      Promise.resolve(way()).catch(() => {});
    } catch {}
  };
  const add = (name: string, attributes: { [name: string]: string }, parent: Element = document.body) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    parent.append(element);
    return element;
  };
  const ways: (() => unknown)[] = [
    () => fetch(`${to}/fetch`),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${to}/xhr`);
      request.send();
    },
    () => navigator.sendBeacon(`${to}/beacon`, 'x'),
    () => new WebSocket(`${to.replace('http', 'ws')}/websocket`),
    () => new EventSource(`${to}/eventsource`),
    () => add('img', { src: `${to}/image` }),
    () => add('img', { srcset: `${to}/srcset 1x` }),
    () => add('input', { type: 'image', src: `${to}/input-image` }),
    () => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.innerHTML = `<image href="${to}/svg-image" width="9" height="9"/>`;
      document.body.append(svg);
    },
    () => add('iframe', { src: `${to}/frame` }),
    () => add('object', { data: `${to}/object` }),
    () => add('embed', { src: `${to}/embed` }),
    () => add('video', { src: `${to}/video`, poster: `${to}/poster`, preload: 'auto' }),
    () => add('audio', { src: `${to}/audio`, preload: 'auto' }),
    () => add('script', { src: `${to}/script` }),
    () => add('script', { src: `${to}/module`, type: 'module' }),
    () => import(`${to}/import`),
    () => add('link', { rel: 'stylesheet', href: `${to}/stylesheet` }, document.head),
    () => add('div', { style: `height:9px;background:url("${to}/css-url")` }),
    () => {
      add('style', {}, document.head).textContent = `@import url("${to}/css-import");`;
    },
    () => new FontFace('far', `url("${to}/font")`).load(),
    () => {
      const worker = (code: string) => new Worker(URL.createObjectURL(new Blob([code])));
      worker(`importScripts("${to}/importscripts")`);
      worker(`fetch("${to}/worker-fetch")`);
    },
    () => add('link', { rel: 'prefetch', href: `${to}/prefetch` }, document.head),
    () => add('link', { rel: 'preload', as: 'image', href: `${to}/preload` }, document.head),
    () => add('link', { rel: 'modulepreload', href: `${to}/modulepreload` }, document.head),
    () => (add('a', { href: '#here', ping: `${to}/ping` }) as HTMLAnchorElement).click(),
  ];
  for (const way of ways) attempt(way);
}

/** Sends a form, after which the page is gone where that gets through; runs within the page. */
export function sendForm(to: string): void {
  const form = Object.assign(document.createElement('form'), { action: `${to}/form` });
  document.body.append(form);
  form.submit();
}

/** Tries every way out of a worker; runs within it. */
export async function tryWaysOutOfWorker(to: string): Promise<void> {
  const ways: (() => unknown)[] = [
    () => fetch(`${to}/fetch`),
    () => new WebSocket(`${to.replace('http', 'ws')}/websocket`),
    () => new EventSource(`${to}/eventsource`),
    () => (globalThis as unknown as { importScripts(url: string): void }).importScripts(`${to}/importscripts`),
  ];
  for (const way of ways) {
    try {
      await way();
    } catch {}
  }
}
