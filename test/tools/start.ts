import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { standing, toJson } from '../../lib/credit/index.ts';
import { parseLedger } from '../../lib/ledger/file.ts';
import type { Profile } from '../../lib/model.ts';
import { learners } from '../academy/courses.ts';
import { startAcademy } from '../academy/server.ts';
import { academyHost, type ExtensionBrowser, openBrowser } from './browser.ts';
import { ensureBuild, root } from './build.ts';
import { answerFirstQuestions, enterTraining, signIn, type Training, turnAllPages } from './learner.ts';
import { ensureChromium, run } from './programs.ts';

// `npm start`: the whole story in a real browser, on the replica academy – read, enter, see, fill the form.

const out = join(root, '.output', 'demo');
const says = (line: string) => process.stdout.write(`${line}\n`);

const trainings: Training[] = [
  {
    kind: '脱产培训',
    fields: {
      培训班名称: '处级干部理论进修班',
      开始日期: '2018-10-15',
      结束日期: '2018-10-17',
      天数: '3',
      主办单位: '盟委组织部',
      地点: '盟委党校',
    },
    ticks: ['在党校'],
  },
  {
    kind: '中心组学习',
    by: '按天',
    fields: {
      学习主题: '党委中心组集体学习',
      开始日期: '2018-09-20',
      结束日期: '2018-09-21',
      天数: '2',
      主办单位: '旗委',
    },
  },
];

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const path = join(out, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

async function tellTheStory(browser: ExtensionBrowser): Promise<void> {
  const learner = learners[0]?.name ?? '';
  says(`1. First run: ${learner} answers three questions.`);
  await answerFirstQuestions(browser, { name: learner });

  says(`2. At http://${academyHost} the learner signs in and turns the record pages; the extension only reads.`);
  const academy = await signIn(browser);
  await turnAllPages(academy);
  await academy.screenshot({ path: join(out, 'academy.png') });

  says('3. Two offline trainings are entered by hand:');
  const ledger = await browser.open('ledger.html#entry');
  for (const training of trainings) {
    says(`   ${await enterTraining(ledger, training)}`);
  }
  await ledger.getByRole('link', { name: '总览', exact: true }).click();
  await ledger.getByText('四处一致').waitFor();
  await ledger.screenshot({ path: join(out, 'ledger.png'), fullPage: true });

  const popup = await browser.open('popup.html');
  await popup.setViewportSize({ width: 420, height: 600 });
  await popup.getByRole('heading', { level: 2 }).first().waitFor();
  await popup.screenshot({ path: join(out, 'popup.png') });

  await ledger.getByRole('link', { name: '备份' }).first().click();
  const file = await download(ledger, '下载备份文件');
  const form = await browser.open('form.html');
  const word = await download(form, '下载登记表');

  says('');
  for (const line of await verdict(file, popup)) says(`   ${line}`);
  says('');
  for (const path of [join(out, 'popup.png'), file, word]) says(`   ${relative(root, path)}`);
}

/**
 * The year's figures, computed from the ledger file that was just saved, and the reading's coverage as the popup shows it.
 *
 * @throws where the popup doesn't show those figures
 */
async function verdict(file: string, popup: Page): Promise<string[]> {
  const { settings, profiles, records } = parseLedger(readFileSync(file, 'utf8'));
  const [profile] = profiles as [Profile];
  const { kinds, total, short, met } = toJson(standing({ profile, settings, records }, 2018, '2018-12-01'));
  const { earned, counted } = kinds.online;
  const shown = (await popup.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const figure of [
    `已学 ${earned}`,
    `计入 ${counted}`,
    `已计入 ${total}`,
    met ? '已达标' : `还差 ${short.total}`,
  ]) {
    if (!shown.includes(figure)) throw new Error(`The popup does not show “${figure}”: ${shown}`);
  }
  const offline = records.filter(({ kind }) => kind !== 'online');
  return [
    `2018, ${profile.name}`,
    `online: ${earned} read, ${counted} counted, ${earned - counted} over`,
    `coverage: ${/读取 (\d+)\/(\d+) 门/.exec(shown)?.slice(1).join(' of ')} courses`,
    ...offline.map(({ kind, title }) => `${kind}: ${title}, ${kinds[kind].counted} hours`),
    `total: ${total} hours, missing: ${short.total}, ${met ? 'requirement met' : 'requirement not met'}`,
  ];
}

run(async () => {
  const headless =
    process.argv.includes('--headless') ||
    !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux');
  ensureChromium();
  says('Building the extension …');
  const extension = ensureBuild('chromium-test');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const academy = await startAcademy();
  const profile = mkdtempSync(join(tmpdir(), 'demo-'));
  const browser = await openBrowser({ extension, port: academy.port, profile, headless });
  try {
    await tellTheStory(browser);
    if (headless) return 0;
    says('\nThe browser stays open: close it to end. The demonstration is set on 1 December 2018.');
    await browser.context.waitForEvent('close', { timeout: 0 });
    return 0;
  } finally {
    await browser.close();
    await academy.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
