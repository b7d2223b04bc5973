import fc from 'fast-check';
import { expect, test } from 'vitest';
import { standing, toJson } from '../lib/credit/index.ts';
import { type Group, kinds, type TrainingRecord } from '../lib/model.ts';
import { account, offJob } from './credit.account.ts';
import { group, ledger } from './credit.ledger.ts';

const stand = (records: TrainingRecord[], of: Group, today = '2030-01-01') =>
  standing(account(records, { group: of }), 2018, today);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
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

test('corrections never make everything vanish, whatever they correct', () => {
  const corrections = fc.array(
    fc.record({ corrects: maybe(fc.constantFrom('c0', 'c1', 'c2', 'c3')), changed: fc.nat(2) }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(corrections, (found) => {
      const records = found.map(({ corrects, changed }, index) =>
        offJob(2, '2018-05-07', {
          id: `c${index}`,
          corrects,
          changed: { title: `2018-12-0${changed + 1}T00:00:00Z` },
        }),
      );
      expect(stand(records, 'county').total).toBeGreaterThan(0);
      expect(stand([...records].reverse(), 'county')).toEqual(stand(records, 'county'));
    }),
    runs,
  );
});
