import { packOf, standing } from '../../../lib/credit/index.ts';
import type { Account, NoticeCode } from '../../../lib/credit/types.ts';
import { yearsIn } from '../../../lib/ledger/years.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import { noticeText } from '../../../lib/sentences/standing.ts';
import type { EntryPreview } from './Preview.tsx';

/** These are about the year, not about the entry. */
const yearly: readonly NoticeCode[] = ['online-over-cap', 'online-short', 'total-short'];

/**
 * What an entry, or several at once, would bring if stored now: the years touched are computed with them and, for what is new, only
 * the notices that name them are told.
 */
export function previewOf(account: Account, today: Day, entries: readonly TrainingRecord[]): EntryPreview {
  const ids = new Set(entries.map(({ id }) => id));
  const records = [...account.records.filter(({ id }) => !ids.has(id)), ...entries];
  const years = [...new Set(entries.flatMap(yearsIn))];
  const standings = years.map((year) => standing({ ...account, records }, year, today));
  const lines = standings.flatMap((each) => each.entries.filter((line) => ids.has(line.record)));
  const steps = lines[0]?.steps ?? [];
  const notices = standings.flatMap((each) =>
    each.notices.filter(({ code, records: named }) => named.some((id) => ids.has(id)) && !yearly.includes(code)),
  );
  return {
    hours: lines.reduce((sum, line) => sum + line.hours, 0),
    article: steps.find(({ article }) => article !== null)?.article ?? null,
    steps: steps.slice(1),
    warnings: [...new Set(notices.map((notice) => noticeText(notice, packOf(account.settings.pack))))],
  };
}
