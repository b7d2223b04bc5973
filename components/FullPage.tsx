import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Book } from '../lib/ledger/book.ts';
import { changePreferences } from '../lib/ledger/database.ts';
import { today } from '../lib/today.ts';
import { chooseLearner, db, isWhole, questionsOf, useGlance } from './book.ts';
import { useLater } from './live.ts';
import { nextTextSize, showTextSize, type TextSize } from './look.ts';
import { Opening } from './Opening.tsx';
import { PageShell, type Room } from './PageShell.tsx';
import { Recovered } from './Recovered.tsx';
import { NotInSample, SampleBand, SampleDoor } from './SampleBand.tsx';
import { isSample } from './sample.ts';

interface FullPageProps {
  room: Room;
  year: number;
  /** The page can begin with an excerpt of the account, for this year alone. */
  isQuick?: boolean;
  children: (book: Book) => ComponentChildren;
}

/** A full page around the ledger: it opens when the ledger has answered, and says so when it can't. */
export function FullPage({ room, year, isQuick = false, children }: FullPageProps) {
  const live = useGlance(year, isQuick);
  const book = live && 'value' in live ? live.value : null;
  const size = (book?.preferences.textSize ?? 18) as TextSize;
  useEffect(() => showTextSize(size), [size]);
  const questions = useLater(() => questionsOf(book), [book]);
  return (
    <>
      <SampleBand />
      <PageShell
        room={room}
        profile={book?.account?.profile ?? null}
        profiles={book?.profiles ?? []}
        questions={questions?.length ?? 0}
        today={today()}
        onLearner={chooseLearner}
        onLargerText={() => changePreferences(db, { textSize: nextTextSize(size) })}
      >
        <Opening live={live} />
        {book?.preferences.recoveredAt && <Recovered at={book.preferences.recoveredAt} />}
        {book && (isQuick || isWhole(book)) && children(book)}
      </PageShell>
    </>
  );
}

/** Shown on every page but the first run's and the backup while there is no profile. */
export const NoLedger = () =>
  isSample ? <NotInSample title="示例数据已经清除">请退出示例，需要时再进来看。</NotInSample> : <NoOwnLedger />;

const NoOwnLedger = () => (
  <section class="card stack">
    <h1>还没有台账</h1>
    <p>先填姓名、干部类别和五年周期三项，就能算清今年的学时。</p>
    <div class="actions">
      <a class="btn primary" href="/welcome.html">
        开始设置
      </a>
      <a class="btn" href="/ledger.html#backup">
        从备份文件恢复
      </a>
      <SampleDoor />
    </div>
  </section>
);
