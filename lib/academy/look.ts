import { documentsOf } from './documents.ts';
import { textsOf } from './leaves.ts';
import { pageOf, type ReadPage } from './page.ts';
import { type Recipe, rowsBy, type TaughtList } from './recipe.ts';
import { createSight } from './sight.ts';
import { type TableReading, tablesOf } from './table.ts';
import { titlesOf } from './titles.ts';
import { cue } from './words/page.ts';

/** What a page shows, before it is judged. */
export interface Look {
  page: ReadPage;
  tables: TableReading[];
  /** The rows that the learner taught; null where nothing was taught, or where it no longer fits. */
  taught: TaughtList | null;
}

/**
 * Takes a page in: its tables, or the rows it was taught, and all that it says outside of them.
 *
 * @param document the top frame's document
 * @param recipe what the learner taught of this page
 */
export function* lookAt(document: Document, recipe: Recipe | null = null): Generator<void, Look> {
  const bare = pageOf(documentsOf(document), createSight());
  const taught = recipe && (yield* rowsBy(recipe, bare.documents));
  const tables = recipe ? listOf(taught) : yield* tablesOf(bare);
  const page: ReadPage = { ...bare, leaves: [], cues: [], titles: new Map(), veils: [] };
  const lines = new Set(taught?.rows.map(({ element }) => element) ?? tables.flatMap((table) => table.lines));
  for (const one of page.documents) {
    const texts = yield* textsOf(one, lines);
    for (const leaf of texts.leaves) leaf.text = page.inHours(leaf.text);
    page.leaves = page.leaves.concat(texts.leaves);
    page.titles.set(one, titlesOf(one, texts));
    page.veils.push(...texts.veils);
  }
  page.cues = page.leaves.filter(({ text }) => cue.test(text));
  return { page, tables, taught };
}

/** What was taught stands in for the tables, and tells as they do whose courses they are. */
const listOf = (taught: TaughtList | null): TableReading[] =>
  taught ? [{ kind: 'other', rows: [], sum: '', person: taught.person, lines: [], rest: [] }] : [];
