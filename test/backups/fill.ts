import type { Reading } from '../../lib/academy/reading.ts';
import { excerptOf, standing } from '../../lib/credit/index.ts';
import { importLedger } from '../../lib/ledger/backup.ts';
import { readBook } from '../../lib/ledger/book.ts';
import { changePreferences, type LedgerDatabase, only } from '../../lib/ledger/database.ts';
import { keepDraft } from '../../lib/ledger/drafts.ts';
import { fileYear } from '../../lib/ledger/filing.ts';
import { reportPlatform } from '../../lib/ledger/platforms.ts';
import { saveReading } from '../../lib/ledger/readings.ts';
import { saveRecipe } from '../../lib/ledger/recipes.ts';
import { putRecord } from '../../lib/ledger/records.ts';
import { keepSnapshot } from '../../lib/ledger/snapshots.ts';
import { askForTab, keepLast } from '../../lib/ledger/tabs.ts';
import { keepTemplate } from '../../lib/ledger/templates.ts';
import type { Profile } from '../../lib/model.ts';

/** A year of an invented learner, as a ledger file. */
export const file = {
  format: 'nmgce-ledger',
  version: 1,
  exportedAt: '2018-11-20T09:00:00+08:00',
  settings: { pack: 'nmg-2016', cycleStart: 2018, switches: { selfStudy: 'year' } },
  profiles: [
    {
      ...{ id: 'p1', name: '其其格玛', employer: '某旗某局', post: '局长', promotedOn: null },
      groups: [{ from: '2017-01-01', group: 'county-leader' }],
    },
    { id: 'p2', name: '乌云', groups: [{ from: '2018-01-01', group: 'other' }] },
  ],
  records: [
    {
      ...{ id: 'class', profile: 'p1', kind: 'off-job', title: '旗委党校进修班', origin: 'manual', institution: true },
      ...{ measure: { type: 'half-days', halfDays: 10 }, startOn: '2018-05-07', endOn: '2018-05-11' },
      evidence: [{ name: '结业证书', where: '档案柜', have: true }],
      changed: { title: '2018-05-12T09:00:00+08:00' },
    },
    {
      ...{ id: 'new-year', profile: 'p1', kind: 'off-job', title: '跨年培训班', origin: 'manual' },
      ...{ measure: { type: 'half-days', halfDays: 10 }, startOn: '2018-12-28', endOn: '2019-01-04' },
      split: { 2018: 6, 2019: 4 },
    },
    {
      ...{ id: 'notes', profile: 'p1', kind: 'self-study', title: '读书笔记', origin: 'manual' },
      ...{ measure: { type: 'characters', characters: 12_000 }, startOn: '2018-03-01', endOn: '2018-06-30' },
    },
    {
      ...{ id: 'binned', profile: 'p1', kind: 'other', title: '已删的讲座', origin: 'manual' },
      ...{ measure: { type: 'minutes', minutes: 90 }, startOn: '2018-04-02', endOn: '2018-04-02' },
      deletedAt: '2018-05-01T09:00:00+08:00',
    },
  ],
  readings: [],
  filed: [],
  purged: ['gone'],
  laterField: { kept: true },
};

const courses = Array.from({ length: 100 }, (_, index) => ({
  title: `草原生态第${index}讲`,
  hours: 50,
  completedOn: index < 70 ? `2018-0${1 + (index % 9)}-1${index % 10}` : `2015-0${1 + (index % 9)}-1${index % 10}`,
  year: null,
  courseKey: `id:${index}`,
  required: index % 2 === 0,
}));
export const pageOf = (learner: string, count: number): Reading => ({
  ...{ outcome: 'records', learner, year: 2018, courses: courses.slice(0, count) },
  skipped: [{ title: '公文写作', reason: 'unfinished' }],
  coverage: { shown: count, total: count, page: 1, pages: 1 },
  ...{ statedTotal: null, taught: null, frames: [] },
});
export const recipe = {
  ...{ path: '/records', rows: 'body>ul>li', shapes: { 'A,I': ['title' as const, 'hours' as const] }, written: ['0'] },
  ...{ header: '', allDone: { '-1': 2 }, host: 'study.example', taughtOn: '2018-11-21' },
};
export const host = 'www.nmgce.gov.cn';
export const at = '2018-11-21T09:00:00+08:00';

/** Fills every table as learning, reading and typing do. */
export async function fill(db: LedgerDatabase): Promise<void> {
  await importLedger(db, JSON.stringify(file));
  await saveReading(db, { reading: pageOf('其其格玛', 100), platform: host, at, paths: ['/records'] });
  await saveReading(db, { reading: pageOf('图雅', 3), platform: host, at, paths: ['/records'] });
  await saveRecipe(db, recipe);
  await reportPlatform(db, 'study.example', '2018-11-21');
  await askForTab(db, 7, 'http://study.example');
  await keepLast(db, { tabId: 7, origin: 'http://study.example', last: null });
  const notes = await db.records.get('notes');
  if (notes) await putRecord(db, { ...notes, title: '读书笔记（二）' }, at);
  await keepDraft(db, { profile: 'p1', name: 'new', fields: { title: '没有存的' }, at });
  await changePreferences(db, { textSize: 22 });
  await keepTemplate(db, { name: '某旗登记表.docx', bytes: Uint8Array.of(80, 75, 3, 4), addedAt: at });
  const { account, coverage, readAt, years } = await readBook(db, 2018);
  if (!account) throw new Error('nobody is shown');
  await fileYear(db, standing(account, 2018, '2018-11-21'), account.records, at);
  await keepSnapshot(db, 'merge', at);
  // As `gather` and `keepGlance` do of a ledger ten times as large.
  const { records } = excerptOf(account, 2018);
  await db.gathered.put({ profile: 'p1', json: JSON.stringify(account.records) });
  await db.glances.put({ profile: 'p1', year: 2018, json: JSON.stringify({ records, coverage, readAt, years }) });
  await db.shown.put({ stamp: '2018-11-30 0.1.0', json: '{}' }, only);
}

/** What the figures are, in hundredths. */
export interface Figures {
  year: number;
  total: number;
  online: number;
  short: number;
  met: boolean;
}

export async function figuresOf(db: LedgerDatabase): Promise<Figures[]> {
  const profile = (await db.profiles.get('p1')) as Profile;
  const settings = (await db.settings.get('only')) ?? { pack: 'nmg-2016' };
  const records = await db.records.where('profile').equals('p1').toArray();
  return [2015, 2018, 2019].map((year) => {
    const { total, kinds, short, met } = standing({ profile, settings, records }, year, '2018-12-01');
    return { year, total, online: kinds.online.counted, short: short.total, met };
  });
}
