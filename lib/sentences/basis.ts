import type { EntryLine, Step, StepCode } from '../credit/types.ts';
import type { Measure, TrainingRecord } from '../model.ts';
import { hoursText } from './standing-words.ts';
import { measureText } from './ui-entry.ts';

const hours = (values: Step['values'], name = 'hours') => `${hoursText(Number(values[name]))} 学时`;

/** What changes the hours of an entry after it is measured; the other steps are the measure itself, or no matter of its own. */
const changes: { [code in StepCode]?: (values: Step['values']) => string } = {
  'planned-hours': (v) => `主办单位定 ${hours(v)}`,
  absence: (v) => `请假 ${hours(v, 'absent')}`,
  'daily-limit': (v) => `按每日上限计 ${hours(v)}`,
  'text-proportional': () => '按比例折算',
  'text-year': () => '全年字数合并折算',
  recognized: (v) => `单位认定 ${hours(v)}${v.computed === v.hours ? '' : `（折合 ${hoursText(Number(v.computed))}）`}`,
};

const measured = (measure: Measure): string =>
  measure.type === 'half-days' ? `${measure.halfDays} 个半天` : measureText(measure);

function shareText({ split, measure }: TrainingRecord, year: number): string {
  const share = split?.[year];
  if (share === undefined) return '';
  return `本年 ${measure.type === 'minutes' ? measureText({ ...measure, minutes: share }) : `${share} 个`}`;
}

/** @returns what an entry's hours of a year were computed from (art. 5–8, 10): `6 个半天，请假 4 学时` */
export function basisText(record: TrainingRecord, { steps }: EntryLine, year: number): string {
  const changed = steps.flatMap(({ code, values }) => changes[code]?.(values) ?? []);
  return [measured(record.measure), shareText(record, year), ...changed].filter(Boolean).join('，');
}
