import { expect, test } from 'vitest';
import { dayOf, standing } from '../lib/credit/index.ts';
import type { Account } from '../lib/credit/types.ts';
import { refuseIdNumbers } from '../lib/ledger/checks.ts';
import { coverageOf } from '../lib/ledger/coverage.ts';
import { type Ledger, parseLedger, writeLedger } from '../lib/ledger/file.ts';
import { openQuestions } from '../lib/ledger/questions.ts';
import { sampleLedger } from '../lib/ledger/sample.ts';
import type { Day, Profile } from '../lib/model.ts';

const ledgerOn = (today: Day): Ledger => parseLedger(writeLedger(sampleLedger(today, `${today}T01:00:00.000Z`)));

const accountOf = ({ profiles, records, settings }: Ledger): Account => ({
  profile: profiles[0] as Profile,
  records,
  settings,
});

test('the sample shows a year with every kind of thing to look at', () => {
  const ledger = ledgerOn('2018-12-01');
  const account = accountOf(ledger);
  const result = standing(account, 2018, '2018-12-01');
  expect(result.kinds.online).toEqual({ earned: 5400, counted: 5000 });
  expect([result.total, result.short.total, result.planned, result.unconfirmed, result.undated]).toEqual([
    10_200, 800, 800, 200, 200,
  ]);
  expect(standing(account, 2017, '2018-12-01').met).toBe(true);
  expect(openQuestions(account, [], '2018-12-01').map(({ kind }) => kind)).toEqual(['near-match', 'no-year']);
  const readings = (ledger.readings ?? []).map((reading) => ({ ...reading, key: String(reading.year) }));
  expect(coverageOf(readings, ledger.records, 2018)).toMatchObject({ read: 27, total: 27, agrees: true });
  const has = (isSuch: (record: Ledger['records'][number]) => unknown) => ledger.records.some(isSuch);
  expect(has(({ corrects }) => corrects)).toBe(true);
  expect(has(({ deletedAt }) => deletedAt)).toBe(true);
  expect(has(({ recognized }) => recognized)).toBe(true);
  for (const have of [true, false])
    expect(has(({ evidence }) => evidence?.some((each) => each.have === have))).toBe(true);
});

test.each(['2027-01-01', '2028-02-29', '2026-11-27', '2027-12-31'])(
  'on %s too it is a ledger file that is accepted, about this year, with only the plan ahead',
  (today) => {
    const ledger = ledgerOn(today);
    refuseIdNumbers(ledger);
    const ahead = ledger.records.filter((record) => (dayOf(record) ?? '') > today);
    expect(ahead.filter(({ planned }) => !planned)).toEqual([]);
    expect(standing(accountOf(ledger), Number(today.slice(0, 4)), today).kinds.online.counted).toBe(5000);
  },
);

test('every name in it says that it is a sample', () => {
  expect(ledgerOn('2018-12-01').profiles.map(({ name }) => name)).toEqual(['其其格玛（示例）']);
});
