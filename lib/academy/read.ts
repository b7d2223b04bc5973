import { coverageIn, pageLinksIn } from './coverage.ts';
import { documentsOf, isMasked } from './documents.ts';
import { unseenFrames } from './frames.ts';
import { coursesOf, judge, type List } from './judge.ts';
import { hiddenLearnerIn, learnersIn } from './learner.ts';
import { blocksOf } from './leaves.ts';
import { type Listed, listsOf } from './lists.ts';
import { type Look, lookAt } from './look.ts';
import type { Title } from './meaning.ts';
import { hasNote, outcomeOf } from './outcome.ts';
import type { ReadPage } from './page.ts';
import { type Reading, silentReading } from './reading.ts';
import type { Recipe } from './recipe.ts';
import { finish } from './steps.ts';
import { statedIn } from './total.ts';

/**
 * Reads what a page and its same-origin frames show at this moment. It only looks: it never clicks, focuses, scrolls,
 * requests or changes anything. The pages' words are in words/, the outcomes in INTERFACES.md.
 *
 * @param document the top frame's document
 * @param recipe what the learner taught of this page: its rows are the only list then, and where it doesn't fit, none is
 * @returns one reading: finished courses (学时 in hundredths, as prescribed), the other rows with a reason, the page's
 *   own paging and total; unknown parts are null, and nothing doubtful is guessed
 */
export function read(document: Document, recipe: Recipe | null = null): Reading {
  return finish(readInSteps(document, recipe));
}

/** The same in short steps, so that a long page doesn't hold up its learner; only good if the page stays as it is. */
export function* readInSteps(document: Document, recipe: Recipe | null = null): Generator<void, Reading> {
  // What hides itself from scripts.
  if (documentsOf(document).some(isMasked)) return { ...silentReading('layout-changed'), taught: recipe && 'unfit' };
  const look = yield* lookAt(document, recipe);
  const listed = yield* listsOf(look, recipe !== null);
  const { page, tables, taught } = look;
  const { lists, rest } = listed;
  const rows = [];
  for (const list of lists) rows.push(...(yield* judge(list)));
  const blocks = [...blocksOf(rest, page.sight), ...tables.map(({ sum }) => sum)];
  // A link may be news of others' hours.
  const unlinked = rest.filter(({ element }) => !element.closest('a'));
  const { learner, isUnsure, isOfSeveral } = whoseIs(look, listed, blocks);
  const reading: Reading = {
    outcome: 'records',
    learner,
    year: lists[0]?.context.year ?? null,
    courses: coursesOf(rows),
    skipped: rows.filter((row) => 'reason' in row),
    coverage: coverageIn(blocks, rows.length ? pageLinksIn(rest, page.sight) : null, rows.length),
    statedTotal: statedIn(blocksOf(unlinked, page.sight), tables, lists),
    taught: recipe && (taught ? 'fits' : 'unfit'),
    frames: unseenFrames(page.documents),
  };
  reading.outcome = outcomeOf(reading, look, listed);
  if (isUnsure && reading.outcome === 'records') reading.outcome = 'doubtful';
  if (isOfSeveral) reading.isOfSeveral = true;
  // Nobody can tell whose each course is, or of which of them a note speaks.
  if (isOfSeveral || hasNote(page, lists)) {
    const unclear = reading.courses.map(({ title }) => ({ title, reason: 'unclear-status' as const }));
    Object.assign(reading, { courses: [], skipped: [...reading.skipped, ...unclear] });
  }
  if (recipe && reading.outcome === 'elsewhere') reading.outcome = 'layout-changed';
  if (/^(records|doubtful)$/.test(reading.outcome)) return reading;
  return { ...reading, courses: [], skipped: [], coverage: null };
}

/** Whose page it is; unsure where it names several, whose courses nobody can tell apart, or another one beside the courses than outside of them. */
function whoseIs({ page, tables }: Look, { cards, lists }: Listed, blocks: string[]) {
  const beside = new Set(tables.flatMap(({ person }) => person ?? []));
  for (const { role, said } of cards.flatMap(({ facts }) => facts))
    if (role === 'person' && said.text) beside.add(said.text);
  // A filter may choose whom one looks at.
  const chosen = [...page.titles.values()]
    .flat()
    .filter(({ kind, element }) => kind === 'choice' && page.sight(element));
  const named = learnersIn([...blocks, ...chosen.map(({ text }) => text)]);
  // Whom the rows name is surer than who is greeted.
  const [learner = null, ...more] = beside.size ? beside : named;
  const isDenied = learner !== null && named.length > 0 && !named.includes(learner);
  return {
    learner: more.length ? null : (learner ?? hiddenLearnerIn(page.documents)),
    isUnsure: more.length > 0 || isDenied || namesOthersBelow(page, lists),
    isOfSeveral: more.length > 0 || (!lists.length && tables.some(({ isOfSeveral }) => isOfSeveral)),
  };
}

/** Whether a heading below the first list names somebody: it is of the others alone. */
function namesOthersBelow({ titles }: ReadPage, [list, ...others]: List[]): boolean {
  const first = list?.rows[0]?.element;
  if (!first || !others.length) return false;
  const isBelow = ({ element, kind }: Title) =>
    kind === 'heading' && !!(first.compareDocumentPosition(element) & 4) /* FOLLOWING */;
  return [...titles.values()].flat().some((title) => isBelow(title) && learnersIn([title.text]).length > 0);
}
