import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standing, toJson, ways } from '../lib/credit/index.ts';
import { type Group, groups, kinds, type TrainingRecord } from '../lib/model.ts';
import { account, course, inHalfDays, inMinutes, lecture, offJob, opening, text } from './credit.account.ts';

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

const offline = fc
  .record({
    kind: fc.constantFrom('off-job', 'study-group', 'other', 'minutes', 'text', 'lecture', 'opening'),
    on: day,
    amount: fc.integer({ min: 0, max: 12 }),
    absent: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ kind, on, amount, absent }) => {
    if (kind === 'study-group' || kind === 'other') return inHalfDays(kind, amount, on);
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

const ledger = fc
  .array(tagged, { maxLength: 25 })
  .map((records): TrainingRecord[] =>
    records.map((record, index) => ({ ...record, id: `r${String(index).padStart(2, '0')}` })),
  );

const group: fc.Arbitrary<Group> = fc.constantFrom(...groups);
const stand = (records: TrainingRecord[], of: Group, today = '2030-01-01') =>
  standing(account(records, { group: of }), 2018, today);
const runs = { numRuns: 150 };

test('what counts never exceeds what was earned, and online never the cap', () => {
  fc.assert(
    fc.property(ledger, group, (records, of) => {
      const { kinds: found, onlineCap, total } = stand(records, of);
      for (const kind of kinds) expect(found[kind].counted).toBeLessThanOrEqual(found[kind].earned);
      if (onlineCap !== null) expect(found.online.counted).toBeLessThanOrEqual(onlineCap);
      expect(total).toBe(kinds.reduce((sum, kind) => sum + found[kind].counted, 0));
    }),
    runs,
  );
});

test('the order of records is irrelevant', () => {
  fc.assert(
    fc.property(ledger, group, fc.infiniteStream(fc.double({ min: 0, max: 1 })), (records, of, keys) => {
      const shuffled = records
        .map((record) => ({ record, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ record }) => record);
      expect(stand(shuffled, of)).toEqual(stand(records, of));
    }),
    runs,
  );
});

test('planned and deleted records change nothing but what is planned', () => {
  fc.assert(
    fc.property(ledger, ledger, group, (records, others, of) => {
      const idle = others.map((record, index) => ({
        ...record,
        id: `x${record.id}`,
        corrects: records[index]?.id ?? null,
        ...(index % 2 ? { planned: true } : { deletedAt: '2018-12-01T09:00:00+08:00' }),
      }));
      const figures = (those: TrainingRecord[]) => ({ ...toJson(stand(those, of)), planned: 0 });
      expect(figures([...records, ...idle])).toEqual(figures(records));
    }),
    runs,
  );
});

test("an entry's lines add up to what was earned", () => {
  fc.assert(
    fc.property(ledger, group, (records, of) => {
      const { kinds: found, entries } = stand(records, of);
      const byId = new Map(records.map((record) => [record.id, record]));
      for (const kind of kinds) {
        const own = entries.filter(({ state, record }) => state === 'counted' && byId.get(record)?.kind === kind);
        expect(own.reduce((sum, line) => sum + line.hours, 0)).toBe(found[kind].earned);
      }
    }),
    runs,
  );
});

test('any one way, with the online part, meets the year', () => {
  fc.assert(
    fc.property(ledger, group, (records, of) => {
      const before = stand(records, of);
      const found = ways(before);
      if (before.met) return expect(found).toEqual([]);
      const [first, ...rest] = found;
      const need = before.short.online > 0 ? first : undefined;
      const alternatives = need ? rest : found;
      const study = (way: (typeof found)[number] | undefined, index: number) =>
        way
          ? [
              course(way.hours / 100, '2018-11-01', {
                id: `way${index}`,
                kind: 'online',
                title: `补 ${index}`,
                courseKey: `id:way${index}`,
              }),
            ]
          : [];
      for (const way of alternatives.length > 0 ? alternatives : [undefined]) {
        const other =
          way && way.kind !== 'online' ? [offJob(way.hours / 400, '2018-11-01', { id: 'w' })] : study(way, 2);
        const exact =
          way?.unit === 'sittings'
            ? [inMinutes('other', way.amount * 90, ['2018-01-01', '2018-12-31'], { id: 'w' })]
            : other;
        expect(stand([...records, ...study(need, 1), ...exact], of).met).toBe(true);
      }
    }),
    runs,
  );
});
