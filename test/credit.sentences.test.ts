import { expect, test } from 'vitest';
import { noticeCodes, standing } from '../lib/credit/index.ts';
import type { Settings } from '../lib/model.ts';
import { articleText, hoursText, noticeText, stepText } from '../lib/sentences/standing.ts';
import { account, course, offJob, text } from './credit.account.ts';

test('hours have at most two decimals, trailing zeros dropped', () => {
  expect([5125, 1250, 5000, 25, 0].map(hoursText)).toEqual(['51.25', '12.5', '50', '0.25', '0']);
});

test('articles are named in Chinese', () => {
  expect([6, 10, 13, 17, 20].map(articleText)).toEqual(['第六条', '第十条', '第十三条', '第十七条', '第二十条']);
});

test('every notice says what it means and what to do, calmly and within 80 characters', () => {
  for (const code of noticeCodes) {
    const sentence = noticeText({ code, article: 13, records: [] });
    expect(sentence, code).toMatch(/请.*（第十三条）。$/);
    expect(sentence.length, code).toBeLessThanOrEqual(80);
    expect(sentence, code).not.toMatch(/[!！]|课时|学分/);
  }
  expect(noticeText({ code: 'overlap', article: null, records: [] })).not.toContain('第');
});

test('the preview of an entry reads as a derivation', () => {
  const steps = (record: Parameters<typeof account>[0][number]) =>
    standing(account([record]), 2018, '2018-12-01').entries[0]?.steps.map(stepText);
  expect(steps(offJob(5, ['2018-03-05', '2018-03-07'], { absent: 2 }))).toEqual([
    '2.5 天（5 个半天），折合 20 学时（第五条）。',
    '缺课 2 学时，未超过总学时 20 学时的七分之一，余 18 学时（第十条）。',
  ]);
  expect(steps(text(2999, '2018-03-05'))).toEqual(['2999 字，每满 1000 字 4 学时，折合 8 学时（第七条）。']);
});

test('the cap is told with its three numbers', () => {
  const { reasons } = standing(account([course(63.5, '2018-05-06')]), 2018, '2018-12-01');
  expect(reasons.online.map(stepText)).toEqual([
    '网络培训 1 条，合计 63.5 学时（第六条）。',
    '网络培训每年最多计 50 学时：已学 63.5 学时，计入 50 学时，超出 13.5 学时不计入，也不结转下年（第六条）。',
  ]);
});

test('what is reached is told as reached: nothing is ever 0 short', () => {
  const met = [offJob(30, ['2018-03-05', '2018-03-19'], { institution: true }), course(50, '2018-05-06')];
  const earlier = offJob(200, ['2018-03-20', '2018-06-27'], { institution: true });
  const said = Object.values(standing(account([...met, earlier]), 2018, '2018-12-01').reasons)
    .flat()
    .map(stepText);
  expect(said.filter((sentence) => sentence.includes('还差'))).toEqual([]);
  expect(said).toContain('网络培训要求 50 学时，已学 50 学时，已达到（第六条）。');
  const { reasons } = standing(account([course(49.75, '2018-05-06')]), 2018, '2018-12-01');
  expect(reasons['online-short'].map(stepText)).toEqual([
    '网络培训要求 50 学时，已学 49.75 学时，还差 0.25 学时（第六条）。',
  ]);
});

test('a choice of the unit is told beside the figure that it decides, with who chose it', () => {
  const settings = { switches: { selfStudy: 'proportional' as const } };
  const of = (part: Partial<Settings>) =>
    standing(account([text(1500, '2018-03-05')], { settings: { ...settings, ...part } }), 2018, '2018-12-01').reasons[
      'self-study'
    ].map(stepText);
  const by = { by: '人事科', on: '2018-01-05', why: '批复' };
  expect(of({ decisions: { selfStudy: by } })[1]).toBe('单位选择自学按字数比例折算：人事科 2018-01-05 决定，批复。');
  expect(of({})[1]).toBe('单位选择自学按字数比例折算；由谁决定还没有写明，请在设置里补填。');
});

test('a make-up says how many of its hours leave the year attended', () => {
  const record = offJob(8, ['2018-12-30', '2019-01-02'], { split: { 2018: 4, 2019: 4 }, makeupFor: 2018 });
  for (const year of [2018, 2019]) {
    const steps = standing(account([record]), year, '2030-01-01').entries[0]?.steps.map(stepText);
    expect(steps).toContain('16 学时用于补训 2018 年，不计入学习当年（第十一条）。');
  }
});
