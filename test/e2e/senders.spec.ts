import type { browser as extensionApi } from 'wxt/browser';
import { expect, tableOf, test } from './fixtures.ts';

/** Inside the extension's own contexts. */
declare const chrome: typeof extensionApi;

const reading = {
  outcome: 'records',
  learner: '其其格玛',
  year: 2018,
  courses: [{ title: '伪造的课程', hours: 5000, completedOn: null, year: 2018, courseKey: 'id:1', required: null }],
  skipped: [],
  coverage: null,
  statedTotal: null,
  taught: null,
  frames: [],
};

const taught = {
  path: '/',
  rows: 'body>p',
  shapes: { 'A,I': ['title', 'hours'] },
  written: ['0'],
  header: '',
  allDone: null,
};

test('a malformed message, or one that does not come from the academy, stores nothing and is answered with a sentence', async ({
  withLearner,
}) => {
  const page = await withLearner.open('popup.html');
  const messages = [
    { type: 'reading', reading, paths: ['/'] },
    { type: 'reading', reading: { ...reading, outcome: 'fine' }, paths: ['/'] },
    { type: 'reading', reading: { ...reading, courses: [{ ...reading.courses[0], hours: 1.5 }] }, paths: ['/'] },
    { type: 'teach', taught: { ...taught, host: 'www.nmgce.gov.cn' } },
    { type: 'delete-everything' },
    'reading',
    null,
  ];
  for (const message of messages) {
    const answer = await page.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
    expect(answer).toMatchObject({ notice: { tone: 'care', title: '这一页没有存下' }, recipe: null });
  }
  expect(await page.evaluate((sent) => chrome.runtime.sendMessage(sent), { type: 'teach', taught })).toBe(false);
  expect(await tableOf(withLearner, 'records')).toEqual([]);
  expect(await tableOf(withLearner, 'recipes')).toEqual([]);
});

test('a page can not speak to the extension at all', async ({ withLearner }) => {
  const page = await withLearner.context.newPage();
  await page.goto('http://www.nmgce.gov.cn/login');
  expect(
    await page.evaluate(() => typeof (globalThis as { chrome?: typeof chrome }).chrome?.runtime?.sendMessage),
  ).toBe('undefined');
});
