import { useEffect, useState } from 'preact/hooks';
import '../../components/base.css';
import { useBook, useQuestions, useYears } from '../../components/book.ts';
import { LearnerSelect } from '../../components/LearnerSelect.tsx';
import { showTextSize, type TextSize } from '../../components/look.ts';
import { Opening } from '../../components/Opening.tsx';
import { StandingBar } from '../../components/StandingBar.tsx';
import { titlesOf } from '../../components/Steps.tsx';
import { type Plan, planOf, standing } from '../../lib/credit/index.ts';
import type { Account, Standing } from '../../lib/credit/types.ts';
import type { Book } from '../../lib/ledger/book.ts';
import type { YearCoverage } from '../../lib/ledger/coverage.ts';
import type { HeldReading } from '../../lib/ledger/database.ts';
import type { Filed } from '../../lib/ledger/file.ts';
import { dueYear } from '../../lib/ledger/filing.ts';
import { unsavedIn } from '../../lib/ledger/unsaved.ts';
import { hoursText } from '../../lib/sentences/standing.ts';
import { backupText, filingRemark, isStepAtAcademy, readingRemark, readingStep } from '../../lib/sentences/ui.ts';
import { unfiledText } from '../../lib/sentences/ui-filing.ts';
import { recoveredText } from '../../lib/sentences/ui-opening.ts';
import { heldText, openText } from '../../lib/sentences/ui-questions.ts';
import { nextStep } from '../../lib/sentences/ui-ways.ts';
import { today } from '../../lib/today.ts';
import { AcademyDoor, EntryDoor, FiledDoor, FormDoor } from './doors.tsx';
import { FirstRun, NothingRead } from './FirstRun.tsx';
import { type Front, PageInFront, useFront } from './PageInFront.tsx';
import './popup.css';
import { KindList, OnlineCard, Verdict } from './YearView.tsx';

const thisYear = Number(today().slice(0, 4));

/** This year's standing, the next step, and how far the last reading can be trusted. */
export function PopupApp() {
  const [year, setYear] = useState(thisYear);
  const live = useBook(year);
  const front = useFront();
  // What comes first must not come late: it would push away what is about to be pressed.
  const book = front !== undefined && live && 'value' in live ? live.value : null;
  const size = (book?.preferences.textSize ?? 18) as TextSize;
  useEffect(() => showTextSize(size), [size]);
  return (
    <main>
      <Opening live={live} />
      {book && !book.account && (
        <>
          <h1>学时台账</h1>
          <FirstRun />
        </>
      )}
      {book?.account && (
        <YearPage book={book} account={book.account} year={year} onYear={setYear} front={front ?? null} />
      )}
      {front && (!front.isFirst || (live && !book?.account)) && <PageInFront tab={front} />}
    </main>
  );
}

interface YearPageProps {
  book: Book;
  account: Account;
  year: number;
  onYear: (year: number) => void;
  front: Front | null;
}

function YearPage({ book, account, year, onYear, front }: YearPageProps) {
  const years = useYears(book, thisYear);
  const result = standing(account, year, today());
  const titles = titlesOf(account.records);
  const plan = planOf(result, today(), account.settings.switches ?? {});
  const filed = book.filed.find((each) => each.year === year);
  const filing = filingRemark(result, today(), filed);
  const empty = result.entries.length === 0;
  const questions = useQuestions(book);
  const held = heldNow(book);
  // With both above it, the next step would be below the edge.
  const isFull = held !== null && questions.length > 1;
  const due = dueYear(today(), years, book.filed);
  return (
    <>
      <header class="spread">
        {book.profiles.length > 1 ? (
          <h1 class="who">
            {year} 年度
            <LearnerSelect active={account.profile} profiles={book.profiles} />
          </h1>
        ) : (
          <h1>
            {year} 年度 · {account.profile.name}
          </h1>
        )}
        {year === thisYear ? (
          <span class={`chip ${filing.tone}`}>{filing.text}</span>
        ) : (
          <button type="button" class="btn quiet" onClick={() => onYear(thisYear)}>
            回到 {thisYear} 年
          </button>
        )}
      </header>
      {front?.isFirst && <PageInFront tab={front} />}
      {book.preferences.recoveredAt && <Reminder href="/ledger.html">{recoveredText.popup}</Reminder>}
      <Waiting held={held} asked={questions.length} name={account.profile.name} />
      {due !== null && due < thisYear && year === thisYear && (
        <Reminder href={`/ledger.html?year=${due}#year-end`}>{unfiledText(due)}</Reminder>
      )}
      {empty ? (
        <>
          <NothingRead required={hoursText(result.required.total)} />
          <EarlierYear years={years} onYear={onYear} />
        </>
      ) : (
        <>
          <Verdict standing={result} titles={titles} />
          <StandingBar standing={result} />
          <OnlineCard standing={result} titles={titles} />
          {!isFull && <KindList standing={result} titles={titles} />}
          <Next standing={result} plan={plan} coverage={book.coverage} filed={filed} />
          {isFull && <KindList standing={result} titles={titles} />}
        </>
      )}
      <Footer book={book} />
    </>
  );
}

