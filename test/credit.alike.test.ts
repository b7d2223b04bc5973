import { describe, expect, test } from 'vitest';
import type { TrainingRecord } from '../lib/model.ts';
import { course, idsOf, noticed, stand } from './credit.account.ts';

const day = '2018-05-06';
const named = (hours: number, on: string | null, extra: Partial<TrainingRecord> = {}) =>
  course(hours, on, { title: '乡村振兴', courseKey: null, ...extra });
const online = (records: TrainingRecord[]) => {
  const { kinds, unconfirmed } = stand(records);
  return { counted: kinds.online.earned, unconfirmed };
};

describe('Same course, where the document says less', () => {
  describe('a title that is written otherwise is a near match where hours and day agree', () => {
    const pairs = [
      ['《草原生态》', '草原生态'],
      ['草原生态（上）', '草原生态 (上)'],
      ['草原生态：保护', '草原生态——保护'],
      ['草原生态', '草原生态。'],
      ['草原生态保护与建…', '草原生态保护与建设'],
      ['1.草原生态', '草原生态'],
      ['草原“生态”', '草原"生态"'],
    ] as const;

    test.each(pairs)('%s · %s', (plain, linked) => {
      const one = course(2, day, { title: plain, courseKey: null });
      const other = course(2, day, { title: linked, courseKey: 'id:1' });
      expect(online([one, other])).toEqual({ counted: 2, unconfirmed: 2 });
      expect(noticed('near-match', [one, other])).toEqual(idsOf(one, other));
      const answered = (confirmed: boolean) => [one, other].map((record) => ({ ...record, confirmed }));
      expect(online(answered(true))).toEqual({ counted: 4, unconfirmed: 0 });
      expect(online(answered(false))).toEqual({ counted: 2, unconfirmed: 0 });
    });

    test('not where hours, day, ids, the number of a part or the rest of the title part them', () => {
      const titled = (title: string, hours = 2, on = day, courseKey: string | null = null) =>
        course(hours, on, { title, courseKey });
      for (const records of [
        [titled('《草原生态》'), titled('草原生态', 2.5)],
        [titled('《草原生态》'), titled('草原生态', 2, '2018-07-01')],
        [titled('《草原生态》', 2, day, 'id:1'), titled('草原生态', 2, day, 'id:2')],
        [titled('1.草原生态'), titled('2.草原生态')],
        [titled('草原生态（1）'), titled('草原生态（2）')],
        [titled('草原…'), titled('草原生态')],
        [titled('草原生态保…'), titled('草原生态建设')],
        [titled('…'), titled('——')],
      ])
        expect(online(records).unconfirmed).toBe(0);
    });
  });

  test('what was said to be the same stays so when the other’s hours are settled to more, and those count', () => {
    const settled = (hours: number) =>
      named(4, day, { id: `settled/${hours}`, origin: 'manual', corrects: `id-${hours}`, courseKey: null });
    const [one, other] = [1.5, 4].map((hours) => named(hours, day, { id: `id-${hours}`, courseKey: 'id:1' }));
    const same = named(1.5, null, { year: 2018, confirmed: false });
    const pages = [one, other, same] as TrainingRecord[];
    expect(online(pages)).toEqual({ counted: 1.5, unconfirmed: 0 });
    const answered = [...pages, settled(1.5)];
    expect(online(answered)).toEqual({ counted: 4, unconfirmed: 0 });
    expect(noticed('near-match', answered)).toBeNull();
    // Later pages disagree again, or bring one more of that title: that is asked, the old answer isn't.
    expect(online([...answered, named(3, day, { courseKey: 'id:1' })])).toEqual({ counted: 3, unconfirmed: 0 });
    expect(online([...answered, named(2, null, { year: 2018 })])).toEqual({ counted: 2, unconfirmed: 4 });
    // Taken back, or settled without an answer, the fewest hours count.
    expect(online([one, other, { ...same, confirmed: null }, settled(1.5)] as TrainingRecord[])).toEqual({
      counted: 1.5,
      unconfirmed: 4,
    });
  });
});
