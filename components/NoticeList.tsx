import type { Notice } from '../lib/credit/types.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { noticeText } from '../lib/sentences/standing.ts';
import { Entries } from './Entries.tsx';

interface NoticeListProps {
  notices: readonly Notice[];
  records: readonly TrainingRecord[];
}

const inLine = 3;

/** What the rules have to say about the year, each with the entries concerned. */
export function NoticeList({ notices, records }: NoticeListProps) {
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  return (
    <ul class="notices">
      {notices.map((notice) => {
        const names = notice.records.flatMap((id) => titles.get(id) ?? []);
        return (
          <li key={notice.code}>
            {noticeText(notice)}
            {names.length > 0 && names.length <= inLine && <span class="small soft">（{names.join('、')}）</span>}
            {names.length > inLine && <Entries names={names} />}
          </li>
        );
      })}
    </ul>
  );
}
