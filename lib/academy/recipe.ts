import type { Day } from '../model.ts';
import { isClear } from './clear.ts';
import { headerOver, namesIn, personsUnder } from './header.ts';
import { linksIn } from './links.ts';
import { pathOf } from './path.ts';
import { piecesOf, shapeOf } from './pieces.ts';
import { factOf, nameIn, type Row } from './row.ts';
import { said, sumIn } from './said.ts';
import { listsIn, type Places, placesOf, rowsLike, selectedBy } from './selection.ts';
import { burst } from './steps.ts';
import { plain } from './text.ts';
import { headsOf, isSameView, type View } from './view.ts';
import { pagerWord } from './words/page.ts';

/** What the learner says a piece of a row is: 课程 · 学时 · 完成日期 · 状态 · 不用. */
export const columnWords = ['title', 'hours', 'completedOn', 'status', 'unused'] as const;
export type ColumnWord = (typeof columnWords)[number];

/** What a learner taught of one page ("教它认页面"): which elements are its rows, and what each piece of them is. */
export interface Recipe {
  /** Host as records keep it, and `pathOf` the document that the rows lie in. */
  host: string;
  path: string;
  /** Selects the rows, by tags from `body` down and positions where needed; the header and a sum may be among them. */
  rows: string;
  /** What each piece of a row is, by the row's shape (`shapeOf`); one is the title and one the hours. */
  shapes: { [shape: string]: ColumnWord[] };
  /**
   * How hours and days are written, each number as 0: `0`, `学时:0`, `0-0-0`. Another writing is another column. With
   * `allDone` the words of the status too.
   */
  written: string[];
  /** What the row of column names says; '' where there is none. */
  header: string;
  /** What stood over the lists (`headsOf`); without it neither one list among others nor a finished one is known again. */
  heads?: number[] | undefined;
  /** How the page stood when the learner said that its list holds finished courses only; null where the rows tell. */
  allDone: View | null;
  taughtOn: Day;
}

/** @returns a text with each of its numbers as 0: how it is written */
export const writingOf = (text: string): string => text.replace(/\d+(\.\d+)?/g, '0');

/** @returns what stands for the hours in a text whose writing is known, fit for `hoursIn` */
export const figureOf = (text: string): string => text.replace(/[^\d./]/g, '');

/** The rows of a page that fits what it was taught, at least one. */
export interface TaughtList {
  rows: Row[];
  /** The learner said that all of them are finished. */
  proven: boolean;
  /** The one whom a column names beside each course. */
  person: string | null;
}

/** The words that `judge` knows. */
const labels = { hours: '学时', completedOn: '完成时间', status: '状态', unused: '不用' };

/**
 * Reads a page as it was taught.
 *
 * @param documents those that the learner sees
 * @returns its rows, labelled by words that `judge` knows, those of an unknown shape without a title; `proven` where the
 *   learner said that all are finished. Null where the recipe doesn't fit any more: then nothing is read
 */
export function* rowsBy(recipe: Recipe, documents: Document[]): Generator<void, TaughtList | null> {
  const { allDone, header } = recipe;
  const own = documents.filter((document) => pathOf(document) === recipe.path);
  const selected = yield* selectedBy(recipe.rows, own);
  const rows: (Row | null)[] = [];
  for (const [index, row] of selected.entries()) {
    if (index % burst === burst - 1) yield;
    if (namesIn(row) !== header) rows.push(...rowIn(row, recipe));
  }
  const hasHours = rows.some((row) => row?.facts.some(({ role, said }) => role === 'hours' && said.text));
  const isOdd = (row: Row | null) => !row || (row.name && header.includes(plain(row.name)));
  if (!hasHours || rows.some(isOdd)) return null;
  const alike = yield* rowsLike(recipe, own);
  yield;
  const lists = listsIn(selected.filter((row) => alike.has(row)));
  const isUnderHeader = (list: Element[]) => namesIn(headerOver(list, header)) === header;
  if ((header && !lists.every(isUnderHeader)) || !isWhereTaught(recipe, placesOf(lists, header, alike))) return null;
  const courses = new Set(rows.flatMap((row) => (row?.title ? row.element : [])));
  const people = lists.flatMap((list) =>
    personsUnder(
      headerOver(list, header),
      list.filter((row) => courses.has(row)),
    ),
  );
  // The courses of several people are nobody's own list.
  const [person = null, ...others] = new Set(people);
  return others.length ? null : { rows: rows as Row[], proven: !!allDone, person };
}

/** Whether lists stand where they stood when it matters which ones they are: one among others, or finished ones. */
function isWhereTaught({ rows, heads = [], allDone }: Recipe, places: Places): boolean {
  const isOneOfSeveral = rows.includes(':');
  if (!isOneOfSeveral && !allDone) return true;
  return headsOf(places).every((head) => heads.includes(head)) && (!allDone || isSameView(allDone, places));
}

/** @returns the row, none for sums and pagers, null where a figure is written otherwise or the title is empty */
function rowIn(element: Element, { shapes, written, allDone }: Recipe): [Row | null] | [] {
  const pieces = piecesOf(element);
  const columns = shapes[shapeOf(element)];
  const text = plain(element.textContent ?? '');
  const row: Row = { element, title: null, name: '', facts: [], links: linksIn(element) };
  if (!text || (columns ? !columns[0] : pagerWord.test(text) || sumIn(text))) return [];
  if (!columns) return [row];
  const isSure = pieces.every((piece, index) => isClear(piece, element, columns[index]));
  for (const [index, piece] of pieces.entries()) {
    const word = columns[index] as ColumnWord;
    const { element, text } = piece;
    if (word === 'title') {
      if (sumIn(text)) return [];
      row.title = text ? (element.querySelector('a[href]') ?? element) : null;
      row.name = row.title ? nameIn(row.title).name : '';
      continue;
    }
    if (word !== 'unused') {
      // Where the learner said that all are finished, a word of the status that wasn't there then is another state.
      const isTold = word === 'status' ? allDone : /\d/.test(text);
      if (isTold && !written.includes(writingOf(text))) return [null];
    }
    // Where the status was taught, it alone tells: 继续学习 beside it is a button.
    if (word !== 'unused' || !columns.includes('status') || !said(text).against) {
      const fact = factOf(element, labels[word], word === 'hours' ? (isSure ? figureOf(text) : '?') : text);
      // A word of the page's own that stood beside finished courses is no other state.
      row.facts.push(allDone && word === 'status' && fact.said.unknown ? { ...fact, role: 'other' } : fact);
    }
  }
  return [row.title && row];
}
