import { ChoiceField } from '../../components/Field.tsx';
import { type TextSize, textSizes } from '../../components/look.ts';
import { Refusal, useSaving } from '../../components/saving.tsx';

const names: { [size in TextSize]: string } = { 18: '标准', 22: '大', 26: '更大', 30: '最大' };

/** How large the text is; light or dark follows the system. */
export function LookCard({ size, onChange }: { size: TextSize; onChange: (size: TextSize) => Promise<unknown> }) {
  const { save, refused } = useSaving();
  return (
    <section class="card stack look" aria-labelledby="look">
      <h2 id="look">显示</h2>
      <ChoiceField
        row
        legend="字号"
        value={String(size)}
        options={textSizes.map((each) => ({ value: String(each), label: `${names[each]}（${each}）` }))}
        onChange={(each) => save(() => onChange(Number(each) as TextSize))}
      />
      <Refusal>{refused}</Refusal>
      <p class="soft">深色或浅色跟随系统设置。</p>
    </section>
  );
}
