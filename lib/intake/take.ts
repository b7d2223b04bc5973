import { documentsOf } from '../academy/documents.ts';
import { roleOf } from '../academy/facts.ts';
import { meaningOf } from '../academy/meaning.ts';
import { hiddenMark, kept } from '../academy/personal.ts';
import { readInSteps } from '../academy/read.ts';
import type { Reading } from '../academy/reading.ts';
import { plain } from '../academy/text.ts';
import { titleWord } from '../academy/words/columns.ts';
import { comparableName } from '../ledger/identity.ts';
import { inSlices, partsOf, type Watch } from '../watch.ts';
import type { Note } from './grid.ts';
import { withInert } from './inert.ts';
import type { Offer } from './offer.ts';
import { mendTables } from './pasted.ts';
import { IntakeProblem } from './problem.ts';
import { isHeader, isPersonLabel, isSum } from './sections.ts';

/** What the learner says where neither table nor page does. */
export interface Said {
  /** All rows of the table are finished courses; null while that isn't answered. */
  done: boolean | null;
  year: number | null;
}

/** What was read of an offer. */
export interface Taken {
  offer: Offer;
  said: Said;
  reading: Reading;
  /** Files that the page names and that did not come with it. */
  missing: string[];
  /** A style is among them: rows that the page hides may have been read. */
  isUnstyled: boolean;
  /** What of it was not taken as it stands. */
  notes: Note[];
  /** Words of its header that are not known, where nothing could be read for them. */
  unknown: string[];
  /** What only the learner can say: that the rows are finished courses, and of which year. */
  asks: { done: boolean; year: boolean };
}

export const nothingSaid: Said = { done: null, year: null };

/**
 * Reads an offer with the academy's reader, laid out and inert.
 *
 * @throws IntakeProblem `several-learners` where a table holds rows of more than one, and what the page is refused for
 */
export function take(offer: Offer, said: Said = nothingSaid, watch: Watch = {}): Promise<Taken> {
  return withInert(offer.page, async ({ document, missing, isUnstyled }) => {
    const notes = offer.notes ?? mendTables(document);
    entitle(document, said);
    const [learner, ...others] = learnersIn(document, offer);
    if (others.length) throw new IntakeProblem('several-learners');
    const found = await inSlices(readInSteps(document), watch);
    if (found.isOfSeveral) throw new IntakeProblem('several-learners');
    const outcome = isUnstyled && found.outcome === 'records' ? 'doubtful' : found.outcome;
    const reading = { ...found, outcome, ...(learner === undefined ? {} : { learner }) };
    return {
      offer,
      said,
      reading,
      missing,
      isUnstyled,
      unknown: /^(layout-changed|elsewhere)$/.test(reading.outcome) ? unknownIn(document) : [],
      notes,
      asks: { done: asksDone(offer, reading, document, said), year: asksYear(reading, said) },
    };
  });
}

/** Reads all offers and puts the one first that tells most. */
export async function takeBest(offers: readonly Offer[], watch: Watch = {}): Promise<Taken[]> {
  const next = partsOf(offers.length, watch);
  const taken: Taken[] = [];
  for (const offer of offers) {
    watch.signal?.throwIfAborted();
    taken.push(await take(offer, nothingSaid, next()));
  }
  return taken.sort((a, b) => rankOf(b) - rankOf(a));
}

function rankOf({ reading, asks }: Taken): number {
  const { outcome, courses, skipped } = reading;
  if (outcome === 'records' || outcome === 'doubtful') return 1 + courses.length + skipped.length * 0.9;
  return asks.done ? 0.9 : outcome === 'elsewhere' ? 0 : 0.5;
}

/**
 * The learner's words stand where the page's own would: the year at its top, farther than any that the page names itself,
 * and what proves the rows right before their table.
 */
