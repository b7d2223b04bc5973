import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { tags } from '../../lib/form/tags.ts';
import { layOut } from '../form/office.ts';
import { card, paragraph, withBody, wordFile } from '../form/own-template.ts';
import { enterTraining } from '../tools/learner.ts';
import { expect, tableOf, test } from './fixtures.ts';

const own = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(bytes),
});
const good = withBody(...card);
/** One tag is mistyped, one is in the wrong place, and the year's requirement is missing. */
const flawed = withBody(...card.filter((block) => !block.includes('{年度要求}')), paragraph('{姓 名}{主办单位}'));

const cardOf = (page: Page) => page.getByRole('region', { name: '用单位自己的模板' });
const choose = async (page: Page, name: string, bytes: Uint8Array) =>
  cardOf(page).getByLabel('选择模板文件').setInputFiles(own(name, bytes));
const rowOf = (page: Page, name: string) => cardOf(page).getByRole('listitem').filter({ hasText: name }).first();
const downloaded = async (page: Page, button: string): Promise<Download> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    cardOf(page).getByRole('button', { name: button }).click(),
  ]);
  return file;
};

test('2. Own template: chosen, it tells what it found, shows the learner’s data, is filled, and is there after a reload', async ({
  withLearner,
}) => {
  const requests: string[] = [];
  withLearner.context.on('request', (request) => requests.push(request.url()));
  const entry = await withLearner.open('ledger.html#entry');
  await enterTraining(entry, {
    kind: '脱产培训',
    fields: { 培训班名称: '处级干部进修班', 开始日期: '2018-10-15', 结束日期: '2018-10-17', 天数: '2.5' },
  });
  const page = await withLearner.open('form.html');
  await choose(page, '某旗登记卡.docx', flawed);
  await expect(cardOf(page).getByText('已存入“某旗登记卡.docx”')).toBeVisible();
  const row = rowOf(page, '某旗登记卡.docx');
  await expect(row).toContainText('认出 13 个标签');
  await expect(row).toContainText('有 2 处填不进内容');
  await expect(row).toContainText('{姓 名} 认不出，是不是 {姓名}？');
  await expect(row).toContainText('{主办单位} 写在了外面，请写在 {#明细} … {/明细} 之间。');
  await expect(row.getByText('一般要有，这个模板里没有').locator('xpath=../..')).toContainText('{年度要求}');
  await row.getByText('看认出的标签').click();
  await expect(row.getByRole('list').last()).toContainText('{五年周期}');

  await row.getByRole('button', { name: '预览' }).click();
  const preview = page.getByRole('region', { name: '预览 某旗登记卡.docx' });
  await expect(preview).toContainText('某旗干部培训登记卡（2018年）');
  await expect(preview.getByRole('cell', { name: '其其格玛', exact: true })).toBeVisible();
  await expect(preview.getByRole('row', { name: /^合计/ })).toHaveText('合计20');

  const form = await downloaded(page, '用它生成');
  expect(form.suggestedFilename()).toBe('其其格玛_2018_学时登记表.docx');
  const [laid] = layOut([readFileSync(await form.path())]);
  const text = laid?.pages.join('').replace(/\s/g, '') ?? '';
  expect(text).toContain('某旗干部培训登记卡（2018年）');
  expect(text).toContain('2018.10.15—2018.10.17处级干部进修班脱产20');
  expect(text).toContain('合计20');
  expect(text).not.toMatch(/[{}]/);

  await page.reload();
  await expect(rowOf(page, '某旗登记卡.docx')).toContainText('认出 13 个标签');
  const copy = await downloaded(page, '另存一份');
  expect(copy.suggestedFilename()).toBe('某旗登记卡.docx');
  expect(readFileSync(await copy.path()).equals(Buffer.from(flawed))).toBe(true);
  expect(requests.filter((url) => !/^(chrome-extension|blob|data):/.test(url))).toEqual([]);
});

