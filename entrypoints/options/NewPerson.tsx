import { useRef, useState } from 'preact/hooks';
import { TextField } from '../../components/Field.tsx';
import { focusFirstError } from '../../components/focus.ts';
import { GroupChoice } from '../../components/GroupChoice.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import { isSameName } from '../../lib/ledger/identity.ts';
import type { Group } from '../../lib/model.ts';

interface NewPersonProps {
  /** Of the learners that are there. */
  names: readonly string[];
  /** Id of the unit's rules. */
  pack: string;
  /** What the ledger would refuse of one text, as a sentence. */
  refusal: (text: string) => string | null;
  onAdd: (name: string, group: Group) => Promise<unknown>;
}

/** One more learner on this machine. */
export function NewPerson({ names, pack, refusal, onAdd }: NewPersonProps) {
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [group, setGroup] = useState<Group | null>(null);
  const [tried, setTried] = useState(false);
  const { save, refused } = useSaving();
  const form = useRef<HTMLFormElement>(null);
  const nameError = (): string | null => {
    if (!name.trim()) return tried ? '请填写姓名，要与学院页面上显示的一致。' : null;
    if (names.some((each) => isSameName(each, name)))
      return `已经有“${name.trim()}”了。学院页面上只有姓名，同名的两位分不开，请换一个浏览器使用。`;
    return refusal(name);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || nameError() || !group) return focusFirstError(form.current);
    if (!(await save(() => onAdd(name.trim(), group)))) return;
    setOpen(false);
    setName('');
    setGroup(null);
    setTried(false);
  };
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="press">
        <span class="ask">另加一位</span>
      </summary>
      <form class="stack" onSubmit={add} ref={form} noValidate>
        <TextField
          label="另一位的姓名"
          value={name}
          onChange={setName}
          hint="与学院页面上显示的姓名一致。不要填身份证号。"
          error={nameError()}
        />
        <GroupChoice
          legend="属于哪一类干部"
          pack={pack}
          value={group}
          onChange={setGroup}
          error={tried && !group ? '请选择一类，拿不准的先选最接近的，以后可以改。' : null}
        />
        <div class="actions">
          <button type="submit" class="btn primary">
            加上，并切换过去
          </button>
        </div>
        <Refusal>{refused}</Refusal>
      </form>
    </details>
  );
}
