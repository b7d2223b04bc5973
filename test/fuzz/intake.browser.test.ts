import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { offersOfClipboard, offersOfFiles } from '../../lib/intake/offer.ts';
import { IntakeProblem } from '../../lib/intake/problem.ts';
import { type Taken, takeBest } from '../../lib/intake/take.ts';
import { type LedgerDatabase, openLedger } from '../../lib/ledger/database.ts';
import { previewReading, saveReading } from '../../lib/ledger/readings.ts';
import { createProfile } from '../../lib/ledger/records.ts';
import { countText, intakeProblemText, noteText, savedText, takenText } from '../../lib/sentences/intake.ts';
import { fileOf, mhtmlOf, utf8, workbookOf } from '../intake.files.ts';
import { byteChanges, changedBytes, changedText, encoded, encodings, tokenChanges } from './mutate.ts';
import { fuzz } from './run.ts';
import { changedZip, zipChanges } from './zip.ts';

const header = ['课程名称', '学时', '状态', '完成时间'];
const rows = Array.from({ length: 8 }, (_, index) => [
  `草原第${index}讲`,
  0.5 * (index + 1),
  '已完成',
  `2018-05-0${index + 1}`,
]);
const csv = [['姓名：其其格玛'], header, ...rows].map((cells) => cells.join(',')).join('\r\n');
const htmlRows = [header, ...rows].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
const html = `<!doctype html><html><head><title>已完成课程</title><style>.x{display:none}</style></head><body><p>欢迎您，其其格玛！</p><h1>2018年度已完成课程</h1><table>${htmlRows.join('')}</table><iframe srcdoc="<p>x</p>"></iframe></body></html>`;
const mhtml = mhtmlOf(html, [{ type: 'text/css', id: 'css-1@mhtml.blink', text: '.x{display:none}' }]);
const book = workbookOf({ 明细: [header, ...rows], 第二张: [['说明'], ['某旗某局']] }, (sheet) => {
  sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }];
});

let db: LedgerDatabase;
const at = '2018-12-01T01:00:00Z';

beforeAll(async () => {
  db = openLedger(`test-${crypto.randomUUID()}`);
  await createProfile(db, { name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] }, at);
});
afterEach(() => Promise.all([db.records.clear(), db.readings.clear(), db.held.clear(), db.history.clear()]));
afterAll(async () => {
  db.close();
  await Dexie.delete(db.name);
});

/** Everything that is stored. */
const stored = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));

/** Refused with a sentence, or read, told, previewed and stored; what is refused leaves the ledger as it was. */
async function expectTaken(take: () => Promise<Taken[]>): Promise<boolean> {
  const frames = document.querySelectorAll('iframe').length;
  const before = await stored();
  let taken: Taken[];
  try {
    taken = await take();
  } catch (error) {
    if (!(error instanceof IntakeProblem)) throw error;
    expect(intakeProblemText(error)).toMatch(/。$/);
    return false;
  } finally {
    expect(document.querySelectorAll('iframe').length).toBe(frames);
  }
  expect((await stored()) === before).toBe(true);
  const [best] = taken;
  if (!best) return false;
  expect(takenText(best).title).not.toBe('');
  for (const note of best.notes) expect(noteText(note)).not.toBe('');
  const source = { reading: best.reading, platform: 'www.nmgce.gov.cn', at, origin: 'import' as const };
  const lines = await previewReading(db, source);
  if (!lines) return false;
  expect((await stored()) === before).toBe(true);
  countText(lines, best.reading.skipped);
  expect(savedText(await saveReading(db, source)).title).not.toBe('');
  const [courses, records] = [lines.filter(({ state }) => /new|changed|known/.test(state)), await db.records.toArray()];
  for (const { measure, title } of records) {
    expect(measure.type === 'course' && Number.isSafeInteger(measure.hours) && measure.hours >= 0).toBe(true);
    expect(title.length).toBeLessThanOrEqual(500);
  }
  expect(records.length).toBeGreaterThanOrEqual(Math.min(1, courses.length));
  await Promise.all([
    db.records.clear(),
    db.readings.clear(),
    db.held.clear(),
    db.history.clear(),
    db.sessions.clear(),
  ]);
  return best.reading.courses.length > 0;
}

const files = (name: string, bytes: Uint8Array<ArrayBuffer>) => async () =>
  takeBest(await offersOfFiles([fileOf(name, bytes)]));

test('a workbook, however changed, is refused with a sentence, or read and stored whole', async (context) => {
  let read = 0;
  await fuzz(context, 'workbooks', zipChanges, 60, async (changes) => {
    const bytes = changedZip(book, changes, /^xl\/(worksheets|sharedStrings|workbook\.xml|styles)/);
    if (await expectTaken(files('课程.xlsx', bytes))) read++;
  });
  expect(read).toBeGreaterThan(9);
});

const texts = fc.record({
  of: fc.constantFrom(
    { name: '课程.csv', text: csv, token: /[^,\r\n]+|[,\r\n]/g },
    { name: '页.html', text: html, token: /<[^>]*>|[^<]+/g },
    { name: '页.mhtml', text: mhtml, token: /[^\r\n]+|[\r\n]+/g },
  ),
  changes: tokenChanges,
  as: encodings,
  bytes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: byteChanges }),
});

test('a .csv or a saved page, however changed and encoded, is refused with a sentence, or read and stored whole', async (context) => {
  let read = 0;
  await fuzz(context, 'saved pages and .csv', texts, 70, async ({ of, changes, as, bytes }) => {
    const content = changedBytes(encoded(changedText(of.text, changes, of.token), as), bytes, utf8(mhtml));
    if (await expectTaken(files(of.name, content))) read++;
  });
  expect(read).toBeGreaterThan(9);
});

test('what is pasted, however changed, is refused with a sentence, or read and stored whole', async (context) => {
  const cases = fc.record({ rich: tokenChanges, plain: tokenChanges, isRich: fc.boolean() });
  await fuzz(context, 'pasted tables', cases, 50, async ({ rich, plain, isRich }) => {
    const clip = {
      html: isRich ? changedText(html, rich) : '',
      text: changedText(csv.replaceAll(',', '\t'), plain, /[^\t\r\n]+|[\t\r\n]/g),
    };
    await expectTaken(async () => takeBest(offersOfClipboard(clip)));
  });
});
