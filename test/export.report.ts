import { standing } from '../lib/credit/index.ts';
import type { YearCoverage } from '../lib/ledger/coverage.ts';
import type { TrainingRecord } from '../lib/model.ts';
import type { YearReport } from '../lib/sentences/conclusion.ts';
import { account, type Setup } from './credit.account.ts';

/** All of the year's courses were read on 30 November 2018, and nothing speaks against them. */
export const readAll: YearCoverage = {
  ...{ platform: 'www.nmgce.gov.cn', listYear: 2018, read: 37, asked: 0, total: 37, pages: 4, nextPage: null },
  ...{ unclear: 0, differ: 0, readHours: 6350, statedHours: 6350, agrees: true, outcome: 'records', taught: null },
  ...{ frames: [], at: '2018-11-30T01:12:00.000Z', trustedAt: '2018-11-30T01:12:00.000Z' },
};

interface Told extends Setup {
  coverage?: YearCoverage | null;
  isRecorded?: boolean;
}

/** A learner's year as it is handed on: 2018, on 30 November, with every course read, unless the test says otherwise. */
export function reportOf(records: TrainingRecord[], setup: Told = {}): YearReport {
  const { year = 2018, today = '2018-11-30', coverage = readAll, isRecorded = true } = setup;
  const whole = account(records, setup);
  return { account: whole, standing: standing(whole, year, today), isRecorded, coverage, today };
}
