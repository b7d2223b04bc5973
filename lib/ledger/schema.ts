import * as z from 'zod/mini';
import { outcomes } from '../academy/reading.ts';
import { hundredths, type Pack, packs } from '../credit/index.ts';
import {
  type Group,
  groups,
  type Kind,
  kinds,
  type Measure,
  overrideFields,
  switchNames,
  type TrainingRecord,
} from '../model.ts';

// The extension's policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

/** What can be wrong with a value; `lib/sentences` says it in Chinese. */
export type ProblemCode =
  | 'no-json'
  | 'other-format'
  | 'newer-version'
  | 'proto-key'
  | 'missing'
  | 'wrong-type'
  | 'unknown-value'
  | 'unknown-switch'
  | 'out-of-bounds'
  | 'not-whole'
  | 'too-many-decimals'
  | 'no-such-day'
  | 'wrong-measure'
  | 'missing-day'
  | 'unwanted-day'
  | 'end-before-start'
  | 'absence-above-planned'
  | 'split-mismatch'
  | 'no-such-profile'
  | 'id-twice'
  | 'other-name'
  | 'id-number';

/** The bounds of INTERFACES.md: hours in the file's decimals, counts as whole numbers. */
const most = { hours: 9_999.99, halfDays: 2_000, count: 10_000_000 };

const mainPack = packs[0] as Pack;

const wrong = (code: ProblemCode) => ({ params: { code } });

const isTwoDecimals = (value: number) => Math.round(value * 100) / 100 === value;

/** Decimal in the file, integer hundredths in the code. */
export const hours = z.codec(
  z.number().check(z.gte(0), z.lte(most.hours), z.refine(isTwoDecimals, wrong('too-many-decimals'))),
  z.int(),
  { decode: (decimal) => Math.round(decimal * 100), encode: (hundredths) => hundredths / 100 },
);

const whole = (maximum: number) => z.int().check(z.gte(0), z.lte(maximum));
const year = z.int().check(z.gte(1), z.lte(9999));
export const day = z.iso.date();
export const instant = z.iso.datetime({ offset: true });
const stamps = z.nullish(z.record(z.string(), instant));
const text = z.nullish(z.string());
const flag = z.nullish(z.boolean());

const measure = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('course'), hours }),
  z.looseObject({ type: z.literal('half-days'), halfDays: whole(most.halfDays), plannedHours: z.nullish(hours) }),
  z.looseObject({ type: z.literal('minutes'), minutes: whole(most.count) }),
  z.looseObject({ type: z.literal('characters'), characters: whole(most.count) }),
  z.looseObject({ type: z.literal('lecture'), minutes: whole(most.count), toCadres: z.boolean() }),
  z.looseObject({ type: z.literal('stated'), hours }),
]);

/** Which measures a kind may carry. */
const measuresOf: { [kind in Kind]: Measure['type'][] } = {
  'off-job': ['half-days', 'stated'],
  'study-group': ['half-days', 'minutes'],
  online: ['course'],
  'self-study': ['characters'],
  other: ['half-days', 'minutes'],
  teaching: ['lecture'],
};

const recordShape = z.looseObject({
  id: z.string().check(z.minLength(1)),
  profile: z.string(),
  kind: z.enum(kinds),
  title: z.string(),
  measure,
  completedOn: z.nullish(day),
  year: z.nullish(year),
  startOn: z.nullish(day),
  endOn: z.nullish(day),
  split: z.nullish(z.record(z.string().check(z.regex(/^\d{4}$/)), whole(most.count))),
  absentHours: z.nullish(hours),
  institution: flag,
  audience: text,
  organizer: text,
  place: text,
  certifier: text,
  note: text,
  evidence: z.nullish(z.array(z.looseObject({ name: z.string(), where: z.string(), have: z.boolean() }))),
  recognized: z.nullish(z.looseObject({ hours, by: z.string(), on: day })),
  makeupFor: z.nullish(year),
  opening: flag,
  planned: flag,
  confirmed: flag,
  origin: z.enum(['academy', 'manual', 'import']),
  platform: text,
  courseKey: text,
  corrects: text,
  required: flag,
  readAt: z.nullish(instant),
  otherDays: z.nullish(z.array(z.looseObject({ on: day, readAt: instant }))),
  halfDaysOn: z.nullish(z.array(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}[ap]$/)))),
  deletedAt: z.nullish(instant),
  changed: stamps,
});

