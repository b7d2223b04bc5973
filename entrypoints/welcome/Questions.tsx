import { useRef, useState } from 'preact/hooks';
import { ChoiceField, TextField } from '../../components/Field.tsx';
import { focusFirstError } from '../../components/focus.ts';
import { GroupChoice } from '../../components/GroupChoice.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Group } from '../../lib/model.ts';

export interface Answers {
  name: string;
  group: Group;
  cycleStart: number;
}

interface QuestionsProps {
  /** First years of the cycles to choose from, the present one first. */
  cycles: readonly number[];
  /** Id of the rules that a new ledger begins with. */
  pack: string;
  /** What the ledger would refuse about the name, as a sentence. */
  nameRefusal: (name: string) => string | null;
  onDone: (answers: Answers) => Promise<void>;
}

/** The three questions of the first run. */
export function Questions({ cycles, pack, nameRefusal, onDone }: QuestionsProps) {
  const [name, setName] = useState('');
  const [group, setGroup] = useState<Group | null>(null);
  const [cycleStart, setCycleStart] = useState(cycles[0] as number);
  const { save, refused } = useSaving();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const nameError = name.trim() ? nameRefusal(name.trim()) : tried ? '请填写姓名，要与学院页面上显示的一致。' : null;

  const done = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!name.trim() || nameRefusal(name.trim()) || !group) return focusFirstError(form.current);
    await save(() => onDone({ name: name.trim(), group, cycleStart }));
  };

  return (
    <form class="stack questions" onSubmit={done} ref={form} noValidate>
      <section class="card stack">
        <TextField
          label="一、您的姓名"
          value={name}
          onChange={setName}
          hint="与学院页面上显示的姓名一致，读到别人的页面就不会记错人。不要填身份证号。"
          error={nameError}
        />
      </section>
      <section class="card">
        <GroupChoice
          legend="二、您属于哪一类干部"
          pack={pack}
          value={group}
          onChange={setGroup}
          error={tried && !group ? '请选择一类，拿不准的先选最接近的，以后可以改。' : null}
        />
      </section>
      <section class="card">
        <ChoiceField
          row
          legend="三、五年周期从哪年算起"
          value={String(cycleStart)}
          options={cycles.map((year) => ({
            value: String(year),
            label: `${year}–${year + 4} 年`,
            hint: year === cycles[0] ? '现在所在的周期，一般选这个' : '',
          }))}
          onChange={(year) => setCycleStart(Number(year))}
        />
      </section>
      <button type="submit" class="btn primary">
        设置好了，开始使用
      </button>
      <Refusal>{refused}</Refusal>
    </form>
  );
}
