import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { paperNames, papersOf, withPaper } from '../lib/ledger/papers.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { neededPapers } from '../lib/sentences/proofs.ts';
import { checklistOf, isSeason } from '../lib/sentences/ui-checklist.ts';
import { registerOf, registerText, unsaidOf } from '../lib/sentences/ui-papers.ts';
import { account, course, inMinutes, lecture, offJob, opening, text } from './credit.account.ts';

const today = '2018-12-01';
const days: [string, string] = ['2018-10-15', '2018-10-17'];
const recognized = { hours: 1200, by: '旗委组织部', on: '2018-11-01' };
const byHand = (extra: Partial<TrainingRecord> = {}) =>
  course(1.5, '2018-05-06', { origin: 'manual', platform: null, courseKey: null, ...extra });

const registered = (...records: TrainingRecord[]) => registerOf(standing(account(records), 2018, today), records);
const titles = (entries: readonly { record: TrainingRecord }[]) => entries.map(({ record }) => record.title);

describe('the papers an entry needs', () => {
  test('go by its kind', () => {
    expect(
      [
        offJob(5, days),
        inMinutes('study-group', 90, '2018-09-20'),
        text(2500, '2018-06-01'),
        inMinutes('other', 90, '2018-06-08'),
        lecture(90, '2018-07-01'),
      ].map(neededPapers),
    ).toEqual([
      ['培训通知', '结业证书', '学员鉴定表'],
      ['学习通知', '签到表'],
      ['读书笔记或文章'],
      ['培训通知', '签到表'],
      ['授课通知', '讲稿'],
    ]);
  });

  test('of an online course are none where it was read, also where it was corrected', () => {
    expect(neededPapers(course(1.5, '2018-05-06'))).toEqual([]);
    expect(neededPapers(byHand({ corrects: 'r1' }))).toEqual([]);
    expect(neededPapers(byHand())).toEqual(['学习证明或网页截图']);
  });

  test('are one more where the unit recognised the hours', () => {
    expect(neededPapers(text(2500, '2018-06-01', { recognized }))).toEqual(['读书笔记或文章', '学时认定材料']);
  });
});

describe('the papers of an entry', () => {
  const needed = ['结业证书', '学员鉴定表'];
  const held = [
    { name: '鉴定表', where: '', have: true },
    { name: '学员鉴定表', where: '办公室', have: true },
  ];

  test('are the needed ones first, and what the learner named otherwise stays beside them', () => {
    expect(papersOf(offJob(5, days, { evidence: held }), needed)).toEqual([
      { name: '结业证书', where: '', have: false, needed: true },
      { name: '学员鉴定表', where: '办公室', have: true, needed: true },
      { name: '鉴定表', where: '', have: true, needed: false },
    ]);
    expect(papersOf(offJob(5, days, { evidence: null }), [])).toEqual([]);
  });

  test('are changed one by one, and a needed one of which nothing is known is not written down', () => {
    const paper = { name: '结业证书', needed: true };
    const ticked = withPaper(held, paper, { have: true });
    expect(ticked).toEqual([...held, { name: '结业证书', where: '', have: true }]);
    expect(withPaper(ticked, paper, { where: '家里' })[2]).toEqual({ name: '结业证书', where: '家里', have: true });
    expect(withPaper(ticked, paper, { have: false })).toEqual(held);
    expect(withPaper(held, { name: '鉴定表', needed: false }, { have: false })[0]?.have).toBe(false);
  });

  test('keep what another version wrote beside them', () => {
    const more = { name: '结业证书', where: '', have: true, number: 2 };
    expect(withPaper([more], { name: '结业证书', needed: true }, { where: '家里' })).toEqual([
      { ...more, where: '家里' },
    ]);
  });

  test('are named in a text as on the entry form', () => {
    expect(paperNames(' 通知、签到表，通知; ')).toEqual(['通知', '签到表']);
  });
});

describe('the register of a year', () => {
  test('holds what counts in it, latest first; nothing is to prove of the rest', () => {
    const { entries, courses } = registered(
      offJob(5, days, { title: '十月班' }),
      text(2500, '2018-11-01', { title: '笔记' }),
      text(800, '2018-06-01', { title: '不足千字' }),
      offJob(2, '2018-12-11', { title: '计划', planned: true }),
      offJob(2, '2018-12-12', { title: '还没到' }),
      offJob(2, '2018-03-01', { title: '回收站', deletedAt: '2018-11-30T00:00:00Z' }),
      offJob(2, '2017-03-01', { title: '去年' }),
      offJob(5, ['2018-03-05', '2018-03-07'], { title: '退学', absent: 10 }),
      opening(100, 2018),
      byHand({ title: '别的平台' }),
      course(1.5, '2018-05-07', { title: '学院课程' }),
      offJob(2, '2018-02-01', { title: '补训', makeupFor: 2017 }),
    );
    expect(titles(entries)).toEqual(['笔记', '十月班', '别的平台', '补训']);
    expect(courses.map(({ title }) => title)).toEqual(['学院课程']);
  });

  test('is told in one sentence', () => {
    const evidence = ['培训通知', '结业证书', '学员鉴定表'].map((name) => ({ name, where: '', have: true }));
    const said = (...records: TrainingRecord[]) => registerText(2018, registered(...records).entries);
    expect(said(offJob(5, days), text(2500, '2018-06-01'))).toBe('2018 年 2 条培训，还缺 4 份材料');
    expect(said(offJob(5, days, { evidence }))).toBe('2018 年 1 条培训，材料都齐了 ✓');
    expect(said(course(1.5, '2018-05-07'))).toBe('2018 年还没有要备材料的培训');
  });
});

describe('the checklist of December', () => {
  const marks = (questions: number, ...records: TrainingRecord[]) => {
    const year = standing(account(records), 2018, today);
    const { entries } = registerOf(year, records);
    return checklistOf({ standing: year, coverage: null, questions, entries }).map(({ mark }) => mark);
  };

  test('computes what can be known, and asks to look at the rest', () => {
    expect(marks(2, offJob(5, days), text(2500, '2018-06-01', { certifier: '单位' }))).toEqual([
      '请核对',
      '还有 2 个',
      '请核对',
      '还缺 4 份',
      '还缺 1 条',
      '请核对',
    ]);
    expect(marks(0)).toEqual(['请核对', '✓ 好了', '请核对', '请核对']);
  });

  test('asks for the organiser where somebody else holds the training, and for who certifies unless the unit did', () => {
    expect(unsaidOf(offJob(5, days))).toEqual(['主办单位', '由谁认定']);
    expect(unsaidOf(offJob(5, days, { organizer: '党校', recognized }))).toEqual([]);
    expect(unsaidOf(text(2500, '2018-06-01'))).toEqual(['由谁认定']);
    expect(unsaidOf(byHand())).toEqual([]);
  });

  test('stands open from the first day of the month in which the form is due', () => {
    const year = standing(account([]), 2018, today);
    expect(['2018-11-30', '2018-12-01', '2019-03-01'].map((day) => isSeason(year, day))).toEqual([false, true, true]);
  });
});
