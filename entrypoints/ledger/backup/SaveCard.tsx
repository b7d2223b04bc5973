import { useRef, useState } from 'preact/hooks';
import { download } from '../../../components/download.ts';
import { CheckField, ChoiceField, PasswordField } from '../../../components/Field.tsx';
import { focusFirstError } from '../../../components/focus.ts';
import { Refusal } from '../../../components/saving.tsx';
import { useWork } from '../../../components/work.tsx';
import { lock } from '../../../lib/ledger/locked.ts';
import { works } from '../../../lib/sentences/ui-work.ts';
import type { BackupProps } from './BackupPage.tsx';

type SaveProps = Omit<BackupProps, 'name' | 'onImport'> & { name: string };

const everybody = '';
const shortest = 8;

/** One press saves the ledger to a file; a password, or one learner alone, is asked for below. */
export function SaveCard({ name, profiles, today, saved, onExport }: SaveProps) {
  const { run, refused, progress } = useWork();
  const [whose, setWhose] = useState(everybody);
  const [isLocked, setLocked] = useState(false);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const card = useRef<HTMLElement>(null);

  const one = profiles.find(({ id }) => id === whose);
  const file = ['学时台账', one?.name ?? name, one && '个人', today, isLocked && '加密'].filter(Boolean).join('_');
  const isShort = isLocked && password.length < shortest;
  const isOther = isLocked && !isShort && password !== again;
  const submit = async () => {
    setTried(true);
    if (isShort || isOther) return focusFirstError(card.current);
    await run(works.saving, async (watch) => {
      const text = await onExport(whose || null, watch);
      const content = isLocked ? await lock(text, password) : text;
      watch.signal?.throwIfAborted();
      download(`${file}.json`, new Blob([content], { type: 'application/json' }));
    });
  };
  return (
    <section class="card stack" aria-labelledby="save" ref={card}>
      <h2 id="save">存一份备份文件</h2>
      <p>
        台账只存在这台电脑的浏览器里。<b>卸载扩展</b>或者重装系统，台账会全部删除；清理工具也可能删掉它。备份文件请放到
        U 盘或另一台电脑上。
      </p>
      <p class="soft">{saved}</p>
      <div class="actions">
        <button type="button" class="btn primary" onClick={submit}>
          下载备份文件
        </button>
        <span class="soft small">{file}.json</span>
      </div>
      {progress}
      <Refusal>{refused}</Refusal>
      <details>
        <summary class="press">
          <span class="ask">{profiles.length > 1 ? '加密码，或者只存一个人的' : '给备份文件加密码'}</span>
        </summary>
        <div class="stack">
          {profiles.length > 1 && (
            <ChoiceField
              legend="存谁的台账"
              value={whose}
              options={[
                { value: everybody, label: '所有人的' },
                ...profiles.map(({ id, name }) => ({ value: id, label: `只存“${name}”的` })),
              ]}
              onChange={setWhose}
              row
            />
          )}
          <CheckField label="给文件加密码" checked={isLocked} onChange={setLocked} />
          {isLocked && (
            <>
              <p class="care">
                <b>密码忘了，文件就打不开，谁也找不回来。</b>请把密码记在可靠的地方。
              </p>
              <div class="fields">
                <PasswordField
                  label="密码"
                  hint={`至少 ${shortest} 个字，不要用身份证号。`}
                  value={password}
                  onChange={setPassword}
                  error={tried && isShort ? `密码至少要 ${shortest} 个字，请再加长一些。` : null}
                />
                <PasswordField
                  label="再输一次"
                  value={again}
                  onChange={setAgain}
                  error={tried && isOther ? '两次输入的密码不一样，请重新输入。' : null}
                />
              </div>
            </>
          )}
        </div>
      </details>
    </section>
  );
}
