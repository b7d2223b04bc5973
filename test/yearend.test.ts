import { describe, expect, test } from 'vitest';
import { nextStepOf, tonesOf, type YearEnd } from '../entrypoints/ledger/yearend/steps.ts';
import { standing } from '../lib/credit/index.ts';
import { checksOf } from '../lib/form/checks.ts';
import type { YearCoverage } from '../lib/ledger/coverage.ts';
import { dueYear, freeze } from '../lib/ledger/filing.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { personFields } from '../lib/sentences/ui-profile.ts';
import { account, course, offJob, type Setup, text } from './credit.account.ts';

const day = '2018-03-05';
const at = '2018-12-05T01:00:00Z';
const person = Object.fromEntries(personFields.map(({ field }) => [field, '已填']));
const coverage: YearCoverage = {
  platform: 'www.nmgce.gov.cn',
  ...{ listYear: 2018, read: 1, asked: 0, total: 1, pages: 1, nextPage: null, unclear: 0, differ: 0 },
  ...{ readHours: 5000, statedHours: 5000, agrees: true, outcome: 'records', taught: null, frames: [] },
  ...{ at, trustedAt: at },
};
const read = { platform: 'www.nmgce.gov.cn', origin: 'academy' } as const;
const evidence = ['培训通知', '结业证书', '学员鉴定表'].map((name) => ({ name, where: '档案柜', have: true }));
const held = { organizer: '旗委党校', evidence };
const records = [course(50, day, read), offJob(15, ['2018-06-04', '2018-06-11'], held)];

/** A year's end with nothing left to do but to hand it in, unless the test says otherwise. */
function end(all: TrainingRecord[] = records, change: Partial<YearEnd> = {}, setup: Setup = {}): YearEnd {
  const of = account(all, { ...setup, profile: { ...person, ...setup.profile } });
  const today = '2018-12-05';
  const result = standing(of, 2018, today);
  const readHours = result.kinds.online.earned;
  const checks = checksOf({
    ...{ account: of, standing: result, coverage: { ...coverage, readHours, statedHours: readHours }, held: [], today },
  });
  return { standing: result, records: all, coverage, checks, questions: 0, filed: [], ...change };
}
const tone = (step: keyof ReturnType<typeof tonesOf>, ...of: Parameters<typeof end>) => tonesOf(end(...of))[step];
const filing = { profile: 'p1', year: 2018, at, standing: freeze(end().standing, records) };

describe('the steps of a year’s end', () => {
  test('all is in order, and the form is next; once the year is filed, nothing is left', () => {
    const tones = tonesOf(end());
    expect(tones).toEqual({ reconcile: 'ok', entries: 'ok', check: 'ok', form: 'open', file: 'open' });
    expect(nextStepOf(tones)).toBe('form');
    const done = tonesOf(end(records, { filed: [filing] }));
    expect(Object.values(done)).toEqual(Array(5).fill('ok'));
    expect(nextStepOf(done)).toBe('file');
  });

  test('to reconcile: nothing read, pages unread, a question open; who owes no online hours need not have read', () => {
    expect(tone('reconcile', records, { coverage: null })).toBe('care');
    expect(tone('reconcile', records, { coverage: { ...coverage, read: 0, total: 2 } })).toBe('care');
    expect(tone('reconcile', records, { questions: 1 })).toBe('care');
    expect(tone('reconcile', [], { coverage: null }, { group: 'other' })).toBe('ok');
    expect(tone('reconcile', [course(1, day)], { coverage: null }, { group: 'other' })).toBe('care');
  });

  test('to enter: a plan that is still open, not one of another year', () => {
    expect(tone('entries', [...records, text(1000, day, { planned: true })])).toBe('care');
    expect(tone('entries', [...records, text(1000, '2017-03-05', { planned: true })])).toBe('ok');
  });

  test('to check: short, without an organiser, a person’s field empty, hours held apart, a notice to put right', () => {
    const [online, classes] = records as [TrainingRecord, TrainingRecord];
    expect(tone('check', [online])).toBe('care');
    expect(tone('check', [online, { ...classes, organizer: null }])).toBe('care');
    expect(tone('check', records, {}, { profile: { employer: null } })).toBe('care');
    expect(tone('check', [...records, course(1, null)])).toBe('care');
    expect(tone('check', [...records, offJob(4, '2018-06-20', held)])).toBe('care');
  });

  test('what is only said for information leaves nothing to check', () => {
    const [, classes] = records as [TrainingRecord, TrainingRecord];
    const over = end([course(60, day, read), classes]);
    expect(over.standing.notices.map(({ code }) => code)).toEqual(['online-over-cap']);
    expect(tonesOf(over).check).toBe('ok');
  });

  test('a year that has changed since it was filed asks for a look', () => {
    const more = [...records, text(1000, '2018-06-01')];
    expect(tone('file', more, { filed: [filing] })).toBe('care');
    expect(tone('file', more, { filed: [{ ...filing, standing: freeze(end(more).standing, more) }, filing] })).toBe(
      'ok',
    );
  });
});

describe('when a year’s end is due', () => {
  test('in December the year itself, in January the one before where it has entries, until it is filed', () => {
    expect(dueYear('2018-11-30', [2018], [])).toBeNull();
    expect(dueYear('2018-12-01', [2018], [])).toBe(2018);
    expect(dueYear('2018-12-31', [2018], [filing])).toBeNull();
    expect(dueYear('2019-01-31', [2019, 2018], [])).toBe(2018);
    expect(dueYear('2019-01-31', [2019], [])).toBeNull();
    expect(dueYear('2019-01-31', [2019, 2018], [filing])).toBeNull();
    expect(dueYear('2019-02-01', [2019, 2018], [])).toBeNull();
  });
});
