import { describe, expect, test } from 'vitest';
import { mayBeOneTitle } from '../lib/credit/titles.ts';
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
      ['草原生态', '12.草原生态'],
      ['1.草原生态', '1.草原“生态”'],
      ['【必修课】草原生态', '草原生态'],
      ['1.[选修] 草原生态', '草原生态'],
      ['【选】草原生态', '草原生态'],
      ['草原生态…', '草原生态保护'],
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
        [titled('1.'), titled('《1》')],
        [titled('《1》'), titled('1.')],
        [titled('草原1.生态'), titled('草原生态')],
        [titled('草原生态.'), titled('草原生态保护')],
        [titled('草原……生态保护'), titled('草原生态保护建设')],
      ])
        expect(online(records).unconfirmed).toBe(0);
    });
  });

  test('a day that one of them lacks does not part them', () => {
    const titled = (title: string, on: string | null) => course(2, on, { title, courseKey: null, year: 2018 });
    expect(online([titled('《草原生态》', day), titled('草原生态', null)]).unconfirmed).toBe(2);
    expect(online([titled('《草原生态》', null), titled('草原生态', null)]).unconfirmed).toBe(2);
  });

  test('a title that is written otherwise and has other hours is none of those asked about', () => {
    const titled = (title: string, hours: number) => course(hours, day, { title, courseKey: null });
    const [plain, more] = [titled('草原生态', 2), titled('草原生态', 2.5)];
    const other = { ...titled('《草原生态》', 2), confirmed: true };
    expect(noticed('near-match', [plain, other, more])).toEqual(idsOf(plain, more));
  });

  test('what was said to be the same comes last only where another of its own title was settled', () => {
    const settled = (title: string) =>
      course(3, day, { id: 'settled', title, origin: 'manual', corrects: 'read', courseKey: null });
    const [same, more] = [
      named(1.5, day, { title: '乡村振兴战略', confirmed: false }),
      named(4, '2018-06-01', { title: '乡村振兴战略' }),
    ];
    const read = named(9, day, { id: 'read', title: '党史' });
    expect(online([same, more])).toEqual({ counted: 1.5, unconfirmed: 4 });
    for (const title of ['党史', '乡村振兴…', '党史学习……'])
      expect(online([same, more, read, settled(title)])).toEqual({ counted: 4.5, unconfirmed: 4 });
    expect(online([same, more, read, settled('乡村振兴战略')])).toEqual({ counted: 3, unconfirmed: 4 });
  });

  test('titles by themselves: the same after normalising, or alike', () => {
    expect(mayBeOneTitle('草原生态(上)', ' 草原生态（上）')).toBe(true);
    expect(mayBeOneTitle('…', '...')).toBe(true);
    expect(mayBeOneTitle('《草原生态》', '草原生态')).toBe(true);
    expect(mayBeOneTitle('草原生态', '草原保护')).toBe(false);
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
