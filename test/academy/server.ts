import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { archivePage } from './archive.ts';
import { recordsPage } from './cards.ts';
import { type Learner, learners } from './courses.ts';
import { gridPage, listFrame, mainFrame, outerFrame } from './grid.ts';
import { latePage } from './late.ts';
import { style, type Visit } from './layout.ts';
import { minePage } from './mine.ts';
import { cataloguePage, homePage, newsPage, playerPage, signInPage, totalsPage } from './other-pages.ts';
import { hoursPage } from './split.ts';
import { unknownList, unknownMain, unknownOuter, unknownPage } from './unknown.ts';

/** Every page behind the sign-in, by path. */
export const pages: { [path: string]: (visit: Visit) => string } = {
  '/': homePage,
  '/courses': cataloguePage,
  '/course': playerPage,
  '/records': recordsPage,
  '/empty': recordsPage,
  '/grid': gridPage,
  '/grid/outer.html': outerFrame,
  '/grid/main.html': mainFrame,
  '/grid/list.html': listFrame,
  '/hours': hoursPage,
  '/late': latePage,
  '/mine': minePage,
  '/archive': archivePage,
  '/news': newsPage,
  '/totals': totalsPage,
  '/unknown': unknownPage,
  '/unknown/outer.html': unknownOuter,
  '/unknown/main.html': unknownMain,
  '/unknown/list.html': unknownList,
};

/** Milliseconds that a frame of the grid keeps its reader waiting. */
const delays: { [path: string]: number } = {
  '/grid/outer.html': 150,
  '/grid/main.html': 220,
  '/grid/list.html': 300,
};

export const expiredNotice = '登录已过期，请重新登录';

const sessionOf = (request: IncomingMessage) => /(?:^|;\s*)session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];

function send(response: ServerResponse, body: string, type = 'text/html', status = 200): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
}

const goTo = (response: ServerResponse, location: string, cookie: string) =>
  response.writeHead(303, { location, 'set-cookie': `session=${cookie}; Path=/; HttpOnly` }).end();

async function answer(request: IncomingMessage, response: ServerResponse, sessions: Map<string, Learner>) {
  // Through a proxy a browser asks for the whole address, otherwise for its path.
  const url = new URL(request.url ?? '/', 'http://x');
  const form = new URLSearchParams(request.method === 'POST' ? await text(request) : '');
  const session = sessionOf(request) ?? '';
  const learner = sessions.get(session);
  if (url.pathname === '/style.css') return send(response, style, 'text/css');
  if (url.pathname === '/login' && request.method === 'POST') {
    const known = learners.find(({ account }) => account === form.get('account')?.trim());
    if (!known) return send(response, signInPage('账号或密码不正确'));
    const fresh = randomUUID();
    sessions.set(fresh, known);
    return goTo(response, '/', fresh);
  }
  if (url.pathname === '/login') return send(response, signInPage());
  if (url.pathname === '/logout') {
    sessions.delete(session);
    return goTo(response, '/login', '; Max-Age=0');
  }
  const render = Object.hasOwn(pages, url.pathname) ? pages[url.pathname] : undefined;
  if (!render) return send(response, '页面不存在', 'text/plain', 404);
  if (!learner) return send(response, signInPage(expiredNotice));
  await wait(delays[url.pathname] ?? 0);
  send(response, render({ learner, query: url.searchParams, form }));
}

/**
 * Serves the replica academy on loopback, each time with no session.
 * @param port 0 or none takes a free one
 * @param heard told of each request as it comes
 */
export async function startAcademy(
  port = 0,
  heard: (request: IncomingMessage) => void = () => {},
): Promise<{ port: number; close(): Promise<void> }> {
  const sessions = new Map<string, Learner>();
  const server = createServer((request, response) => {
    heard(request);
    answer(request, response, sessions).catch(() => response.destroy());
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, '127.0.0.1', listening);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
