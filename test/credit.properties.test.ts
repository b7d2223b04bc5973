import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { standing, toJson } from '../lib/credit/index.ts';
import type { Account } from '../lib/credit/types.ts';
import { parseLedger, writeLedger } from '../lib/ledger/file.ts';
import { mergeLedgers } from '../lib/ledger/merge.ts';
import { kinds, type TrainingRecord } from '../lib/model.ts';
import { account, offJob } from './credit.account.ts';
import { asked, ledger, offline } from './credit.ledger.ts';

// A thousand ledgers take their time where other tests run beside them.
vi.setConfig({ testTimeout: 120_000 });

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const runs = { numRuns: 1_000 };
const plan = (records: readonly TrainingRecord[]): TrainingRecord[] =>
  records.map((record) => ({ ...record, planned: true }));

/** The records of an account under other ids. */
const renamed = (records: readonly TrainingRecord[], mark: string): TrainingRecord[] =>
  records.map((record) => ({ ...record, id: mark + record.id, corrects: record.corrects && mark + record.corrects }));

const fileOf = ({ profile, records, settings }: Account) =>
  writeLedger({ exportedAt: '2018-12-01T09:00:00Z', profiles: [profile], records: [...records], settings });

test('the engine answers for any ledger, and what counts is never more than what was earned, nor online than the cap', () => {
  fc.assert(
    fc.property(asked, ({ account, year, today }) => {
      const { kinds: found, onlineCap } = standing(account, year, today);
      for (const kind of kinds) expect(found[kind].counted).toBeLessThanOrEqual(found[kind].earned);
      if (onlineCap !== null) expect(found.online.counted).toBeLessThanOrEqual(onlineCap);
    }),
    runs,
  );
});

test('sums are exact: whole hundredths, and the total of what counts', () => {
  fc.assert(
    fc.property(asked, ({ account, year, today }) => {
      const { kinds: found, total, unconfirmed, planned, undated } = standing(account, year, today);
      for (const figure of [total, unconfirmed, planned, undated]) expect(Number.isInteger(figure)).toBe(true);
      expect(total).toBe(kinds.reduce((sum, kind) => sum + found[kind].counted, 0));
    }),
    runs,
  );
});

describe('adding an entry never lowers a total', () => {
  const added = (base: Account, record: TrainingRecord): Account => ({ ...base, records: [...base.records, record] });
  const isLower = (base: Account, record: TrainingRecord, year: number, today: string) => {
    const after = standing(added(base, record), year, today);
    expect(after.total).toBeGreaterThanOrEqual(standing(base, year, today).total);
  };

  test('of any kind but online, if it makes up for no other year', () => {
    fc.assert(
      fc.property(asked, offline, ({ account, year, today }, record) => {
        isLower(account, { ...record, id: 'new' }, year, today);
      }),
      runs,
    );
  });

  test('nor a course that was not read before', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 0, max: 9_999 }), ({ account, year, today }, hours) => {
        const record: TrainingRecord = {
          ...{ id: 'new', profile: 'p1', kind: 'online', title: '丙', measure: { type: 'course', hours } },
          ...{ completedOn: '2018-05-06', origin: 'academy', platform: 'www.nmgce.gov.cn', courseKey: 'id:new' },
        };
        isLower(account, record, year, today);
      }),
      runs,
    );
  });

  test('nor one that was read before with no fewer hours', () => {
    fc.assert(
      fc.property(asked, fc.nat(), fc.nat(500), ({ account, year, today }, at, more) => {
        // A correction may have moved the course to a later year, in which it is then repeated.
        const corrected = new Set(account.records.map(({ corrects }) => corrects));
        const courses = account.records.filter(
          ({ id, kind, corrects, recognized }) => kind === 'online' && !corrects && !recognized && !corrected.has(id),
        );
        const source = courses[at % courses.length];
        if (source?.measure.type !== 'course' || !source.courseKey) return;
        const hours = source.measure.hours + more;
        const again = { ...source, id: 'zz', measure: { ...source.measure, hours }, makeupFor: null, changed: null };
        isLower(account, again, year, today);
      }),
      runs,
    );
  });
});

test('the order of records never matters', () => {
  fc.assert(
    fc.property(asked, fc.infiniteStream(fc.double({ min: 0, max: 1 })), ({ account, year, today }, keys) => {
      const records = account.records
        .map((record) => ({ record, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ record }) => record);
      expect(standing({ ...account, records }, year, today)).toEqual(standing(account, year, today));
    }),
    runs,
  );
});

test('planned and deleted records change nothing but what is planned', () => {
  fc.assert(
    fc.property(asked, ledger, ({ account, year, today }, others) => {
      const deletedAt = '2018-12-01T09:00:00+08:00';
      const idle = renamed(others, 'x').map((record, index) => ({
        ...(index % 2 ? { ...record, planned: true } : { ...record, deletedAt }),
        corrects: account.records[index]?.id ?? null,
      }));
      const figures = (records: readonly TrainingRecord[]) => {
        const { planned: _, notices, ...rest } = toJson(standing({ ...account, records }, year, today));
        return { ...rest, notices: notices.filter(({ code }) => code !== 'future') };
      };
      expect(figures([...account.records, ...idle])).toEqual(figures(account.records));
      expect(figures([...account.records, ...plan(renamed(others, 'y'))])).toEqual(figures(account.records));
    }),
    runs,
  );
});

describe('ledgers that are merged', () => {
  test('which share no record stand as both lists together', () => {
    fc.assert(
      fc.property(asked, asked, ({ account, year, today }, { account: { records } }) => {
        const [mine, theirs] = [renamed(account.records, 'a'), renamed(records, 'b')];
        const merged = parseLedger(mergeLedgers([mine, theirs].map((each) => fileOf({ ...account, records: each }))));
        expect(standing({ ...account, records: merged.records }, year, today)).toEqual(
          standing({ ...account, records: [...mine, ...theirs] }, year, today),
        );
      }),
      runs,
    );
  });

  test('a second import of the same file changes nothing', () => {
    fc.assert(
      fc.property(asked, asked, ({ account }, { account: { records } }) => {
        const [mine, theirs] = [fileOf(account), fileOf({ ...account, records: renamed(records, 'b') })];
        const once = mergeLedgers([mine, theirs]);
        expect(mergeLedgers([once, theirs])).toBe(once);
      }),
      runs,
    );
  });
});

test("an entry's lines add up to what was earned", () => {
  fc.assert(
    fc.property(asked, ({ account, year, today }) => {
      const { kinds: found, entries } = standing(account, year, today);
      const byId = new Map(account.records.map((record) => [record.id, record]));
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
  const stand = (records: TrainingRecord[]) => standing(account(records, { group: 'county' }), 2018, '2030-01-01');
  fc.assert(
    fc.property(corrections, (found) => {
      const records = found.map(({ corrects, changed }, index) =>
        offJob(2, '2018-05-07', {
          id: `c${index}`,
          corrects,
          changed: { title: `2018-12-0${changed + 1}T00:00:00Z` },
        }),
      );
      expect(stand(records).total).toBeGreaterThan(0);
      expect(stand([...records].reverse())).toEqual(stand(records));
    }),
    runs,
  );
});
