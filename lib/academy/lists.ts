import { cardsOf } from './cards.ts';
import { createContexts, isWithin } from './context.ts';
import type { List } from './judge.ts';
import type { Leaf } from './leaves.ts';
import type { Look } from './look.ts';
import { isChoice, isRecordTitle, type Title } from './meaning.ts';
import { isTitled, type ReadPage } from './page.ts';
import { weighProofs } from './proof.ts';
import { isRecord, type Row } from './row.ts';
import { isClipped } from './sight.ts';
import { statusOf } from './status.ts';
import type { TableReading } from './table.ts';
import { homeTitle } from './words/titles.ts';

/** What a page lists as this learner's courses. */
export interface Listed {
  lists: List[];
  /** The courses that stand in no table, on whatever list. */
  cards: Row[];
  /** The page is titled as a record page. */
  looks: boolean;
  /** What a learner can see outside the courses. */
  rest: Leaf[];
}

/** Finds the lists of a page, and what the titles before each say of it. */
export function* listsOf({ page, tables, taught }: Look, isTaught: boolean): Generator<void, Listed> {
  // Without the word there are no cards, and most of a page need not be looked at.
  const hasCards = page.cues.some(({ text }) => text.includes('学时'));
  const seen = hasCards ? page.leaves.filter(({ element }) => page.sight(element)) : page.leaves;
  const others = new Set(tables.flatMap(({ rest }) => rest));
  const cards = hasCards && !isTaught ? yield* cardsOf(seen.filter(({ element }) => !isWithin(element, others))) : [];
  const foreign = new Set(tables.flatMap(({ kind, rest }) => (kind === 'foreign' ? rest : [])));
  const listed = tables.filter(({ kind }) => kind === 'list').map(({ rows }) => rows);
  const all = taught ? [taught.rows] : [...listed, ...cards];
  const courses = new Set(all.flatMap((rows) => rows.map(({ element }) => element)));
  const contexts = createContexts(courses, page);
  let found: List[] = [];
  for (const rows of all) {
    yield;
    for (const section of taught ? [rows] : contexts.sections(rows))
      found.push({ rows: section, context: contexts.contextOf(section[0] as Row), isTaught });
  }
  // What lies beyond the edge of what slides isn't on the page.
  found = weighProofs(found.flatMap(onPage), seen);
  // A list is this learner's because it was taught, and finished where the learner or its title says so.
  if (taught)
    for (const { context } of found)
      Object.assign(context, { foreign: false, denied: false }, taught.proven && !context.pending && done);
  const looks = isTaught || isRecordPage(page, tables, found);
  return {
    lists: found.filter((list) => isOwn(list, looks)),
    cards: cards.flat(),
    looks,
    rest: seen.filter(({ element }) => !isWithin(element, courses) && !isWithin(element, foreign)),
  };
}

/** A list without its rows beyond the edge; most have none there, and are looked at by their ends. */
function onPage(list: List): List[] {
  const { rows } = list;
  const ends = [rows[0], rows[rows.length - 1]] as Row[];
  if (!ends.some(({ element }) => isClipped(element))) return [list];
  const left = rows.filter(({ element }) => !isClipped(element));
  return left.length ? [{ ...list, rows: left }] : [];
}

/** Whether a list is this learner's; one that is titled as something else may be, where its rows tell of completion. */
function isOwn({ rows, context }: List, looks: boolean): boolean {
  if (context.foreign) return rows.some(({ facts }) => statusOf(facts) === 'done');
  return looks || context.proven || context.pending || context.hinted || rows.some(isRecord);
}

const done = { proven: true, pending: false };

/** Whether a page is titled as one of records, or lets choose between finished and unfinished courses. */
function isRecordPage(page: ReadPage, tables: TableReading[], found: List[]): boolean {
  const isForeign = found.some(({ context }) => context.foreign);
  const isHome = ({ text }: Title) => homeTitle.test(text);
  const isOfElse =
    tables.some(({ kind }) => kind === 'foreign') && !tables.some(({ kind }) => /^(list|bare|broken)$/.test(kind));
  return (
    isTitled(page, isRecordTitle) || (!isForeign && isTitled(page, isHome)) || (!isOfElse && isTitled(page, isChoice))
  );
}
