import { standing, toJson } from '../lib/credit/index.ts';
import type { Account, EntryState, NoticeCode, Step } from '../lib/credit/types.ts';
import type { Group, Profile, Settings, TrainingRecord } from '../lib/model.ts';

/** An invented learner's account, built from what a test wants to say and nothing else. */
let next = 0;
const nextId = () => `r${String(++next).padStart(4, '0')}`;

const base = { profile: 'p1', origin: 'manual' } as const;

type Extra = Partial<TrainingRecord>;
/** One day, or the first and the last. */
type When = string | [from: string, to: string];
const daysOf = (when: When) => {
  const [startOn, endOn] = typeof when === 'string' ? [when, when] : when;
  return { startOn, endOn };
};

export const offJob = (halfDays: number, when: When, extra: Extra & { stated?: number; absent?: number } = {}) => {
  const { stated, absent, ...rest } = extra;
  const plannedHours = stated === undefined ? null : stated * 100;
  const record: TrainingRecord = {
    ...base,
    id: nextId(),
    kind: 'off-job',
    title: '主体班',
    measure: { type: 'half-days', halfDays, plannedHours },
    absentHours: absent === undefined ? null : absent * 100,
    ...daysOf(when),
    ...rest,
  };
  return record;
};

export const inHalfDays = (kind: 'study-group' | 'other', halfDays: number, when: When, extra: Extra = {}) => ({
  ...offJob(halfDays, when),
  kind,
  title: '集中学习',
  ...extra,
});

export const inMinutes = (kind: 'study-group' | 'other', minutes: number, when: When, extra: Extra = {}) =>
  inHalfDays(kind, 0, when, { measure: { type: 'minutes', minutes }, ...extra });

export const text = (characters: number, day: string, extra: Extra = {}): TrainingRecord => ({
  ...base,
  id: nextId(),
  kind: 'self-study',
  title: `读书笔记 ${next}`,
  measure: { type: 'characters', characters },
  ...daysOf(day),
  ...extra,
});

export const lecture = (minutes: number, day: string, extra: Extra & { toCadres?: boolean } = {}): TrainingRecord => {
  const { toCadres = true, ...rest } = extra;
  const measure = { type: 'lecture', minutes, toCadres } as const;
  return { ...text(0, day), kind: 'teaching', title: `授课 ${next}`, measure, ...rest };
};

/** A finished course as the academy shows it, with an id of its own unless the test says otherwise. */
export const course = (hours: number, day: string | null, extra: Extra = {}): TrainingRecord => {
  const id = nextId();
  return {
    ...base,
    id,
    kind: 'online',
    title: `课程 ${id}`,
    measure: { type: 'course', hours: Math.round(hours * 100) },
    completedOn: day,
    origin: 'academy',
    platform: 'www.nmgce.gov.cn',
    courseKey: `id:${id}`,
    ...extra,
  };
};

export const opening = (hours: number, year: number, extra: Extra = {}): TrainingRecord => ({
  ...offJob(0, `${year}-12-31`, { title: '期初', institution: true, opening: true }),
  measure: { type: 'stated', hours: hours * 100 },
  ...extra,
});

export interface Setup {
  group?: Group;
  year?: number;
  today?: string;
  profile?: Partial<Profile>;
  settings?: Partial<Settings>;
}

export const account = (
  records: TrainingRecord[],
  { group = 'county-leader', profile, settings }: Setup = {},
): Account => ({
  profile: { id: 'p1', name: '其其格玛', groups: [{ from: '2000-01-01', group }], ...profile },
  records,
  settings: { pack: 'nmg-2016', ...settings },
});

/** The standing as it is printed, for 2018 and long after it unless the test says otherwise. */
export function stand(records: TrainingRecord[], setup: Setup = {}) {
  const { year = 2018, today = '2030-01-01' } = setup;
  return toJson(standing(account(records, setup), year, today));
}

/** What each of the records is to the year, null where it has no part in it. */
export function statesOf(records: TrainingRecord[], setup: Setup = {}): (EntryState | null)[] {
  const { year = 2018, today = '2030-01-01' } = setup;
  const { entries } = standing(account(records, setup), year, today);
  const states = new Map(entries.map(({ record, state }) => [record, state]));
  return records.map(({ id }) => states.get(id) ?? null);
}

/** The codes of the year's notices, in their order. */
export const codesOf = (records: TrainingRecord[], setup: Setup = {}): NoticeCode[] =>
  stand(records, setup).notices.map(({ code }) => code);

export const idsOf = (...records: { id: string }[]): string[] => records.map(({ id }) => id);

/** The records that a notice names, or null where there is no such notice. */
export const noticed = (code: NoticeCode, records: TrainingRecord[], setup: Setup = {}): string[] | null =>
  stand(records, setup).notices.find((notice) => notice.code === code)?.records ?? null;

/** A step without the entries where it names none. */
export type Told = [code: Step['code'], article: number | null, values: Step['values'], records?: string[]];

/** @returns a derivation as tests write it */
export const toldOf = (steps: readonly Step[] = []): Told[] =>
  steps.map(({ code, article, values, records }) =>
    records.length > 0 ? [code, article, values, records] : [code, article, values],
  );
