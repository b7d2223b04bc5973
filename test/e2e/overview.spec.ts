import { expect, learner, restore, test } from './fixtures.ts';

const platform = 'www.nmgce.gov.cn';
const course = (id: string, title: string, hours: number, part: object = {}) => ({
  ...{ id, profile: 'p1', kind: 'online', title, origin: 'academy', platform, courseKey: `id:${id}` },
  ...{ measure: { type: 'course', hours }, completedOn: '2018-05-06' },
  ...part,
});
const offJob = (id: string, title: string, halfDays: number, part: object = {}) => ({
  ...{ id, profile: 'p1', kind: 'off-job', title, origin: 'manual', institution: true },
  ...{ measure: { type: 'half-days', halfDays }, startOn: '2018-09-03', endOn: '2018-09-07' },
  ...part,
});

test('1. Overview: verdict, bar, why, four figures with the courses they differ by, planner, five years and entries', async ({
  fresh,
}) => {
  const records = [
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => course(id, `草原生态第${id}讲`, 9)),
    course('g', '扔掉的课程', 1.5, { deletedAt: '2018-10-01T09:00:00+08:00' }),
    offJob('o', '处级干部理论进修班', 10),
    offJob('p', '党校一日班', 2, { planned: true, startOn: '2018-12-11', endOn: '2018-12-11' }),
    offJob('q', '往年的班', 20, { startOn: '2017-09-03', endOn: '2017-09-14' }),
  ];
  const readings = [
    {
      ...{ profile: 'p1', platform, year: 2018, at: '2018-11-30T09:12:00+08:00', outcome: 'records' },
      ...{ coverage: { shown: 7, total: 7, page: 1, pages: 1 }, statedTotal: { hours: 55.5, year: 2018 } },
    },
  ];
  const settings = { pack: 'nmg-2016', cycleStart: 2016 };
  await restore(fresh, { settings, profiles: [learner], records, readings });
  const page = await fresh.open('ledger.html#overview');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2018 年度，还差 20 学时');
  await expect(page.getByRole('img', { name: /网络培训 50，脱产培训 40/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /已计划（未计入）8，合计 90，要求 110 学时/ })).toBeVisible();
  await expect(page.locator('.bar .hatch')).toBeVisible();

  const sum = page.getByRole('region', { name: /已计入 90/ });
  await expect(sum).toContainText('已学 54 学时，计入 50 学时，超出 4 学时不计入，也不结转下年（第六条）');
  await sum.getByRole('button', { name: '还差 20' }).click();
  await expect(sum).toContainText('要求 110 学时，已计入 90 学时，还差 20 学时（第九条）');

  const reconcile = page.getByRole('region', { name: '对账：网络学时' });
  await expect(reconcile.getByRole('listitem')).toContainText(['学院合计55.5', '读到的课程55.5', '台账54', '登记表54']);
  await expect(reconcile).toContainText('≠ 不一致，请核对');
  await reconcile.getByText('差在哪几门课').click();
  await expect(reconcile).toContainText('扔掉的课程');
  await expect(reconcile).toContainText('页面 1.5，台账 0：在回收站里，没有计入');

  const ways = page.getByRole('region', { name: '怎样补足 20 学时' });
  await expect(ways).toContainText('脱产培训 2.5 天');
  await expect(ways).toContainText('都完成以后：合计 98，还差 12 学时');
  const cycle = page.getByRole('region', { name: '五年周期 2016–2020' });
  await expect(cycle.getByRole('listitem')).toContainText([
    '2016—无记录',
    '201780未达标',
    '201890未达标',
    '2019',
    '2020',
  ]);
  await expect(page.locator('.entries tbody tr')).toHaveCount(8);

  // What is back from the trash is everywhere again.
  await page.getByRole('link', { name: '明细', exact: true }).click();
  await page.getByText('回收站（1）').click();
  await page.getByRole('button', { name: '恢复 扔掉的课程' }).click();
  await page.getByRole('link', { name: '总览', exact: true }).click();
  await expect(reconcile).toContainText('✓ 四处一致');
});
