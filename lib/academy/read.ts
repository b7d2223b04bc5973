import { cardsOf } from './cards.ts';
import { createContexts, isWithin } from './context.ts';
import { coverageIn, pageLinksIn } from './coverage.ts';
import { documentsOf, isMasked } from './documents.ts';
import { unseenFrames } from './frames.ts';
import { coursesOf, isLedByOther, judge, type List } from './judge.ts';
import { hiddenLearnerIn, learnersIn } from './learner.ts';
import { blocksOf, textsOf } from './leaves.ts';
import { outcomeOf } from './outcome.ts';
import { isTitled, pageOf, type ReadPage } from './page.ts';
import { type Reading, silentReading } from './reading.ts';
import { type Recipe, rowsBy, type Taught } from './recipe.ts';
import { isRecord, type Row } from './row.ts';
import { createSight } from './sight.ts';
import { type TableReading, tablesOf } from './table.ts';
import { isChoice, isRecordTitle, type Title, titlesOf } from './titles.ts';
import { statedIn } from './total.ts';
import { cue, homeTitle } from './words.ts';

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
  const steps = readInSteps(document, recipe);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What a page shows, before it is judged. */
export interface Look {
  page: ReadPage;
  tables: TableReading[];
  taught: Taught | null;
}

/** Takes a page in: its tables, or the rows it was taught, and all that it says outside of them. */
export function* lookAt(document: Document, recipe: Recipe | null = null): Generator<void, Look> {
  const bare = pageOf(documentsOf(document), createSight());
  const taught = recipe && rowsBy(recipe, bare.documents);
  const tables = recipe ? [] : yield* tablesOf(bare);
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

const done = { proven: true, pending: false };

/** The same in short steps, so that a long page doesn't hold up its learner; only good if the page stays as it is. */
export function* readInSteps(document: Document, recipe: Recipe | null = null): Generator<void, Reading> {
  // What hides itself from scripts.
  if (documentsOf(document).some(isMasked)) return { ...silentReading('layout-changed'), taught: recipe && 'unfit' };
  const { page, tables, taught } = yield* lookAt(document, recipe);
  // Without the word there are no cards, and most of a page need not be looked at.
  const hasCards = page.cues.some(({ text }) => text.includes('学时'));
  const seen = hasCards ? page.leaves.filter(({ element }) => page.sight(element)) : page.leaves;
  const others = new Set(tables.flatMap(({ rest }) => rest));
  const cards = hasCards && !recipe ? yield* cardsOf(seen.filter(({ element }) => !isWithin(element, others))) : [];
  const listed = tables.filter(({ kind }) => kind === 'list').map(({ rows }) => rows);
  const all = taught ? [taught.rows] : [...listed, ...cards];
  const courses = new Set(all.flatMap((rows) => rows.map(({ element }) => element)));
  const contexts = createContexts(courses, page);
  const found: List[] = [];
  for (const rows of all) {
    yield;
    for (const section of taught ? [rows] : contexts.sections(rows))
      found.push({ rows: section, context: contexts.contextOf(section[0] as Row) });
  }
  for (const list of found) if (isLedByOther(list, found, seen)) list.context.proven = false;
  // A list is this learner's because it was taught, and finished where the learner or its title says so.
  if (taught)
    for (const { context } of found)
      Object.assign(context, { foreign: false }, taught.proven && !context.pending && done);
  const isForeign = found.some(({ context }) => context.foreign);
  const isHome = ({ text }: Title) => homeTitle.test(text);
  const isOfElse =
    tables.some(({ kind }) => kind === 'foreign') && !tables.some(({ kind }) => /^(list|bare|broken)$/.test(kind));
  const looks =
    !!recipe ||
    isTitled(page, isRecordTitle) ||
    (!isForeign && isTitled(page, isHome)) ||
    (!isOfElse && isTitled(page, isChoice));
  const lists = found.filter(
    ({ rows, context }) => !context.foreign && (looks || context.proven || context.pending || rows.some(isRecord)),
  );
  const rows = [];
  for (const list of lists) rows.push(...(yield* judge(list)));
  const rest = seen.filter(({ element }) => !isWithin(element, courses));
  const blocks = [...blocksOf(rest, page.sight), ...tables.map(({ sum }) => sum)];
  const people = new Set(tables.flatMap(({ person }) => person ?? []));
  for (const { facts } of cards.flat())
    for (const { role, said } of facts) if (role === 'person' && said.text) people.add(said.text);
  const named = learnersIn(blocks);
  // Whom the rows name in a column is surer than who is greeted.
  const [learner = null, ...more] = people.size ? people : named;
  const reading: Reading = {
    outcome: 'records',
    learner: more.length ? null : (learner ?? hiddenLearnerIn(page.documents)),
    year: lists[0]?.context.year ?? null,
    courses: coursesOf(rows),
    skipped: rows.filter((row) => 'reason' in row),
    coverage: coverageIn(blocks, rows.length ? pageLinksIn(rest, page.sight) : null, rows.length),
    // A link may be news of others' hours.
    statedTotal: statedIn(
      blocksOf(
        rest.filter(({ element }) => !element.closest('a')),
        page.sight,
      ),
      tables,
      lists,
    ),
    taught: recipe && (taught ? 'fits' : 'unfit'),
    frames: unseenFrames(page.documents),
  };
  reading.outcome = outcomeOf(reading, { page, tables, lists, looks });
  const isDenied = learner !== null && named.length > 0 && !named.includes(learner);
  if ((more.length || isDenied) && reading.outcome === 'records') reading.outcome = 'doubtful';
  if (recipe && reading.outcome === 'elsewhere') reading.outcome = 'layout-changed';
  if (/^(records|doubtful)$/.test(reading.outcome)) return reading;
  return { ...reading, courses: [], skipped: [], coverage: null };
}
