import type { Reading } from '../../lib/academy/reading.ts';

/** What the changes begin with: every field filled, all invented. */

const stamp = '2018-11-30T09:00:00+08:00';

export const ledger = {
  format: 'nmgce-ledger',
  version: 1,
  exportedAt: '2018-12-01T09:00:00+08:00',
  settings: {
    pack: 'nmg-2016',
    cycleStart: 2018,
    switches: { countyAnnual: 90, otherOnlineCap: 50, selfStudy: 'year', onlineWindow: { 2018: ['02-01', '12-15'] } },
    decisions: { selfStudy: { by: '旗委组织部', on: '2018-01-05', why: '会议纪要' } },
    overrides: [
      { field: 'annual', group: null, years: [2018, 2019], value: 100, by: '旗委', on: '2018-01-05', why: '通知' },
    ],
    changed: { switches: stamp },
  },
  profiles: [
    {
      ...{ id: 'p1', name: '其其格玛', gender: '女', nation: '蒙古族', bornOn: '1975-03', party: '中共党员' },
      ...{ employer: '某旗某局', post: '局长', rank: '正科', postSince: '2016', promotedOn: '2018-03-01' },
      groups: [{ from: '2017-01-01', group: 'county-leader' }],
      changed: { name: stamp },
    },
    { id: 'p2', name: '乌云', groups: [{ from: '2017-01-01', group: 'other' }] },
  ],
  records: [
    {
      ...{ id: 'p1/www.nmgce.gov.cn/2018/id:1001/150', profile: 'p1', kind: 'online', title: '草原生态保护' },
      ...{ measure: { type: 'course', hours: 1.5 }, completedOn: '2018-05-06', year: 2018, origin: 'academy' },
      ...{ platform: 'www.nmgce.gov.cn', courseKey: 'id:1001', required: true, readAt: stamp },
      otherDays: [{ on: '2018-05-07', readAt: stamp }],
    },
    {
      ...{ id: 'r2', profile: 'p1', kind: 'off-job', title: '进修班', measure: { type: 'half-days', halfDays: 10 } },
      ...{ startOn: '2018-12-28', endOn: '2019-01-04', split: { 2018: 6, 2019: 4 }, absentHours: 4 },
      ...{
        institution: true,
        origin: 'manual',
        halfDaysOn: ['2018-12-28a', '2018-12-28p'],
        note: '内党办发〔2016〕18号',
      },
      evidence: [{ name: '结业证书', where: '档案柜', have: true }],
      recognized: { hours: 36, by: '组织部', on: '2019-01-10' },
      changed: { title: stamp },
    },
    {
      ...{
        id: 'r3',
        profile: 'p2',
        kind: 'teaching',
        title: '讲课',
        measure: { type: 'lecture', minutes: 90, toCadres: true },
      },
      ...{ startOn: '2018-05-06', endOn: '2018-05-06', origin: 'manual', audience: '科级干部', deletedAt: stamp },
    },
    {
      ...{
        id: 'r4',
        profile: 'p1',
        kind: 'self-study',
        title: '读书笔记',
        measure: { type: 'characters', characters: 3000 },
      },
      ...{
        startOn: '2018-05-06',
        endOn: '2018-06-06',
        origin: 'manual',
        makeupFor: 2017,
        planned: false,
        confirmed: true,
      },
    },
  ],
  readings: [
    {
      ...{
        profile: 'p1',
        platform: 'www.nmgce.gov.cn',
        year: 2018,
        at: stamp,
        outcome: 'records',
        paths: ['/records'],
      },
      ...{ coverage: { shown: 10, total: 37, page: 1, pages: 4 }, statedTotal: { hours: 42.5, year: 2018 } },
    },
  ],
  filed: [{ profile: 'p1', year: 2017, at: stamp, standing: { total: 110, entries: [{ id: 'x' }] } }],
  purged: ['gone'],
  theme: { dark: true },
};

export const reading: Reading = {
  outcome: 'records',
  learner: '其其格玛',
  year: 2018,
  courses: [
    { title: '草原生态保护', hours: 150, completedOn: '2018-05-06', year: 2018, courseKey: 'id:1001', required: true },
    { title: '公文写作', hours: 50, completedOn: null, year: null, courseKey: null, required: null },
  ],
  skipped: [{ title: '另一门', reason: 'unfinished' }],
  coverage: { shown: 2, total: 37, page: 1, pages: 4 },
  statedTotal: { hours: 6350, year: 2018 },
  taught: null,
  frames: ['video.example'],
};

export const messages: readonly unknown[] = [
  { type: 'reading', reading, paths: ['/records', '/frame#/list'] },
  {
    type: 'teach',
    taught: {
      path: '/records',
      rows: 'body>main:nth-of-type(2)>ul>li',
      shapes: { 'A,I': ['title', 'hours'], 'A,I,B': [] },
      written: ['0'],
      header: '课程名称学时',
      heads: [7],
      allDone: { '-1': 2, '>3': 4, '~5': 6, '?7': 8 },
    },
  },
  { type: 'read-tab', tabId: 3 },
  { type: 'reader' },
];
