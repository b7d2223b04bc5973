import { expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { coursesRead } from '../lib/ledger/courses.ts';
import { differencesOf } from '../lib/ledger/differences.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { account, course } from './credit.account.ts';

const platform = 'www.nmgce.gov.cn';
const other = 'study.example.cn';
const day = '2018-05-06';

/** A course as it was read; hours as a plain number. */
const read = (id: string, hours: number, part: Partial<TrainingRecord> = {}) =>
  course(hours, day, { id, title: `课程${id}`, origin: 'academy', platform, courseKey: `id:${id}`, ...part });

/** One that the learner entered. */
const byHand = (id: string, hours: number, part: Partial<TrainingRecord> = {}) =>
  course(hours, day, { id, title: '手工补录', origin: 'manual', platform: null, courseKey: null, ...part });

/** The differences, and whether they explain all that pages and ledger differ by. */
function differ(records: TrainingRecord[]) {
  const result = standing(account(records), 2018, '2018-12-01');
  const listed = coursesRead(records, platform).filter(({ year }) => year === 2018);
  const gap = result.kinds.online.earned - listed.reduce((sum, { hours }) => sum + hours, 0);
  const found = differencesOf(result, records, platform);
  expect(found.reduce((sum, { read, earned }) => sum + earned - read, 0)).toBe(gap);
  return found.map(({ record, code, read, earned }) => [record.id, code, read / 100, earned / 100]);
}

test('courses that count as they were read make no difference', () => {
  expect(differ([read('1', 1.5), read('2', 2)])).toEqual([]);
});

test('one in the trash, one denied, one that waits for an answer', () => {
  const earlier = read('0', 3, { completedOn: '2017-05-06', courseKey: 'id:9' });
  const again = (id: string, confirmed: boolean | null) => read(id, 3, { courseKey: 'id:9', confirmed });
  expect(differ([read('1', 1.5, { deletedAt: '2018-06-01T00:00:00Z' }), read('2', 2)])).toEqual([
    ['1', 'trash', 1.5, 0],
  ]);
  expect(differ([earlier, again('3', null)])).toEqual([['3', 'unconfirmed', 3, 0]]);
  expect(differ([earlier, again('4', false)])).toEqual([['4', 'denied', 3, 0]]);
  expect(differ([earlier, again('5', true)])).toEqual([]);
});

test('a correction with other hours', () => {
  const correction = byHand('x', 2.5, { corrects: '1' });
  expect(differ([read('1', 1.5), correction])).toEqual([['1', 'corrected', 1.5, 2.5]]);
});

test('what makes up for another year, what was entered by hand, what another site listed', () => {
  expect(differ([read('1', 1.5, { makeupFor: 2017 })])).toEqual([['1', 'made-up', 1.5, 0]]);
  expect(differ([read('1', 1.5), byHand('h', 2)])).toEqual([['h', 'by-hand', 0, 2]]);
  expect(differ([read('1', 1.5), read('2', 1, { platform: other })])).toEqual([['2', 'elsewhere', 0, 1]]);
});

test('two readings of one course with other hours are one course with the fewer ones', () => {
  expect(differ([read('1', 1.5), read('2', 2, { courseKey: 'id:1', title: '课程1' })])).toEqual([]);
});

test('one that is the same as a namesake is that one', () => {
  const title = '党史专题';
  const [plain, same] = [read('1', 1.5, { title }), read('2', 1.5, { title, courseKey: null, confirmed: false })];
  expect(differ([plain, same])).toEqual([]);
  expect(differ([plain, { ...same, confirmed: null }])).toEqual([['2', 'unconfirmed', 1.5, 0]]);
});

test('courses of other years and planned ones are not asked for', () => {
  expect(differ([read('1', 1.5, { completedOn: '2017-05-06' }), byHand('p', 2, { planned: true })])).toEqual([]);
});
