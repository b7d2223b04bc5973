import { cardsOf } from './cards.ts';
import { contextOf } from './context.ts';
import { coverageIn } from './coverage.ts';
import { unseenFrames } from './frames.ts';
import { coursesOf, isDoubtful, judge, type List, statedIn } from './judge.ts';
import { learnerIn } from './learner.ts';
import { blocksOf, isShown, leavesOf, outside, says } from './leaves.ts';
import { isCoursePage, isIncomplete, isLoading, isSignedOut, looksLikeRecords, type Page } from './page.ts';
import type { Outcome, Reading } from './reading.ts';
import { type Recipe, rowsBy } from './recipe.ts';
import { isRecord, type Row } from './row.ts';
import { tablesOf } from './table.ts';
import { nothingWord } from './words.ts';

/** @returns the document and those of all frames in it, nested ones too, that share its origin and so can be seen into */
export function documentsOf(document: Document): Document[] {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe,frame')];
  return [document, ...frames.flatMap(({ contentDocument }) => (contentDocument ? documentsOf(contentDocument) : []))];
}

/**
 * Reads what a page and its same-origin frames show at this moment. It only looks: it never clicks, focuses, scrolls,
 * requests or changes anything. The page's words are in words.ts, the outcomes in INTERFACES.md.
 *
 * @param document the top frame's document
 * @param recipe what the learner taught of this page: its rows are the only list then, and where it doesn't fit, none is
 * @returns one reading: finished courses (学时 in hundredths, as prescribed), the other rows with a reason, the page's
 *   own paging and total; unknown parts are null, and nothing doubtful is guessed
 */
export function read(document: Document, recipe: Recipe | null = null): Reading {
  const page = pageOf(document);
  const taught = recipe && rowsBy(recipe, page.documents);
  const looks = !!recipe || looksLikeRecords(page);
  const tables = recipe ? [] : tablesOf(page);
  const tableLists = tables.filter((table) => typeof table === 'object');
  const found = tableLists.map(({ rows }) => rows);
  const all = recipe ? [taught?.rows ?? []] : [...found, ...cardsOf(outside(page.leaves, found.flat()))];
  const lists = all
    .filter((rows) => rows.length)
    .map((rows): List => ({ rows, context: contextOf(rows[0] as Row, all.flat()) }))
    .map((list) => (taught ? taughtList(list, taught.proven) : list))
    .filter(({ rows, context }) => !context.foreign && (looks || context.proven || rows.some(isRecord)));
  const rows = lists.flatMap(judge);
  const blocks = [...blocksOf(outside(page.leaves, all.flat())), ...tableLists.map(({ sum }) => sum)];
  const reading: Reading = {
    outcome: 'records',
    learner: learnerIn(blocks),
    year: lists[0]?.context.year ?? null,
    courses: coursesOf(rows),
    skipped: rows.flatMap((row) => ('reason' in row ? [row] : [])),
    coverage: coverageIn(blocks, rows.length),
    statedTotal: statedIn(blocks, lists),
    taught: recipe && (taught ? 'fits' : 'unfit'),
    frames: unseenFrames(page.documents),
  };
  const isBroken = tables.includes('broken');
  if (isLoading(page)) reading.outcome = 'loading';
  else if (!rows.length || (!recipe && rows.length === 1 && isCoursePage(page)))
    reading.outcome = outcomeWithoutRows(page, isBroken, looks || tables.includes('bare'), reading);
  else if (isBroken || isDoubtful(reading, lists)) reading.outcome = 'doubtful';
  if (recipe && reading.outcome === 'elsewhere') reading.outcome = 'layout-changed';
  if (/^(records|doubtful)$/.test(reading.outcome)) return reading;
  return { ...reading, courses: [], skipped: [], coverage: null };
}

/** A list is this learner's because it was taught, and finished where the learner or its title says so. */
const taughtList = ({ rows, context }: List, proven: boolean): List => ({
  rows,
  context: { ...context, foreign: false, proven: proven || context.proven },
});

/** @param isExpectant whether the page looks as if rows belonged on it */
function outcomeWithoutRows(page: Page, isBroken: boolean, isExpectant: boolean, { coverage }: Reading): Outcome {
  if (isSignedOut(page)) return 'signed-out';
  if (isIncomplete(page)) return 'loading';
  if (isCoursePage(page) || !(isBroken || isExpectant)) return 'elsewhere';
  return !isBroken && (coverage?.total === 0 || says(page.leaves, nothingWord)) ? 'empty' : 'layout-changed';
}

/** The documents a learner can see. 学分 are the hours of a page that knows no 学时. */
function pageOf(top: Document): Page {
  const documents = documentsOf(top).filter((document) => {
    const frame = document === top ? null : document.defaultView?.frameElement;
    return document.body && (!frame || isShown(frame));
  });
  const leaves = documents.flatMap(leavesOf);
  if (!leaves.some(({ text }) => text.includes('学时')))
    for (const leaf of leaves) leaf.text = leaf.text.replace('学分', '学时');
  return { documents, leaves };
}
