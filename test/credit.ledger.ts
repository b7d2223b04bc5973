import fc from 'fast-check';
import { type Group, groups, type TrainingRecord } from '../lib/model.ts';
import { course, inHalfDays, inMinutes, lecture, offJob, opening, text } from './credit.account.ts';

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

const offline = fc
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

export const group: fc.Arbitrary<Group> = fc.constantFrom(...groups);
