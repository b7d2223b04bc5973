import { useId, useState } from 'preact/hooks';
import { download } from '../../../components/download.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { LedgerProblem } from '../../../lib/ledger/file.ts';
import type { Day, Instant } from '../../../lib/model.ts';
import { backupText } from '../../../lib/sentences/ui.ts';

interface BackupProps {
  /** Null while there is no ledger yet. */
  name: string | null;
  today: Day;
  exportedAt: Instant | null;
  /** @returns the ledger file's text */
  onExport: () => Promise<string>;
  /** Throws where the file is refused; nothing has changed then. */
  onImport: (text: string) => Promise<unknown>;
}

/** The ledger as a file, out and in. */
export function BackupPage(props: BackupProps) {
  return (
    <>
      <h1>备份</h1>
      {props.name !== null && <SaveCard {...props} name={props.name} />}
      <RestoreCard {...props} />
    </>
  );
}

function SaveCard({ name, today, exportedAt, onExport }: BackupProps & { name: string }) {
  const { save, refused } = useSaving();
  const file = `学时台账_${name}_${today}.json`;
  return (
    <section class="card stack" aria-labelledby="save">
      <h2 id="save">存一份备份文件</h2>
      <p>
        台账只存在这台电脑的浏览器里，重装系统或清除浏览器数据会一起清掉。建议每次读取后存一份，放到 U 盘或单位电脑上。
      </p>
      <p class="soft">{backupText(exportedAt, today)}</p>
      <div class="actions">
        <button
          type="button"
          class="btn primary"
          onClick={() => save(async () => download(file, new Blob([await onExport()], { type: 'application/json' })))}
        >
          下载备份文件
        </button>
        <span class="soft small">{file}</span>
      </div>
      <Refusal>{refused}</Refusal>
    </section>
  );
}

function RestoreCard({ name, onImport }: BackupProps) {
  const id = useId();
  const { save, refused } = useSaving();
  const [restored, setRestored] = useState<{ file: string; done: boolean } | null>(null);
  const [place, setPlace] = useState('');
  const restore = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    const done = await save(async () => {
      const text = await file.text();
      await onImport(text).catch((error) => {
        setPlace(placeText(error));
        throw error;
      });
    });
    setRestored({ file: file.name, done });
    input.value = '';
  };
  return (
    <section class="card stack" aria-labelledby="restore">
      <h2 id="restore">从备份文件恢复</h2>
      <p>
        {name === null
          ? '选择以前下载的备份文件（文件名以“学时台账”开头，以 .json 结尾）。'
          : '备份文件只能恢复到空的台账里；这里已有记录时不会恢复，原有内容不受影响。'}
      </p>
      <div class="actions">
        <label class="btn file" for={id}>
          选择备份文件
          <input
            id={id}
            type="file"
            accept=".json,application/json"
            onChange={(event) => restore(event.currentTarget)}
          />
        </label>
      </div>
      <div aria-live="polite">
        {restored && !restored.done && <Refusal>{refused && `没有恢复“${restored.file}”：${refused}${place}`}</Refusal>}
        {restored?.done && (
          <p class="ok">
            ✓ 已从“{restored.file}”恢复。<a href="#overview">看总览</a>
          </p>
        )}
      </div>
    </section>
  );
}

/** @returns where in the file the problem lies, for those who help: `（位置：records[0].kind）` */
const placeText = (error: unknown): string =>
  error instanceof LedgerProblem && error.path !== '$' ? `（位置：${error.path}）` : '';
