import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { hasIdNumber } from '../lib/academy/personal.ts';
import { checkRecord } from '../lib/ledger/checks.ts';
import { isStorageFull } from '../lib/ledger/database.ts';
import { parseLedger, writeLedger } from '../lib/ledger/file.ts';
import { LedgerProblem } from '../lib/ledger/problem.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { errorText, placeText, problemText } from '../lib/sentences/ledger.ts';

const course = {
  id: 'r1',
  profile: 'p1',
  kind: 'online',
  title: '草原生态保护',
  measure: { type: 'course', hours: 1.5 },
  completedOn: '2018-05-06',
  origin: 'academy',
};
const lessons = {
  id: 'r2',
  profile: 'p1',
  kind: 'off-job',
  title: '进修班',
  measure: { type: 'half-days', halfDays: 10 },
  startOn: '2018-12-28',
  endOn: '2019-01-04',
  split: { 2018: 6, 2019: 4 },
  origin: 'manual',
};
const file = {
  format: 'nmgce-ledger',
  version: 1,
  exportedAt: '2018-12-01T09:00:00+08:00',
  settings: { pack: 'nmg-2016' },
  profiles: [{ id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] }],
  records: [course, lessons],
};

/** What is wrong with a file, as `path code`; `null` where it is read. */
function problem(input: unknown): string | null {
  try {
    parseLedger(typeof input === 'string' ? input : JSON.stringify(input));
    return null;
  } catch (error) {
    if (!(error instanceof LedgerProblem)) throw error;
    expect(problemText[error.code]).toMatch(/。$/);
    return `${error.path} ${error.code}`;
  }
}

const withCourse = (change: object) => ({ ...file, records: [{ ...course, ...change }] });
const withLessons = (change: object) => ({ ...file, records: [{ ...lessons, ...change }] });

describe('a ledger file', () => {
  test('comes back as it was written, hours in hundredths in between', () => {
    const ledger = parseLedger(JSON.stringify(file));
    expect(ledger.records[0]?.measure).toEqual({ type: 'course', hours: 150 });
    expect(JSON.parse(writeLedger(ledger))).toEqual(file);
  });

  test('keeps every value of hours to the hundredth', { timeout: 60_000 }, () => {
    for (let hundredths = 0; hundredths <= 20_000; hundredths++) {
      const ledger = parseLedger(JSON.stringify(withCourse({ measure: { type: 'course', hours: hundredths / 100 } })));
      expect(ledger.records[0]?.measure).toEqual({ type: 'course', hours: hundredths });
    }
  });

  test('keeps fields that this version does not know, at every depth', () => {
    const later = {
      ...file,
      theme: { dark: true },
      settings: { ...file.settings, unit: '某局' },
      profiles: [{ ...file.profiles[0], nickname: '其' }],
      records: [{ ...course, mood: 'good', measure: { ...course.measure, scale: 2 } }],
    };
    expect(JSON.parse(writeLedger(parseLedger(JSON.stringify(later))))).toEqual(later);
  });

  test('may begin with a byte order mark, as editors on Windows put it', () => {
    expect(parseLedger(`\ufeff${JSON.stringify(file)}`).records).toHaveLength(2);
  });

  test('is written sorted by id', () => {
    const ledger = parseLedger(JSON.stringify({ ...file, records: [lessons, course] }));
    expect(JSON.parse(writeLedger(ledger)).records.map(({ id }: { id: string }) => id)).toEqual(['r1', 'r2']);
  });
});

