import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import '../../components/base.css';
import { LearnerSelect } from '../../components/LearnerSelect.tsx';
import { showTextSize, type TextSize } from '../../components/look.ts';
import { oncePainted } from '../../components/painted.ts';
import { StandingBar } from '../../components/StandingBar.tsx';
import type { Shown } from '../../components/shown.ts';
import type { Figure } from '../../lib/credit/types.ts';
import type { PopupView, Reminder } from '../../lib/sentences/popup.ts';
import { hoursText } from '../../lib/sentences/standing-words.ts';
import { today } from '../../lib/today.ts';
import { doors } from './doors.tsx';
import { FirstRun, NothingRead } from './FirstRun.tsx';
import { type Followed, keptOf } from './followed.ts';
import type { Front } from './front.ts';
import type * as Later from './later.tsx';
import './popup.css';
import { KindList, OnlineCard, Verdict } from './YearView.tsx';

const thisYear = Number(today().slice(0, 4));
const loadLater = () => import('./later.tsx');

interface PopupProps {
  /** What is kept of today, shown until the ledger is open. */
  first: Shown | null;
  /** The page in front; undefined where it is not known yet. */
  front: Front | null | undefined;
}

/** This year's standing, the next step, and how far the last reading can be trusted. */
export function PopupApp({ first, front: firstFront }: PopupProps) {
  const [year, setYear] = useState(thisYear);
  const [front, setFront] = useState(firstFront);
  const [later, setLater] = useState<typeof Later | null>(null);
  const [followed, setFollowed] = useState<Followed | null | undefined>(first ? keptOf(first) : undefined);
  const [isDeep, setIsDeep] = useState(false);
  // What comes first must not come late: it would push away what is about to be pressed.
  const isReady = front !== undefined && (later !== null || !front?.isFirst);
  const page = isReady ? followed : undefined;
  useEffect(() => {
    const load = () => loadLater().then(setLater);
    if (page) oncePainted(load);
    else load();
  }, []);
  const size = (followed?.textSize ?? 18) as TextSize;
  useLayoutEffect(() => showTextSize(size), [size]);
  const inFront = later && front && <later.PageInFront tab={front} />;
  return (
    <main>
      {later && <later.Follow year={year} isDeep={isDeep} front={front} onFront={setFront} onFollowed={setFollowed} />}
      {page && !page.view && (
        <>
          <h1>学时台账</h1>
          <FirstRun />
        </>
      )}
      {page?.view && (
        <YearPage
          view={page.view}
          why={(of) => later && page.whys && <later.Reasons whys={page.whys} figures={of} />}
          onWhy={() => setIsDeep(true)}
          onYear={(asked) => {
            setYear(asked);
            setIsDeep(true);
          }}
        >
          {front?.isFirst && inFront}
        </YearPage>
      )}
      {(!front?.isFirst || (page !== undefined && !page?.view)) && inFront}
    </main>
  );
}

interface YearPageProps {
  view: PopupView;
  why: (of: readonly Figure[]) => ComponentChildren;
  onWhy: () => void;
  onYear: (year: number) => void;
  /** What comes before the year. */
  children: ComponentChildren;
}

function YearPage({ view, why, onWhy, onYear, children }: YearPageProps) {
  const whys = { why, onWhy };
  const { year, learner, learners, filing, figures, isFull } = view;
  return (
    <>
      <header class="spread">
        {learners.length > 1 ? (
          <h1 class="who">
            {year} 年度
            <LearnerSelect
              active={learner}
              learners={learners}
              onChoose={async (id) => (await loadLater()).chooseLearner(id)}
            />
          </h1>
        ) : (
          <h1>
            {year} 年度 · {learner.name}
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
      {children}
      {view.recovered && <Reminded {...view.recovered} />}
      <Waiting view={view} />
      {view.due && <Reminded {...view.due} />}
      {view.isEmpty ? (
        <>
          <NothingRead required={hoursText(figures.required.total)} />
          <EarlierYear year={view.earlier} onYear={onYear} />
        </>
      ) : (
        <>
          <Verdict figures={figures} {...whys} />
          <StandingBar standing={figures} />
          <OnlineCard figures={figures} {...whys} />
          {!isFull && <KindList figures={figures} {...whys} />}
          <Next view={view} />
          {isFull && <KindList figures={figures} {...whys} />}
        </>
      )}
      <Footer view={view} />
    </>
  );
}

/** The one next step – what is still unread comes first – with the two doors that lead on, the first to that step. */
function Next({ view: { next, doors: names } }: { view: PopupView }) {
  return (
    <section class="card care next" aria-label="下一步">
      <p>
        {typeof next === 'string' ? (
          next
        ) : (
          <>
            {next.lead}
            <b>{next.amount}</b>
            {next.rest}
          </>
        )}
      </p>
      <div class="two">
        {names.map((name, index) => {
          const Door = doors[name];
          return <Door key={name} main={index === 0} />;
        })}
      </div>
    </section>
  );
}

/** What waits for the learner: a page of someone else, or of nobody knows whom, and how many questions beside it. */
function Waiting({ view: { held, questions } }: { view: PopupView }) {
  if (!held && !questions) return null;
  return (
    <div class="card care waiting">
      {held && (
        <div role="status">
          <a href="/ledger.html#questions" target="_blank" rel="noreferrer">
            <span aria-hidden="true">▲ </span>
            <span>
              {held.said}
              <b>{held.step}</b>
            </span>
          </a>
        </div>
      )}
      {questions && <ReminderLink {...questions} />}
    </div>
  );
}

const ReminderLink = ({ href, text }: Reminder) => (
  <a href={href} target="_blank" rel="noreferrer">
    <span aria-hidden="true">▲ </span>
    <b>{text}</b>
  </a>
);

/** What comes before the year, and where it is seen to. */
const Reminded = (reminder: Reminder) => (
  <div class="card care waiting">
    <ReminderLink {...reminder} />
  </div>
);

/** This year is empty and an earlier one isn't. */
function EarlierYear({ year, onYear }: { year: number | null; onYear: (year: number) => void }) {
  if (year === null) return null;
  return (
    <p class="spread">
      <span>{year} 年度有记录。</span>
      <button type="button" class="btn" onClick={() => onYear(year)}>
        看 {year} 年度
      </button>
    </p>
  );
}

function Footer({ view: { reading, backup } }: { view: PopupView }) {
  const isCare = reading?.tone === 'care';
  return (
    <footer>
      <a class={isCare ? 'doubt' : ''} href="/ledger.html" target="_blank" rel="noreferrer">
        {isCare && <span aria-hidden="true">▲ </span>}
        {reading ? reading.text : '还没有读到学院的课程'}
      </a>
      <a href="/ledger.html#backup" target="_blank" rel="noreferrer">
        {backup}
      </a>
      <a href="/help.html" target="_blank" rel="noreferrer">
        帮助
      </a>
    </footer>
  );
}
