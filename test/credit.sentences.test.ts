import { expect, test } from 'vitest';
import { appraise, noticeCodes, type Pack, packOf, standing } from '../lib/credit/index.ts';
import type { Settings } from '../lib/model.ts';
import { articleText, hoursText, noticeText, stepText } from '../lib/sentences/standing.ts';
import { amountHints, groupHints, kindHints, selfStudyHints } from '../lib/sentences/ui-rules.ts';
import { account, course, inMinutes, lecture, offJob, text } from './credit.account.ts';

const pack = packOf('nmg-2016');

test('hours have at most two decimals, trailing zeros dropped', () => {
  expect([5125, 1250, 5000, 25, 0].map(hoursText)).toEqual(['51.25', '12.5', '50', '0.25', '0']);
});

test('articles are named in Chinese', () => {
  expect([6, 10, 13, 17, 20].map(articleText)).toEqual(['第六条', '第十条', '第十三条', '第十七条', '第二十条']);
});

test('every notice says what it means and what to do, calmly and within 80 characters', () => {
  for (const code of noticeCodes) {
    const sentence = noticeText({ code, article: 13, records: [] }, pack);
    expect(sentence, code).toMatch(/请.*（第十三条）。$/);
    expect(sentence.length, code).toBeLessThanOrEqual(80);
    expect(sentence, code).not.toMatch(/[!！]|课时|学分/);
  }
  expect(noticeText({ code: 'overlap', article: null, records: [] }, pack)).not.toContain('第');
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

test('no sentence keeps a figure of its own: with other rules each says theirs', () => {
  const others: Pack = {
    ...pack,
    units: { minutes: { value: 41, article: 5 }, halfDay: { value: 3, article: 5 }, day: { value: 6, article: 5 } },
    absenceDivisor: { value: 9, article: 10 },
    text: { characters: { value: 1700, article: 7 }, hours: { value: 2, article: 7 } },
    lecture: { minutes: { value: 37, article: 8 }, hours: { value: 3, article: 8 } },
    annual: {
      'county-leader': { value: 123, article: 9 },
      county: { value: 121, article: 9 },
      other: { value: 99, article: 9 },
    },
    days: { ...pack.days, other: { value: 13, article: 9 } },
    onlineMinimum: { ...pack.onlineMinimum, 'county-leader': { value: 61, article: 6 } },
    filing: { value: '11-29', article: 13 },
    appointmentMonths: { value: 3, article: 13 },
  };
  const said = (by: Pack) =>
    [
      ...[
        ...[
          offJob(14, ['2018-03-05', '2018-03-11'], { absent: 2 }),
          offJob(14, ['2018-03-05', '2018-03-11'], { absent: 20 }),
        ],
        ...[inMinutes('other', 410, ['2018-03-05', '2018-03-05']), text(5100, '2018-03-05'), lecture(90, '2018-03-05')],
      ].flatMap((record) => appraise(record, by, {}).steps.map(stepText)),
      ...appraise(text(5100, '2018-03-05'), by, { selfStudy: 'proportional' }).steps.map(stepText),
      ...noticeCodes.map((code) => noticeText({ code, article: null, records: [] }, by)),
      ...[kindHints, amountHints, selfStudyHints, groupHints].flatMap((hints) => Object.values<string>(hints(by))),
    ].join('');
  const own = [
    '45 分钟',
    '4 学时',
    '8 学时',
    '七分之一',
    '千字',
    '1000 字',
    '110 学时',
    '90 学时',
    '50 学时',
    '12 天',
    '12 月 20 日',
    '2 个月',
  ];
  expect(own.filter((figure) => !said(pack).includes(figure))).toEqual([]);
  expect(own.filter((figure) => said(others).includes(figure))).toEqual([]);
});
