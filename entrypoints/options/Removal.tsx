import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Person, SavedPerson } from '../../lib/ledger/people.ts';
import { holdingsText } from '../../lib/sentences/ui-profile.ts';

interface RemovalProps {
  person: Person;
  /** Name of the file. */
  file: string;
  onSave: () => Promise<SavedPerson>;
  onDelete: (saved: SavedPerson) => Promise<unknown>;
  onCancel: () => void;
}

/** Deletes a learner's ledger in two presses: the first saves it to a file, and only the second, elsewhere, deletes. */
export function Removal({ person, file, onSave, onDelete, onCancel }: RemovalProps) {
  const { name } = person.profile;
  const id = useId();
  const { save, refused } = useSaving();
  const [saved, setSaved] = useState<SavedPerson | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const keep = () => save(async () => setSaved(await onSave()));
  return (
    <section class="card care stack" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        删除“{name}”的数据
      </h3>
      <p>
        会从这台电脑上删除“{name}”的 {holdingsText(person)}和个人情况。删除以后不能撤销，只能用保存的文件读回。
      </p>
      <div class="actions">
        <button type="button" class={`btn ${saved ? '' : 'primary'}`} onClick={keep}>
          {saved ? '再保存一次' : '先保存文件，再删除'}
        </button>
        <button type="button" class="btn" onClick={onCancel}>
          不删除
        </button>
      </div>
      <div class="stack" role="status">
        {saved && <p>文件“{file}”已交给浏览器保存。请到下载文件夹里看一下，确认文件在那里，再按下面的按钮。</p>}
      </div>
      {saved && (
        <div class="actions">
          <button type="button" class="btn primary" onClick={() => save(() => onDelete(saved))}>
            已保存，删除“{name}”
          </button>
        </div>
      )}
      <Refusal>{refused}</Refusal>
    </section>
  );
}
