import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { appraise, type Pack, packOf, packs, referencePack, standing } from '../lib/credit/index.ts';
import type { Group, Override, OverrideField, Settings, Switches, TrainingRecord } from '../lib/model.ts';
import { account, course, inHalfDays, inMinutes, lecture, noticed, offJob, stand, text } from './credit.account.ts';

const day = '2018-03-05';
const school = { institution: true };
const by = { by: '人事科', on: '2018-01-05', why: '批复' };
const annual: Override = { ...by, field: 'annual', value: 100 };
const unit = (overrides: Override[], switches?: Switches): { settings: Partial<Settings> } => ({
  settings: { overrides, switches },
});
const owed = (overrides: Override[], setup: { group?: Group; year?: number; switches?: Switches } = {}) =>
  stand([], { ...setup, ...unit(overrides, setup.switches) }).required.total;

/** Paths of numbers that name no article. */
function uncited(node: unknown, path: string[] = [], cited = false): string[] {
  if (typeof node === 'number') return cited ? [] : [path.join('.')];
  if (typeof node !== 'object' || node === null) return [];
  const has = 'article' in node;
  return Object.entries(node).flatMap(([key, value]) => uncited(value, [...path, key], has));
}

describe('Rule packs are data', () => {
  test('a pack has a name, effective dates and a source', () => {
    for (const { name, source, from, to } of [...packs, referencePack]) {
      expect(name).not.toBe('');
      expect(source).not.toBe('');
      expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(to === null || to > from).toBe(true);
    }
    expect([packOf('nmg-2016').from, packOf('nmg-2016').source]).toEqual([
      '2016-03-09',
      expect.stringContaining('内组通字〔2016〕5号'),
    ]);
  });

  test('there is one; a ledger of an unknown pack is judged by it', () => {
    expect(packs.map(({ id }) => id)).toEqual(['nmg-2016']);
    expect([packOf('nmg-2016').id, packOf('unknown').id]).toEqual(['nmg-2016', 'nmg-2016']);
  });

  test('every number of a pack is a field with its article', () => {
    expect([...packs, referencePack].flatMap((pack) => uncited(pack))).toEqual([]);
    expect(uncited({ cap: 50, minimum: { value: 50 }, annual: { value: 110, article: 9 } })).toEqual([
      'cap',
      'minimum.value',
    ]);
  });

  test('what is reported second-hand says so', () => {
    const { online, cycleHours, cycleMonths, yearHours, yearDays } = referencePack;
    expect(online.article).toContain('转述');
    for (const { article } of [cycleHours, cycleMonths, yearHours, yearDays]) expect(article).not.toContain('转述');
  });

  describe('code holds no number of its own', () => {
    test("another pack's numbers give other hours", () => {
      const pack = packOf('nmg-2016');
      const cited = (value: number) => ({ value, article: 1 });
      const other: Pack = {
        ...pack,
        units: { minutes: cited(60), halfDay: cited(3), day: cited(6) },
        absenceDivisor: cited(5),
        text: { characters: cited(500), hours: cited(2) },
        lecture: { minutes: cited(60), hours: cited(5) },
      };
      const hours = (record: TrainingRecord) => appraise(record, other, {}).hours / 100;
      expect(hours(offJob(10, day))).toBe(30);
      expect([hours(offJob(10, day, { absent: 6 })), hours(offJob(10, day, { absent: 6.01 }))]).toEqual([24, 0]);
      expect([hours(inMinutes('other', 119, day)), hours(inMinutes('other', 600, day))]).toEqual([1, 6]);
      expect(hours(text(1999, day))).toBe(6);
      expect(hours(lecture(119, day))).toBe(5);
    });

    test('nor does it repeat one of a pack', () => {
      const folder = fileURLToPath(new URL('../lib/credit', import.meta.url));
      const numbers = /\b(1000|550|110|90|50|45|30|20\d\d|12-20)\b/g;
      const own = readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .flatMap((name) => {
          const code = readFileSync(`${folder}/${name}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|^import .*/gm, '');
          return [...code.matchAll(numbers)].map(([number]) => `${name}: ${number}`);
        });
      expect(own).toEqual([]);
    });
  });

  describe("a unit's override", () => {
    test('keeps who, when and why', () => {
      const { overrides, reasons } = standing(account([], unit([annual])), 2018, '2018-12-01');
      expect(overrides).toEqual([annual]);
      expect(reasons.required[0]).toMatchObject({ code: 'override', article: 17, values: { value: 100, ...by } });
      expect(noticed('override', [], unit([annual]))).toEqual([]);
      expect(noticed('override', [], unit([]))).toBeNull();
    });

    test('sets any of the six figures', () => {
      const set = (field: Override['field'], value: number, group: Group = 'county-leader') => {
        const { required, cycle } = stand([], { group, ...unit([{ ...by, field, value }]) });
        return { ...required, ...cycle?.required };
      };
      expect(set('annual', 95.5).total).toBe(95.5);
      expect(set('days', 10, 'other').days).toBe(10);
      expect(set('onlineMinimum', 30).online).toBe(30);
      expect(set('cycleHours', 40).hours).toBe(40);
      expect(set('cycleMonths', 2).months).toBe(2);
      const cap: Override = { ...by, field: 'onlineCap', value: 60 };
      expect(stand([course(62.5, day)], unit([cap])).kinds.online.counted).toBe(60);
    });

    test('decides the verdict', () => {
      const days: Override = { ...by, field: 'days', value: 10 };
      const ten = (halfDays: number) => stand([offJob(halfDays, day)], { group: 'other', ...unit([days]) }).met;
      expect([ten(20), ten(19)]).toEqual([true, false]);
      const hours: Override = { ...by, field: 'cycleHours', value: 40 };
      const five = (halfDays: number) => stand([offJob(halfDays, day, school)], unit([hours])).cycle?.met;
      expect([five(10), five(9)]).toEqual([true, false]);
      const months: Override = { ...by, field: 'cycleMonths', value: 2 };
      const two = (to: string) => stand([offJob(1, ['2018-03-01', to], school)], unit([months])).cycle?.met;
      expect([two('2018-04-30'), two('2018-04-29')]).toEqual([true, false]);
    });

    test('beats switches', () => {
      expect(owed([], { group: 'county', switches: { countyAnnual: 90 } })).toBe(90);
      expect(owed([annual], { group: 'county', switches: { countyAnnual: 90 } })).toBe(100);
      const cap: Override = { ...by, field: 'onlineCap', value: 60 };
      const records = [course(80, day)];
      expect(stand(records, { group: 'other', ...unit([cap], { otherOnlineCap: 50 }) }).total).toBe(60);
    });

    test('leaves no switch in force beside it', () => {
      const inForce = (overrides: Override[]) => {
        const settings = { switches: { countyAnnual: 90, selfStudy: 'year' } as const, overrides };
        return standing(account([], { group: 'county', settings }), 2018, '2018-12-01').switches.map(
          ({ name }) => name,
        );
      };
      expect(inForce([])).toEqual(['countyAnnual', 'selfStudy']);
      expect(inForce([annual])).toEqual(['selfStudy']);
    });

    test('of several that fit, the last', () => {
      const later: Override = { ...annual, value: 95.5 };
      expect([owed([annual, later]), owed([later, annual])]).toEqual([95.5, 100]);
      const overrides = [annual, later];
      expect(standing(account([], unit(overrides)), 2018, '2018-12-01').overrides).toEqual([later]);
    });

    test('fits its group and its years, first and last included', () => {
      const some: Override = { ...annual, group: 'county', years: [2018, 2019] };
      const years = [2017, 2018, 2019, 2020].map((year) => owed([some], { group: 'county', year }));
      expect(years).toEqual([110, 100, 100, 110]);
      expect([owed([some]), owed([some], { group: 'other' })]).toEqual([110, 90]);
      expect([owed([annual], { group: 'other' }), owed([annual], { year: 2013 })]).toEqual([100, 100]);
      expect(owed([annual, { ...annual, value: 80, group: 'other' }])).toBe(100);
      const elsewhere: Override[] = [
        { ...by, field: 'onlineCap', value: 60, years: [2019, 2020] },
        { ...by, field: 'days', value: 10, group: 'other' },
      ];
      expect(standing(account([], unit([annual, ...elsewhere])), 2018, '2018-12-01').overrides).toEqual([annual]);
      expect(noticed('override', [], unit(elsewhere))).toBeNull();
    });

    test('of days or five years binds those only who owe them by the pack', () => {
      const of = (field: OverrideField, value: number) => ({ overrides: [{ ...by, field, value }] });
      const full = [inHalfDays('other', 20, ['2018-03-05', '2018-03-14']), course(50, '2018-05-06')];
      const days = { settings: of('days', 10) };
      expect(stand(full, days)).toMatchObject({ required: { days: null }, total: 130, met: true });
      expect(stand(full.slice(0, 1), days)).toMatchObject({ required: { days: null }, met: false });
      expect(noticed('override', full, days)).toBeNull();
      expect(noticed('override', full, { ...days, group: 'other' })).toEqual([]);
      expect(stand(full.slice(0, 1), { ...days, group: 'other' })).toMatchObject({ required: { days: 10 }, met: true });
      for (const field of ['cycleHours', 'cycleMonths'] as const) {
        const { cycle, notices } = stand([], { group: 'county', settings: of(field, 1) });
        expect([cycle?.required, notices.map(({ code }) => code)]).toEqual([null, ['online-short', 'total-short']]);
      }
    });

    test('that lifts the total lifts the days too, which are another way to it', () => {
      const settings = { overrides: [{ ...annual, value: null }] };
      for (const group of ['other', 'county'] as const) {
        const { required, short, met } = stand([course(50, '2018-05-06')], { group, settings });
        expect([required.total, short.total, met]).toEqual([0, 0, true]);
      }
      expect(stand([], { group: 'county', settings })).toMatchObject({ short: { total: 0, online: 50 }, met: false });
    });

    test('may lift a rule', () => {
      const lift = (field: Override['field']) => unit([{ ...by, field, value: null }]);
      expect(stand([course(62.5, day)], lift('onlineCap')).total).toBe(62.5);
      expect(stand([], lift('onlineMinimum'))).toMatchObject({ required: { online: null }, short: { online: 0 } });
      expect(stand([], lift('cycleHours')).cycle).toMatchObject({
        required: { hours: null, months: 3 },
        short: null,
        met: false,
      });
    });
  });
});