/** What no single field shows: which field it is about, and what is wrong. */
function* contradictions(record: TrainingRecord): Generator<[path: (string | number)[], code: ProblemCode]> {
  const { kind, measure, startOn, endOn, split } = record;
  if (!measuresOf[kind].includes(measure.type)) yield [['measure', 'type'], 'wrong-measure'];
  if (kind === 'online') {
    if (startOn) yield [['startOn'], 'unwanted-day'];
    if (endOn) yield [['endOn'], 'unwanted-day'];
    return;
  }
  if (!startOn) return yield [['startOn'], 'missing-day'];
  if (!endOn) return yield [['endOn'], 'missing-day'];
  if (endOn < startOn) return yield [['endOn'], 'end-before-start'];
  if (measure.type === 'half-days') {
    // The same in every pack: a half-day is 4 学时 (art. 5).
    const full = measure.halfDays * hundredths(mainPack.units.halfDay.value);
    if ((record.absentHours ?? 0) > Math.min(full, measure.plannedHours ?? full)) {
      yield [['absentHours'], 'absence-above-planned'];
    }
  }
  if (measure.type !== 'half-days' && measure.type !== 'minutes') return;
  const sum = measure.type === 'half-days' ? measure.halfDays : measure.minutes;
  if (!splitMatches(split ?? null, Number(startOn.slice(0, 4)), Number(endOn.slice(0, 4)), sum)) {
    yield [['split'], 'split-mismatch'];
  }
}

/** A class over New Year names all its years, and its parts make up the whole; another needs no split. */
function splitMatches(split: { [year: string]: number } | null, from: number, to: number, sum: number): boolean {
  if (!split) return from === to;
  const parts = Object.entries(split);
  const named = parts.length === to - from + 1 && parts.every(([name]) => Number(name) >= from && Number(name) <= to);
  return named && parts.reduce((total, [, part]) => total + part, 0) === sum;
}

export const record = recordShape.check((context) => {
  for (const [path, code] of contradictions(context.value as TrainingRecord)) {
    context.issues.push({ code: 'custom', path, params: { code }, input: context.value, message: code });
  }
});

export const profile = z.looseObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  gender: text,
  nation: text,
  bornOn: text,
  party: text,
  employer: text,
  post: text,
  rank: text,
  postSince: text,
  groups: z.array(z.looseObject({ from: day, group: z.enum(groups as readonly Group[]) })).check(z.minLength(1)),
  promotedOn: z.nullish(day),
  changed: stamps,
});

const monthDay = z.string().check(z.refine((value) => z.safeParse(day, `2000-${value}`).success, wrong('no-such-day')));

const decision = {
  by: z.string().check(z.refine((name) => name.trim() !== '', wrong('missing'))),
  on: day,
  why: z.string(),
};

export const settings = z.looseObject({
  pack: z.enum(packs.map(({ id }) => id)),
  cycleStart: z.nullish(year),
  switches: z.nullish(
    z.strictObject({
      countyAnnual: z.nullish(z.literal([110, 90])),
      otherOnlineCap: z.nullish(z.literal(50)),
      selfStudy: z.nullish(z.enum(['document', 'year', 'proportional'])),
      onlineWindow: z.nullish(z.record(z.string().check(z.regex(/^\d{4}$/)), z.tuple([monthDay, monthDay]))),
    }),
  ),
  decisions: z.nullish(z.partialRecord(z.enum(switchNames), z.looseObject(decision))),
  overrides: z.nullish(
    z.array(
      z.looseObject({
        field: z.enum(overrideFields),
        group: z.nullish(z.enum(groups)),
        years: z.nullish(z.tuple([year, year]).check(z.refine(([from, to]) => from <= to, wrong('end-before-start')))),
        value: z.nullable(
          z.number().check(z.gte(0), z.lte(most.hours), z.refine(isTwoDecimals, wrong('too-many-decimals'))),
        ),
        ...decision,
      }),
    ),
  ),
  changed: stamps,
});

const part = z.nullable(whole(most.count));

/** A kept reading; also what a backup carries of it. */
export const reading = z.looseObject({
  profile: z.string(),
  platform: z.string(),
  year: z.nullable(year),
  at: instant,
  outcome: z.enum(outcomes),
  coverage: z.nullish(z.looseObject({ shown: part, total: part, page: part, pages: part })),
  statedTotal: z.nullish(z.looseObject({ hours, year: z.nullable(year) })),
  paths: z.optional(z.array(z.string())),
});

export const filed = z.looseObject({ profile: z.string(), year, at: instant, standing: z.unknown() });

export const conflict = z.looseObject({ record: z.string(), field: z.string(), values: z.array(z.unknown()) });

/** @returns what a field may hold of what a conflict is about; undefined where this version doesn't know the field */
export function fieldSchema(name: string, field: string): z.ZodMiniType | undefined {
  const { shape } = name === 'settings' ? settings : name.startsWith('profiles/') ? profile : recordShape;
  return Object.hasOwn(shape, field) ? (shape as { [field: string]: z.ZodMiniType })[field] : undefined;
}
