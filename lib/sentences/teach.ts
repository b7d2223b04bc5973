import type { SkipReason } from '../academy/reading.ts';
import type { ColumnWord } from '../academy/recipe.ts';
import type { Problem } from '../academy/teaching.ts';

/** What a piece of a row can be said to be. */
export const columnNames: { [word in ColumnWord]: string } = {
  title: '课程',
  hours: '学时',
  completedOn: '完成日期',
  status: '状态',
  unused: '不用',
};

export const reasonNames: { [reason in SkipReason]: string } = {
  unfinished: '未完成，不记入',
  'no-hours': '没有学时，不记入',
  'unclear-hours': '学时看不懂，不记入',
  'unclear-status': '看不出是否完成，不记入',
};

/** Why what was chosen can't be taught, and the remedy. */
export const problemNames: { [problem in Problem | 'unfit']: string } = {
  'no-title': '请指出哪一栏是课程。',
  'no-hours': '请指出哪一栏是学时。框住的如果不是一门课程，请点“多选一层”或“少选一层”。',
  'not-hours': '选作学时的那一栏里不是学时。分钟、时长、进度都不是学时，请换一栏。',
  'not-days': '选作完成日期的那一栏里有的不是日期，请换一栏，或者选“不用”。',
  'no-view':
    '列表旁边没有标题，也没有栏目名，换了栏目就认不出来，所以不能当作“都已完成”。请换一个写明是否完成的页面再教。',
  unfit: '这样选读不出课程。请点“多选一层”或“少选一层”，或者重新点选。几个人的课程排在一起的表，不能教。',
};

export const teachWords = {
  name: '教它认页面',
  point: '请点一下列表里的一门课程',
  pointHint: '鼠标移上去，会框出这门课程的一整行。也可以按键盘 ↑ ↓ 挑选，按回车键确定。点选时不会碰到页面本身。',
  nothing: '这里不是课程列表，请移到一门课程上。',
  noRows: '没有找到像课程的行，请用鼠标点选。',
  leave: '离开（Esc）',
  move: '提示挡住了？换到另一头',
  columns: '第一步：每一栏是什么',
  columnsHint: '下面是先猜的，请核对。分钟、时长、进度都不是学时；日期只有是完成那一天的，才选“完成日期”。',
  column: '这一栏是',
  example: (number: number) => `第 ${number} 行`,
  wider: '多选一层',
  narrower: '少选一层',
  widthHint: '框住的不是完整的一行？',
  elsewhere: (count: number) => `页面别处还有 ${count} 行一样的，也是您学的课程吗？`,
  together: '是，一起读',
  apart: '不是，只读这一处',
  result: '第二步：看看读得对不对',
  allDone: '这一页没有写明是否完成。这里列的都是已完成的课程吗？',
  allDoneYes: '是，都已完成',
  allDoneNo: '不是，有没完成的',
  notAllDone: '分不出哪些已完成，这一页不能照此读取。请换到“已完成”的栏目再教。',
  count: (read: number, left: number) => `读出 ${read} 门已完成的课程${left > 0 ? `，另有 ${left} 行不记入` : ''}。`,
  more: (count: number) => `还有 ${count} 行，读法相同。`,
  question: '还有一个问题没有回答：请往下翻，在黄框里选一项。',
  noCourse: '还没有读出已完成的课程，先不能保存。',
  save: '保存，以后照这样读',
  again: '重新点选',
  cancel: '取消',
  saved: '记住了。以后打开这一页，都会照这样读。',
  savedHint: '读取结果见页面角落的提示。要删除，请到“设置”的“教过的页面”。',
  failed: '没有存下。请关闭后刷新本页，再从浏览器右上角的图标进来教一次。',
  close: '关闭',
  noDay: '无日期',
  noYear:
    '有的课程没有日期，页面也没有写年度：存下后先不计入，要到“待您确认”里选年度。哪一栏是完成日期，请在上面指出来。',
};

/** @returns what is framed: `框住的是：…，同样的共 20 行` */
export const framedText = (text: string, count: number): string => `框住的是：${text}（同样的共 ${count} 行）`;
