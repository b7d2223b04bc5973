import { describe, expect, test } from 'vitest';
import { answeredOf } from '../lib/ledger/answered.ts';
import { openQuestions, type Question } from '../lib/ledger/questions.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { askingOf } from '../lib/sentences/ui-questions.ts';
import { account, course } from './credit.account.ts';

const today = '2018-12-01';
const day = '2018-05-06';
const platform = 'www.nmgce.gov.cn';

const read = (id: string, hours: number, on: string | null, extra: Partial<TrainingRecord> = {}) =>
  course(hours, on, { id, title: '依法行政', courseKey: 'id:1', ...extra });
const ask = (...records: TrainingRecord[]): Question[] => openQuestions(account(records), [], today);
const kinds = (questions: Question[]) => questions.map(({ kind }) => kind);

/** The correction that settles a reading. */
const settling = (wrong: TrainingRecord, right: TrainingRecord, part: Partial<TrainingRecord> = {}) =>
  ({ ...right, ...part, id: `settled/${wrong.id}`, corrects: wrong.id, origin: 'manual' }) as TrainingRecord;

describe('two pages that disagree on the hours', () => {
  const [less, more] = [read('a', 1.5, day), read('b', 2, day)];

  test('are asked about once, with one choice a figure, fewest first', () => {
    const [question, ...others] = ask(more, less);
    expect(question).toMatchObject({ kind: 'hours-differ', choices: [{ id: 'a' }, { id: 'b' }] });
    expect(others).toEqual([]);
  });

  test('ask no more once settled, whichever is right, and the answer can be taken back', () => {
    for (const [wrong, right] of [
      [less, more],
      [more, less],
    ] as const) {
      const records = [less, more, settling(wrong, right)];
      expect(ask(...records)).toEqual([]);
      expect(answeredOf(account(records), today)).toMatchObject([{ kind: 'settled', ids: [`settled/${wrong.id}`] }]);
    }
    const back = { ...settling(less, more), deletedAt: '2018-11-30T00:00:00Z' };
    expect(kinds(ask(less, more, back))).toEqual(['hours-differ']);
    expect(answeredOf(account([less, more, back]), today)).toEqual([]);
  });

  test('a third figure asks anew, with what was chosen among the choices', () => {
    const third = read('c', 2.5, day);
    const [question] = ask(less, more, settling(less, more), third);
    expect(question).toMatchObject({ kind: 'hours-differ', choices: [{ id: 'b' }, { id: 'c' }] });
  });
});

test('another day in the same year is asked about until one is chosen', () => {
  const record = read('a', 1.5, day, { otherDays: [{ on: '2018-06-01', readAt: '2018-11-30T00:00:00Z' }] });
  expect(ask(record)).toMatchObject([{ kind: 'day-differs', days: [{ on: day }, { on: '2018-06-01' }] }]);
  expect(ask(record, settling(record, record, { completedOn: '2018-06-01', otherDays: null }))).toEqual([]);
});

describe('the same or not the same', () => {
  const [first, second] = [read('a', 1.5, day, { courseKey: null }), read('b', 1.5, '2018-07-01', { courseKey: null })];

  test('a namesake of the year is asked about, beside the one that counts', () => {
    expect(ask(second, first)).toMatchObject([{ kind: 'near-match', record: { id: 'b' }, near: { id: 'a' } }]);
  });

  test('a title that is written otherwise is named beside the other', () => {
    const [question] = ask(read('a', 1.5, day, { title: '《依法行政》', courseKey: null }), read('b', 1.5, day)) as [
      Question,
    ];
    expect(question).toMatchObject({ kind: 'near-match', record: { id: 'b' }, near: { id: 'a' } });
    expect(askingOf(question)).toEqual({
      title: '“《依法行政》”和“依法行政”，是同一门课吗？',
      lead: '2018 年有两条名称相近的课程。现在只计一条，另一条先不计。',
    });
  });

  test('the answer is remembered, and can be taken back', () => {
    for (const confirmed of [true, false]) {
      const records = [first, { ...second, confirmed }];
      expect(ask(...records)).toEqual([]);
      expect(answeredOf(account(records), today)).toMatchObject([{ kind: 'near-match', confirmed, ids: ['b'] }]);
    }
  });

  test('the answer belongs to the course: all its readings, the corrected ones too', () => {
    const dated = [read('x', 1, '2018-01-01', { courseKey: null }), read('a', 1.5, day), read('b', 2, day)] as const;
    const [, less, more] = dated;
    const asked = ask(...dated, settling(less, more)).find(({ kind }) => kind === 'near-match');
    expect(asked).toMatchObject({ ids: expect.arrayContaining(['a', 'b', 'settled/a']) });
  });

  test('a course of an earlier year is asked about beside its earlier reading', () => {
    const earlier = read('e', 1.5, '2017-05-06');
    expect(ask(read('a', 1.5, day), earlier)).toMatchObject([
      { kind: 'course-repeated', record: { id: 'a' }, earlier: [{ id: 'e' }] },
    ]);
    const later = read('a', 1.5, day);
    expect(ask(later, earlier, settling(earlier, later))).toEqual([]);
  });
});

test('courses without a year are one question, and one answer a year', () => {
  const undated = [1, 2, 3].map((number) =>
    course(1, null, { id: `p1/${platform}/undated/id:${number}/100`, title: `课程${number}` }),
  );
  expect(ask(...undated)).toMatchObject([{ kind: 'no-year', records: [{}, {}, {}] }]);
  const placed = undated.map((record) => ({ ...record, year: 2018 }));
  expect(ask(...placed)).toEqual([]);
  expect(answeredOf(account(placed), today)).toMatchObject([{ kind: 'year', year: 2018, count: 3 }]);
});

test('what is planned, deleted or dated later is not asked about', () => {
  const twin = (extra: Partial<TrainingRecord>) => [
    read('a', 1.5, '2019-05-06', extra),
    read('b', 2, '2019-05-06', extra),
  ];
  expect(ask(...twin({}))).toEqual([]);
  expect(ask(...twin({ planned: true }))).toEqual([]);
  expect(ask(...twin({ completedOn: day, deletedAt: '2018-11-30T00:00:00Z' }))).toEqual([]);
});

test('a page kept apart is asked about first', () => {
  const held = { key: `${platform}/乌云`, platform, learner: '乌云', courses: 5, at: '2018-11-30T00:00:00Z' };
  const questions = openQuestions(account([read('a', 1.5, day), read('b', 2, day)]), [held], today);
  expect(kinds(questions)).toEqual(['whose-page', 'hours-differ']);
});
