import { card, withBody } from '../form/own-template.ts';
import { ensureBuild } from '../tools/build.ts';
import { answerFirstQuestionsIn, openFirefox } from '../tools/firefox.ts';
import { test } from './fixtures.ts';

test('Firefox: 2. Own template: it is looked over, kept, and shown with the learner’s data', async ({ academy }) => {
  test.setTimeout(120_000);
  const firefox = await openFirefox(ensureBuild('firefox-test'), academy.port);
  try {
    await answerFirstQuestionsIn(firefox);
    const page = await firefox.open('form.html');
    const says = (text: string) =>
      page.waitForFunction((wanted) => document.body.innerText.includes(wanted), { timeout: 20_000 }, text);
    const choose = (name: string, bytes: Uint8Array) =>
      page.evaluate(
        (of, content) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(content)], of));
          const input = document.querySelector<HTMLInputElement>('.own-templates input') as HTMLInputElement;
          input.files = data.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        name,
        [...bytes],
      );
    await says('用单位自己的模板');
    await choose('没传完.docx', withBody(...card).slice(0, -200));
    await says('没有存入“没传完.docx”：文件不完整或者损坏了');
    await choose('某旗登记卡.docx', withBody(...card));
    await says('认出 14 个标签');
    await page.reload().catch(() => {});
    await says('认出 14 个标签');
    await page.locator('button[aria-label="预览：某旗登记卡.docx"]').click();
    await says('某旗干部培训登记卡（2018年）');
    await page.locator('button[aria-label="用它生成：某旗登记卡.docx"]').click();
    await says('已下载');
  } finally {
    await firefox.close();
  }
});
