import { CheckField, ChoiceField } from '../../components/Field.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Settings, Switches } from '../../lib/model.ts';

interface UnitProps {
  settings: Settings;
  cycles: readonly number[];
  /** First year of the cycle in force. */
  cycle: number;
  onSave: (settings: Settings) => Promise<void>;
}

/** Where the Measure is silent, the unit decides; each choice is in force at once. */
export function UnitCard({ settings, cycles, cycle, onSave }: UnitProps) {
  const switches = settings.switches ?? {};
  const { save, refused } = useSaving();
  const change = (part: Partial<Settings>) => save(() => onSave({ ...settings, ...part }));
  const set = (part: Switches) => change({ switches: { ...switches, ...part } });
  return (
    <section class="card stack" aria-labelledby="unit">
      <h2 id="unit">本单位的口径</h2>
      <ChoiceField
        row
        legend="五年周期"
        value={String(cycle)}
        options={cycles.map((year) => ({ value: String(year), label: `${year}–${year + 4} 年` }))}
        onChange={(year) => change({ cycleStart: Number(year) })}
      />
      <ChoiceField
        row
        legend="县处级及以上、不担任领导职务的，每年要求"
        value={String(switches.countyAnnual ?? 110)}
        options={[
          { value: '110', label: '110 学时', hint: '稳妥的口径' },
          { value: '90', label: '90 学时', hint: '单位明确按第九条执行的' },
        ]}
        onChange={(annual) => set({ countyAnnual: annual === '90' ? 90 : 110 })}
      />
      <ChoiceField
        row
        legend="在职自学怎样计算"
        value={switches.selfStudy ?? 'document'}
        options={[
          { value: 'document', label: '一篇一算', hint: '每篇不足千字的部分不计' },
          { value: 'year', label: '全年合计', hint: '全年字数相加，再按每千字 4 学时' },
          { value: 'proportional', label: '按比例', hint: '不足千字的按比例计' },
        ]}
        onChange={(selfStudy) => set({ selfStudy })}
      />
      <CheckField
        label="其他干部的网络学时也封顶 50"
        checked={switches.otherOnlineCap === 50}
        onChange={(capped) => set({ otherOnlineCap: capped ? 50 : null })}
      />
      <Refusal>{refused}</Refusal>
    </section>
  );
}