test('2. Own template: a file that can’t be used is refused with its reason, and what is kept stays', async ({
  withLearner,
}) => {
  const page = await withLearner.open('form.html');
  await choose(page, '好的.docx', good);
  await expect(rowOf(page, '好的.docx')).toContainText('标签都认得，该有的都有');
  const relation = (type: string) =>
    wordFile((parts) => {
      const name = 'word/_rels/document.xml.rels';
      parts[name] = (parts[name] ?? '').replace(
        '</Relationships>',
        `<Relationship Id="x1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://elsewhere.example/a" TargetMode="External"/></Relationships>`,
      );
    });
  const bad: [name: string, bytes: Uint8Array, said: string][] = [
    [
      '登记表.doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0),
      '这是旧格式的 Word 文件（.doc），读不了。请用 Word 或 WPS 打开，另存为 .docx',
    ],
    ['说明.docx', new TextEncoder().encode('{姓名}'), '这不是 Word 文档（.docx）'],
    ['有宏.docm', wordFile((parts) => Object.assign(parts, { 'word/vbaProject.bin': 'x' })), '带有宏或控件'],
    ['附模板.docx', relation('attachedTemplate'), '从别处链接的附加的模板'],
    ['没传完.docx', good.slice(0, -200), '文件不完整或者损坏了'],
    ['少括号.docx', withBody(...card, paragraph('政治面貌：{政治面貌')), '“政治面貌：{政治面貌”这里的“{”没有对应的“}”'],
    ['没结束.docx', withBody(paragraph('{#明细}{内容}')), '{#明细} 没有结束'],
    ['没标签.docx', withBody(paragraph('姓名：')), '没有一个认得的标签'],
    ['学员 000102190001010010.docx', good, '像身份证号的数字'],
    ['太大.docx', new Uint8Array(5_000_001), '文件超过 5 MB'],
  ];
  for (const [name, bytes, said] of bad) {
    await choose(page, name, bytes);
    const alert = cardOf(page).getByRole('alert');
    await expect(alert, name).toContainText(`没有存入“${name}”`);
    await expect(alert, name).toContainText(said);
  }
  expect((await tableOf<{ name: string }>(withLearner, 'templates')).map(({ name }) => name)).toEqual(['好的.docx']);
  await choose(page, '好的.docx', good);
  await expect(cardOf(page).getByRole('alert')).toHaveCount(0);
});

test('2. Own template: dropped on the card, replaced, removed, and taken back each time', async ({ withLearner }) => {
  const page = await withLearner.open('form.html');
  const drop = async (...files: { name: string; bytes: Uint8Array }[]) => {
    const transfer = await page.evaluateHandle(
      (all) => {
        const data = new DataTransfer();
        for (const { name, bytes } of all) data.items.add(new File([new Uint8Array(bytes)], name));
        return data;
      },
      files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
    );
    await cardOf(page).dispatchEvent('drop', { dataTransfer: transfer });
  };
  await drop({ name: '甲.docx', bytes: good }, { name: '乙.docx', bytes: good });
  await expect(cardOf(page).getByRole('alert')).toContainText('请一次选一个');
  await drop({ name: '甲.docx', bytes: good });
  await expect(rowOf(page, '甲.docx')).toContainText('认出 14 个标签');

  await choose(page, '甲.docx', flawed);
  await expect(rowOf(page, '甲.docx')).toContainText('认出 13 个标签');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(rowOf(page, '甲.docx')).toContainText('认出 14 个标签');

  await cardOf(page).getByRole('button', { name: '移除' }).click();
  await expect(rowOf(page, '甲.docx')).toHaveCount(0);
  // The toast takes the focus that the row had.
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rowOf(page, '甲.docx')).toContainText('认出 14 个标签');
  await cardOf(page).getByRole('button', { name: '移除' }).click();
  await page.getByRole('button', { name: '关闭' }).click();
  await page.reload();
  await expect(cardOf(page)).toBeVisible();
  expect(await tableOf(withLearner, 'templates')).toEqual([]);
});

test('2. Own template: by keyboard alone, and the table of tags prints alone', async ({ withLearner }) => {
  const page = await withLearner.open('form.html');
  // Asked for together with the key, the browser may hear of it too late.
  const chooser = page.waitForEvent('filechooser');
  const button = cardOf(page).getByLabel('选择模板文件');
  await button.focus();
  await expect(button).toBeFocused();
  await page.keyboard.press('Space');
  await (await chooser).setFiles(own('某旗登记卡.docx', good));
  await expect(rowOf(page, '某旗登记卡.docx')).toContainText('认出 14 个标签');
  await page.keyboard.press('Tab');
  await expect(cardOf(page).getByRole('link', { name: '标签一览' })).toBeFocused();
  for (const name of ['用它生成', '预览']) {
    await page.keyboard.press('Tab');
    await expect(cardOf(page).getByRole('button', { name }), name).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '预览 某旗登记卡.docx' })).toContainText('其其格玛');

  const [table] = await Promise.all([
    withLearner.context.waitForEvent('page'),
    cardOf(page).getByRole('link', { name: '标签一览' }).click(),
  ]);
  await expect(table.getByRole('heading', { name: '模板怎样写' })).toBeVisible();
  const pdf = test.info().outputPath('tags.pdf');
  writeFileSync(pdf, await table.pdf({ preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  for (const { name } of tags) expect(text).toContain(name);
  expect(text).toContain('{总学时}年度总学时102');
  expect(text).not.toMatch(/模板怎样写|打印标签一览|待您确认/);
  expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/A4/);
});
