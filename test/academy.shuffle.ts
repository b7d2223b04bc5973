import fc from 'fast-check';

/** A known list of courses, rendered in any shape, order and wording that ACADEMY.md knows. All invented. */

export interface Known {
  title: string;
  hours: number;
  day: string;
  required: boolean;
  minutes: number;
}

const known: Known[] = [
  ['草原生态保护补助奖励政策解读', 1.5, '2018-02-03', true, 61],
  ['100个基层治理金点子', 1, '2018-03-09', false, 45],
  ['民族工作（上）', 0.25, '2018-04-10', true, 12],
  ['民族工作（下）', 0.5, '2018-04-11', true, 22],
  ['“十三五”规划（2016—2020年）评估', 2, '2018-05-06', false, 88],
  ['数字政府 Q&A', 3, '2018-06-30', false, 120],
  ['学风与学时管理', 4, '2018-07-01', true, 150],
  ['公文写作', 0.75, '2018-09-21', false, 30],
  ['牧区水利与节水灌溉', 10, '2018-10-18', true, 400],
  ['已完成工程的验收', 1.25, '2018-12-01', false, 50],
].map(([title, hours, day, required, minutes]) => ({ title, hours, day, required, minutes }) as Known);

/** Columns or labels that may stand beside title and hours. */
const extras = [
  'day',
  'status',
  'share',
  'kind',
  'chosen',
  'minutes',
  'teacher',
  'number',
  'action',
  'credit',
] as const;
export type Piece = (typeof extras)[number] | 'title' | 'hours';

const one = <Value>(...values: Value[]) => fc.constantFrom(...values);

export const layouts = fc.record({
  shape: one('table', 'split', 'grid', 'cards', 'dl', 'divs', 'pairs', 'forms'),
  courses: fc.shuffledSubarray(known, { minLength: 1, maxLength: 8 }),
  /** Which of the courses are unfinished; the first never is. */
  unfinished: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  pieces: fc.shuffledSubarray<Piece>([...extras, 'title', 'hours'], { minLength: 12 }),
  present: fc.subarray<Piece>([...extras]),
  words: fc.record({
    title: one('课程名称', '课程', '课件名称'),
    hours: one('学时', '课程学时', '获得学时'),
    day: one('完成时间', '完成日期', '通过时间', '结业时间'),
    chosen: one('选课时间', '选课日期', '开始时间', '最近学习'),
    status: one('状态', '学习状态', '完成情况'),
    share: one('进度', '学习进度'),
    kind: one('类型', '性质', '类别'),
    minutes: one('时长', '课程时长', '分钟'),
  }),
  done: one('已完成', '已学习', '已通过', '已结业'),
  notDone: one('未完成', '学习中', '未开始', '未学习', '进行中', '继续学习'),
  /** What proves the finished ones: a word in each row, a full share in each, or the page's title. */
  proof: one('word', 'share', 'title'),
  hours: one('plain', 'fixed', 'unit', 'pair'),
  minutes: one('number', 'unit', 'clock'),
  date: one('2018-05-06', '2018-5-6', '2018/5/6 0:00:00', '2018年5月6日', '2018.05.06'),
  spacing: one('none', 'wide', 'nbsp', 'zero'),
  heading: fc.boolean(),
  year: one('heading', 'select', 'none'),
  sum: fc.boolean(),
  total: fc.boolean(),
  pager: one('', '共有 N 项', '共 N 条 第 1/1 页', '第1页/共4页', '页次：1/4', '1/4页', '加载更多', '没有更多了'),
  hidden: one('none', 'display', 'height', 'status'),
  wrap: one('none', 'divs', 'table', 'frames'),
  cells: one('td', 'th', 'thead'),
  heads: one('h1', 'h2', 'h3', 'div'),
  titles: one('h3', 'a', 'div'),
  clone: fc.boolean(),
});

export type Layout = typeof layouts extends fc.Arbitrary<infer Value> ? Value : never;

/** What a careful person reads of one course on the page of this layout. */
export interface Truth {
  title: string;
  hours: number;
  completedOn: string | null;
  year: number | null;
  required: boolean | null;
}

/** Whether the course at this place of the list is unfinished. */
export const isUnfinished = ({ proof, unfinished }: Layout, index: number) =>
  proof !== 'title' && index > 0 && unfinished[index] === true;
/** Whether the page shows this piece of its courses. */
export const has = ({ proof, present }: Layout, piece: Piece) => {
  if (piece === 'title' || piece === 'hours') return true;
  if (piece === 'status') return proof === 'word';
  return present.includes(piece) || (piece === 'share' && proof === 'share');
};
/** Whether the list has a title. */
export const hasHeading = ({ heading, proof }: Layout) => heading || proof === 'title';

/** @returns the finished courses of a layout with all that its page shows of them; hours in hundredths */
export function truthsOf(layout: Layout): Truth[] {
  const isYearly = layout.year === 'select' || (layout.year === 'heading' && hasHeading(layout));
  return layout.courses
    .filter((_, index) => !isUnfinished(layout, index))
    .map(({ title, hours, day, required }) => ({
      title,
      hours: hours * 100,
      completedOn: has(layout, 'day') ? day : null,
      year: has(layout, 'day') || isYearly ? 2018 : null,
      required: has(layout, 'kind') ? required : null,
    }));
}
