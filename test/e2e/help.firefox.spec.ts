import { ensureBuild } from '../tools/build.ts';
import { openFirefox } from '../tools/firefox.ts';
import { expect, test } from './fixtures.ts';

test('in Firefox too the help opens at a place, finds, marks, and shows its pictures', async ({ academy }) => {
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    const page = await firefox.open('help.html#moving-new');
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('搬过去'), { timeout: 20_000 });
    await page.waitForFunction(() => {
      const images = [...document.querySelectorAll<HTMLImageElement>('#moving img')];
      for (const image of images) image.scrollIntoView();
      return images.length > 1 && images.every(({ naturalWidth }) => naturalWidth > 0);
    });
    await page.locator('input[type=search]').fill('备份 密码');
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('找到 1 处'));
    const marked = await page.evaluate(() =>
      [...document.querySelectorAll('mark')].map(({ textContent }) => textContent),
    );
    expect(new Set(marked)).toEqual(new Set(['备份', '密码']));
  } finally {
    await firefox.close();
  }
});
