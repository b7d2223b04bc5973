import type { ProblemCode } from '../ledger/schema.ts';
import type { Day, Kind, Measure } from '../model.ts';
import { problemText } from './ledger-problems.ts';
import { kindNames } from './standing-words.ts';

/** What can be wrong at a field of the entry form before the ledger's own check. */
export type FieldProblem =
  | ProblemCode
  | 'missing-title'
  | 'missing-day'
  | 'missing-amount'
  | 'missing-recognizer'
  | 'day-out-of-range'
  | 'end-before-start'
  | 'too-many-years'
  | 'half-days'
  | 'whole'
  | 'hours'
  | 'split'
  | 'same-day-twice'
  | 'makeup-year';

/** One sentence for each, with the remedy. */
export const fieldProblemText: { [problem in FieldProblem]: string } = {
  ...problemText,
  'missing-title': '请填写名称，例如“处级干部理论进修班”。',
  'missing-day': '请选择日期。',
  'missing-amount': '请填写数量，填好后马上显示折合学时。',
  'missing-recognizer': '请填写由哪个单位或部门认定。',
  'day-out-of-range': '请填写 2013 年起、明年年底以前的日期，请核对年份。',
  'end-before-start': '结束日期早于开始日期，请核对两个日期。',
  'too-many-years': '起止日期跨了三个以上年度，请核对年份；确实这样长的，请分成几条补录。',
  'half-days': '请按整天或半天填写，例如 2 或 2.5。',
  whole: '请填写整数，例如 90。',
  hours: '请填写数字，小数最多两位，例如 1.5。',
  split: '跨年的班要分年填写，各年相加应等于总数。',
  'same-day-twice': '有两次是同一天，请改日期或去掉一次。',
  'makeup-year': '请填写四位年份，2013 年起、不晚于今年，例如 2017。',
};

/** @returns what the tile of a kind is called: online courses are mostly read */
export const tileName = (kind: Kind): string => (kind === 'online' ? '网络课程（手工补录）' : kindNames[kind]);

/** What the title of an entry is called, and an example of it. */
export const titleFields: { [kind in Kind]: { label: string; example: string } } = {
  'off-job': { label: '培训班名称', example: '例如：处级干部理论进修班' },
  'study-group': { label: '学习主题', example: '例如：党委中心组第九次集体学习' },
  'self-study': { label: '文章或笔记题目', example: '例如：乡村振兴读书笔记' },
  other: { label: '培训内容', example: '例如：草原生态保护专题讲座' },
  teaching: { label: '授课题目', example: '例如：基层党支部工作实务' },
  online: { label: '课程名称', example: '按学院页面上的名称填写' },
};

/** @returns what was measured, as the learner typed it: `2.5 天`, `135 分钟`, `2,500 字` */
export function measureText(measure: Measure): string {
  switch (measure.type) {
    case 'half-days':
      return `${measure.halfDays / 2} 天`;
    case 'minutes':
    case 'lecture':
      return `${measure.minutes.toLocaleString('en-US')} 分钟`;
    case 'characters':
      return `${measure.characters.toLocaleString('en-US')} 字`;
    default:
      return `课程 ${measure.hours / 100} 学时`;
  }
}

/** The days of a week as a calendar heads its columns. */
export const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** @returns a day below its weekday: `10月15日` */
export const dayText = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** @returns a morning or an afternoon as it is read out: `10月15日 周一 上午` */
export function halfDayText(half: string): string {
  const day = half.slice(0, 10);
  const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7];
  return `${dayText(day)} ${weekday} ${half.endsWith('a') ? '上午' : '下午'}`;
}
