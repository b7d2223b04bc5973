import { useId, useRef, useState } from 'preact/hooks';
import { PasswordField } from '../../../components/Field.tsx';
import { Refusal } from '../../../components/saving.tsx';
import { useWork } from '../../../components/work.tsx';
import { LedgerNotEmpty } from '../../../lib/ledger/backup.ts';
import { isLocked, unlock } from '../../../lib/ledger/locked.ts';
import { LedgerProblem } from '../../../lib/ledger/problem.ts';
import { works } from '../../../lib/sentences/ui-work.ts';
import type { Watch } from '../../../lib/watch.ts';
import { WayCard } from './WayCard.tsx';

interface BringProps {
  isEmpty: boolean;
  /** Throws LedgerNotEmpty where there are entries already, and other errors where the file is refused. */
  onImport: (text: string, watch: Watch) => Promise<unknown>;
}

/** How far a chosen file has come. */
type Chosen = { file: string; text: string; state: 'opening' | 'locked' | 'asked' | 'refused' };

/** A file comes back into an empty ledger at once; into another one after it was said what that would do. */
export function BringCard({ isEmpty, onImport }: BringProps) {
  const id = useId();
  const { run, refused, isGoing, progress } = useWork();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [calledOff, setCalledOff] = useState('');
  const input = useRef<HTMLInputElement>(null);

  const open = async (file: string, text: string, password?: string) => {
    setPlace('');
    let next: Chosen | null = null;
    const isFine = await run(isEmpty ? works.restoring : works.opening, async (watch) => {
      const plain = password === undefined ? text : await unlock(text, password);
      try {
        await onImport(plain, watch);
        setDone(`已从“${file}”恢复。`);
      } catch (error) {
        if (error instanceof LedgerNotEmpty) next = { file, text: plain, state: 'asked' };
        else {
          setPlace(placeText(error));
          throw error;
        }
      }
    });
    setChosen(isFine ? next : { file, text, state: password === undefined ? 'refused' : 'locked' });
  };
  const close = () => {
    setChosen(null);
    input.current?.focus();
  };
  const choose = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file || isGoing) return;
    const text = await file.text();
    input.value = '';
    setDone(null);
    setCalledOff('');
    const state = isLocked(text) ? 'locked' : 'opening';
    setChosen({ file: file.name, text, state });
    if (state === 'opening') await open(file.name, text);
  };
  return (
    <section class="card stack" aria-labelledby="bring">
      <h2 id="bring">{isEmpty ? '从备份文件恢复' : '恢复备份，或者合并另一台电脑的台账'}</h2>
      <p>
        {isEmpty
          ? '选择以前下载的备份文件（文件名以“学时台账”开头，以 .json 结尾）。'
          : '选择备份文件以后，先列出会有什么变化，您看过再决定。'}
      </p>
      <div class="actions">
        <label class="btn file" for={id}>
          选择备份文件
          <input
            id={id}
            ref={input}
            type="file"
            accept=".json,application/json"
            onChange={(event) => choose(event.currentTarget)}
          />
        </label>
      </div>
      {chosen?.state === 'locked' && (
        <Password file={chosen.file} onOpen={(password) => open(chosen.file, chosen.text, password)} />
      )}
      {progress}
      <div aria-live="polite">
        {calledOff && <p>{calledOff}</p>}
        {chosen && refused && <Refusal>{`没有恢复“${chosen.file}”：${refused}${place}`}</Refusal>}
        {done && (
          <p class="ok">
            ✓ {done}
            <a href="#overview">看总览</a>
          </p>
        )}
      </div>
      {chosen?.state === 'asked' && (
        <WayCard
          key={chosen.text}
          file={chosen.file}
          text={chosen.text}
          onDone={(said) => {
            close();
            setDone(said);
          }}
          onCancel={(said) => {
            close();
            setCalledOff(said);
          }}
        />
      )}
    </section>
  );
}

function Password({ file, onOpen }: { file: string; onOpen: (password: string) => void }) {
  const [password, setPassword] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    onOpen(password);
  };
  return (
    <form class="stack" onSubmit={submit}>
      <PasswordField label={`“${file}”的密码`} value={password} onChange={setPassword} />
      <div class="actions">
        <button type="submit" class="btn primary">
          打开文件
        </button>
      </div>
    </form>
  );
}

/** @returns where in the file the problem lies, for those who help: `（位置：records[0].kind）` */
const placeText = (error: unknown): string =>
  error instanceof LedgerProblem && error.path !== '$' ? `（位置：${error.path}）` : '';
