import { expect, test } from 'vitest';
import type { Reading } from '../lib/academy/reading.ts';
import { BadMessage, parseMessage, TooMuch } from '../lib/messages.ts';

const course = { title: '课程', hours: 150, completedOn: '2018-05-06', year: 2018, courseKey: 'id:1', required: true };
const reading: Reading = {
  outcome: 'records',
  learner: '其其格玛',
  year: 2018,
  courses: [course],
  skipped: [{ title: '另一门', reason: 'unfinished' }],
  coverage: { shown: 2, total: 37, page: 1, pages: 4 },
  statedTotal: { hours: 6350, year: 2018 },
  taught: null,
  frames: [],
};
const message = (change: object) => ({ type: 'reading', reading: { ...reading, ...change }, paths: ['/records'] });
const taught = {
  path: '/records',
  rows: 'body>main:nth-of-type(2)>ul>li',
  shapes: { 'A,I': ['title', 'hours'] },
  written: ['0'],
  header: '',
  heads: [7],
  allDone: { '-1': 2, '>3': 4, '~5': 6, '?7': 8 },
};
/** Lists within lists. */
const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown[]>((inner) => [inner], []);
const teach = (change: object) => ({ type: 'teach', taught: { ...taught, ...change } });

test('an honest message is what it was', () => {
  expect(parseMessage(message({}))).toEqual(message({}));
  expect(parseMessage({ type: 'read-tab', tabId: 3 })).toEqual({ type: 'read-tab', tabId: 3 });
  expect(parseMessage({ type: 'teach-tab', tabId: 3 })).toEqual({ type: 'teach-tab', tabId: 3 });
  expect(parseMessage(teach({}))).toEqual(teach({}));
});

test.each([
  ['nothing', undefined],
  ['a text', 'reading'],
  ['another type', { type: 'delete-all' }],
  ['a field more', { ...message({}), admin: true }],
  ['a field more in the reading', message({ admin: true })],
  ['an unknown outcome', message({ outcome: 'fine' })],
  ['hours that are no hundredths', message({ courses: [{ ...course, hours: 1.5 }] })],
  ['hours below zero', message({ courses: [{ ...course, hours: -1 }] })],
  ['hours beyond any course', message({ courses: [{ ...course, hours: 1_000_000 }] })],
  ['no number', message({ courses: [{ ...course, hours: Number.NaN }] })],
  ['no title', message({ courses: [{ ...course, title: '' }] })],
  ['an endless title', message({ courses: [{ ...course, title: '长'.repeat(501) }] })],
  ['a day that does not exist', message({ courses: [{ ...course, completedOn: '2018-02-30' }] })],
  ['more rows than any list has', message({ courses: Array(20_001).fill(course) })],
  ['more than 5 MB', message({ skipped: Array(15_000).fill({ title: '长'.repeat(500), reason: 'unfinished' }) })],
  ['what is nested without end', message({ courses: nested(100_000) })],
  ['no paths', { type: 'reading', reading }],
  ['more paths than any page has', { ...message({}), paths: Array(51).fill('/') }],
  ['a host that is taught', teach({ host: 'other.cn' })],
  ['a day that is taught', teach({ taughtOn: '2018-12-01' })],
  ['a selector of anything', teach({ rows: '*' })],
  ['a key that a schema lets fall', teach({ allDone: JSON.parse('{"-1": 2, "__proto__": 1}') })],
  ['a length as hours', teach({ written: ['0 分钟'] })],
  ['a row without a title', teach({ shapes: { 'A,I': ['hours', 'unused'] } })],
  ['rows with more columns than pieces', teach({ shapes: { 'A,I': ['title', 'hours', 'unused'] } })],
  ['a page as it was asked for', teach({ path: '/records?name=1' })],
  ['a list that is finished wherever it stands', teach({ allDone: {} })],
  ['a header with numbers', teach({ header: '000102190001010010' })],
  ['a tab that is no number', { type: 'read-tab', tabId: '3' }],
])('%s is refused whole', (_, input) => {
  expect(() => parseMessage(input)).toThrow(BadMessage);
});

test('a page of too many rows is told apart from a message that is none', () => {
  const row = { title: '课', reason: 'unfinished' };
  const many = (count: number) => message({ skipped: Array.from({ length: count }, () => row) });
  for (const count of [20_001, 200_000]) expect(() => parseMessage(many(count))).toThrow(TooMuch);
  expect(() => parseMessage(message({ skipped: 1 }))).not.toThrow(TooMuch);
});
