import { yearsIn } from '../../../components/book.ts';
import { standing } from '../../../lib/credit/index.ts';
import type { Account, NoticeCode } from '../../../lib/credit/types.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import { noticeText } from '../../../lib/sentences/standing.ts';
import type { EntryPreview } from './Preview.tsx';

/** These are about the year, not about the entry. */
const yearly: readonly NoticeCode[] = ['online-over-cap', 'online-short', 'total-short'];

/**
 * What an entry would bring if it were stored now: the years it touches are computed with it and, for what is new, only
 * the notices that name it are told.
 */
export function previewOf(account: Account, today: Day, record: TrainingRecord): EntryPreview {
  const records = [...account.records.filter(({ id }) => id !== record.id), record];
  const standings = yearsIn(record).map((year) => standing({ ...account, records }, year, today));
  const lines = standings.flatMap(({ entries }) => entries.filter((line) => line.record === record.id));
  const steps = lines[0]?.steps ?? [];
  const notices = standings.flatMap((each) =>
    each.notices.filter(({ code, records: named }) => named.includes(record.id) && !yearly.includes(code)),
  );
  return {
    hours: lines.reduce((sum, line) => sum + line.hours, 0),
    article: steps.find(({ article }) => article !== null)?.article ?? null,
    steps: steps.slice(1),
    warnings: [...new Set(notices.map(noticeText))],
  };
}
