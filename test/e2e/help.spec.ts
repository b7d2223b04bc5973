import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pictures } from '../../lib/sentences/help/pictures.ts';
import { type Laid, readPdf } from '../form/office.ts';
import { holdings } from '../tools/holdings.ts';
import { expect, test } from './fixtures.ts';

const chapters = (page: Page) => page.locator('.chapter');
const search = (page: Page) => page.getByRole('searchbox', { name: '找什么' });
const status = (page: Page) => page.getByRole('search').getByRole('status');

test('what is typed leaves only what has it, marked, and says once how much', async ({ fresh }) => {
  const page = await fresh.open('help.html');
  const all = await chapters(page).count();
  await expect(status(page)).toBeEmpty();
  await search(page).pressSequentially('备份 密码');
  await expect(page.locator('.question')).toHaveCount(1);
  await expect(page.getByRole('heading', { name: '备份文件的密码忘了，怎么办？' })).toBeVisible();
  await expect(page.getByRole('navigation', { name: '目录' }).getByRole('link')).toHaveCount(1);
  await expect(status(page)).toHaveText('找到 1 处。');
  expect(new Set(await page.locator('mark').allInnerTexts())).toEqual(new Set(['备份', '密码']));
  await page.keyboard.press('Escape');
  await expect(chapters(page)).toHaveCount(all);
  await expect(page.locator('mark')).toHaveCount(0);
  await expect(search(page)).toBeFocused();
  // A word that stands nowhere on the page.
  await search(page).fill('学分');
  await expect(page.getByRole('heading', { name: '一年要多少学时？' })).toBeVisible();
  await page.getByRole('button', { name: '清除，看全部' }).click();
  await expect(chapters(page)).toHaveCount(all);
  await expect(search(page)).toBeFocused();
});

test('what is nowhere is said to be, with words to try, and all goes by keyboard', async ({ fresh }) => {
  const page = await fresh.open('help.html');
  await search(page).focus();
  await page.keyboard.type('养老金');
  await expect(status(page)).toHaveText('没有找到“养老金”。');
  await expect(chapters(page)).toHaveCount(0);
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.textContent === '换电脑')) break;
  }
  await page.keyboard.press('Enter');
  await expect(search(page)).toHaveValue('换电脑');
  await expect(page.getByRole('heading', { name: /搬过去/ })).toBeVisible();
});

test('a link into it opens at its place, even where the ledger does not open', async ({ fresh }) => {
  await holdings.unfit(fresh);
  const closed = await fresh.open('ledger.html');
  const [page] = await Promise.all([
    fresh.context.waitForEvent('page'),
    closed.getByRole('link', { name: '看帮助' }).click(),
  ]);
  const heading = page.getByRole('heading', { name: '台账打不开怎么办', exact: true });
  await expect(heading).toBeInViewport();
  await expect(heading).toBeFocused();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw Object.assign(globalThis, { isOpened: true });
    };
  });
  await page.reload();
  await expect(heading).toBeInViewport();
  expect(await page.evaluate(() => 'isOpened' in globalThis)).toBe(false);
});

test('the pages lead to their part of it', async ({ withLearner }) => {
  const doors: [path: string, link: string, heading: string][] = [
    ['popup.html', '帮助', '帮助'],
    ['ledger.html#entry', '帮助', '怎样补录各类培训'],
    ['ledger.html#backup', '帮助', '怎样备份、换电脑、两台电脑合用'],
    ['form.html', '帮助', '怎样出登记表'],
    ['privacy.html', '帮助', '给同事和信息部门：什么会让台账不见'],
    ['welcome.html', '帮助', '为什么页面上有的课没有读到？'],
  ];
  for (const [path, link, heading] of doors) {
    const page = await withLearner.open(path);
    const door = page.getByRole('link', { name: link, exact: true });
    const place = await door.getAttribute('href');
    const help = await withLearner.open((place ?? '').slice(1));
    await expect(help.getByRole('heading', { name: heading, exact: true }), path).toBeInViewport();
    await page.close();
    await help.close();
  }
});

test('every picture is there', async ({ fresh }) => {
  const page = await fresh.open('help.html');
  const images = page.locator('.question img');
  await expect(images).toHaveCount(Object.keys(pictures).length);
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded();
    const widths = () =>
      image.evaluate((each: HTMLImageElement) => [each.complete && each.naturalWidth, each.width > 0]);
    const alt = (await image.getAttribute('alt')) ?? '';
    await expect.poll(widths, alt).toEqual([Number(await image.getAttribute('width')), true]);
  }
});

async function printed(page: Page, name: string): Promise<Laid> {
  const file = test.info().outputPath(`${name}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  return readPdf(file);
}

test('it prints on few sheets, and what colleagues and the IT office need on one', async ({ fresh }) => {
  const page = await fresh.open('help.html');
  const { pages, paper } = await printed(page, 'help');
  expect(paper).toMatch(/A4/);
  expect(pages.length).toBeLessThanOrEqual(10);
  expect(pages.join()).not.toMatch(/找什么|跳到正文|只打印|大字|我的台账/);
  expect(pages.join()).toContain('打开“补录”，先选类别');

  await page.evaluate(() => Object.assign(globalThis, { print: () => Object.assign(globalThis, { isAsked: true }) }));
  await page.getByRole('button', { name: '只打印这一部分：给同事和信息部门' }).click();
  await page.waitForFunction(() => 'isAsked' in globalThis);
  const sheet = await printed(page, 'machines');
  expect(sheet.pages).toHaveLength(1);
  expect(sheet.pages[0]).toContain('给同事和信息部门');
  expect(sheet.pages[0]).not.toContain('怎样补录');
  // Once printed, the whole is printed again.
  await expect(page.locator('.alone')).toHaveCount(0);
});
