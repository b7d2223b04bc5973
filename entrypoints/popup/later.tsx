import { useEffect, useState } from 'preact/hooks';
import { keptShown, makeShown, showBadge } from '../../components/badge.ts';
import { db, useBook } from '../../components/book.ts';
import { type Live, useLive } from '../../components/live.ts';
import { Opening } from '../../components/Opening.tsx';
import { titlesOf } from '../../components/Steps.tsx';
import type { Shown } from '../../components/shown.ts';
import { Why } from '../../components/Why.tsx';
import { standing } from '../../lib/credit/index.ts';
import type { Figure } from '../../lib/credit/types.ts';
import type { Book } from '../../lib/ledger/book.ts';
import { isReported } from '../../lib/ledger/platforms.ts';
import { popupView } from '../../lib/sentences/popup.ts';
import { today } from '../../lib/today.ts';
import { type Followed, keptOf } from './followed.ts';
import { type Front, frontNow } from './front.ts';

// What the popup loads once it stands: the ledger itself, and all that is asked of it.

export { chooseLearner } from '../../components/book.ts';
export { PageInFront } from './PageInFront.tsx';

function followedOf(book: Book, year: number): Followed {
  const { account, preferences } = book;
  const { textSize } = preferences;
  if (!account) return { view: null, whys: null, textSize };
  const result = standing(account, year, today());
  return {
    view: popupView(book, account, result, today()),
    whys: { standing: result, titles: titlesOf(account.records) },
    textSize,
  };
}

const keptNow = () => keptShown(db);

/** Follows what is kept of today, which is made anew after any write. */
function useShown(): Live<Shown> {
  const kept = useLive(keptNow, '');
  const [shown, setShown] = useState<Live<Shown>>(null);
  useEffect(() => {
    if (!kept || 'failed' in kept) return setShown(kept);
    const tell = (value: Shown) => {
      setShown({ value });
      showBadge(value).catch(console.error);
    };
    if (kept.value) tell(kept.value);
    else makeShown(db).then(tell, (failed) => setShown({ failed }));
  }, [kept]);
  return shown;
}

interface FollowProps {
  year: number;
  /** Whether another year was asked for, or what a figure rests on: only then ten years of records are read. */
  isDeep: boolean;
  /** The page in front; undefined where it is not known yet. */
  front: Front | null | undefined;
  onFront: (front: Front | null) => void;
  /** Told what the ledger says; null where it does not open. */
  onFollowed: (followed: Followed | null) => void;
}

/** Follows the ledger, and tells why where it does not open. */
export function Follow({ year, isDeep, front, onFront, onFollowed }: FollowProps) {
  const shown = useShown();
  const book = useBook(year, isDeep);
  const live = isDeep ? book : shown;
  useEffect(() => {
    if (front === undefined)
      frontNow((host) => isReported(db, host).catch(() => false)).then(onFront, () => onFront(null));
  }, []);
  useEffect(() => {
    if (!live) return;
    if ('failed' in live) onFollowed(null);
    else onFollowed('popup' in live.value ? keptOf(live.value) : followedOf(live.value, year));
  }, [live]);
  return <Opening live={live} />;
}

/** Why some of the figures are what they are. */
export const Reasons = ({ whys, figures }: { whys: NonNullable<Followed['whys']>; figures: readonly Figure[] }) => (
  <Why
    steps={figures.flatMap((figure) => whys.standing.reasons[figure])}
    titles={whys.titles}
    pack={whys.standing.pack}
  />
);
