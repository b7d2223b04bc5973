import { useState } from 'preact/hooks';
import { TextField } from '../../components/Field.tsx';
import { GroupChoice } from '../../components/GroupChoice.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import { useUndo } from '../../components/UndoToast.tsx';
import { packOf } from '../../lib/credit/index.ts';
import type { Day, Group, Profile } from '../../lib/model.ts';
import { filingText, groupNames } from '../../lib/sentences/standing.ts';
import { Promotion } from './Promotion.tsx';

interface GroupProps {
  profile: Profile;
  /** Id of the unit's rules. */
  pack: string;
  today: Day;
  onSave: (profile: Profile) => Promise<void>;
}

/** The group over time: each change with the day it took effect. */
export function GroupCard({ profile, pack, today, onSave }: GroupProps) {
  const [group, setGroup] = useState<Group | null>(null);
  const { save, refused } = useSaving();
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const sorted = [...profile.groups].sort((a, b) => (a.from < b.from ? -1 : 1));
  const add = async (event: Event) => {
    event.preventDefault();
    if (!group || !from) return;
    const groups = [...sorted.filter((each) => each.from !== from), { from, group }];
    if (await save(() => onSave({ ...profile, groups }))) setGroup(null);
  };
  const { toast, did } = useUndo();
  const remove = async (day: Day) => {
    if (await save(() => onSave({ ...profile, groups: sorted.filter((each) => each.from !== day) })))
      did(`已删除 ${day} 的类别`, () => onSave(profile));
  };
  return (
    <section class="card stack" aria-labelledby="group">
      <h2 id="group">干部类别</h2>
      <p class="soft">每年按 {filingText(packOf(pack))}所属的类别计算；年中变动会提醒，不折算。</p>
      <ul class="plain">
        {sorted.map((each) => (
          <li key={each.from} class="spread">
            <span>
              {each.from} 起 <b>{groupNames[each.group]}</b>
            </span>
            {sorted.length > 1 && (
              <button
                type="button"
                class="btn quiet"
                onClick={() => remove(each.from)}
                aria-label={`删除 ${each.from} 的类别`}
              >
                删除
              </button>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary class="press">
          <span class="ask">类别有变动</span>
        </summary>
        <form class="stack" onSubmit={add}>
          <TextField label="从哪天起" type="date" value={from} onChange={setFrom} />
          <GroupChoice legend="变为哪一类" pack={pack} value={group} onChange={setGroup} />
          <div class="actions">
            <button type="submit" class="btn" disabled={!group || !from}>
              保存变动
            </button>
          </div>
        </form>
      </details>
      <Promotion
        promotedOn={profile.promotedOn ?? null}
        today={today}
        onSave={(promotedOn) => onSave({ ...profile, promotedOn })}
      />
      <Refusal>{refused}</Refusal>
      {toast}
    </section>
  );
}
