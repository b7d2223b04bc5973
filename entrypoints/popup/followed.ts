import type { Titles } from '../../components/Steps.tsx';
import type { Shown } from '../../components/shown.ts';
import type { Standing } from '../../lib/credit/types.ts';
import type { PopupView } from '../../lib/sentences/popup.ts';

/** What the ledger says of a year, or what is kept of that. */
export interface Followed {
  /** Null before the first run. */
  view: PopupView | null;
  /** What the figures rest on, once the ledger is open. */
  whys: { standing: Standing; titles: Titles } | null;
  /** In px. */
  textSize: number;
}

/** @returns what is kept as what the ledger says */
export const keptOf = ({ popup, textSize }: Shown): Followed => ({ view: popup, whys: null, textSize });
