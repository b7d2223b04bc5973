import { packOf } from '../lib/credit/index.ts';
import type { Notice } from '../lib/credit/types.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { noticeText } from '../lib/sentences/standing.ts';
import { Entries } from './Entries.tsx';

interface NoticeListProps {
  notices: readonly Notice[];
  /** Id of the rules that they rest on. */
  pack: string;
  records: readonly TrainingRecord[];
}

const inLine = 3;

const room = '“待您确认”';

/** A sentence that sends to the open questions opens them. */
function Sentence({ text }: { text: string }) {
  const [before = '', ...after] = text.split(room);
  if (after.length === 0) return <>{text}</>;
  return (
    <>
      {before}
      <a class="inline" href="/ledger.html#questions">
        待您确认
      </a>
      {after.join(room)}
    </>
  );
}

/** @returns the titles, each once: `“党史专题”2 条、“草原生态”` */
function onceEach(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `“${name}”${count > 1 ? `${count} 条` : ''}`).join('、');
}

/** What the rules have to say about the year, each with the entries concerned. */
export function NoticeList({ notices, pack, records }: NoticeListProps) {
  const titles = new Map(records.map(({ id, title }) => [id, title]));
  return (
    <ul class="notices">
      {notices.map((notice) => {
        const names = notice.records.flatMap((id) => titles.get(id) ?? []);
        return (
          <li key={notice.code}>
            <Sentence text={noticeText(notice, packOf(pack))} />
            {names.length > 0 && names.length <= inLine && <span class="small soft">{onceEach(names)}</span>}
            {names.length > inLine && <Entries names={names} />}
          </li>
        );
      })}
    </ul>
  );
}
