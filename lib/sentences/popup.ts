import { type Gap, gapOf, planOf } from '../credit/index.ts';
import type { Account, Standing } from '../credit/types.ts';
import type { Book } from '../ledger/book.ts';
import type { YearCoverage } from '../ledger/coverage.ts';
import type { HeldReading } from '../ledger/database.ts';
import type { Filed } from '../ledger/file.ts';
import { dueYear } from '../ledger/filing.ts';
import { openQuestions } from '../ledger/questions.ts';
import { unsavedIn } from '../ledger/unsaved.ts';
import type { Day } from '../model.ts';
import { backupText, filingRemark, isStepAtAcademy, type Remark, readingRemark, readingStep } from './ui.ts';
import { unfiledText } from './ui-filing.ts';
import { recoveredText } from './ui-opening.ts';
import { heldText, openText } from './ui-questions.ts';
import { type NextStep, nextStep } from './ui-ways.ts';

/** The year's figures that the popup shows; hours and days in integer hundredths. */
export interface YearFigures
  extends Pick<Standing, 'met' | 'short' | 'required' | 'total' | 'days' | 'kinds' | 'onlineCap' | 'planned'> {
  gap: Gap;
}

/** What waits for the learner, and where it is seen to. */
export interface Reminder {
  href: string;
  text: string;
}

type DoorName = 'academy' | 'entry' | 'form' | 'filed';

/** All that the popup says of a year, as plain data: kept, it is there before the ledger is. */
export interface PopupView {
  year: number;
  learner: { id: string; name: string };
  learners: { id: string; name: string }[];
  filing: Remark;
  /** The ledger came back from its spare copy. */
  recovered: Reminder | null;
  /** A page that was kept apart, where nothing of one's own was read since. */
  held: { said: string; step: string } | null;
  /** How many questions wait beside that page. */
  questions: Reminder | null;
  /** An earlier year is to be filed. */
  due: Reminder | null;
  /** Both stand above the year: with them, what is less urgent goes below the next step. */
  isFull: boolean;
  figures: YearFigures;
  isEmpty: boolean;
  /** The latest year before this one that has entries. */
  earlier: number | null;
  /** What is still unread comes first, as a sentence of its own. */
  next: NextStep | string;
  /** The two that lead on, the first to the next step. */
  doors: DoorName[];
  reading: Remark | null;
  backup: string;
}

/** The page kept apart that was read last, where nothing of one's own was read since. */
function heldNow({ held: [last], readAt }: Book): HeldReading | null {
  return last && !(readAt && Date.parse(readAt) > Date.parse(last.at)) ? last : null;
}

function doorsOf({ met }: Standing, coverage: YearCoverage | null, filed?: Filed): DoorName[] {
  const form = filed ? 'filed' : 'form';
  const own: DoorName[] = met ? [form, 'entry'] : ['entry', form];
  return coverage && isStepAtAcademy(coverage) ? ['academy', ...own.slice(0, 1)] : own;
}

const named = ({ id, name }: { id: string; name: string }) => ({ id, name });

function figuresOf(standing: Standing): YearFigures {
  const { met, short, required, total, days, kinds, onlineCap, planned } = standing;
  return { met, short, required, total, days, kinds, onlineCap, planned, gap: gapOf(standing) };
}

/**
 * @param book the ledger as it is for that year, whole
 * @param account the one in it
 * @param standing the account's, of that year and day
 * @param day today
 */
export function popupView(book: Book, account: Account, standing: Standing, day: Day): PopupView {
  const { coverage, preferences, profiles } = book;
  const { year } = standing;
  const thisYear = Number(day.slice(0, 4));
  const years = [...new Set([...book.years, thisYear])].sort((a, b) => b - a);
  const filed = book.filed.find((each) => each.year === year);
  const held = heldNow(book);
  const asked = openQuestions(account, book.held, day).length;
  const beside = asked - (held ? 1 : 0);
  const due = year === thisYear ? dueYear(day, years, book.filed) : null;
  const plan = planOf(standing, day, account.settings.switches ?? {});
  return {
    year,
    learner: named(account.profile),
    learners: profiles.map(named),
    filing: filingRemark(standing, day, filed),
    recovered: preferences.recoveredAt ? { href: '/ledger.html', text: recoveredText.popup } : null,
    held: held && heldText(held.learner, account.profile.name),
    questions: beside > 0 ? { href: '/ledger.html#questions', text: openText(beside) } : null,
    due: due !== null && due < thisYear ? { href: `/ledger.html?year=${due}#year-end`, text: unfiledText(due) } : null,
    isFull: held !== null && asked > 1,
    figures: figuresOf(standing),
    isEmpty: standing.entries.length === 0,
    earlier: years.find((each) => each < thisYear) ?? null,
    next: (coverage && readingStep(coverage)) ?? nextStep(standing, plan, filed),
    doors: doorsOf(standing, coverage, filed),
    reading: coverage && readingRemark(coverage),
    backup: backupText(preferences, unsavedIn(account.records, preferences.exportedAt)),
  };
}
