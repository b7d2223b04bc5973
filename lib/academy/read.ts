import { cardsOf } from './cards.ts';
import { contextOf, isWithin, titlesOf } from './context.ts';
import { coverageIn, pageLinksIn } from './coverage.ts';
import { coursesOf, isDoubtful, judge, type List, statedIn } from './judge.ts';
import { hiddenLearnerIn, learnerIn } from './learner.ts';
import { blocksOf, textsOf } from './leaves.ts';
import {
  framesIn,
  isCoursePage,
  isIncomplete,
  isLoading,
  isSignedOut,
  looksLikeRecords,
  pageOf,
  type ReadPage,
  says,
} from './page.ts';
import type { Outcome, Reading } from './reading.ts';
import { isRecord, type Row } from './row.ts';
import { createSight } from './sight.ts';
import { tablesOf } from './table.ts';
import { cue, nothingWord } from './words.ts';

/** @returns the document and those of all frames in it, nested ones too, that share its origin and so can be seen into */
export function documentsOf(document: Document): Document[] {
  return [
    document,
    ...framesIn(document).flatMap(({ contentDocument }) => (contentDocument ? documentsOf(contentDocument) : [])),
  ];
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
  const steps = readInSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in short steps, so that a long page doesn't hold up its learner; only good if the page stays as it is. */
export function* readInSteps(document: Document): Generator<void, Reading> {
  const { documents, sight, inHours } = pageOf(documentsOf(document), createSight());
  const tables = yield* tablesOf({ documents, sight, inHours });
  const tableLists = tables.filter((table) => typeof table === 'object');
  const inTables = new Set(tableLists.flatMap(({ rows }) => rows.map(({ element }) => element)));
  const page: ReadPage = { documents, sight, inHours, leaves: [], cues: [], titles: new Map() };
  for (const one of documents) {
    const { leaves, titles } = yield* textsOf(one, inTables);
    for (const leaf of leaves) leaf.text = inHours(leaf.text);
    page.leaves = page.leaves.concat(leaves);
    page.titles.set(one, titlesOf(one, titles));
  }
  page.cues = page.leaves.filter(({ text }) => cue.test(text));

  const looks = looksLikeRecords(page);
  const hasCards = page.cues.some(({ text }) => text.includes('学时'));
  const seen = hasCards ? page.leaves.filter(({ element }) => sight(element)) : [];
  const cardLists = yield* cardsOf(seen);
  const all = [...tableLists.map(({ rows }) => rows), ...cardLists];
  const courses = new Set(all.flatMap((rows) => rows.map(({ element }) => element)));
  const lists = all
    .map((rows): List => ({ rows, context: contextOf(rows[0] as Row, courses, page) }))
    .filter(({ rows, context }) => !context.foreign && (looks || context.proven || rows.some(isRecord)));
  const rows = [];
  for (const list of lists) rows.push(...(yield* judge(list)));
  const rest = cardLists.length ? seen.filter(({ element }) => !isWithin(element, courses)) : page.leaves;
  const blocks = [...blocksOf(rest, sight), ...tableLists.map(({ sum }) => sum)];
  const reading: Reading = {
    outcome: 'records',
    learner: learnerIn(blocks) ?? hiddenLearnerIn(documents),
    year: lists[0]?.context.year ?? null,
    courses: coursesOf(rows),
    skipped: rows.filter((row) => 'reason' in row),
    coverage: rows.length ? coverageIn(blocks, pageLinksIn(rest, sight), rows.length) : coverageIn(blocks, null, 0),
    statedTotal: statedIn(blocks, lists),
    taught: null,
    frames: [],
  };
  const isBroken = tables.includes('broken');
  if (isLoading(page)) reading.outcome = 'loading';
  else if (!rows.length || (rows.length === 1 && isCoursePage(page)))
    reading.outcome = outcomeWithoutRows(page, isBroken, looks || tables.includes('bare'), reading);
  else if (isBroken || isDoubtful(reading, lists)) reading.outcome = 'doubtful';
  if (/^(records|doubtful)$/.test(reading.outcome)) return reading;
  return { ...reading, courses: [], skipped: [], coverage: null };
}

/** @param isExpectant whether the page looks as if rows belonged on it */
function outcomeWithoutRows(page: ReadPage, isBroken: boolean, isExpectant: boolean, { coverage }: Reading): Outcome {
  if (isSignedOut(page)) return 'signed-out';
  if (isIncomplete(page)) return 'loading';
  if (isCoursePage(page) || !(isBroken || isExpectant)) return 'elsewhere';
  return !isBroken && (coverage?.total === 0 || says(page, nothingWord)) ? 'empty' : 'layout-changed';
}
