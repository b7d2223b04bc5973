import { readFileSync } from 'node:fs';
import { layOut } from '../form/office.ts';
import { signIn, turnAllPages } from '../tools/learner.ts';
import { expect, learner, restore, test } from './fixtures.ts';

test('the form is filled on the machine, and LibreOffice opens it as one A4 page and the annex', async ({
  withLearner,
}) => {
  await turnAllPages(await signIn(withLearner));
  const page = await withLearner.open('form.html');
  await expect(page.getByRole('heading', { name: '干部教育培训学时登记表（2018 年度）' })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载登记表' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('其其格玛_2018_学时登记表.docx');
  const [laid] = layOut([readFileSync(await file.path())]);
  expect(laid?.paper).toMatch(/A4/);
  expect(laid?.pages).toHaveLength(2);
  expect(laid?.pages[0]).toMatch(/网络培训 37 门（已学 63\.5）/);
  expect(laid?.pages[0]).toContain('年度总学时：50');
  expect(laid?.pages[1]).toContain('合计 37 门，课程学时 63.5；按规定计入 50');
  const [book] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 Excel' }).click(),
  ]);
  expect(book.suggestedFilename()).toBe('其其格玛_2018_学时明细.xlsx');
});

test('the texts for the other forms are copied at one press', async ({ fresh }) => {
  const records = [
    {
      ...{
        id: 'o1',
        profile: 'p1',
        kind: 'off-job',
        title: '中青年干部培训班',
        origin: 'manual',
        organizer: '盟委组织部',
      },
      ...{ measure: { type: 'half-days', halfDays: 86 }, startOn: '2018-03-01', endOn: '2018-04-30' },
    },
  ];
  await restore(fresh, { settings: { pack: 'nmg-2016' }, profiles: [learner], records });
  const page = await fresh.open('form.html');
  await page.getByText('任免审批表上要写的文字').click();
  await page.getByRole('button', { name: '复制任免审批表的文字' }).click();
  await expect(page.getByText('✓ 已复制')).toBeVisible();
  await fresh.context.grantPermissions(['clipboard-read']);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '2018 年度满两个月的脱产培训 1 次：\n1. 2018.03.01—2018.04.30 参加盟委组织部主办的“中青年干部培训班”，344 学时。',
  );
});
