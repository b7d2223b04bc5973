import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import type { Account } from '../lib/credit/types.ts';
import { refuseIdNumbers } from '../lib/ledger/checks.ts';
import { parseLedger, writeLedger } from '../lib/ledger/file.ts';
import { freeze, thaw } from '../lib/ledger/filing.ts';
import { type Changes, changesSince, hasChanges } from '../lib/ledger/since.ts';
import type { Settings, TrainingRecord } from '../lib/model.ts';
import { changeTexts, filedText, sinceText } from '../lib/sentences/ui-filing.ts';
import { account, course, offJob, opening, text } from './credit.account.ts';

const day = '2018-03-05';
const at = '2018-12-05T01:00:00Z';
const own = { online: course(50, day), classes: offJob(10, day, { title: '进修班' }), note: text(3000, day) };
const records = Object.values(own);

const now = (of: Account) => standing(of, 2018, '2018-12-05');
const filed = { profile: 'p1', year: 2018, at, standing: freeze(now(account(records)), records) };

function since(changed: TrainingRecord[], settings: Partial<Settings> = {}, filing = filed): Changes {
  const changes = changesSince(filing, now(account(changed, { settings })), changed);
  if (!changes) throw new Error('not to be compared');
  return changes;
}

describe('a filed year', () => {
  test('is kept as the JSON of its standing, with the entries that count', () => {
    expect(filed.standing).toMatchObject({ year: 2018, total: 102, met: false, kinds: { online: { counted: 50 } } });
    expect(filed.standing.entries).toEqual([
      { id: own.online.id, title: own.online.title, hours: 50 },
      { id: own.classes.id, title: '进修班', hours: 40 },
      { id: own.note.id, title: own.note.title, hours: 12 },
    ]);
    expect(thaw(filed.standing)).toMatchObject({ total: 10_200, kinds: { online: { counted: 5000 } } });
  });

  test('names no entry that does not count: planned, without a year, an opening balance', () => {
    const apart = [text(1000, day, { planned: true }), course(1, null), opening(100, 2018)];
    expect(freeze(now(account(apart)), apart).entries).toEqual([]);
  });

  test('comes back from the ledger file as it was, and its entries make no ID number', () => {
    const ledger = { exportedAt: at, settings: { pack: 'nmg-2016' }, profiles: [account([]).profile], records: [] };
    const one = course(1, day, { id: 'a/id:000102900101/100' });
    const both = [one, { ...one, id: 'b/id:000102900101/100', platform: 'other.example' }];
    const row = { ...filed, standing: freeze(now(account(both)), both) };
    expect(row.standing.notices).toContainEqual(expect.objectContaining({ records: both.map(({ id }) => id) }));
    const again = parseLedger(writeLedger({ ...ledger, filed: [row] }));
    expect(again.filed).toEqual([row]);
    expect(() => refuseIdNumbers(again)).not.toThrow();
  });
});

describe('what has changed since it was filed', () => {
  test('nothing, where nothing has: an edit that counts for nothing is none', () => {
    const changes = since([...records.slice(0, 2), { ...own.note, note: '已交' }, text(900, '2018-03-06')]);
    expect([hasChanges(changes), changeTexts(changes)]).toEqual([false, []]);
    expect(sinceText(changes)).toBe('留档以后没有变动');
  });

  test('entries that came, went and are otherwise, and the figures they make', () => {
    const fewer = { ...own.classes, title: '理论进修班', measure: { type: 'half-days', halfDays: 8 } as const };
    const changes = since([own.online, fewer, text(2000, '2018-06-06', { title: '补的笔记' })]);
    expect(changeTexts(changes)).toEqual([
      '合计 102 → 90',
      '脱产 40 → 32',
      '自学 12 → 8',
      '新计入：“补的笔记”8 学时',
      `不再计入：“${own.note.title}”12 学时`,
      '改动：“进修班”改为“理论进修班”，40 → 32 学时',
    ]);
    expect(sinceText(changes)).toBe('留档以后有变动');
  });

  test('the verdict', () => {
    const more = [...records, offJob(2, '2018-06-04')];
    expect(changeTexts(since(more))[0]).toBe('未达标 → 达标');
  });

  test('a deleted entry counts no longer; online hours over the cap are learnt, not counted', () => {
    expect(since([own.online, own.classes, { ...own.note, deletedAt: at }]).removed).toHaveLength(1);
    expect(changeTexts(since([...records, course(2, day, { title: '又一门' })]))).toEqual([
      '网络已学 50 → 52',
      '新计入：“又一门”2 学时',
    ]);
  });

  test('a correction changes the entry it corrects, and so does a course read again with other hours', () => {
    const corrected = course(48, day, { title: '更正的名称', origin: 'manual', corrects: own.online.id });
    const readAgain = course(48, day, { title: own.online.title });
    for (const changes of [since([...records, corrected]), since([readAgain, own.classes, own.note])]) {
      expect([changes.added, changes.removed]).toEqual([[], []]);
      expect(changes.changed).toMatchObject([{ before: { hours: 5000 }, now: { hours: 4800 } }]);
    }
  });

  test('training of a later year that makes up for it; not the five years, which go on', () => {
    const madeUp = offJob(2, '2018-12-04', { makeupFor: 2017 });
    const later = offJob(10, '2018-12-04', { institution: true });
    const of2017 = (all: TrainingRecord[]) => standing(account(all), 2017, '2018-12-05');
    const filing = { ...filed, year: 2017, standing: freeze(of2017([]), []) };
    const texts = [madeUp, later].map((record) =>
      changeTexts(changesSince(filing, of2017([record]), [record]) as Changes),
    );
    expect(texts).toEqual([['补训后合计 无 → 8'], []]);
  });

  test('a rule of the unit that changes later shows, and never touches what was filed', () => {
    const frozen = JSON.stringify(filed);
    const override = { field: 'annual' as const, value: 100, by: '旗委组织部', on: '2018-12-04', why: '会议纪要' };
    expect(changeTexts(since(records, { overrides: [override] }))).toEqual(['未达标 → 达标', '年度要求 110 → 100']);
    expect(JSON.stringify(filed)).toBe(frozen);
  });

  test('days, where days are required', () => {
    const of = (all: TrainingRecord[]) => now(account(all, { group: 'other' }));
    const filing = { ...filed, standing: freeze(of([own.classes]), [own.classes]) };
    const more = [own.classes, offJob(1, '2018-06-04')];
    expect(changeTexts(changesSince(filing, of(more), more) as Changes)).toContain('天数 5 → 5.5');
  });

  test('the filing of another maker: figures alone where it names no entries, nothing where it can not be read', () => {
    const { entries: _, ...bare } = filed.standing;
    const changes = changesSince({ ...filed, standing: bare }, now(account([own.online])), [own.online]);
    expect(changeTexts(changes as Changes)).toEqual(['合计 102 → 50', '脱产 40 → 0', '自学 12 → 0']);
    for (const unknown of [undefined, null, {}, { total: 'viel' }]) {
      const strange = { ...filed, standing: unknown };
      expect(changesSince(strange, now(account(records)), records)).toBeNull();
      expect(filedText(strange)).toBe('已于 12 月 5 日留档');
    }
    expect(sinceText(null)).toMatch(/不能比较$/);
  });
});

test('the day of filing is said in Beijing time, with its year where it is not the year filed', () => {
  expect(filedText(filed)).toBe('已于 12 月 5 日留档：合计 102 学时');
  expect(filedText({ ...filed, at: '2018-12-31T17:00:00Z' })).toBe('已于 2019 年 1 月 1 日留档：合计 102 学时');
});
