import { expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { checkWords, unsureText } from '../lib/form/check-words.ts';
import { type Check, checksOf } from '../lib/form/checks.ts';
import type { YearCoverage } from '../lib/ledger/coverage.ts';
import type { HeldReading } from '../lib/ledger/database.ts';
import type { Override, TrainingRecord } from '../lib/model.ts';
import { personFields } from '../lib/sentences/ui-profile.ts';
import { account, course, offJob, type Setup } from './credit.account.ts';

const person = Object.fromEntries(personFields.map(({ field }) => [field, '已填']));
const read = { platform: 'www.nmgce.gov.cn', origin: 'academy', courseKey: 'id:1' } as const;
const papers = ['培训通知', '结业证书', '学员鉴定表'].map((name) => ({ name, where: '', have: true }));
const own = course(50, '2018-05-06', { id: 'own', ...read });
const held = offJob(15, ['2018-06-04', '2018-06-11'], { id: 'held', organizer: '旗委党校', evidence: papers });

const coverage: YearCoverage = {
  platform: 'www.nmgce.gov.cn',
  ...{ listYear: 2018, read: 1, asked: 0, total: 1, pages: 1, nextPage: null, unclear: 0, differ: 0 },
  ...{ readHours: 5000, statedHours: 5000, agrees: true, outcome: 'records', taught: null, frames: [] },
  ...{ at: '2018-12-01T01:00:00Z', trustedAt: '2018-12-01T01:00:00Z' },
};

interface Asked {
  records?: TrainingRecord[];
  coverage?: YearCoverage | null;
  held?: HeldReading[];
  setup?: Setup;
  overrides?: Override[];
}

function check({ records = [own, held], setup = {}, overrides = [], ...asked }: Asked): Check[] {
  const of = account(records, { ...setup, profile: { ...person, ...setup.profile } });
  const today = '2018-12-25';
  const whole = { ...of, settings: { ...of.settings, overrides } };
  return checksOf({
    ...{ coverage, held: [], today },
    account: whole,
    standing: standing(whole, 2018, today),
    ...asked,
  });
}
const codes = (asked: Asked) => check(asked).map(({ code, records }) => [code, ...records]);

test('a form with nothing open has no check', () => {
  expect(check({})).toEqual([]);
});

test('pages left to read, or a reading that is none to go by', () => {
  const unread = (change: Partial<YearCoverage>) => codes({ coverage: { ...coverage, ...change } });
  const said = [['page-unread']];
  expect(unread({ nextPage: 2 })).toEqual(said);
  expect(unread({ total: 2 })).toEqual(said);
  expect(unread({ unclear: 1 })).toEqual(said);
  expect(unread({ outcome: 'layout-changed' })).toEqual(said);
  expect(unread({ trustedAt: null })).toEqual(said);
  expect(unread({ others: [coverage] })).toEqual(said);
  expect(unread({ outcome: 'empty' })).toEqual([]);
  expect(codes({ coverage: null })).toEqual(said);
});

test('who owes no online hours and has none need not have read any page', () => {
  expect(codes({ records: [held], coverage: null })).toEqual([['page-unread']]);
  const setup = { group: 'other' } as const;
  expect(codes({ records: [held], coverage: null, setup })).toEqual([]);
  expect(codes({ records: [own, held], coverage: null, setup })).toEqual([['page-unread']]);
});

test('sums that differ name the courses', () => {
  expect(codes({ coverage: { ...coverage, agrees: false } })).toEqual([['sum-mismatch']]);
  const gone = {
    ...course(2, '2018-05-07', { id: 'gone', ...read, courseKey: 'id:2' }),
    deletedAt: '2018-06-01T00:00:00Z',
  };
  expect(codes({ records: [own, gone, held], coverage: { ...coverage, readHours: 5200 } })).toEqual([
    ['sum-mismatch', 'gone'],
  ]);
});

test('questions of the year, and those that may be of any', () => {
  const again = (on: string, id: string) => course(50, on, { id, ...read });
  const earlier = again('2017-05-06', 'earlier');
  const questioned = { ...coverage, readHours: 0, statedHours: 0 };
  expect(codes({ records: [own, held, earlier], coverage: questioned })).toEqual([['question-open', 'own']]);
  // Of another year.
  const [before, after] = [again('2016-05-06', 'before'), again('2017-05-06', 'after')].map((each) => ({
    ...each,
    courseKey: 'id:9',
  }));
  expect(codes({ records: [own, held, before as TrainingRecord, after as TrainingRecord] })).toEqual([]);
  expect(codes({ records: [own, held, course(2, null, { id: 'undated', ...read, courseKey: 'id:3' })] })).toEqual([
    ['question-open', 'undated'],
  ]);
  const page = { key: 'k', platform: 'www.nmgce.gov.cn', learner: null, courses: 1, at: '2018-12-01T01:00:00Z' };
  expect(codes({ held: [page] })).toEqual([['question-open']]);
});

test('a person’s fields that are empty, each by its name', () => {
  const [missing] = check({ setup: { profile: { employer: null, rank: null } } });
  expect(missing).toEqual({ code: 'person-missing', records: [], fields: ['employer', 'rank'] });
  expect(missing && checkWords(missing, 2018).text).toBe('个人情况还缺：工作单位、职级。也可以打印后手写。');
});

test('entries without an organiser, without their papers, after the filing date', () => {
  const late = {
    ...held,
    id: 'late',
    startOn: '2018-12-22',
    endOn: '2018-12-22',
    measure: { type: 'half-days', halfDays: 2 } as const,
  };
  expect(codes({ records: [own, { ...held, organizer: null }] })).toEqual([['organizer-missing', 'held']]);
  expect(codes({ records: [own, { ...held, evidence: papers.slice(1) }] })).toEqual([['proof-missing', 'held']]);
  expect(codes({ records: [own, held, late] })).toEqual([['after-filing', 'late']]);
});

test('a year that requires nothing', () => {
  const lifted: Override = { field: 'annual', value: 0, by: '人事科', on: '2018-03-01', why: '批复' };
  expect(codes({ overrides: [{ ...lifted, value: null }] })).toEqual([['no-requirement']]);
});

test('the form says of itself what may change its figures, and nothing of the rest', () => {
  const of = (...all: Check['code'][]) => unsureText(all.map((code) => ({ code, records: [] })));
  expect(of('page-unread', 'question-open', 'proof-missing')).toBe(
    '生成时尚待核实：学院课程没有读全；有课程待本人确认，没有计入。',
  );
  expect(of('person-missing', 'organizer-missing', 'after-filing')).toBe('');
});
