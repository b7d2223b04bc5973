import { useState } from 'preact/hooks';
import type { FormFields } from '../../lib/form/fields.ts';

/** The texts that the learner's other forms ask for (art. 13), ready to paste. */
export const TextsCard = ({ fields }: { fields: FormFields }) => (
  <details class="card">
    <summary class="press ask">年度考核登记表、任免审批表上要写的文字</summary>
    <Text name="年度考核登记表" text={fields.年度考核} />
    <Text name="任免审批表" text={fields.任免审批} />
  </details>
);

function Text({ name, text }: { name: string; text: string }) {
  const [done, setDone] = useState<'copied' | 'failed' | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone('copied'),
      () => setDone('failed'),
    );
  return (
    <div class="copied">
      <h2>{name}</h2>
      <p>{text}</p>
      <div class="actions">
        <button type="button" class="btn" aria-label={`复制${name}的文字`} onClick={copy}>
          复制
        </button>
        <span role="status">
          {done === 'copied' && <span class="ok">✓ 已复制，到表格里粘贴。</span>}
          {done === 'failed' && <span class="short">没有复制成，请选中上面的文字，按 Ctrl+C。</span>}
        </span>
      </div>
    </div>
  );
}
