import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import type { Holding } from './holdings.ts';
import { academyUrl, enterTraining, noticeOn, signIn } from './learner.ts';
import * as scene from './scenes.ts';

/** A screen of the product in one of its states, as `npm run pictures` takes it and the tests look it over. */
export interface Screen {
  name: string;
  /** What the browser holds beforehand; screens of one holding share a browser, in their order. */
  holds: Holding;
  open(browser: ExtensionBrowser): Promise<Page>;
  /** A page fills its window; the popup is as the browser shows it, and the academy's pages keep their own text size. */
  kind: 'page' | 'popup' | 'academy';
}

/** A page of the extension, and what is done on it. */
const page = (name: string, holds: Holding, path: string, prepare?: (page: Page) => Promise<unknown>): Screen => ({
  name,
  holds,
  kind: path.startsWith('popup') ? 'popup' : 'page',
  async open(browser) {
    const opened = await browser.open(path);
    await opened.locator('h1, [role=alert]').first().waitFor();
    await prepare?.(opened);
    return opened;
  },
});

/** A page with the sample's data, which each tab begins by itself. */
const sample = (name: string, path: string, prepare?: (page: Page) => Promise<unknown>): Screen =>
  page(name, 'nothing', 'welcome.html', async (opened) => {
    await opened.getByRole('button', { name: '先看看示例' }).click();
    await opened.getByText('与您的台账无关').waitFor();
    await opened.goto(new URL(`/${path}`, opened.url()).href);
    // Another room of the same page is no new page.
    await opened.reload();
    await opened.locator('.sample').waitFor();
    await prepare?.(opened);
  });

/** Opens the popup on a day. */
const popup = (name: string, holds: Holding, today = '2018-12-01'): Screen =>
  page(name, holds, 'popup.html', async (opened) => {
    await opened.addInitScript((day) => Object.assign(globalThis, { todayForTests: day }), today);
    await opened.reload();
    await opened.locator('main > *').first().waitFor();
  });

/** A page of the academy, with our notice or teaching on it. */
const academy = (
  name: string,
  path: string,
  told: string | null,
  prepare?: (page: Page, browser: ExtensionBrowser) => Promise<unknown>,
  account?: string,
): Screen => ({
  name,
  holds: 'learner',
  kind: 'academy',
  async open(browser) {
    const opened = await signIn(browser, account);
    await opened.goto(academyUrl(path));
    if (told) await noticeOn(opened).getByText(told).first().waitFor();
    await prepare?.(opened, browser);
    return opened;
  },
});

const click = (name: string) => (opened: Page) => opened.getByRole('button', { name }).first().click();

export const screens: Screen[] = [
  page('welcome', 'nothing', 'welcome.html'),
  popup('popup-first', 'nothing'),
  page('overview-first', 'nothing', 'ledger.html'),
  page('privacy', 'nothing', 'privacy.html'),
  page('restore-half-way', 'nothing', 'ledger.html#backup', scene.largeBackup),
  page('help', 'nothing', 'help.html'),
  page('help-search', 'nothing', 'help.html', scene.lookFor('换电脑', '找到')),
  page('help-nothing-found', 'nothing', 'help.html', scene.lookFor('养老金', '没有找到')),

  page('welcome-answered', 'learner', 'welcome.html'),
  popup('popup-nothing-read', 'learner'),
  ...['overview', 'records', 'questions', 'papers', 'years', 'backup', 'intake'].map((room) =>
    page(`${room}-empty`, 'learner', `ledger.html#${room}`),
  ),
  page('form-empty', 'learner', 'form.html'),
  academy('notice-nothing', '/records?year=2016&page=1', '本页'),
  academy('notice-other-learner', '/records?year=2018&page=1', '本页', undefined, 'long'),
  academy('notice-read', '/records?year=2018&page=1', '本页读到'),
  academy('notice-unread', '/unknown', '这一页没有读出来'),
  academy('teaching', '/unknown', '这一页没有读出来', scene.beginTeaching),
  academy('teaching-told', '/unknown', '这一页没有读出来', scene.tellTwoRows),
  page('outline', 'learner', 'report.html'),

  popup('popup-partial', 'partial'),
  page('overview-partial', 'partial', 'ledger.html#overview'),

  popup('popup-read', 'read'),
  popup('popup-near', 'read', '2018-12-15'),
  popup('popup-past', 'read', '2018-12-25'),
  popup('popup-next-year', 'read', '2019-01-05'),
  page('overview-read', 'read', 'ledger.html#overview'),

  popup('popup-met', 'met'),
  page('overview-met', 'met', 'ledger.html#overview'),
  page('conflict', 'met', 'ledger.html#backup', scene.bringConflict),
  page('conflict-merged', 'merged', 'ledger.html#backup'),
  page('filed', 'merged', 'ledger.html#year-end/file', scene.fileYear),
  { ...page('popup-filed', 'merged', 'ledger.html#year-end/file', scene.popupOfFiled), kind: 'popup' },
  page('snapshot', 'merged', 'ledger.html#backup', click('恢复到这时')),
  page('compare-half-way', 'merged', 'ledger.html#backup', scene.largeBackup),

  sample('overview', 'ledger.html#overview'),
  sample('entry', 'ledger.html#entry', scene.beginClass),
  sample('sittings', 'ledger.html#entry', scene.severalSittings),
  sample('records', 'ledger.html#records', (opened) => opened.locator('.entries summary').first().click()),
  sample('questions', 'ledger.html#questions'),
  sample('papers', 'ledger.html#papers'),
  sample('years', 'ledger.html#years'),
  ...['reconcile', 'entries', 'check', 'form', 'file'].map((step) =>
    sample(`wizard-${step}`, `ledger.html#year-end/${step}`),
  ),
  sample('backup', 'ledger.html#backup'),
  sample('settings', 'options.html'),
  sample('form', 'form.html'),
  sample('own-templates', 'form.html', scene.chooseTemplates),
  sample('tags', 'tags.html'),
  sample('form-by-kind', 'form.html', scene.byKind),
  sample('verify', 'form.html#verify'),
  page('roster', 'nothing', 'roster.html', scene.severalFiles),
  page('roster-empty', 'nothing', 'roster.html'),
  page('roster-half-way', 'nothing', 'roster.html', scene.halfOfUnit),

  page('entry-stored', 'read', 'ledger.html#entry', (opened) => enterTraining(opened, scene.classOfFiveDays)),
  page('recovered', 'read', 'ledger.html', scene.afterRecovery),
  popup('popup-recovered', 'read'),

  page('newer', 'later', 'ledger.html'),
  popup('popup-newer', 'later'),
  page('unfit', 'unfit', 'ledger.html'),
  popup('popup-unfit', 'unfit'),
];