describe('a ledger file is refused whole, with the path of what is wrong', () => {
  test.each([
    ['no JSON', 'ledger', '$ no-json'],
    ['cut short', JSON.stringify(file).slice(0, -20), '$ no-json'],
    ['a list', [], '$ other-format'],
    ['nested beyond any ledger', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, '$ other-format'],
    ['another format', { ...file, format: 'other' }, 'format other-format'],
    ['a newer version', { ...file, version: 2 }, 'version newer-version'],
    ['no version', { ...file, version: undefined }, 'version other-format'],
    ['no records', { ...file, records: undefined }, 'records missing'],
    [
      'a __proto__ key',
      JSON.stringify(file).replace('"kind":', '"__proto__":{},"kind":'),
      'records[0].__proto__ proto-key',
    ],
    ['an unknown pack', { ...file, settings: { pack: 'nmg-2099' } }, 'settings.pack unknown-value'],
    [
      'an unknown switch',
      { ...file, settings: { pack: 'nmg-2016', switches: { x: 1 } } },
      'settings.switches.x unknown-switch',
    ],
    [
      'who decided an unknown switch',
      { ...file, settings: { pack: 'nmg-2016', decisions: { x: { by: '人事科', on: '2018-01-05', why: '' } } } },
      'settings.decisions.x unknown-switch',
    ],
    [
      'a switch that nobody decided',
      { ...file, settings: { pack: 'nmg-2016', decisions: { selfStudy: { by: ' ', on: '2018-01-05', why: '' } } } },
      'settings.decisions.selfStudy.by missing',
    ],
    [
      'a rule of the unit for no year',
      {
        ...file,
        settings: {
          pack: 'nmg-2016',
          overrides: [{ field: 'annual', value: 90, years: [2019, 2018], by: '旗委', on: '2018-01-01', why: '' }],
        },
      },
      'settings.overrides[0].years end-before-start',
    ],
    ['a profile twice', { ...file, profiles: [file.profiles[0], file.profiles[0]] }, 'profiles[1].id id-twice'],
    ['an id twice', { ...file, records: [course, course] }, 'records[1].id id-twice'],
    ['a profile that is not there', withCourse({ profile: 'p2' }), 'records[0].profile no-such-profile'],
    ['an unknown kind', withCourse({ kind: 'video' }), 'records[0].kind unknown-value'],
    ['an unknown measure', withCourse({ measure: { type: 'days' } }), 'records[0].measure.type unknown-value'],
    [
      'a measure of another kind',
      withCourse({ measure: { type: 'minutes', minutes: 9 } }),
      'records[0].measure.type wrong-measure',
    ],
    ['no hours', withCourse({ measure: { type: 'course' } }), 'records[0].measure.hours missing'],
    ['hours as text', withCourse({ measure: { type: 'course', hours: '1.5' } }), 'records[0].measure.hours wrong-type'],
    [
      'three decimals',
      withCourse({ measure: { type: 'course', hours: 1.005 } }),
      'records[0].measure.hours too-many-decimals',
    ],
    [
      'negative hours',
      withCourse({ measure: { type: 'course', hours: -1 } }),
      'records[0].measure.hours out-of-bounds',
    ],
    [
      'too many hours',
      withCourse({ measure: { type: 'course', hours: 10_000 } }),
      'records[0].measure.hours out-of-bounds',
    ],
    ['a day that does not exist', withCourse({ completedOn: '2018-02-30' }), 'records[0].completedOn no-such-day'],
    ['an end before its start', withLessons({ endOn: '2018-12-01', split: null }), 'records[0].endOn end-before-start'],
    ['no start', withLessons({ startOn: null }), 'records[0].startOn missing-day'],
    ['a start of an online course', withCourse({ startOn: '2018-01-01' }), 'records[0].startOn unwanted-day'],
    [
      'absence above the planned hours',
      withLessons({ absentHours: 40.01 }),
      'records[0].absentHours absence-above-planned',
    ],
    ['a class over New Year without split', withLessons({ split: null }), 'records[0].split split-mismatch'],
    ['a split that is not the whole', withLessons({ split: { 2018: 6, 2019: 5 } }), 'records[0].split split-mismatch'],
    ['a split of other years', withLessons({ split: { 2018: 6, 2020: 4 } }), 'records[0].split split-mismatch'],
    [
      'half a half-day',
      withLessons({ measure: { type: 'half-days', halfDays: 1.5 } }),
      'records[0].measure.halfDays not-whole',
    ],
    [
      'too many half-days',
      withLessons({ measure: { type: 'half-days', halfDays: 2001 } }),
      'records[0].measure.halfDays out-of-bounds',
    ],
  ])('%s', (_, input, expected) => {
    expect(problem(input)).toBe(expected);
  });

  test('but the file they are made from is read', () => {
    expect(problem(file)).toBeNull();
  });
});

