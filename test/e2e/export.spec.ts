import { readFileSync } from 'node:fs';
import { read, type WorkSheet } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { expect, learner, restore, test } from './fixtures.ts';

const platform = 'www.nmgce.gov.cn';
const course = (id: string, hours: number, part: object = {}) => ({
  ...{
    id,
    profile: 'p1',
    kind: 'online',
    title: `草原生态第${id}讲`,
    origin: 'academy',
    platform,
    courseKey: `id:${id}`,
  },
  ...{ measure: { type: 'course', hours }, completedOn: '2018-05-06' },
  ...part,
});
const offJob = (id: string, title: string, halfDays: number, part: object = {}) => ({
  ...{ id, profile: 'p1', kind: 'off-job', title, origin: 'manual', institution: true },
  ...{ measure: { type: 'half-days', halfDays }, startOn: '2018-09-03', endOn: '2018-09-07' },
  ...part,
});
const records = [
  ...['1', '2', '3', '4', '5', '6'].map((id) => course(id, 10.5)),
  course('7', 1.5, { completedOn: '2017-05-06' }),
  course('8', 1.5, { courseKey: 'id:7' }),
  offJob('a', '处级干部理论进修班', 10),
  offJob('b', '党校一日班', 2, { planned: true, startOn: '2018-12-11', endOn: '2018-12-11', place: '旗委党校' }),
  {
    ...offJob('c', '期初学时（截至 2016 年底）', 0, { startOn: '2016-12-31', endOn: '2016-12-31', opening: true }),
    measure: { type: 'stated', hours: 120.5 },
  },
];
const readings = [
  {
    ...{ profile: 'p1', platform, year: 2018, at: '2018-12-01T09:12:00+08:00', outcome: 'records' },
    ...{ coverage: { shown: 7, total: 7, page: 1, pages: 1 }, statedTotal: { hours: 64.5, year: 2018 } },
  },
];
const settings = { pack: 'nmg-2016', cycleStart: 2016, switches: { onlineWindow: { 2018: ['02-01', '12-15'] } } };
const ledger = { settings, profiles: [learner], records, readings };

const card = (page: Page) => page.getByRole('region', { name: '复制和提醒' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function saved(page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('9. Export: the workbook has the year and the cycle, numbers as numbers and days as days', async ({ fresh }) => {
  await restore(fresh, ledger);
  const page = await fresh.open('ledger.html#overview');
  const { name, bytes } = await saved(page, '导出 Excel');
  expect(name).toBe('其其格玛_2018_学时明细.xlsx');
  const { Sheets, SheetNames } = read(bytes, { cellDates: true });
  expect(SheetNames).toEqual(['2018 年明细', '各年汇总']);
  const found = (sheet: WorkSheet | undefined, text: string) =>
    Object.keys(sheet ?? {}).find((cell) => sheet?.[cell]?.v === text) ?? 'none';
  const beside = (sheet: WorkSheet | undefined, text: string, column: string) =>
    sheet?.[column + found(sheet, text).replace(/\D/g, '')];
  const year = Sheets['2018 年明细'];
  expect(beside(year, '处级干部理论进修班', 'D')).toMatchObject({ t: 'd', v: new Date('2018-09-03') });
  expect(beside(year, '处级干部理论进修班', 'I')).toMatchObject({ t: 'n', v: 40 });
  expect(beside(year, '年度合计', 'I')).toMatchObject({ t: 'n', v: 90 });
  const cycle = Sheets.各年汇总;
  const institution = found(cycle, '院校类脱产').replace(/\d/g, '');
  expect(beside(cycle, '五年合计（2016–2020）', institution)).toMatchObject({ t: 'n', v: 160.5 });
  expect(beside(cycle, '期初（截至 2016 年底，本人填报）', institution)).toMatchObject({ t: 'n', v: 120.5 });
  await expect(page.getByRole('region', { name: '五年周期 2016–2020' })).toContainText('院校类脱产：160.5 / 550 学时');
  for (const sheet of [1, 2])
    expect(strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] as Uint8Array)).toMatch(
      /<pane [^>]*state="frozen".*<col [^>]*width=/s,
    );

  await page.getByRole('link', { name: '明细', exact: true }).click();
  expect((await saved(page, '导出 Excel')).name).toBe(name);
});

test('9. Export: the year’s sentence and the roster’s row go to the clipboard, and the page says so', async ({
  fresh,
}) => {
  await restore(fresh, ledger);
  const page = await fresh.open('ledger.html#overview');
  await fresh.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sentence =
    '其其格玛：截至12月1日，2018年度已计入90学时（要求110学时），还差20学时；网络培训已学63学时，计入50学时，超出13学时不计入。另有待确认1.5学时、计划8学时，未计入。';
  await page.getByRole('button', { name: '复制一句话结论' }).click();
  await expect(card(page).getByRole('status').filter({ hasText: '已复制' })).toHaveCount(1);
  expect(await clipboard(page)).toBe(sentence);
  await expect(card(page).getByRole('blockquote')).toHaveText(sentence);

  const row = page.getByRole('button', { name: '复制花名册一行' });
  await row.click();
  await expect(card(page).getByRole('status').filter({ hasText: '已复制' })).toHaveCount(2);
  const cells = (await clipboard(page)).split('\t');
  expect([cells[0], cells[5], cells[9], cells[10], cells[15]]).toEqual(['其其格玛', '90', '63', '50', '20']);
  await card(page).getByText('连同表头').click();
  await expect(card(page).getByRole('status').filter({ hasText: '已复制' })).toHaveCount(1);
  await row.press('Enter');
  await expect(card(page).getByRole('status').filter({ hasText: '已复制' })).toHaveCount(2);
  const [header, ...rows] = (await clipboard(page)).split('\r\n').map((line) => line.split('\t'));
  expect([header?.[0], header?.[5], header?.[9], header?.[10], header?.[15]]).toEqual([
    ...['姓名', '合计', '网络已学', '网络计入', '还差'],
  ]);
  expect(rows).toEqual([cells]);
});

test('9. Export: where the browser refuses the clipboard, the text stands there to be copied by hand', async ({
  fresh,
}) => {
  await restore(fresh, ledger);
  const page = await fresh.open('ledger.html#records');
  await expect(card(page)).toBeVisible();
  // Chromium lets only the page that has the focus write; another tab takes it here, as another window may there.
  const session = await fresh.context.newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const other = await fresh.open('welcome.html');
  await other.bringToFront();
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === '复制一句话结论')?.click();
  });
  const field = page.getByRole('textbox', { name: /浏览器不允许直接复制.*请按 Ctrl\+C/ });
  await expect(field).toBeVisible();
  await other.close();
  await page.bringToFront();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^其其格玛：截至12月1日/);
  await page.keyboard.press('Control+C');
  await fresh.context.grantPermissions(['clipboard-read']);
  expect(await clipboard(page)).toBe(await field.inputValue());
  await expect(card(page).getByRole('status').filter({ hasText: '已复制' })).toHaveCount(0);
});

