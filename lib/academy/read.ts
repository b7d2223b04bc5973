import { cardsOf } from './cards.ts';
import { coursesOf, isDoubtful, judge, type ListOfRecords } from './judge.ts';
import { learnerIn } from './learner.ts';
import { blocksOf, hiddenTexts, isShown, leavesOf } from './leaves.ts';
import {
  contextOf,
  isCoursePage,
  isIncomplete,
  isSignedOut,
  looksLikeRecords,
  type Page,
  saysLoading,
  saysNothing,
} from './page.ts';
import { coverageOf } from './paging.ts';
import type { Outcome, Reading } from './reading.ts';
import { tablesOf } from './table.ts';
import { statedIn } from './total.ts';

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
 * @returns one reading: finished courses (学时 in hundredths, as prescribed), the other rows with a reason, the page's
 *   own paging and total; unknown parts are null, and nothing doubtful is guessed
 */
export function read(document: Document): Reading {
  const pages = pagesOf(document);
  const credits = !pages.some(({ leaves }) => leaves.some(({ text }) => text.includes('学时')));
  const looks = looksLikeRecords(pages);
  const parts = pages.map((page) => partOf(page, credits, looks));
  const lists = parts.flatMap((part) => part.lists);
  const rows = lists.flatMap(judge);
  const blocks = parts.flatMap((part) => part.blocks);
  const hasRows = rows.length > 1 || (rows.length === 1 && !isCoursePage(pages));
  const broken = parts.some((part) => part.broken);
  const coverage = coverageOf(pages, blocks, rows.length);
  const signs = {
    looks: looks || parts.some((part) => part.bare),
    broken,
    nothing: coverage?.total === 0 || saysNothing(pages),
  };
  const reading: Reading = {
    outcome: hasRows ? 'records' : outcomeWithoutRows(pages, signs),
    learner: learnerIn(blocks) ?? learnerIn(pages.flatMap((page) => hiddenTexts(page.document))),
    courses: coursesOf(rows),
    skipped: rows.flatMap((row) => ('reason' in row ? [row] : [])),
    coverage,
    statedTotal: statedIn(blocks, lists),
  };
  if (saysLoading(pages)) reading.outcome = 'loading';
  else if (hasRows && (broken || isDoubtful(reading, lists))) reading.outcome = 'doubtful';
  if (/^(records|doubtful)$/.test(reading.outcome)) return reading;
  return { ...reading, courses: [], skipped: [], coverage: null };
}

function outcomeWithoutRows(pages: Page[], signs: { looks: boolean; broken: boolean; nothing: boolean }): Outcome {
  if (isSignedOut(pages)) return 'signed-out';
  if (!pages.length || pages.some(isIncomplete)) return 'loading';
  if (isCoursePage(pages)) return 'elsewhere';
  if (signs.looks && !signs.broken && signs.nothing) return 'empty';
  return signs.looks || signs.broken ? 'layout-changed' : 'elsewhere';
}

/** The documents a learner can see, the top one first. */
function pagesOf(document: Document): Page[] {
  return documentsOf(document).flatMap((each) => {
    const frame = each === document ? null : each.defaultView?.frameElement;
    return each.body && (!frame || isShown(frame)) ? [{ document: each, leaves: leavesOf(each.body) }] : [];
  });
}

/** What one document holds: the lists of this learner's courses, and its other texts. */
function partOf(page: Page, credits: boolean, looks: boolean) {
  const tables = tablesOf(page.document, credits);
  const cards = cardsOf(page.leaves, credits);
  const places = [...cards.roots, ...tables.lists.map(({ start }) => start)];
  const lists = [...tables.lists, ...cards.lists].flatMap((list): ListOfRecords[] => {
    const context = contextOf(list.start, cards.roots);
    const tells = looks || list.records || context.proven || list.rows.some(({ status }) => status !== 'silent');
    return tells && !context.foreign ? [{ list, context }] : [];
  });
  return { lists, bare: tables.bare, broken: tables.broken, blocks: blocksOf(page.leaves, places) };
}
