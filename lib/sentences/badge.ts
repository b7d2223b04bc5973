import { gapOf, packOf } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { YearCoverage } from '../ledger/coverage.ts';
import type { Filed } from '../ledger/file.ts';
import { filingText } from './standing-words.ts';
import { verdictText } from './ui.ts';
import { filedDay } from './ui-filing.ts';

/** What the toolbar shows: at most four characters, and the same in words. */
export interface Badge {
  text: string;
  title: string;
  tone: 'ok' | 'short' | 'care';
}

/** By its day, not by days left: the toolbar may stand for days without being told anew. */
const dueText = ({ year, pack }: Standing, filed?: Filed): string =>
  filed ? `${filedDay(filed.at, year)}已留档` : `申报期限 ${filingText(packOf(pack))}`;

/** Whether something speaks against the last reading, so that the figures may lack courses or carry wrong ones. */
export const isDoubtful = (coverage: YearCoverage | null): boolean =>
  coverage !== null &&
  [coverage, ...(coverage.others ?? [])].some(
    ({ agrees, outcome }) => agrees === false || ['doubtful', 'layout-changed', 'loading'].includes(outcome),
  );

/**
 * @param standing this year's, or null before the first run
 * @param filed the year's latest filing, where there is one
 * @returns hours missing – the larger of the two gaps, rounded up –, `✓` when met, `!` when the last reading can't be
 *   trusted
 */
export function badgeOf(standing: Standing | null, coverage: YearCoverage | null, filed?: Filed): Badge {
  if (!standing) return { text: '', title: '学时台账：请先点这里完成设置', tone: 'care' };
  const { year, met } = standing;
  const figure = `${year} 年度${verdictText(standing)}，${dueText(standing, filed)}`;
  if (isDoubtful(coverage))
    return { text: '!', title: `学时台账：最近一次读取没有把握；${figure}（待核对）`, tone: 'care' };
  if (met) return { text: '✓', title: `学时台账：${figure}`, tone: 'ok' };
  return { text: String(Math.ceil(gapOf(standing).hours / 100)), title: `学时台账：${figure}`, tone: 'short' };
}
