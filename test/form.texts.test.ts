import { expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { appointmentText, appraisalText } from '../lib/form/texts.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { account, course, inMinutes, offJob } from './credit.account.ts';

function textsOf(records: TrainingRecord[], { year = 2018, today = '2019-12-01' } = {}) {
  const whole = account(records);
  const result = standing(whole, year, today);
  return { appraisal: appraisalText(result, records), appointment: appointmentText(result, records) };
}

const certificate = { name: '结业证书', where: '', have: true };

test('the appraisal form gets time, organiser, class, place and result of the year, by day', () => {
  const { appraisal, appointment } = textsOf([
    offJob(6, ['2018-10-15', '2018-10-17'], { title: '理论进修班', organizer: '旗委组织部', absent: 3 }),
    offJob(2, '2018-03-02', { title: '专题研讨班', place: '盟委党校', evidence: [certificate] }),
    inMinutes('study-group', 90, '2018-09-02'),
    course(63.5, '2018-05-06'),
  ]);
  expect(appraisal).toBe(
    [
      '2018 年度参加脱产培训 2 次，共 29 学时：',
      '1. 2018.03.02 在盟委党校参加“专题研讨班”，8 学时，取得结业证书；',
      '2. 2018.10.15—2018.10.17 参加旗委组织部主办的“理论进修班”，21 学时，请假 3 学时。',
    ].join('\n'),
  );
  expect(appointment).toBe('2018 年度没有满两个月的脱产培训，任免审批表不用写入。');
});

test('the appointment form gets classes of two months and more', () => {
  const long = { title: '中青年干部培训班', organizer: '盟委组织部', place: '盟委党校', evidence: [certificate] };
  const { appointment } = textsOf([
    offJob(86, ['2018-03-01', '2018-04-30'], long),
    offJob(80, ['2018-05-01', '2018-06-29'], { title: '差一天的班' }),
  ]);
  expect(appointment).toBe(
    [
      '2018 年度满两个月的脱产培训 1 次：',
      '1. 2018.03.01—2018.04.30 在盟委党校参加盟委组织部主办的“中青年干部培训班”，344 学时，取得结业证书。',
    ].join('\n'),
  );
});

test('a class over New Year is told in both years, each with its hours', () => {
  const records = [offJob(100, ['2018-12-01', '2019-02-01'], { title: '培训班', split: { 2018: 60, 2019: 40 } })];
  for (const [year, hours] of [
    [2018, 240],
    [2019, 160],
  ] as const) {
    const line = `1. 2018.12.01—2019.02.01 参加“培训班”，本年度 ${hours} 学时。`;
    expect(textsOf(records, { year }).appraisal).toBe(`${year} 年度参加脱产培训 1 次，共 ${hours} 学时：\n${line}`);
    expect(textsOf(records, { year }).appointment).toContain(line);
  }
});

test('what makes up for another year was attended in this one', () => {
  const records = [offJob(4, ['2019-03-05', '2019-03-06'], { title: '补训班', makeupFor: 2018 })];
  expect(textsOf(records, { year: 2019 }).appraisal).toContain('参加“补训班”，16 学时，用于补训 2018 年度。');
  expect(textsOf(records, { year: 2018 }).appraisal).toBe('2018 年度没有参加脱产培训。');
});

test('what was planned, withdrawn from or never had is no training', () => {
  const { appraisal, appointment } = textsOf([
    offJob(86, ['2018-03-01', '2018-04-30'], { planned: true }),
    offJob(86, ['2018-05-01', '2018-06-30'], { absent: 80 }),
    offJob(6, ['2018-10-15', '2018-10-17'], { deletedAt: '2018-11-01T00:00:00Z' }),
  ]);
  expect(appraisal).toBe('2018 年度没有参加脱产培训。');
  expect(appointment).toBe('2018 年度没有满两个月的脱产培训，任免审批表不用写入。');
});
