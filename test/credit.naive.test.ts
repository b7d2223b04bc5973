import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { standing, toJson } from '../lib/credit/index.ts';
import { parseLedger, writeLedger } from '../lib/ledger/file.ts';
import { asked } from './credit.ledger.ts';
import { naiveStanding } from './credit.naive.ts';

// A thousand ledgers take their time where other tests run beside them.
vi.setConfig({ testTimeout: 120_000 });

test('the engine agrees with a second, deliberately naive implementation on 2,000 ledgers', () => {
  fc.assert(
    fc.property(asked, ({ account, year, today }) => {
      const { notices: _, ...figures } = toJson(standing(account, year, today));
      expect(figures).toEqual(naiveStanding(account.profile, account.records, account.settings, year, today));
    }),
    { numRuns: 2_000 },
  );
});

test('these are ledgers that the file format admits', () => {
  fc.assert(
    fc.property(asked, ({ account: { profile, records, settings } }) => {
      const ledger = { exportedAt: '2018-12-01T09:00:00Z', profiles: [profile], records: [...records], settings };
      expect(() => parseLedger(writeLedger(ledger))).not.toThrow();
    }),
  );
});
