import { useRef, useState } from 'preact/hooks';
import { Refusal, useSaving } from '../../components/saving.tsx';
import { groupOn } from '../../lib/credit/group.ts';
import type { Person, SavedPerson } from '../../lib/ledger/people.ts';
import type { Day } from '../../lib/model.ts';
import { groupNames } from '../../lib/sentences/standing.ts';
import { Removal } from './Removal.tsx';

interface RowProps {
  person: Person;
  /** Whether this learner's figures are shown. */
  isShown: boolean;
  today: Day;
  onShow: () => Promise<unknown>;
  /** Hands the learner's own ledger to the download folder under this name. */
  onSave: (file: string) => Promise<SavedPerson>;
  onDelete: (saved: SavedPerson) => Promise<unknown>;
}

/** One learner, and what can be done with that one's ledger as a whole. */
export function PersonRow({ person, isShown, today, onShow, onSave, onDelete }: RowProps) {
  const { profile, records } = person;
  const { name } = profile;
  const { save, refused } = useSaving();
  const [isAsked, setAsked] = useState(false);
  const asking = useRef<HTMLButtonElement>(null);
  const keep = () => {
    setAsked(false);
    // The button stands in the page after the next frame.
    requestAnimationFrame(() => asking.current?.focus());
  };
  const file = `学时台账_${name}_个人_${today}.json`;
  return (
    <li class="stack">
      <div class="spread">
        <span>
          <b>{name}</b> {isShown && <span class="tag unit">正在看</span>}
          <br />
          <span class="small soft">
            {groupNames[groupOn(profile, today)]} · {records} 条记录
          </span>
        </span>
        {!isShown && (
          <button type="button" class="btn" aria-label={`切换到 ${name}`} onClick={() => save(onShow)}>
            切换
          </button>
        )}
      </div>
      {isAsked ? (
        <Removal person={person} file={file} onSave={() => onSave(file)} onDelete={onDelete} onCancel={keep} />
      ) : (
        <div class="actions">
          <button
            type="button"
            class="btn quiet"
            aria-label={`只保存这个人的台账：${name}`}
            onClick={() => save(() => onSave(file))}
          >
            只保存这个人的台账
          </button>
          <button
            type="button"
            class="btn quiet"
            ref={asking}
            aria-label={`删除这个人的数据：${name}`}
            onClick={() => setAsked(true)}
          >
            删除这个人的数据
          </button>
        </div>
      )}
      <Refusal>{refused}</Refusal>
    </li>
  );
}
