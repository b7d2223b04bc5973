import type { BrowserContext, Page } from '@playwright/test';
import { noticeOn } from '../tools/learner.ts';
import { expect, test } from './fixtures.ts';
import { choose, openFrom, pressOn, tabTo, typeDay, typeInto } from './keys.ts';

/** How the learner has set the machine; each page of the browser is shown so. */
const settings: { [name: string]: (context: BrowserContext) => Promise<unknown> } = {
  'as it comes': async () => {},
  'at 200 % text': (context) =>
    context.addInitScript(() => {
      if (!location.protocol.endsWith('extension:')) return;
      addEventListener('DOMContentLoaded', () => {
        document.documentElement.style.fontSize = '36px';
      });
    }),
  'in forced colours': async (context) => {
    const force = (page: Page) => page.emulateMedia({ forcedColors: 'active' });
    context.on('page', force);
    await Promise.all(context.pages().map(force));
  },
};

for (const [name, set] of Object.entries(settings))
  test(`the whole story by keyboard alone, ${name}: install, welcome, read, enter, plan, form`, async ({ fresh }) => {
    test.setTimeout(240_000);
    const { context } = fresh;
    await set(context);

    // Installing opens the welcome page.
    const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
    await expect.poll(() => context.pages().some(isWelcome)).toBe(true);
    const welcome = context.pages().find(isWelcome) as Page;
    await welcome.bringToFront();
    await welcome.reload();
    await typeInto(welcome, welcome.getByLabel('您的姓名'), '其其格玛');
    await choose(welcome, welcome.getByRole('group', { name: '二、' }), '县处级及以上党政领导干部');
    await pressOn(welcome, welcome.getByRole('button', { name: '设置好了' }));
    await expect(welcome.getByRole('heading', { name: '接下来读取学院里的课程' })).toBeFocused();

    // The academy's own pages, and the notice on them: it takes no focus, and is reached like all else.
    const academy = await openFrom(welcome, welcome.getByRole('link', { name: '打开内蒙古干部培训网络学院' }));
    if ((await academy.getByLabel('账号').count()) === 0)
      await pressOn(academy, academy.getByRole('link', { name: '登录' }));
    await typeInto(academy, academy.getByLabel('账号'), 'demo');
    await typeInto(academy, academy.getByLabel('密码'), 'demo');
    await academy.keyboard.press('Enter');
    await pressOn(academy, academy.getByRole('link', { name: '已完成课程' }));
    for (let page = 1; ; page++) {
      await expect(noticeOn(academy)).toContainText('本页读到');
      await expect(academy.getByText(`第 ${page}/`)).toBeVisible();
      expect(await academy.evaluate(() => document.activeElement?.localName)).toBe('body');
      const next = academy.getByRole('link', { name: '下一页' });
      if ((await next.count()) === 0) break;
      await pressOn(academy, next);
    }
    await pressOn(academy, noticeOn(academy).getByRole('button'));
    await expect(noticeOn(academy)).toBeHidden();

    const popup = await fresh.open('popup.html');
    await popup.setViewportSize({ width: 800, height: 600 });
    await expect(popup.locator('main')).toContainText('还差 60 学时');
    await pressOn(popup, popup.getByText('第六条', { exact: true }).locator('xpath=ancestor::summary'));
    await expect(popup.locator('main')).toContainText('超出 13.5 学时不计入');

    const ledger = await openFrom(popup, popup.getByRole('link', { name: '补录线下培训' }));
    await choose(ledger, ledger.getByRole('group', { name: '补录哪一类' }), '脱产培训');
    await typeInto(ledger, ledger.getByLabel('培训班名称'), '处级干部进修班');
    await typeDay(ledger, ledger.getByLabel('开始日期'), '2018-06-04');
    await typeDay(ledger, ledger.getByLabel('结束日期'), '2018-06-08');
    await pressOn(ledger, ledger.getByRole('button', { name: '存入台账' }));
    await expect(ledger.getByRole('status').filter({ hasText: '已存入台账' })).toBeVisible();

    await pressOn(ledger, ledger.getByRole('navigation').getByRole('link', { name: '总览' }));
    await expect(ledger.getByRole('heading', { level: 1 })).toContainText('还差 20 学时');
    await pressOn(ledger, ledger.getByRole('button', { name: '列入计划' }).first());
    await expect(ledger.getByText('已列入计划')).toBeVisible();
    await expect(ledger.getByText('都完成以后')).toContainText('已达标');

    await pressOn(ledger, ledger.getByRole('navigation').getByRole('link', { name: '登记表' }));
    await expect(ledger.getByRole('heading', { level: 1 })).toContainText('登记表');
    await tabTo(ledger, ledger.getByRole('button', { name: '下载登记表（Word）' }));
    const [file] = await Promise.all([ledger.waitForEvent('download'), ledger.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toMatch(/其其格玛.*\.docx$/);
  });
