import { hasIdNumber } from '../academy/personal.ts';
import { standing } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import { refusingIdNumbers } from '../ledger/checks.ts';
import { coverageOf } from '../ledger/coverage.ts';
import { type Ledger, parsing } from '../ledger/file.ts';
import { LedgerProblem } from '../ledger/problem.ts';
import { yearsOf } from '../ledger/years.ts';
import type { Day, Profile } from '../model.ts';
import { coverageDoubt } from '../sentences/conclusion.ts';
import { beijingDay } from '../today.ts';
import { inSlices } from '../watch.ts';
import { checkCodeOf } from './check-code.ts';
import { yearRowOf } from './columns.ts';
import { type Enclosure, enclosureIn } from './enclosure.ts';
import { figuresDiffer, figuresOf } from './figures.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { RosterRow } from './roster.ts';
import { type Compared, changesOf, standingCarried } from './verify.ts';

// Files that learners hand in, each made into its rows of the unit's roster. Nothing of a file outlives its rows.

/** Why a file is not in the roster; roster-words.ts says each in words. */
export type FileProblem =
  | 'too-large'
  | 'other-kind'
  | 'open-elsewhere'
  | 'unreadable'
  | 'failed'
  | 'broken'
  | 'encrypted'
  | 'unpacks-too-large'
  | 'nothing-carried'
  | 'no-learner'
  | 'id-number'
  | LedgerProblem;

export type FileKind = 'form' | 'ledger';

/** A filled form has some 30,000 bytes, a ledger of ten full years a few million. */
const mostBytes = 20_000_000;

/** @returns what a file is by its name and size (in bytes), or why it is not to be read */
export function kindOfFile(name: string, size: number): FileKind | FileProblem {
  const [, own = '', ending = ''] = /([^/]*)\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  if (own.startsWith('~$')) return 'open-elsewhere';
  if (ending !== 'docx' && ending !== 'json') return 'other-kind';
  if (size > mostBytes) return 'too-large';
  return ending === 'docx' ? 'form' : 'ledger';
}

/**
 * @param docx bytes of a Word file
 * @param source the file's name
 * @returns its row, of its own year
 */
export async function rowOfForm(docx: Uint8Array, source: string): Promise<RosterRow | FileProblem> {
  const [enclosure, paragraphs] = [enclosureIn(docx), paragraphsOf(docx)];
  if (!enclosure || !paragraphs) return 'nothing-carried';
  const { year, name, employer, group, until, met, values } = enclosure.figures;
  if (hasIdNumber(name) || hasIdNumber(employer)) return 'id-number';
  const { standing: carried, again } = againBy(enclosure);
  const changes = changesOf(enclosure.texts, paragraphs);
  return settled({
    ...{ year, name, employer, group, until, met, values, isRecorded: true, source, note: null },
    unconfirmed: carried?.unconfirmed ?? null,
    undated: carried?.undated ?? null,
    // The form's own verdict stands: it has a box for met and one for not.
    makeup: null,
    code: await checkCodeOf(enclosure.figures),
    compared: { changes: changes.slice(0, mostShown), changeCount: changes.length, again },
  });
}

/** The year by the form's own entries. */
function againBy(enclosure: Enclosure): Pick<Compared, 'again'> & { standing: Standing | null } {
  const { figures: printed } = enclosure;
  try {
    const carried = standingCarried(enclosure);
    if (!carried) return { standing: null, again: null };
    const figures = figuresOf(carried.account, carried.standing, printed.until);
    const differing = figuresDiffer(printed, figures).map(({ what }) => what);
    return { standing: carried.standing, again: { figures, differing } };
  } catch {
    return { standing: null, again: 'unreadable' };
  }
}

/**
 * @param bytes of a ledger file
 * @param source the file's name
 * @param year of which the rows are
 * @param today nothing is counted beyond it, nor beyond the day that the file was saved
 * @returns a row for each learner in it, by the unit's settings in it
 */
export async function rowsOfLedger(
  bytes: Uint8Array,
  source: string,
  year: number,
  today: Day,
): Promise<RosterRow[] | FileProblem> {
  try {
    const ledger = await inSlices(parsing(textOf(bytes)));
    await inSlices(refusingIdNumbers(ledger));
    const saved = beijingDay(new Date(ledger.exportedAt));
    const until = saved < today ? saved : today;
    const rows = await Promise.all(
      ledger.profiles.map((profile) => rowOfLearner(ledger, profile, source, year, until)),
    );
    return rows.length > 0 ? rows : 'no-learner';
  } catch (error) {
    if (error instanceof LedgerProblem) return error;
    throw error;
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LedgerProblem('$', 'no-json');
  }
}

async function rowOfLearner(
  { settings, records, readings }: Ledger,
  profile: Profile,
  source: string,
  year: number,
  until: Day,
): Promise<RosterRow> {
  const isOwn = (each: { profile: string }) => each.profile === profile.id;
  const account = { profile, settings, records: records.filter(isOwn) };
  const result = standing(account, year, until);
  const isRecorded = yearsOf(account.records).includes(year);
  const coverage = coverageOf((readings ?? []).filter(isOwn), account.records, year);
  return settled({
    ...yearRowOf(result, isRecorded),
    ...{ name: profile.name, employer: profile.employer ?? '', until, source, compared: null },
    code: isRecorded ? await checkCodeOf(figuresOf(account, result, until)) : null,
    note: isRecorded ? coverageDoubt(coverage) : null,
  });
}

/** Of a longer list the review shows as much, and of a text. */
const [mostShown, mostLetters] = [50, 200];

const digits = /\d(?:[\s\-–—._/、,]*[\dXx]){14,}/g;

/** @returns a text as it may be shown: no number that looks like an ID number, and not without end */
export function shown(text: string): string {
  const plain = hasIdNumber(text) ? text.normalize('NFKC').replace(digits, '……') : text;
  const safe = hasIdNumber(plain) ? '……' : plain;
  return safe.length > mostLetters ? `${safe.slice(0, mostLetters)}…` : safe;
}

/**
 * A piece of a text keeps the whole text in memory in today's engines, here that of a Word file: so every text is written
 * anew.
 */
const settled = (row: RosterRow): RosterRow =>
  JSON.parse(JSON.stringify(row, (_, value) => (typeof value === 'string' ? shown(value) : value)));
