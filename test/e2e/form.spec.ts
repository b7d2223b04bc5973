import { readFileSync } from 'node:fs';
import { layOut } from '../form/office.ts';
import { signIn, turnAllPages } from '../tools/learner.ts';
import { expect, test } from './fixtures.ts';

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
});
