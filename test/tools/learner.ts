import type { Page } from '@playwright/test';
import { academyHost, type ExtensionBrowser } from './browser.ts';

/** What a learner does, by what a learner sees: the demonstration and the end-to-end tests share it. */

export const academyUrl = (path: string) => `http://${academyHost}${path}`;

/** Answers the three questions of the first run on the welcome page. */
export async function answerFirstQuestions(
  { open }: ExtensionBrowser,
  { name = '其其格玛', group = '县处级及以上党政领导干部' } = {},
): Promise<Page> {
  const page = await open('welcome.html');
  await page.getByLabel('您的姓名').fill(name);
  await page.getByRole('radio', { name: group }).check();
  await page.getByRole('button', { name: '设置好了' }).click();
  await page.getByText('已完成课程').first().waitFor();
  return page;
}

/** Signs in at the replica academy. */
export async function signIn({ context }: ExtensionBrowser, account = 'demo'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(academyUrl('/login'));
  await page.getByLabel('账号').fill(account);
  await page.getByLabel('密码').fill('demo');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('欢迎您').waitFor();
  return page;
}

/** The extension's notice on the academy's page; only the test build lets it be seen. */
export const noticeOn = (page: Page) => page.locator('nmgce-ledger-notice section');

/** Opens the completed courses and turns their pages to the last, waiting on each for the notice. */
export async function turnAllPages(page: Page): Promise<void> {
  await page.getByRole('link', { name: '已完成课程' }).click();
  for (;;) {
    const shown = await page
      .getByText(/第 \d+\/\d+ 页/)
      .first()
      .innerText();
    const [, number] = /第 (\d+)\/(\d+) 页/.exec(shown) ?? [];
    await noticeOn(page).getByText('本页读到').waitFor();
    const next = page.getByRole('link', { name: '下一页' });
    if ((await next.count()) === 0) return;
    await next.click();
    await page.getByText(`第 ${Number(number) + 1}/`).waitFor();
  }
}

/** An offline training as it is typed: the kind's tile, how it is counted, the fields by label, the boxes ticked. */
export interface Training {
  kind: string;
  by?: string;
  fields: { [label: string]: string };
  ticks?: string[];
}

/**
 * Fills the entry form of the ledger page field by field and stores it.
 *
 * @param entry its first field is the title
 * @returns what the page answers
 */
export async function enterTraining(page: Page, entry: Training): Promise<string> {
  await page.getByRole('radio', { name: entry.kind }).check();
  if (entry.by) await page.getByRole('radio', { name: entry.by }).check();
  const more = page.getByText('登记表上的其他内容');
  if ((await more.count()) > 0) await more.click();
  const typed = page.locator('input:not([type=checkbox], [type=radio])');
  for (const [label, value] of Object.entries(entry.fields))
    await typed.and(page.getByLabel(label)).first().fill(value);
  for (const label of entry.ticks ?? []) await page.getByLabel(label).check();
  await page.getByRole('button', { name: '存入台账' }).click();
  const [title = ''] = Object.values(entry.fields);
  const stored = page.getByRole('status').filter({ hasText: '已存入台账' }).filter({ hasText: title });
  await stored.waitFor();
  return (await stored.locator('.done > span').first().innerText()).trim();
}

const head = { format: 'nmgce-ledger', version: 1, exportedAt: '2018-11-30T09:00:00+08:00' };

/** Restores a ledger file into a browser that has none yet, through the page for it. */
export async function restore(browser: ExtensionBrowser, ledger: object): Promise<void> {
  const page = await browser.open('ledger.html#backup');
  await page.getByLabel('选择备份文件').setInputFiles({
    name: 'ledger.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...head, ...ledger })),
  });
  await page.getByText('已从“ledger.json”恢复').waitFor();
  await page.close();
}

/** A ledger file's learner. */
export const learner = {
  id: 'p1',
  name: '其其格玛',
  groups: [{ from: '2017-01-01', group: 'county-leader' }],
};
