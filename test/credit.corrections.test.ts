import { describe, expect, test } from 'vitest';
import { type Step, standing } from '../lib/credit/index.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { account, codesOf, course, noticed, stand, statesOf } from './credit.account.ts';

const day = '2018-05-06';
const online = (records: TrainingRecord[], setup: Parameters<typeof stand>[1] = {}) => {
  const { kinds, unconfirmed } = stand(records, setup);
  return { counted: kinds.online.earned, unconfirmed };
};

describe('Correction', () => {
  const read = course(2, day, { id: 'a1', courseKey: 'id:1' });
  const correction = (hours: number, extra: Partial<TrainingRecord> = {}) =>
    course(hours, '2018-06-01', {
      title: read.title,
      courseKey: null,
      platform: null,
      origin: 'manual',
      corrects: 'a1',
      ...extra,
    });

  test('names what it corrects: its hours count, the corrected record’s do not', () => {
    const records = [read, correction(3)];
    expect(online(records)).toEqual({ counted: 3, unconfirmed: 0 });
    expect(statesOf(records)).toEqual(['corrected', 'counted']);
    expect(codesOf(records)).toEqual(['online-short', 'total-short']);
    expect(online([read, correction(1)]).counted).toBe(1);
  });

  test('its day and its year count, the corrected record’s do not', () => {
    const earlier = [read, correction(3, { completedOn: '2017-06-01' })];
    expect([online(earlier).counted, online(earlier, { year: 2017 }).counted]).toEqual([0, 3]);
    const yearOnly = [read, correction(3, { completedOn: null, year: 2017 })];
    expect([online(yearOnly).counted, online(yearOnly, { year: 2017 }).counted]).toEqual([0, 3]);
    expect(noticed('after-filing', [read, correction(3, { completedOn: '2018-12-21' })])).toHaveLength(1);
    expect(noticed('after-filing', [{ ...read, completedOn: '2018-12-21' }, correction(3)])).toBeNull();
  });

  test('it gives a year to a course without one', () => {
    const undated = { ...read, completedOn: null };
    expect(stand([undated, correction(2)])).toMatchObject({ total: 2, undated: 0 });
  });

  test('it is no course entered by hand beside the academy’s', () => {
    const namesake = { ...read, id: 'a2', courseKey: 'id:2' };
    expect(noticed('also-on-academy', [read, namesake, correction(3)])).toBeNull();
  });

  test('in the trash, or planned, it corrects nothing', () => {
    expect(online([read, correction(3, { deletedAt: '2018-12-01T00:00:00+08:00' })]).counted).toBe(2);
    expect(online([read, correction(3, { planned: true })]).counted).toBe(2);
  });

  test('of several the latest counts, by `changed`', () => {
    const old = correction(4, { id: 'c9', changed: { title: '2018-12-01T09:00:00+08:00' } });
    const late = correction(5, { id: 'c1', changed: { title: '2018-12-01T02:00:00Z' } });
    expect(online([read, old, late])).toEqual({ counted: 5, unconfirmed: 0 });
    expect(online([late, old, read])).toEqual({ counted: 5, unconfirmed: 0 });
    expect(online([read, { ...old, changed: null }, late]).counted).toBe(5);
    expect(online([read, old, { ...late, deletedAt: '2018-12-02T00:00:00Z' }]).counted).toBe(4);
  });

  test('then by id', () => {
    const [one, two] = [correction(4, { id: 'c1' }), correction(3, { id: 'c2' })];
    expect([online([read, one, two]).counted, online([two, one, read]).counted]).toEqual([3, 3]);
    const changed = { title: '2018-12-01T09:00:00+08:00' };
    expect(online([read, { ...one, changed }, { ...two, changed }]).counted).toBe(3);
  });

  test('of two that correct each other the later one counts', () => {
    const one = correction(4, { id: 'c1', corrects: 'c2', changed: { title: '2018-12-02T00:00:00Z' } });
    const two = correction(5, { id: 'c2', corrects: 'c1', changed: { title: '2018-12-01T00:00:00Z' } });
    const lines = (records: TrainingRecord[]) => standing(account(records), 2018, '2030-01-01').entries;
    const codes = (steps: Step[] = []) => steps.map(({ code }) => code).filter((code) => code.startsWith('correct'));
    expect(online([one, two]).counted).toBe(4);
    expect(lines([two, one]).map(({ state, steps }) => [state, codes(steps)])).toEqual([
      ['counted', ['correction']],
      ['corrected', ['corrected']],
    ]);
    expect(
      online([
        { ...one, changed: null },
        { ...two, changed: null },
      ]).counted,
    ).toBe(5);
  });

  test('a ring of three, and a later correction from outside it', () => {
    const ring = ['c1', 'c2', 'c3'].map((id, index) =>
      correction(index + 1, { id, corrects: `c${((index + 1) % 3) + 1}` }),
    );
    expect(online(ring).counted).toBe(3);
    const outside = correction(9, { id: 'c4', corrects: 'c3' });
    expect([online([...ring, outside]).counted, online([outside, ...ring]).counted]).toEqual([9, 9]);
  });

  test('without an id of its own it is the course that it corrects, beside others and in later years', () => {
    const records = [read, correction(3, { id: 'c1' }), correction(4, { id: 'c2', corrects: 'c1' })];
    const again = { ...read, id: 'again', completedOn: '2019-05-06' };
    expect(stand([...records, again])).toMatchObject({ total: 4, unconfirmed: 0 });
    expect(stand([...records, again], { year: 2019 })).toMatchObject({ total: 0, unconfirmed: 2 });
    expect(online([...records, { ...read, id: 'other', courseKey: 'id:2' }])).toEqual({ counted: 6, unconfirmed: 0 });
  });

  test('what corrects a correction that lost is out with it', () => {
    const lost = correction(4, { id: 'c1', changed: { title: '2018-12-01T00:00:00Z' } });
    const late = correction(5, { id: 'c2', changed: { title: '2018-12-02T00:00:00Z' } });
    const ofLost = correction(6, { id: 'c3', corrects: 'c1', changed: { title: '2018-12-03T00:00:00Z' } });
    const unnamed = { ...read, courseKey: null };
    expect(online([unnamed, lost, late, ofLost, correction(7, { id: 'c4', corrects: 'c3' })])).toEqual({
      counted: 5,
      unconfirmed: 0,
    });
  });

  test('of what is not there, or of itself, it counts by itself', () => {
    expect(online([correction(3, { corrects: 'gone' })])).toEqual({ counted: 3, unconfirmed: 0 });
    expect(online([correction(3, { id: 'c1', corrects: 'c1' })])).toEqual({ counted: 3, unconfirmed: 0 });
  });

  test('a correction of a correction stands for both', () => {
    expect(online([read, correction(3, { id: 'c1' }), correction(4, { id: 'c2', corrects: 'c1' })]).counted).toBe(4);
  });
});