function entitle(document: Document, { done, year }: Said): void {
  const heading = (text: string) => Object.assign(document.createElement('h2'), { textContent: text });
  // A heading of no level stands over all of the page's own.
  if (year !== null) {
    const over = Object.assign(document.createElement('div'), { role: 'heading', textContent: `${year}年度` });
    document.body.prepend(over);
  }
  if (!done) return;
  const tables = [...document.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'));
  if (!tables.length) document.body.prepend(heading('已完成课程'));
  for (const table of tables) table.before(heading('已完成课程'));
  // A title between the rows cuts them off from the one before their table.
  for (const title of document.querySelectorAll('table h2'))
    if (meaningOf(plain(title.textContent ?? '')) === null) title.after(heading('已完成课程'));
}

/** What names a course, its hours or its completion in other words than the reader's. */
const alike = /课|培训内容|学[时分习]|状态|情况|完成|结业|通过/;

/** @returns the words of a header that the reader doesn't know and that may stand for those it looks for */
function unknownIn(document: Document): string[] {
  const words = textRowsOf(document)
    .flatMap((rows) => rows.find((row) => row.filter((cell) => alike.test(cell)).length > 1) ?? [])
    .filter((word) => word.length < 20 && alike.test(word) && /^(other|hours-too)$/.test(roleOf(word)));
  return [...new Set(words)].slice(0, 5);
}

/** The rows of each table as text, for looking at their header. */
const textRowsOf = (document: Document): string[][][] =>
  documentsOf(document)
    .flatMap((each) => [...each.querySelectorAll('table')])
    .map((table) => [...table.rows].map((row) => [...row.cells].map((cell) => plain(cell.textContent ?? ''))));

/** @returns the learners' names beside the courses and over their blocks, each once: a unit's list has many learners' rows */
function learnersIn(document: Document, { kind }: Offer): string[] {
  const tables = textRowsOf(document);
  // A page has other people beside its list, and the reader knows them.
  const lines = kind === 'page' ? [] : [...document.querySelectorAll('h2,p')].map((line) => [line.textContent ?? '']);
  const named = [...lines, ...tables.filter((rows) => rows.some(isHeader)).flat()].flatMap(namesOver);
  const names = [...named, ...tables.flatMap(namesInColumn)];
  return [...new Map(names.map((name) => [comparableName(name), name])).values()];
}

/** The names in a column 姓名 beside the courses. */
function namesInColumn(rows: string[][]): string[] {
  const top = rows.findIndex((row) => row.some(isPersonLabel) && row.some((cell) => titleWord.test(cell)));
  const column = rows[top]?.findIndex(isPersonLabel) ?? -1;
  const isCourse = (row: string[]) => row.length > 1 && !isSum(row) && !isPersonLabel(row[column] ?? '');
  return top < 0
    ? []
    : rows.slice(top + 1).flatMap(
        (row) =>
          (isCourse(row) &&
            kept(row[column] ?? '')
              .replaceAll(hiddenMark, '')
              .trim()) ||
          [],
      );
}

/** Beside a name stands a course, whose teacher it may be. */
const figure = /^\d{1,3}(\.\d+)?$/;
const alone = /^[\p{Script=Han}\p{Script=Mongolian}·•]{2,25}$/u;

/** The names that a line over courses holds, behind a label in its text or in the cell before: `姓名：X`, `姓名 | X`. */
function namesOver(row: string[]): string[] {
  if (row.some((cell) => titleWord.test(plain(cell)) || figure.test(cell))) return [];
  const cells = row.filter(Boolean);
  const pairs = cells.slice(1).map((name, index) => [cells[index] ?? '', name]);
  const pieces = cells.flatMap((cell) =>
    plain(cell)
      .replace(/ ?: ?/g, ':')
      .replace(/(?<=姓) (?=名)/g, '')
      .split(/[ ,;、()]/),
  );
  const said = [...pairs, ...pieces.map((piece) => piece.split(':'))];
  return said.flatMap(([label = '', name = '']) =>
    isPersonLabel(label) && alone.test(plain(name)) ? plain(name) : [],
  );
}

function asksDone({ kind }: Offer, { outcome, skipped }: Reading, document: Document, said: Said): boolean {
  if (kind === 'page') return false;
  const isUntold = skipped.some(({ reason }) => reason === 'unclear-status');
  const isUnknown = outcome === 'elsewhere' && textRowsOf(document).some((rows) => rows.some(isHeader));
  return said.done !== null || isUntold || isUnknown;
}

const asksYear = ({ courses }: Reading, said: Said): boolean =>
  said.year !== null || courses.some(({ completedOn, year }) => completedOn === null && year === null);
