import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { kinds } from '../lib/model.ts';
import { account, course, inHalfDays, lecture, noticed, offJob, opening, stand, text } from './credit.account.ts';

const day = '2018-03-05';
const week: [string, string] = ['2018-03-05', '2018-03-09'];

describe('What else the Measure asks of a learner', () => {
  test('one off-job class of two months or more goes into the appointment form (end ≥ start + 2 months − 1 day)', () => {
    const long: [string, string] = ['2018-03-01', '2018-04-30'];
    const record = offJob(10, long);
    expect(noticed('appointment-form', [record])).toEqual([record.id]);
    expect(noticed('appointment-form', [offJob(10, ['2018-03-02', '2018-04-30'])])).toBeNull();
    expect(noticed('appointment-form', [offJob(1, ['2018-03-01', '2018-05-31'])])).toHaveLength(1);
    for (const kind of ['study-group', 'other'] as const)
      expect(noticed('appointment-form', [inHalfDays(kind, 10, long)])).toBeNull();
  });

  test('one class, never two together', () => {
    const months = [offJob(10, ['2018-03-01', '2018-03-31']), offJob(10, ['2018-04-01', '2018-04-30'])];
    expect(noticed('appointment-form', months)).toBeNull();
  });

  describe('every figure keeps where it came from', () => {
    test('every figure has its derivation, and every entry says why', () => {
      const records = [course(62.5, day), offJob(10, week), opening(100, 2017), course(1, null)];
      const { reasons, entries } = standing(account(records), 2018, '2018-12-01');
      const told = (found: object) =>
        Object.entries(found)
          .filter(([, steps]) => steps.length > 0)
          .map(([figure]) => figure);
      const always = [
        ...kinds,
        'total',
        'days',
        'short',
        'online-short',
        'required',
        'unconfirmed',
        'planned',
        'undated',
        'cycle',
      ];
      expect(told(reasons)).toEqual(always);
      const made = offJob(2, '2024-03-01', { makeupFor: 2023 });
      const later = standing(account([made], { profile: { promotedOn: '2023-05-01' } }), 2023, '2030-01-01');
      expect(told(later.reasons)).toEqual([...always.slice(0, -1), 'makeup', 'grace', 'cycle', 'reference']);
      expect(reasons.online.map(({ code, values }) => [code, values.hours])).toEqual([
        ['kind-sum', 6250],
        ['cap', 5000],
      ]);
      expect(entries.map(({ state }) => state)).toEqual(['counted', 'counted', 'undated']);
      for (const { steps } of entries) expect(steps.length).toBeGreaterThan(0);
    });

    test('the sum of a kind names the entries that it is made of, and no others', () => {
      const [counted, lecturing] = [text(1000, day), lecture(45, day)];
      const records = [
        counted,
        lecturing,
        text(1000, day, { planned: true }),
        text(1000, '2017-03-06'),
        text(999, '2018-03-06'),
        text(1000, '2018-03-07', { makeupFor: 2017 }),
      ];
      const { reasons } = standing(account(records), 2018, '2018-12-01');
      expect(reasons['self-study']).toMatchObject([{ article: 7, records: [counted.id], values: { hours: 400 } }]);
      expect(reasons.teaching).toMatchObject([{ article: 8, records: [lecturing.id], values: { hours: 400 } }]);
    });

    test('what is planned rests on no article, whatever its kind', () => {
      const records = [offJob(10, week, { planned: true }), offJob(2, '2018-12-28')];
      const { reasons, entries, planned } = standing(account(records), 2018, '2018-12-01');
      expect(planned).toBe(4800);
      expect(reasons.planned).toMatchObject([{ code: 'planned-sum', article: null, values: { hours: 4800 } }]);
      const held = entries.flatMap(({ steps }) => steps.filter(({ code }) => code === 'planned' || code === 'future'));
      expect(held.map(({ article }) => article)).toEqual([null, null]);
    });

    test('months are rounded down to one decimal, in the figure and in its derivation alike', () => {
      const long = offJob(2, ['2018-03-01', '2018-05-20'], { institution: true });
      const { cycle, reasons } = standing(account([long]), 2018, '2018-12-01');
      expect(cycle).toMatchObject({ monthDays: 80, months: 2.6 });
      expect(stand([long]).cycle?.months).toBe(2.6);
      expect(reasons.cycle).toContainEqual(
        expect.objectContaining({ code: 'cycle-months', values: { days: 80, months: 2.6 } }),
      );
    });
  });
});
