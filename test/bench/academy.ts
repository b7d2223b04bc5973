import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { type ExtensionBrowser, openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { academyUrl, answerFirstQuestions, noticeOn, signIn } from '../tools/learner.ts';
import { type Figure, figure, median } from './figure.ts';
import { writeFloor } from './floor.ts';

const list = academyUrl('/records?year=2018&page=1');

const own = ensureBuild('chromium-test');

/** Milliseconds from the request to the end of the page's load event. */
async function loadTime(page: Page): Promise<number> {
  await page.goto(list, { waitUntil: 'load' });
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          const [{ loadEventEnd } = { loadEventEnd: 0 }] = performance.getEntriesByType(
            'navigation',
          ) as PerformanceNavigationTiming[];
          if (loadEventEnd > 0) done(loadEventEnd);
          else setTimeout(look);
        };
        look();
      }),
  );
}

/** Milliseconds until what a page started is over: its reading, and what was saved of it. */
const rest = 800;

/** A browser with the learner signed in at the replica, and no other page that would be in front. */
async function openSignedIn(extension: string, port: number): Promise<{ browser: ExtensionBrowser; page: Page }> {
  const browser = await openBrowser({ extension, port });
  const page = await signIn(browser);
  if (extension === own) await answerFirstQuestions(browser);
  for (const other of browser.context.pages()) if (other !== page) await other.close();
  await page.bringToFront();
  return { browser, page };
}

/** @returns how long a page loads with each of two extensions, in turn */
async function loadTimes(extensions: readonly [string, string], port: number, turns: number): Promise<number[][]> {
  const opened = [await openSignedIn(extensions[0], port), await openSignedIn(extensions[1], port)];
  try {
    const times: [number[], number[]] = [[], []];
    for (let turn = -2; turn < turns; turn++)
      for (const index of turn % 2 ? [0, 1] : [1, 0]) {
        const { page } = opened[index] as (typeof opened)[number];
        const took = await loadTime(page);
        await page.waitForTimeout(rest);
        if (turn >= 0) times[index as 0 | 1].push(took);
      }
    return times;
  } finally {
    for (const { browser } of opened) await browser.close();
  }
}

/** Two browsers differ by themselves more than by the extension: they are started anew for each round, in turn. */
async function loadFigure(port: number, turns: number): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'));
  try {
    const bare = join(folder, 'floor');
    writeFloor(bare);
    const [owns, bares]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4; round++) {
      const isOwnFirst = round % 2 === 0;
      const [first = [], second = []] = await loadTimes(isOwnFirst ? [own, bare] : [bare, own], port, turns / 4);
      owns.push(...(isOwnFirst ? first : second));
      bares.push(...(isOwnFirst ? second : first));
    }
    const ratio = median(owns) / median(bares);
    return figure('a page of the academy loads, against the same without the extension', ratio, '×', 1.05);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A list that grows: so many rows in so many steps. */
const growing = (rows: number, steps: number) => `<!doctype html><meta charset="utf-8"><title>已完成课程</title>
<h1>2018年度已完成课程</h1><p>姓名：其其格玛</p><table><thead><tr><th>课程名称</th><th>学时</th><th>完成时间</th><th>状态</th></tr></thead><tbody></tbody></table>
<script>
  const body = document.querySelector('tbody');
  let step = 0;
  const more = () => {
    for (let row = 0; row < ${rows / steps}; row++) {
      const number = step * ${rows / steps} + row;
      body.insertAdjacentHTML('beforeend', '<tr><td><a href="/c/' + number + '">草原生态第' + number + '讲</a></td><td>0.5</td><td>2018-05-0' + (1 + (number % 9)) + '</td><td>已完成</td></tr>');
    }
    if (++step < ${steps}) setTimeout(more, 50);
    else document.title = 'all there';
  };
  setTimeout(more, 100);
</script>`;

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  /** Of the processor: a busy machine doesn't count. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/** What runs in the academy's pages, and not in the background. */
const inPage = /^chrome-extension:.*\/(academy|reader)\.js$/;

/** @returns the longest that one of our functions ran in a page while something was done there, in milliseconds */
async function longestOfOurs(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: '-*,devtools.timeline,v8' });
  await act();
  const ended = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await ended;
  const ours = events.filter(
    ({ name, args }) => (name === 'FunctionCall' || name === 'EvaluateScript') && inPage.test(args.data?.url ?? ''),
  );
  if (ours.length === 0) throw new Error('none of our functions was seen to run');
  return Math.max(...ours.map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1_000));
}

/** The longest task of ours while 10,000 rows arrive in 100 steps, and are saved. */
async function arrivalFigure(browser: ExtensionBrowser): Promise<Figure> {
  const page = await browser.context.newPage();
  await page.route(academyUrl('/growing'), (route) =>
    route.fulfill({ contentType: 'text/html', body: growing(10_000, 100) }),
  );
  const session = await browser.context.newCDPSession(page);
  const longest = await longestOfOurs(session, async () => {
    await page.goto(academyUrl('/growing'));
    await noticeOn(page).getByText('10000').first().waitFor({ timeout: 60_000 });
  });
  await page.close();
  return figure('longest task of ours while 10,000 rows arrive in 100 steps', longest, 'ms', 30);
}

/** What the extension costs the academy's pages. */
export async function academyFigures(browser: ExtensionBrowser, port: number, turns = 48): Promise<Figure[]> {
  return [await loadFigure(port, turns), await arrivalFigure(browser)];
}
