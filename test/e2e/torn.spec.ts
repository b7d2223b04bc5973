import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../tools/browser.ts';
import { ensureBuild } from '../tools/build.ts';
import { answerFirstQuestions, enterTraining, signIn, turnAllPages } from '../tools/learner.ts';
import { classOfFiveDays } from '../tools/scenes.ts';
import { expect, tableOf, test } from './fixtures.ts';

/** Cuts the end off what Chromium wrote last, as the loss of power does. */
function tear(profile: string): void {
  const databases = join(profile, 'Default', 'IndexedDB');
  const [own] = readdirSync(databases).filter((name) => name.startsWith('chrome-extension_'));
  const folder = join(databases, own as string);
  const [log] = readdirSync(folder).filter((name) => name.endsWith('.log'));
  const path = join(folder, log as string);
  truncateSync(path, statSync(path).size - 20);
}

test('a database torn as the power went, which Chromium throws away at the second start, comes back from its copy', async ({
  academy,
}) => {
  test.setTimeout(180_000);
  const profile = mkdtempSync(join(tmpdir(), 'torn-'));
  const open = () => openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port, profile });
  try {
    const first = await open();
    await answerFirstQuestions(first);
    await turnAllPages(await signIn(first));
    const entry = await first.open('ledger.html#entry');
    await enterTraining(entry, classOfFiveDays);
    const records = await tableOf(first, 'records');
    await first.close();
    tear(profile);

    const second = await open();
    expect(await tableOf(second, 'records')).toEqual(records);
    // What is written behind the tear is what breaks it.
    await (await second.open('ledger.html')).getByRole('button', { name: '大字' }).click();
    await new Promise((rest) => setTimeout(rest, 2_000));
    await second.close();

    const third = await open();
    const popup = await third.open('popup.html');
    await expect(popup.getByText('台账损坏过，已从副本恢复，请核对')).toBeVisible();
    expect(await tableOf(third, 'records')).toEqual(records);
    const page = await third.open('ledger.html');
    await expect(page.getByRole('heading', { name: '台账已从副本恢复' })).toBeVisible();
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(page.getByRole('heading', { name: '台账已从副本恢复' })).toHaveCount(0);
    await expect(popup.getByText('台账损坏过')).toHaveCount(0);
    await third.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
