/** What the learner says a piece of a row is: 课程 · 学时 · 完成日期 · 状态 · 不用. */
export const columnWords = ['title', 'hours', 'completedOn', 'status', 'unused'] as const;
export type ColumnWord = (typeof columnWords)[number];

/** What a learner taught of one page ("教它认页面"): which elements are its rows, and what each piece of them is. */
export interface Recipe {
  /** Host and path of the page, the hash route with it, the query without. */
  host: string;
  path: string;
}
