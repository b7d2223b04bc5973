import { totalGap } from '../credit/index.ts';
import type { Account, Standing } from '../credit/types.ts';
import type { Day, Group } from '../model.ts';

/** The figures of a form, by the names that they have on its code. */
export const figureNames = [
  '合计',
  '要求',
  '天数',
  '天数要求',
  '脱产',
  '中心组',
  '网络已学',
  '网络计入',
  '网络要求',
  '自学',
  '其他',
  '授课',
  '还差',
  '网络还差',
  '五年学时',
  '五年月数',
] as const;
export type FigureName = (typeof figureNames)[number];

/** What a form prints of a year, for whoever reviews it. */
export interface FormFigures {
  year: number;
  name: string;
  /** Empty where the learner has not said. */
  employer: string;
  group: Group;
  /** The day up to which it was counted. */
  until: Day;
  met: boolean;
  /** 学时, days and months in hundredths; 0 also where nothing is required. */
  values: { [name in FigureName]: number };
}

/** @returns the figures of a year, as its form prints them */
export function valuesOf(standing: Standing): FormFigures['values'] {
  const { kinds, required, cycle, days, short, total } = standing;
  return {
    合计: total,
    要求: required.total,
    天数: required.days === null ? 0 : days,
    天数要求: required.days ?? 0,
    脱产: kinds['off-job'].counted,
    中心组: kinds['study-group'].counted,
    网络已学: kinds.online.earned,
    网络计入: kinds.online.counted,
    网络要求: required.online ?? 0,
    自学: kinds['self-study'].counted,
    其他: kinds.other.counted,
    授课: kinds.teaching.counted,
    还差: totalGap(standing),
    网络还差: short.online,
    五年学时: cycle?.hours ?? 0,
    // Months have one decimal.
    五年月数: Math.round((cycle?.months ?? 0) * 100),
  };
}

/** @returns the figures that a form of the year prints, drawn up today */
export function figuresOf({ profile }: Pick<Account, 'profile'>, standing: Standing, today: Day): FormFigures {
  const { year, group, met } = standing;
  return {
    ...{ year, group, met, until: today },
    name: profile.name,
    employer: profile.employer ?? '',
    values: valuesOf(standing),
  };
}

/** A figure, or who it is about, that two forms say differently; as they are printed. */
export interface FigureDifference {
  what: FigureName | '年度' | '姓名' | '类别' | '结论';
  one: FormFigures;
  other: FormFigures;
}

/** @returns what the two say differently; the employer and the day of counting are no figures */
export function figuresDiffer(one: FormFigures, other: FormFigures): FigureDifference[] {
  const heads = [
    ['年度', one.year === other.year],
    ['姓名', one.name === other.name],
    ['类别', one.group === other.group],
    ['结论', one.met === other.met],
  ] as const;
  const differing = [
    ...heads.filter(([, same]) => !same).map(([what]) => what),
    ...figureNames.filter((name) => one.values[name] !== other.values[name]),
  ];
  return differing.map((what) => ({ what, one, other }));
}
