import { expect, test } from './fixtures.ts';

// What a learner asks of the figures: what is missing and how to close it, why, and by whose decision.

test('a way to close the gap becomes a plan by one press, counts nothing, and is taken back', async ({
  withLearner,
}) => {
  const page = await withLearner.open('ledger.html');
  const card = page.getByRole('region', { name: '怎样补足 110 学时' });
  await expect(card).toContainText('本月要完成网络 50 学时、其余培训 60 学时。');
  await expect(card).toContainText('凭培训通知、结业证书、学员鉴定表，由主办单位和培训机构认定');
  await card.getByRole('button', { name: '把脱产培训 7.5 天列入计划' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已列入计划：脱产培训 7.5 天（未计入）' })).toBeVisible();
  await expect(card).toContainText('12-13 至 12-20 脱产培训 7.5 天');
  await expect(card).toContainText('都完成以后：合计 60，还差 50 学时。');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('还差 110 学时');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(card).not.toContainText('都完成以后');
});

test('every figure opens into its steps, its entries, its article and its rules', async ({ withLearner }) => {
  const entry = await withLearner.open('ledger.html#entry//self-study');
  for (const [title, characters] of [
    ['乡村振兴读书笔记', '1500'],
    ['民族团结学习体会', '2600'],
  ] as const) {
    await entry.getByLabel('文章或笔记题目').fill(title);
    await entry.getByLabel('字数').fill(characters);
    await entry.getByRole('button', { name: '存入台账' }).click();
    await entry.getByRole('status').filter({ hasText: title }).waitFor();
  }
  const page = await withLearner.open('ledger.html');
  await page.getByRole('button', { name: '自学 12' }).click();
  const why = page.getByText('为什么自学计入 12？').locator('..');
  await expect(why).toContainText('在职自学 2 条，合计 12 学时（第七条）。');
  await expect(why).toContainText('按“内蒙古 2016 办法”计算');
  await why.getByText('是哪 2 条').click();
  await expect(why.getByRole('listitem').filter({ hasText: '民族团结学习体会' }).last()).toBeVisible();
});

test('a choice of the unit changes the figures once it is told who decided, and names them', async ({
  withLearner,
}) => {
  const entry = await withLearner.open('ledger.html#entry//self-study');
  await entry.getByLabel('文章或笔记题目').fill('乡村振兴读书笔记');
  await entry.getByLabel('字数').fill('1500');
  await entry.getByRole('button', { name: '存入台账' }).click();
  await entry.getByRole('status').filter({ hasText: '4 学时' }).waitFor();

  const options = await withLearner.open('options.html');
  await options.getByRole('radio', { name: /^按比例/ }).check();
  await options.getByRole('button', { name: '按此口径计算' }).click();
  await expect(options.getByRole('alert').first()).toContainText('请填写由哪个单位');
  await options.getByLabel('由谁决定').first().fill('旗委组织部');
  await options.getByLabel('依据').first().fill('年度通知');
  await options.getByRole('button', { name: '按此口径计算' }).click();
  await expect(options.getByText('旗委组织部 2018-12-01 决定：年度通知')).toBeVisible();

  const page = await withLearner.open('ledger.html');
  await page.getByRole('button', { name: '自学 6' }).click();
  await expect(page.getByText('单位选择自学按字数比例折算：旗委组织部 2018-12-01 决定，年度通知。')).toBeVisible();
  const form = await withLearner.open('form.html');
  await expect(form.getByText('带＊的数按单位口径：自学小计（旗委组织部，2018.12.01，年度通知）')).toBeVisible();
});
