import { useEffect, useId, useRef } from 'preact/hooks';
import { Refusal } from '../../../components/saving.tsx';

/** What was pasted, in both forms. */
export interface Clip {
  html: string;
  text: string;
}

interface WaysProps {
  /** Why what came in before was not taken. */
  refused: string | null;
  onFiles: (files: readonly File[]) => void;
  onClip: (clip: Clip) => void;
}

const kinds = '.mhtml,.mht,.html,.htm,.xlsx,.csv,.txt,.xls';

/** The two ways in: a file, or a table from the clipboard. Ctrl+V is heard anywhere on the page. */
export function Ways({ refused, onFiles, onClip }: WaysProps) {
  const id = useId();
  const take = useRef({ onFiles, onClip });
  take.current = { onFiles, onClip };
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { clipboardData: data } = event;
      if (!data) return;
      event.preventDefault();
      if (data.files.length && !data.types.includes('text/plain')) take.current.onFiles([...data.files]);
      else take.current.onClip({ html: data.getData('text/html'), text: data.getData('text/plain') });
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
  return (
    <>
      <p>
        学院的课程一般打开页面就会自动记入。下面两种办法，用来导入保存的网页、单位发的表格或别的平台的课程。存入之前，您可以先看一遍。
      </p>
      <Refusal>{refused}</Refusal>
      <div class="ways">
        <section class="card stack" aria-labelledby={`${id}-file-title`}>
          <h2 id={`${id}-file-title`}>一、从文件导入</h2>
          <p>保存的网页（.mhtml、.html），Excel 表（.xlsx），或 .csv 文件。</p>
          <label class="btn primary file" for={`${id}-file`}>
            选择文件
            <input
              id={`${id}-file`}
              type="file"
              multiple
              accept={kinds}
              onChange={(event) => onFiles([...(event.currentTarget.files ?? [])])}
            />
          </label>
          <details>
            <summary class="press">
              <span class="ask">怎样保存学院的网页？</span>
            </summary>
            <ol>
              <li>登录学院，打开“已完成课程”，等列表出现。</li>
              <li>
                按键盘上的 <kbd>Ctrl</kbd>+<kbd>S</kbd>。
              </li>
              <li>“保存类型”选“网页，单个文件”，点“保存”。</li>
              <li>回到这里，点“选择文件”，选刚才保存的文件。</li>
            </ol>
          </details>
        </section>
        <section class="card stack" aria-labelledby={`${id}-paste-title`}>
          <h2 id={`${id}-paste-title`}>二、从别处复制表格</h2>
          <p>
            在学院的页面或 Excel 表里，选中整个表格（连同表头），按 <kbd>Ctrl</kbd>+<kbd>C</kbd> 复制；再点下面的框，按{' '}
            <kbd>Ctrl</kbd>+<kbd>V</kbd>。
          </p>
          <label class="paste" for={`${id}-paste`}>
            <b>在这里粘贴</b>
            <textarea
              id={`${id}-paste`}
              rows={3}
              value=""
              placeholder="点一下这里，再按 Ctrl+V"
              onInput={(event) => {
                event.currentTarget.value = '';
              }}
            />
          </label>
        </section>
      </div>
    </>
  );
}
