import fc from 'fast-check';
import type { Account } from '../lib/credit/types.ts';
import {
  type Day,
  type Group,
  groups,
  type Override,
  overrideFields,
  type Profile,
  type Settings,
  type TrainingRecord,
} from '../lib/model.ts';
import { course, inHalfDays, inMinutes, lecture, offJob, opening, text } from './credit.account.ts';

export const group: fc.Arbitrary<Group> = fc.constantFrom(...groups);

// Any ledger of a learner: few titles, ids and days, so that entries meet one another.

const day = fc
  .tuple(fc.integer({ min: 2017, max: 2019 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const hours = fc.integer({ min: 0, max: 120 }).map((quarters) => quarters / 4);
const title = fc.constantFrom('甲', '乙');

const online = fc
  .record({
    title,
    courseKey: maybe(fc.constantFrom('id:1', 'id:2')),
    platform: maybe(fc.constantFrom('www.nmgce.gov.cn', 'other.example')),
    confirmed: maybe(fc.boolean()),
    year: maybe(fc.integer({ min: 2017, max: 2019 })),
    origin: fc.constantFrom('academy' as const, 'manual' as const),
  })
  .chain((extra) => fc.tuple(hours, maybe(day)).map(([each, on]) => course(each, on, extra)));

const overNewYear = (year: number, before: number, after: number) =>
  offJob(before + after, [`${year}-12-20`, `${year + 1}-01-10`], {
    split: { [year]: before, [year + 1]: after },
    institution: true,
  });

export const offline: fc.Arbitrary<TrainingRecord> = fc
  .record({
    kind: fc.constantFrom('off-job', 'over-new-year', 'study-group', 'other', 'minutes', 'text', 'lecture', 'opening'),
    on: day,
    amount: fc.integer({ min: 0, max: 12 }),
    absent: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ kind, on, amount, absent }) => {
    if (kind === 'study-group' || kind === 'other') return inHalfDays(kind, amount, on);
    if (kind === 'over-new-year') return overNewYear(Number(on.slice(0, 4)), amount, absent);
    if (kind === 'minutes') return inMinutes('other', amount * 50, on);
    if (kind === 'text') return text(amount * 300, on);
    if (kind === 'lecture') return lecture(amount * 20, on, { toCadres: absent > 0 });
    if (kind === 'opening') return opening(amount, Number(on.slice(0, 4)));
    return offJob(amount, on, { absent: Math.min(absent, amount * 4), institution: amount % 2 === 0 });
  });

const tagged = fc
  .tuple(
    fc.oneof(online, offline),
    fc.record({
      makeupFor: maybe(fc.integer({ min: 2016, max: 2019 })),
      planned: fc.nat(5).map((chance) => chance === 0),
    }),
  )
  .map(([record, extra]): TrainingRecord => ({ ...record, ...extra }));

export const ledger = fc
  .array(tagged, { maxLength: 25 })
  .map((records): TrainingRecord[] =>
    records.map((record, index) => ({ ...record, id: `r${String(index).padStart(2, '0')}` })),
  );

// The same with everything else that a ledger may hold.

const stamp = fc.constantFrom('2018-12-01T09:00:00+08:00', '2018-12-01T02:00:00Z', '2018-12-02T00:00:00Z');
const recognition = fc.record({ hours: fc.integer({ min: 0, max: 5000 }), by: fc.constant('组织部'), on: day });
const amount = fc.integer({ min: 0, max: 12 });

/** A class of up to three years with its days, and its half-days or minutes by year. */
const longClass = fc
  .record({
    kind: fc.constantFrom('off-job' as const, 'study-group' as const, 'other' as const),
    from: day,
    to: day,
    parts: fc.array(amount, { minLength: 3, maxLength: 3 }),
    stated: maybe(fc.integer({ min: 1, max: 60 })),
    absent: fc.integer({ min: 0, max: 900 }),
    inMinutes: fc.boolean(),
  })
  .map(({ kind, from, to, parts, stated, absent, inMinutes: isShort }) => {
    const [first, last] = from < to ? [from, to] : [to, from];
    const years = Array.from(
      { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
      (_, index) => Number(first.slice(0, 4)) + index,
    );
    const byMinutes = isShort && kind !== 'off-job';
    const split = Object.fromEntries(years.map((year, index) => [year, (parts[index] ?? 0) * (byMinutes ? 50 : 1)]));
    const whole = Object.values(split).reduce((sum, part) => sum + part, 0);
    const extra = { split: years.length > 1 ? split : null };
    if (byMinutes) return inMinutes(kind, whole, [first, last], extra);
    if (kind !== 'off-job') return inHalfDays(kind, whole, [first, last], extra);
    const planned = Math.min(whole * 400, (stated ?? 600) * 100);
    return {
      ...offJob(whole, [first, last], { institution: absent % 2 === 0, ...(stated && { stated }), ...extra }),
      absentHours: Math.min(absent, planned),
    };
  });

const anyRecord = fc
  .tuple(
    fc.oneof(online, offline, longClass),
    fc.record({
      makeupFor: maybe(fc.integer({ min: 2016, max: 2019 })),
      planned: fc.nat(7).map((chance) => chance === 0),
      deletedAt: fc.nat(9).map((chance) => (chance === 0 ? '2018-12-01T09:00:00+08:00' : null)),
      recognized: fc.option(recognition, { nil: null, freq: 6 }),
      changed: maybe(stamp.map((at) => ({ title: at }))),
      corrects: fc.option(fc.nat(24), { nil: null, freq: 6 }),
    }),
  )
  .map(([record, { corrects, ...extra }]) => ({
    record: { ...record, ...extra },
    corrects: record.kind === 'online' ? corrects : null,
  }));

const idOf = (index: number) => `r${String(index).padStart(2, '0')}`;

const anyRecords = fc.array(anyRecord, { maxLength: 25 }).map((found): TrainingRecord[] =>
  found.map(({ record, corrects }, index) => ({
    ...record,
    id: idOf(index),
    corrects: corrects === null || corrects === index || corrects >= found.length ? null : idOf(corrects),
  })),
);

const override: fc.Arbitrary<Override> = fc.record({
  field: fc.constantFrom(...overrideFields),
  group: maybe(fc.constantFrom(...groups)),
  years: maybe(fc.constantFrom<[number, number][]>([2017, 2018], [2018, 2018], [2019, 2020])),
  value: maybe(fc.integer({ min: 0, max: 480 }).map((quarters) => quarters / 4)),
  by: fc.constant('人事科'),
  on: day,
  why: fc.constant('批复'),
});

const settings: fc.Arbitrary<Settings> = fc.record({
  pack: fc.constant('nmg-2016'),
  cycleStart: maybe(fc.integer({ min: 2010, max: 2022 })),
  switches: maybe(
    fc.record({
      countyAnnual: fc.constantFrom(null, 110 as const, 90 as const),
      otherOnlineCap: fc.constantFrom(null, 50 as const),
      selfStudy: fc.constantFrom(null, 'document' as const, 'year' as const, 'proportional' as const),
    }),
  ),
  overrides: fc.array(override, { maxLength: 3 }),
});

const profile: fc.Arbitrary<Profile> = fc.record({
  id: fc.constant('p1'),
  name: fc.constant('其其格玛'),
  groups: fc.array(fc.record({ from: day, group }), { minLength: 1, maxLength: 3 }),
  promotedOn: maybe(day),
});

/** Any account at all, the year that is asked for, and today. */
export const asked: fc.Arbitrary<{ account: Account; year: number; today: Day }> = fc.record({
  account: fc.record({ profile, records: anyRecords, settings }),
  year: fc.constantFrom(2016, 2017, 2018, 2018, 2019, 2023, 2024),
  today: fc.constantFrom('2018-06-15', '2018-12-20', '2030-01-01'),
});
