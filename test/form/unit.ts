import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TrainingRecord } from '../../lib/model.ts';
import { account, course, inHalfDays, offJob } from '../credit.account.ts';
import { edited, filledForm, ledgerText, type Told } from './filled.ts';

// A unit's worth of filled forms, and what rolling them up costs on the officer's page.

/** The records of a year that falls 8 学时 short, and of one that is met. */
export const short = () => [course(63.5, '2018-05-06'), offJob(13, ['2018-06-04', '2018-06-12'], { title: '进修班' })];
export const met = () => [...short(), inHalfDays('study-group', 4, ['2018-03-01', '2018-03-02'])];
export const person = (name: string, employer = '某旗某局'): Told => ({ profile: { name, employer } });
export const form = (name: string, records: TrainingRecord[], setup: Told = {}) =>
  filledForm(records, { ...person(name), ...setup });

/** A handful broken, the others a learner each. */
export const unitSize = 500;

/** A handful of forms, again and again under other names; some are edited, some broken, some are ledgers. */
export async function writeUnit(folder: string): Promise<void> {
  const longest = Array.from({ length: 60 }, (_, at) =>
    course(1, `2018-0${1 + (at % 9)}-1${at % 10}`, { title: `草原生态保护与绿色发展专题第${at}讲（上）` }),
  );
  const variants = [
    await form('甲一', short()),
    await form('甲一', met(), { withEntries: true }),
    await form('甲一', [...met(), ...longest], { withEntries: true }),
    edited(await form('甲一', [...short(), ...longest], { withEntries: true }), (xml) =>
      xml.replaceAll('草原生态保护与绿色发展专题', '草原生态保护与绿色发展专题（改过的名称，长一些）'),
    ),
    strToU8(ledgerText([account([...met(), ...longest], person('甲一'))])),
  ];
  for (let at = 0; at < unitSize; at++) {
    const name = `学员${String(at).padStart(3, '0')}`;
    const variant = variants[at % variants.length] as Uint8Array;
    const isLedger = at % variants.length === 4;
    if (at % 100 === 50) writeFileSync(join(folder, `${name}.docx`), variant.slice(0, 2_000));
    else if (isLedger) writeFileSync(join(folder, `${name}.json`), strFromU8(variant).replaceAll('甲一', name));
    else writeFileSync(join(folder, `${name}.docx`), renamed(variant, name));
  }
}

function renamed(docx: Uint8Array, name: string): Uint8Array {
  const files = unzipSync(docx);
  for (const part of ['word/document.xml', 'customXml/item1.xml'])
    files[part] = strToU8(strFromU8(files[part] as Uint8Array).replaceAll('甲一', name));
  return zipSync(files);
}

/** Runs in the page, since to ask it again and again would hold it up: how long it reads on, and its longest task. */
const finish = () =>
  new Promise<{ took: number; longest: number }>((done) => {
    const state = () => document.querySelector('.reading [role=status]')?.textContent ?? '';
    const tasks = [0];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    let from = 0;
    new MutationObserver(() => {
      if (!from && state().startsWith('正在读取')) from = performance.now();
      if (from && state().startsWith('读完了')) done({ took: performance.now() - from, longest: Math.max(...tasks) });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

/** As if files and folders were dragged out of the system's own window. */
export async function dropFiles(page: Page, files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    if (type === 'drop') await page.getByText('松开鼠标，读取这些文件').waitFor();
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 700, data });
  }
  await session.detach();
}

/** What the files of a folder cost the page, once a first one was read. */
interface Cost {
  /** Milliseconds. */
  perFile: number;
  longest: number;
  /** Megabytes of heap more than before, with the table on the screen. */
  grown: number;
}

/** Drops a folder's files on the empty officer's page, and waits until they are read. */
export async function rollUp(page: Page, folder: string): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    const used = await session.send('Runtime.getHeapUsage');
    return (used.usedSize + used.backingStorageSize) / 1e6;
  };
  // What is loaded once, and what the compiler keeps, isn't the files'.
  const [one] = readdirSync(folder);
  await page.getByLabel('选择文件', { exact: true }).setInputFiles(join(folder, one as string));
  await page.getByText('读完了').waitFor();
  await page.getByRole('button', { name: '全部清空' }).click();
  await page.getByText('把学员交来的登记表').waitFor();
  const before = await heap();
  const finished = page.evaluate(finish);
  await dropFiles(page, [folder]);
  const { took, longest } = await finished;
  return { perFile: took / unitSize, longest, grown: (await heap()) - before };
}
