import type { Change } from '../ledger/history.ts';
import type { Evidence, Measure, TrainingRecord } from '../model.ts';
import { fieldNames } from './ledger.ts';
import { hoursText, kindNames } from './standing.ts';
import { measureText } from './ui-entry.ts';

type Field = keyof TrainingRecord;

export const recordFieldNames: { [field in Field]?: string } = {
  measure: '数量',
  corrects: '更正的条目',
  required: '必修选修',
};

/** How a value is told, where it is more than a text, a number or a day. */
const valueTexts: { [field in Field]?: (value: never) => string } = {
  kind: (kind: TrainingRecord['kind']) => kindNames[kind],
  measure: (measure: Measure) => measureText(measure),
  absentHours: (hours: number) => `${hoursText(hours)} 学时`,
  recognized: ({ hours, by }: NonNullable<TrainingRecord['recognized']>) => `${by} ${hoursText(hours)} 学时`,
  evidence: (papers: Evidence[]) => papers.map(paperText).join('、'),
  required: (required: boolean) => (required ? '必修' : '选修'),
};

/** A paper with what is known of it: `结业证书（缺）`, `通知（办公室）`. */
const paperText = ({ name, where, have }: Evidence): string => {
  const known = [have ? '' : '缺', where].filter(Boolean).join('，');
  return known ? `${name}（${known}）` : name;
};

/** Changes that are an act by themselves: how it is called when the field gets a value, and when it loses it. */
const acts: { [field in Field]?: (is: unknown) => string } = {
  deletedAt: (is) => (is ? '删除' : '恢复'),
  planned: (is) => (is ? '改为计划' : '已参加，计入'),
  institution: (is) => (is ? '改为院校举办' : '改为不是院校举办'),
  confirmed: (is) => (is === null ? '改回待确认' : is ? '答复：计入' : '答复：不计入'),
};

/** They follow from other fields, or say nothing to a person. */
export const unsaid: readonly Field[] = [
  'halfDaysOn',
  'split',
  'otherDays',
  'origin',
  'platform',
  'courseKey',
  'opening',
];

/** @returns what a change did, a sentence for each field: `数量：2 天 → 2.5 天` */
export const changeTexts = ({ fields }: Change): string[] =>
  fields.flatMap(({ field, was, is }) => {
    if (unsaid.includes(field)) return [];
    const act = acts[field];
    return [
      act
        ? act(is)
        : `${recordFieldNames[field] ?? fieldNames[field] ?? field}：${valueText(field, was)} → ${valueText(field, is)}`,
    ];
  });

/** @returns a field's value in words; `空` where it holds none */
export function valueText(field: Field, value: unknown): string {
  if (value === null || value === '') return '空';
  const text = valueTexts[field] as ((value: unknown) => string) | undefined;
  return text?.(value) || (typeof value === 'object' ? '已填' : String(value));
}