interface NextProps {
  standing: Standing;
  plan: Plan;
  coverage: YearCoverage | null;
  filed: Filed | undefined;
}

/** The one next step – what is still unread comes first – with the two doors that lead on, the first to that step. */
function Next({ standing, plan, coverage, filed }: NextProps) {
  const { lead, amount, rest } = nextStep(standing, plan, filed);
  const reading = coverage && readingStep(coverage);
  const form = filed ? FiledDoor : FormDoor;
  const own = standing.met ? [form, EntryDoor] : [EntryDoor, form];
  const doors = coverage && isStepAtAcademy(coverage) ? [AcademyDoor, ...own.slice(0, 1)] : own;
  return (
    <section class="card care next" aria-label="下一步">
      <p>
        {reading ?? (
          <>
            {lead}
            <b>{amount}</b>
            {rest}
          </>
        )}
      </p>
      <div class="two">
        {doors.map((Door, index) => (
          <Door key={index} main={index === 0} />
        ))}
      </div>
    </section>
  );
}

/** The page kept apart that was read last, where nothing of one's own was read since. */
function heldNow({ held: [last], readAt }: Book): HeldReading | null {
  return last && !(readAt && Date.parse(readAt) > Date.parse(last.at)) ? last : null;
}

/** What waits for the learner: a page of someone else, or of nobody knows whom, and how many questions beside it. */
function Waiting({ held, asked, name }: { held: HeldReading | null; asked: number; name: string }) {
  const count = asked - (held ? 1 : 0);
  const { said, step } = heldText(held?.learner ?? null, name);
  if (!held && count === 0) return null;
  return (
    <div class="card care waiting">
      {held && (
        <div role="status">
          <a href="/ledger.html#questions" target="_blank" rel="noreferrer">
            <span aria-hidden="true">▲ </span>
            <span>
              {said}
              <b>{step}</b>
            </span>
          </a>
        </div>
      )}
      {count > 0 && (
        <a href="/ledger.html#questions" target="_blank" rel="noreferrer">
          <span aria-hidden="true">▲ </span>
          <b>{openText(count)}</b>
        </a>
      )}
    </div>
  );
}

/** What comes before the year, and where it is seen to. */
const Reminder = ({ href, children }: { href: string; children: string }) => (
  <div class="card care waiting">
    <a href={href} target="_blank" rel="noreferrer">
      <span aria-hidden="true">▲ </span>
      <b>{children}</b>
    </a>
  </div>
);

/** This year is empty and an earlier one isn't. */
function EarlierYear({ years, onYear }: { years: readonly number[]; onYear: (year: number) => void }) {
  const earlier = years.find((each) => each < thisYear);
  if (earlier === undefined) return null;
  return (
    <p class="spread">
      <span>{earlier} 年度有记录。</span>
      <button type="button" class="btn" onClick={() => onYear(earlier)}>
        看 {earlier} 年度
      </button>
    </p>
  );
}

function Footer({ book }: { book: Book }) {
  const remark = book.coverage && readingRemark(book.coverage);
  return (
    <footer>
      <a class={remark?.tone === 'care' ? 'doubt' : ''} href="/ledger.html" target="_blank" rel="noreferrer">
        {remark?.tone === 'care' && <span aria-hidden="true">▲ </span>}
        {remark ? remark.text : '还没有读到学院的课程'}
      </a>
      <a href="/ledger.html#backup" target="_blank" rel="noreferrer">
        {backupText(book.preferences, unsavedIn(book.account?.records ?? [], book.preferences.exportedAt))}
      </a>
      <a href="/help.html" target="_blank" rel="noreferrer">
        帮助
      </a>
    </footer>
  );
}
