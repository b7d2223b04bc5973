import type { ElementHandle, Page } from 'puppeteer-core';
import { ensureBuild } from '../tools/build.ts';
import { answerFirstQuestionsIn, openFirefox } from '../tools/firefox.ts';
import { expect, test } from './fixtures.ts';

const says = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000 }, text);

/** Types into the field below a label; days are not typed alike in every language of the browser. */
const fill = (page: Page, label: string, text: string) =>
  page.evaluate(
    (wanted, value) => {
      const name = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(wanted));
      const input = document.getElementById(name?.htmlFor ?? '') as HTMLInputElement;
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    text,
  );

/** Presses the button of that name, with the mouse where it stands. */
async function press(page: Page, name: string): Promise<void> {
  const button = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll('button')].find(
        (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === wanted,
      ),
    name,
  );
  await (button as ElementHandle<Element>).click();
}

test('Firefox: 2. Entry and 3. Records: half-days are clicked, the entry is stored, deleted and brought back', async ({
  academy,
}) => {
  test.setTimeout(120_000);
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    await answerFirstQuestionsIn(firefox);

    const page = await firefox.open('ledger.html#entry');
    await fill(page, '培训班名称', '草原法治班');
    await fill(page, '开始日期', '2018-10-12');
    await fill(page, '结束日期', '2018-10-16');
    await says(page, '选了 6 个半天，合 3 天');
    await press(page, '10月12日 周五 上午');
    await says(page, '选了 5 个半天，合 2.5 天');
    await press(page, '存入台账');
    await says(page, '✓ 已存入台账：草原法治班，20 学时');

    // What is begun outlives the tab here too.
    await fill(page, '培训班名称', '没有填完的班');
    // A key and its write are not one.
    await new Promise((rest) => setTimeout(rest, 500));
    await page.close();
    const again = await firefox.open('ledger.html#entry');
    await says(again, '接着上次没有存完的填写');

    const records = await firefox.open('ledger.html#records');
    await says(records, '2018 年明细，共 1 条');
    await press(records, '删除 草原法治班');
    await says(records, '已删除“草原法治班”');
    await press(records, '撤销');
    await says(records, '2018 年明细，共 1 条');
    const shown = await records.$$eval('.entries tbody tr', (rows) => rows.map(({ textContent }) => textContent));
    expect(shown).toHaveLength(1);
    expect(shown[0]).toContain('草原法治班');
  } finally {
    await firefox.close();
  }
});