describe('what is never stored', () => {
  const entry: TrainingRecord = {
    id: 'r3',
    profile: 'p1',
    kind: 'other',
    title: '讲座',
    measure: { type: 'minutes', minutes: 90 },
    startOn: '2018-05-06',
    endOn: '2018-05-06',
    origin: 'manual',
  };

  test('an entry whose free text holds what looks like an ID number is refused at that field', () => {
    checkRecord(entry);
    expect(() => checkRecord({ ...entry, note: '证件 150102 19000101 001X' })).toThrow('note: id-number');
    expect(() =>
      checkRecord({ ...entry, evidence: [{ name: '０００１０１９００１０１００１', where: '', have: true }] }),
    ).toThrow('evidence[0].name: id-number');
    expect(() => checkRecord({ ...entry, 编号: { '150000190001010000': 1 } } as TrainingRecord)).toThrow('id-number');
  });

  test.each([
    '000102190001010010',
    '00010219000101001X',
    '000102-1900-0101-0010',
    '000102900101001',
    '000102/19000101/0010',
    '000102、19000101、0010',
    '000102\u200b190001010010',
    '000102190001010010 2018',
    '2018-05-06 000102190001010010',
  ])('%s', (text) => {
    expect(hasIdNumber(`号码${text}。`)).toBe(true);
  });

  test('but a course whose long id and hours only together look like one is no ID number', () => {
    const id = 'p1/www.nmgce.gov.cn/2018/id:201805061230/150';
    checkRecord({ ...entry, id });
    checkRecord({ ...entry, corrects: id });
    expect(() => checkRecord({ ...entry, note: '201805061230/150' })).toThrow('note: id-number');
  });

  test.each([
    '2018-05-06—2018-05-08',
    '1234567890123456789',
    '987654321098765432',
    '2018.05.06 09:30:00',
    '13800000000',
  ])('%s is none', (text) => {
    expect(hasIdNumber(text)).toBe(false);
  });
});

test('a sentence names the record and the field that is wrong', () => {
  expect(
    [
      '$',
      'records[0].measure.hours',
      'records[11].endOn',
      'settings.overrides[1].by',
      'profiles[0].groups',
      'startOn',
      'version',
    ].map(placeText),
  ).toEqual([
    '',
    '第 1 条记录的“学时”',
    '第 12 条记录的“结束日期”',
    '第 2 条规定的“由谁决定”',
    '第 1 位人员的“干部类别”',
    '“开始日期”',
    '',
  ]);
  const three = JSON.stringify(withCourse({ measure: { type: 'course', hours: 1.555 } }));
  const refused = () => {
    try {
      return parseLedger(three);
    } catch (error) {
      return errorText(error);
    }
  };
  expect(refused()).toBe('第 1 条记录的“学时”：学时最多两位小数，请按原始材料填写。');
});

test('a disk without room is said to be one, though Dexie wraps the reason', () => {
  const full = new DOMException('', 'QuotaExceededError');
  for (const error of [
    full,
    new Dexie.AbortError('x', full),
    new Dexie.AbortError('x', new Dexie.AbortError('x', full)),
  ])
    expect(errorText(error)).toMatch(/^这台电脑的存储空间不足.*已有内容没有丢。$/);
  expect(isStorageFull(new Dexie.AbortError('x', new Error('other')))).toBe(false);
});
