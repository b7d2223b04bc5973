import { useId, useRef, useState } from 'preact/hooks';
import { download } from '../../components/download.ts';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Person, SavedPerson } from '../../lib/ledger/people.ts';
import type { Day, Group, Profile } from '../../lib/model.ts';
import { NewPerson } from './NewPerson.tsx';
import { PersonRow } from './PersonRow.tsx';

interface PeopleProps {
  people: readonly Person[];
  /** Id of the learner whose figures are shown. */
  active: string;
  /** Id of the unit's rules. */
  pack: string;
  today: Day;
  /** What the ledger would refuse of one text, as a sentence. */
  refusal: (text: string) => string | null;
  onShow: (id: string) => Promise<unknown>;
  onAdd: (name: string, group: Group) => Promise<unknown>;
  onExport: (id: string) => Promise<SavedPerson>;
  /** Throws where the ledger holds more than was saved; nothing is deleted then. */
  onDelete: (id: string, saved: SavedPerson) => Promise<unknown>;
  /** Throws where the file is refused; nothing has changed then. */
  onImport: (text: string) => Promise<Profile[]>;
}

/** Everybody whose ledger is kept on this machine: switched, added, saved alone, deleted, and read back. */
export function PeopleCard({
  people,
  active,
  pack,
  today,
  refusal,
  onShow,
  onAdd,
  onExport,
  onDelete,
  onImport,
}: PeopleProps) {
  const id = useId();
  const { save, refused } = useSaving();
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const tell = (text: string) => {
    setTold(text);
    heading.current?.focus();
  };
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setTold('');
    await save(async () => {
      const names = (await onImport(await file.text())).map(({ name }) => `“${name}”`);
      setTold(`已读回${names.join('、')}的台账。单位的口径仍按这台电脑上的设置。`);
    });
    input.value = '';
  };
  return (
    <section class="card stack" aria-labelledby="people">
      <h2 id="people" ref={heading} tabIndex={-1}>
        学习人
      </h2>
      <p class="soft">几个人合用这台电脑时，每人一本台账，互不相混。页面上方可以切换。</p>
      <ul class="plain people">
        {people.map((person) => {
          const { id: own, name } = person.profile;
          return (
            <PersonRow
              key={own}
              person={person}
              isShown={own === active}
              today={today}
              onShow={async () => {
                await onShow(own);
                tell(`现在看的是“${name}”的台账。`);
              }}
              onSave={async (file) => {
                const saved = await onExport(own);
                download(file, new Blob([saved.text], { type: 'application/json' }));
                return saved;
              }}
              onDelete={async (saved) => {
                await onDelete(own, saved);
                tell(`“${name}”的数据已从这台电脑上删除。需要时可以用保存的文件读回。`);
              }}
            />
          );
        })}
      </ul>
      <p role="status" class={told && 'ok'}>
        {told && `✓ ${told}`}
      </p>
      <NewPerson
        pack={pack}
        names={people.map(({ profile }) => profile.name)}
        refusal={refusal}
        onAdd={async (name, group) => {
          await onAdd(name, group);
          tell(`已加上“${name}”，现在看的是“${name}”的台账。`);
        }}
      />
      <div class="actions">
        <label class="btn file" for={id}>
          读回一个人的台账文件
          <input id={id} type="file" accept=".json,application/json" onChange={(event) => take(event.currentTarget)} />
        </label>
      </div>
      <Refusal>{refused}</Refusal>
    </section>
  );
}
