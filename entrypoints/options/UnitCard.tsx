import { ChoiceField } from '../../components/Field.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import { packOf } from '../../lib/credit/index.ts';
import type { Day, Decision, Settings, Switches, SwitchName } from '../../lib/model.ts';
import { selfStudyHints } from '../../lib/sentences/ui-rules.ts';
import { DecidedChoice } from './DecidedChoice.tsx';
import { WindowField } from './WindowField.tsx';

interface UnitProps {
  settings: Settings;
  cycles: readonly number[];
  /** First year of the cycle in force. */
  cycle: number;
  today: Day;
  /** What the ledger would refuse of one text, as a sentence. */
  refusal: (text: string) => string | null;
  onSave: (settings: Settings) => Promise<void>;
}

/** Where the Measure is silent, the unit decides; the form names who did. */
export function UnitCard({ settings, cycles, cycle, today, refusal, onSave }: UnitProps) {
  const switches = settings.switches ?? {};
  const pack = packOf(settings.pack);
  const selfStudy = selfStudyHints(pack);
  const { save, refused } = useSaving();
  const decide = (name: SwitchName, value: Switches, decision: Decision | null) =>
    onSave({
      ...settings,
      switches: { ...switches, ...value },
      decisions: { ...settings.decisions, [name]: decision ?? undefined },
    });
  const shared = { today, refusal };
  return (
    <section class="card stack" aria-labelledby="unit">
      <h2 id="unit">本单位的口径</h2>
      <ChoiceField
        row
        legend="五年周期"
        value={String(cycle)}
        options={cycles.map((year) => ({ value: String(year), label: `${year}–${year + 4} 年` }))}
        onChange={(year) => save(() => onSave({ ...settings, cycleStart: Number(year) }))}
      />
      <Refusal>{refused}</Refusal>
      <DecidedChoice
        {...shared}
        legend="县处级及以上、不担任领导职务的，每年要求"
        value={String(switches.countyAnnual ?? pack.annual.county.value)}
        standard={String(pack.annual.county.value)}
        options={[
          { value: '110', label: '110 学时', hint: '稳妥的口径' },
          { value: '90', label: '90 学时', hint: '单位明确按第九条执行的' },
        ]}
        decision={settings.decisions?.countyAnnual ?? null}
        onDecide={(annual, decision) => decide('countyAnnual', { countyAnnual: annual === '90' ? 90 : 110 }, decision)}
      />
      <DecidedChoice
        {...shared}
        legend="在职自学怎样计算"
        value={switches.selfStudy ?? 'document'}
        standard="document"
        options={[
          { value: 'document', label: '一篇一算', hint: selfStudy.document },
          { value: 'year', label: '全年合计', hint: selfStudy.year },
          { value: 'proportional', label: '按比例', hint: selfStudy.proportional },
        ]}
        decision={settings.decisions?.selfStudy ?? null}
        onDecide={(way, decision) => decide('selfStudy', { selfStudy: way as Switches['selfStudy'] }, decision)}
      />
      <DecidedChoice
        {...shared}
        legend="其他干部的网络学时"
        value={switches.otherOnlineCap ? '50' : 'none'}
        standard="none"
        options={[
          { value: 'none', label: '不封顶', hint: '办法没有规定上限' },
          { value: '50', label: '也封顶 50', hint: '单位明确规定的' },
        ]}
        decision={settings.decisions?.otherOnlineCap ?? null}
        onDecide={(cap, decision) => decide('otherOnlineCap', { otherOnlineCap: cap === '50' ? 50 : null }, decision)}
      />
      <WindowField
        {...shared}
        windows={switches.onlineWindow ?? {}}
        decision={settings.decisions?.onlineWindow ?? null}
        onDecide={(onlineWindow, decision) => decide('onlineWindow', { onlineWindow }, decision)}
      />
    </section>
  );
}
