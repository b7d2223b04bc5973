import { useId, useState } from 'preact/hooks';
import { download } from '../../../components/download.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import type { Account } from '../../../lib/credit/types.ts';
import { formFileName } from '../../../lib/form/file-name.ts';
import { now } from '../../../lib/today.ts';

/** What the learner should not forget, as a file for the calendar of the machine or the phone. */
export function CalendarItem({ account, thisYear }: { account: Account; thisYear: number }) {
  const { save, refused } = useSaving();
  const hintId = useId();
  const [told, setTold] = useState('');
  const write = async () => {
    setTold('');
    const { calendarFile } = await import('../../../lib/form/calendar.ts');
    const file = calendarFile(account, now());
    if (!file) return setTold('今后没有要提醒的日期，没有生成文件。');
    const name = formFileName(account.profile, thisYear, '学时提醒.ics');
    download(name, new Blob([file.text], { type: 'text/calendar;charset=utf-8' }));
    setTold(`✓ 已下载，有 ${file.count} 个日期。双击这个文件，或者传到手机上打开，就加入日历。`);
  };
  return (
    <li>
      <button type="button" class="btn" aria-describedby={hintId} onClick={() => save(write)}>
        日程提醒（.ics）
      </button>
      <p id={hintId} class="soft">
        申报截止日、补足期限、计划的培训，加入电脑或手机的日历，到时提醒。
      </p>
      <p role="status" class="ok">
        {told}
      </p>
      <Refusal>{refused}</Refusal>
    </li>
  );
}