test('9. Export: the calendar has the learner’s own deadlines, and replaces them when it is taken in again', async ({
  fresh,
}) => {
  await restore(fresh, ledger);
  const page = await fresh.open('ledger.html#overview');
  const entries = (bytes: Uint8Array) =>
    new ICAL.Component(ICAL.parse(strFromU8(bytes)))
      .getAllSubcomponents('vevent')
      .map((component) => ({ event: new ICAL.Event(component), alarms: component.getAllSubcomponents('valarm') }));
  const { name, bytes } = await saved(page, '日程提醒（.ics）');
  expect(name).toBe('其其格玛_2018_学时提醒.ics');
  await expect(card(page).getByRole('status').filter({ hasText: '已下载，有 3 个日期' })).toBeVisible();
  expect(
    entries(bytes).map(({ event, alarms }) => [String(event.startDate), event.summary, event.location, alarms.length]),
  ).toEqual([
    ['2018-12-11', '计划：党校一日班 · 其其格玛', '旗委党校', 1],
    ['2018-12-15', '2018年度网络学习时间截止 · 其其格玛', null, 2],
    ['2018-12-20', '2018年度学时登记表申报截止 · 其其格玛', null, 2],
  ]);
  const again = await saved(page, '日程提醒（.ics）');
  expect(entries(again.bytes).map(({ event }) => event.uid)).toEqual(entries(bytes).map(({ event }) => event.uid));
});

test('9. Export: what the sample gives says that it is one', async ({ fresh }) => {
  const page = await fresh.open('welcome.html');
  await fresh.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: '先看看示例' }).click();
  await page.getByRole('button', { name: '复制一句话结论' }).click();
  await expect(card(page).getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  expect(await clipboard(page)).toMatch(/^其其格玛（示例）：截至12月1日，2018年度已计入102学时/);
  await page.getByRole('button', { name: '复制花名册一行' }).click();
  await expect(card(page).getByRole('status').filter({ hasText: '已复制' })).toHaveCount(2);
  expect(await clipboard(page)).toMatch(/^其其格玛（示例）\t2018\t/);
  const { name, bytes } = await saved(page, '日程提醒（.ics）');
  expect(name).toBe('示例_某旗某局_其其格玛（示例）_2018_学时提醒.ics');
  expect(strFromU8(bytes).replaceAll('\r\n ', '')).toContain('申报截止 · 其其格玛（示例）');
});
