import { changePreferences, type LedgerDatabase, only, openLedger } from '../lib/ledger/database.ts';
import { openOwnLedger } from '../lib/ledger/spare.ts';
import { now, today } from '../lib/today.ts';

/**
 * The sample ledger's own database, which the background never opens. Under this name the tab also keeps that it shows the
 * sample: that goes along from page to page, and a new tab begins with the learner's own ledger.
 */
export const sampleName = 'nmgce-ledger-sample';

/**
 * Whether this page shows the sample ledger. Told once, as the page loads, so that what is shown, where it is written and
 * the band above it always agree. The popup has no band, and so never shows it.
 */
export const isSample = location.pathname !== '/popup.html' && sessionStorage.getItem(sampleName) !== null;

/** From the next page on, this tab shows the learner's own ledger. */
export const forgetSample = (): void => sessionStorage.removeItem(sampleName);

/** Fills the sample ledger anew and shows it in this tab, in the text size that the learner reads. */
export async function enterSample(own: LedgerDatabase): Promise<void> {
  const { fillSample } = await import('../lib/ledger/sample.ts');
  const sample = openLedger(sampleName);
  await fillSample(sample, today(), now());
  const preferences = await own.preferences.get(only);
  if (preferences) await changePreferences(sample, { textSize: preferences.textSize });
  sample.close();
  sessionStorage.setItem(sampleName, 'shown');
  load('/ledger.html#overview');
}

/** Deletes the sample ledger and goes back: to the learner's own one, or to the first questions where there is none. */
export async function leaveSample(sample: LedgerDatabase): Promise<void> {
  forgetSample();
  await sample.delete();
  const own = openOwnLedger(now);
  const learners = await own.profiles.count();
  own.close();
  load(learners > 0 ? '/ledger.html#overview' : '/welcome.html');
}

/** Loads a page anew, also where only what stands after the `#` differs. */
function load(page: string): void {
  const isHere = page.split('#')[0] === location.pathname + location.search;
  location.replace(page);
  if (isHere) location.reload();
}
