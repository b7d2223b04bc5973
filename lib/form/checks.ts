import { courseYear } from '../credit/scope.ts';
import type { Account, Standing } from '../credit/types.ts';
import type { YearCoverage } from '../ledger/coverage.ts';
import type { HeldReading } from '../ledger/database.ts';
import { differencesOf } from '../ledger/differences.ts';
import { openQuestions, type Question } from '../ledger/questions.ts';
import type { Day, TrainingRecord } from '../model.ts';
import { registerOf } from '../sentences/ui-papers.ts';
import { type PersonField, personFields } from '../sentences/ui-profile.ts';
import { withoutOrganizer } from './organizers.ts';

/** What is still to be settled before a form is taken; check-words.ts says each in words. */
export const checkCodes = [
  'page-unread',
  'sum-mismatch',
  'question-open',
  'no-requirement',
  'person-missing',
  'organizer-missing',
  'proof-missing',
  'after-filing',
] as const;
export type CheckCode = (typeof checkCodes)[number];

export interface Check {
  code: CheckCode;
  /** Ids of the entries concerned, sorted; none where it is about the whole form. */
  records: string[];
  /** What the profile lacks. */
  fields?: PersonField[];
}

/** What the checks look at. */
export interface Checked {
  account: Account;
  standing: Standing;
  coverage: YearCoverage | null;
  held: readonly HeldReading[];
  today: Day;
}

/** @returns what is still open of a year's form, what changes figures first; the form can be taken all the same */
export function checksOf({ account, standing, coverage, held, today }: Checked): Check[] {
  const { records, profile } = account;
  const questions = openQuestions(account, held, today).filter((question) => isOfYear(question, standing.year));
  const fields = personFields.map(({ field }) => field).filter((field) => !profile[field]);
  const lacking = registerOf(standing, records).entries.filter(({ papers }) => papers.some(({ have }) => !have));
  const found: (Check | null)[] = [
    isUnread(standing, coverage) ? check('page-unread') : null,
    mismatch(standing, records, coverage),
    questions.length > 0 ? check('question-open', questions.flatMap(idsOf)) : null,
    standing.required.total === 0 ? check('no-requirement') : null,
    fields.length > 0 ? { ...check('person-missing'), fields } : null,
    some('organizer-missing', withoutOrganizer(standing, records)),
    some(
      'proof-missing',
      lacking.map(({ record }) => record),
    ),
    ...standing.notices.map(({ code, records: ids }) => (code === 'after-filing' ? check(code, ids) : null)),
  ];
  return found.filter((each) => each !== null);
}

const check = (code: CheckCode, ids: readonly string[] = []): Check => ({ code, records: [...new Set(ids)].sort() });
const some = (code: CheckCode, records: readonly TrainingRecord[]): Check | null =>
  records.length > 0
    ? check(
        code,
        records.map(({ id }) => id),
      )
    : null;

/** Whether pages are left to read, or the last reading was none to go by. Who owes no online hours need not have read any. */
function isUnread({ required, kinds }: Standing, coverage: YearCoverage | null): boolean {
  if (!coverage) return required.online !== null || kinds.online.earned > 0;
  const { outcome, trustedAt, nextPage, total, read, unclear, others = [] } = coverage;
  const isRead = outcome === 'records' || outcome === 'empty';
  return !isRead || trustedAt === null || nextPage !== null || unclear > 0 || (total ?? 0) > read || others.length > 0;
}

/** The pages' own total, the courses read and the ledger say different hours. */
function mismatch(standing: Standing, records: readonly TrainingRecord[], coverage: YearCoverage | null): Check | null {
  if (!coverage) return null;
  const { agrees, readHours, platform } = coverage;
  if (agrees !== false && readHours === standing.kinds.online.earned) return null;
  return check(
    'sum-mismatch',
    differencesOf(standing, records, platform).map(({ record }) => record.id),
  );
}

function idsOf(question: Question): string[] {
  if (question.kind === 'whose-page') return [];
  if (question.kind === 'no-year') return question.records.map(({ id }) => id);
  return question.kind === 'day-differs' ? [question.record.id] : question.ids;
}

/** A page or a course without a year may be of any. */
function isOfYear(question: Question, year: number): boolean {
  if (question.kind === 'whose-page' || question.kind === 'no-year') return true;
  const [record] = question.kind === 'hours-differ' ? question.choices : [question.record];
  return record !== undefined && courseYear(record) === year;
}
