import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type Brought, chosenIn } from './brought.ts';

interface ChooseProps {
  /** Nothing has been brought yet. */
  isEmpty: boolean;
  onFiles: (files: readonly Brought[]) => void;
  /** How far the reading is. */
  children: ComponentChildren;
}

/** Preact's types don't know it; all browsers do. */
const ofFolder = { webkitdirectory: true };

/** The ways to bring files, and what becomes of them. */
export function ChooseCard({ isEmpty, onFiles, children }: ChooseProps) {
  const id = useId();
  const take = (input: HTMLInputElement) => {
    const files = chosenIn(input);
    // The same file can be chosen again.
    input.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <section class="card stack" aria-label="学员的文件">
      {isEmpty && (
        <p>
          把学员交来的登记表（.docx）或者台账文件（.json）选进来，一份一行，汇总成表。多少份都可以，也可以选整个文件夹，或者拖到这一页上。
        </p>
      )}
      <div class="actions">
        <label class={`btn file ${isEmpty ? 'primary' : ''}`} for={`${id}-files`}>
          {isEmpty ? '选择文件' : '再选文件'}
          <input
            id={`${id}-files`}
            type="file"
            multiple
            accept=".docx,.json"
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
        <label class="btn file" for={`${id}-folder`}>
          选择文件夹
          <input
            id={`${id}-folder`}
            type="file"
            multiple
            {...ofFolder}
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
        {!isEmpty && <span class="soft">也可以把文件、文件夹拖到这一页上。</span>}
      </div>
      {children}
      <p class="soft">
        文件只在这台电脑上读取，留在原处不动；本页什么都不存，也不发送，关掉就没有了，要留的请导出。选文件夹时，浏览器会问是否“上传”，文件只在本机读取。
      </p>
    </section>
  );
}
