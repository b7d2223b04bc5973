import type { Comparison, FieldChange } from '../ledger/compare.ts';
import { inLedger, type KeptConflict } from '../ledger/conflicts.ts';
import type { SnapshotLine, SnapshotReason } from '../ledger/snapshots.ts';
import type { Instant, Profile, TrainingRecord } from '../model.ts';
import { beijingClock } from '../today.ts';
import { fieldNames } from './ledger.ts';
import { groupNames } from './standing-words.ts';
import { recordFieldNames, unsaid, valueText } from './ui-history.ts';
import { personFields } from './ui-profile.ts';

/** What a conflict or a change is about. */
export type Sort = 'records' | 'profiles' | 'settings';

const names: { [sort in Sort]: { [field: string]: string } } = {
  records: {
    ...{ ...fieldNames, ...recordFieldNames, deletedAt: '回收站', planned: '计划', institution: '院校举办' },
    ...{ confirmed: '是否计入', opening: '期初', origin: '来源', profile: '学习人', otherDays: '别的完成日期' },
  },
  profiles: {
    ...Object.fromEntries(personFields.map(({ field, label }) => [field, label])),
    ...{ groups: '干部类别', promotedOn: '任职日期' },
  },
  settings: {
    ...{ pack: '办法', cycleStart: '五年周期从', switches: '单位口径', decisions: '口径由谁决定' },
    overrides: '单位规定',
  },
};

/** @returns what a field is called; as the file calls it where this version doesn't know it */
export const fieldText = (sort: Sort, field: string): string => names[sort][field] ?? field;

type Groups = Profile['groups'];

/** @returns a field's value in words */
export function fieldValueText(sort: Sort, field: string, value: unknown): string {
  if (field === 'deletedAt') return value ? '在回收站' : '不在';
  if (typeof value === 'boolean' && field !== 'required') return value ? '是' : '否';
  if (sort === 'records') return valueText(field as keyof TrainingRecord, value);
  if (field === 'groups')
    return (value as Groups).map(({ from, group }) => `${from} 起${groupNames[group]}`).join('；');
  if (value === null || value === '') return '空';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A row of two things side by side: what it is, and its two values. */
export type PairRow = [what: string, was: string, is: string];

const settingsRow = ({ field, was, is }: FieldChange): PairRow =>
  typeof (was ?? is) === 'object'
    ? [fieldText('settings', field), was === null ? '没有' : '有', is === null ? '没有' : '有改动']
    : [fieldText('settings', field), fieldValueText('settings', field, was), fieldValueText('settings', field, is)];

/** @returns what changes, a row for each field that says something to a person */
export function changeRows({ records, profiles, settings }: Comparison): PairRow[] {
  const rowsOf = (sort: Sort, title: string, fields: readonly FieldChange[]): PairRow[] => {
    const said = fields.filter(({ field }) => !(unsaid as readonly string[]).includes(field));
    if (said.length === 0) return [[`${title} · 其他细节`, '', '有改动']];
    return said.map(({ field, was, is }) => [
      `${title} · ${fieldText(sort, field)}`,
      fieldValueText(sort, field, was),
      fieldValueText(sort, field, is),
    ]);
  };
  return [
    ...settings.map(settingsRow),
    ...profiles.changed.flatMap(({ thing, fields }) => rowsOf('profiles', thing.name, fields)),
    ...records.changed.flatMap(({ thing, fields }) => rowsOf('records', thing.title, fields)),
  ];
}

/** @returns an entry in a line: `党校一日班（2018-12-11）` */
export function entryLine({ title, completedOn, year, startOn, endOn }: TrainingRecord): string {
  const day = completedOn ?? (startOn && endOn && startOn !== endOn ? `${startOn} 至 ${endOn}` : startOn) ?? year;
  return day ? `${title}（${day}）` : title;
}

/** @returns what else would be otherwise than entries: learners, filed years, readings */
export function otherLines({ profiles, filed, readings }: Comparison): string[] {
  const lines = [
    ...profiles.added.map(({ name }) => `新增学习人“${name}”`),
    ...profiles.deleted.map(({ name }) => `学习人“${name}”不再有`),
    filed.added.length > 0 && `新增 ${filed.added.length} 份年度留档`,
    filed.deleted.length > 0 && `去掉 ${filed.deleted.length} 份年度留档`,
    readings.added + readings.deleted > 0 && '读取学院页面的时间和门数有变化',
  ];
  return lines.filter((line) => line !== false);
}

/** @returns the whole in one line: `新增 2 条，改动 1 条，删除 0 条，不变 80 条` */
export function comparisonText({ records: { added, changed, deleted, kept } }: Comparison): string {
  return `新增 ${added.length} 条，改动 ${changed.length} 条，删除 ${deleted.length} 条，不变 ${kept} 条`;
}

/** @returns what an open conflict offers: each value as the file has it, and in words */
export function choicesOf(conflict: KeptConflict): { value: unknown; text: string }[] {
  const { record, field, values } = conflict;
  const texts = values.map((value) => fieldValueText(sortOf(record), field, inLedger(conflict, value) ?? null));
  // What no words tell apart is shown as the file has it.
  const isClear = new Set(texts).size === texts.length;
  return values.map((value, index) => ({
    value,
    text: isClear ? (texts[index] as string) : `${texts[index]} ${JSON.stringify(value)}`,
  }));
}

export const sortOf = (record: string): Sort =>
  record === 'settings' ? 'settings' : record.startsWith('profiles/') ? 'profiles' : 'records';

const reasonTexts: { [reason in SnapshotReason]: string } = {
  merge: '合并以前',
  replace: '用备份替换以前',
  import: '导入以前',
  upgrade: '扩展升级以前',
  'empty-trash': '清空回收站以前',
  'go-back': '恢复以前',
};

/** @returns an instant as Beijing day and minute: `2018-12-01 09:12` */
export const dayAndMinute = (at: Instant): string => beijingClock(new Date(at)).slice(0, 16).replace('T', ' ');

/** @returns a snapshot in a line: `2018-12-01 09:12 合并以前，80 条` */
export function snapshotText({ at, reason, counts }: SnapshotLine): string {
  const people = counts.profiles > 1 ? `${counts.profiles} 人 ` : '';
  return `${dayAndMinute(at)} ${reasonTexts[reason]}，${people}${counts.records} 条`;
}
