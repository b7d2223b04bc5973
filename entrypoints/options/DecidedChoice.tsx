import { useState } from 'preact/hooks';
import { ChoiceField } from '../../components/Field.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import type { Day, Decision } from '../../lib/model.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { decisionOf, emptyDecision } from './decision.ts';

interface DecidedProps {
  legend: string;
  /** The choice in force, and the one that holds where nobody decided. */
  value: string;
  standard: string;
  options: readonly { value: string; label: string; hint: string }[];
  decision: Decision | null;
  today: Day;
  /** What the ledger would refuse of one text, as a sentence. */
  refusal: (text: string) => string | null;
  onDecide: (value: string, decision: Decision | null) => Promise<void>;
}

/** A choice of the unit's: another than the standard one is in force only once who decided it, when and why is told. */
export function DecidedChoice(props: DecidedProps) {
  const { legend, value, standard, options, decision, today, refusal, onDecide } = props;
  const [asked, setAsked] = useState<string | null>(null);
  const [draft, setDraft] = useState(() => emptyDecision(today));
  const [tried, setTried] = useState(false);
  const { save, refused } = useSaving();
  const isOwn = value !== standard;
  const open = asked ?? (isOwn && !decision ? value : null);
  const { decided, errors } = decisionOf(draft, refusal);
  const choose = async (next: string) => {
    setTried(false);
    if (next === value) return setAsked(null);
    if (next !== standard) return setAsked(next);
    if (await save(() => onDecide(next, null))) setAsked(null);
  };
  const confirm = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!decided || open === null || !(await save(() => onDecide(open, decided)))) return;
    setAsked(null);
    setDraft(emptyDecision(today));
  };
  return (
    <div class="stack">
      <ChoiceField row legend={legend} value={asked ?? value} options={options} onChange={choose} />
      {isOwn && !asked && decision && (
        <p class="soft">
          {decision.by} {decision.on} 决定：{decision.why}
        </p>
      )}
      {open !== null && (
        <form class="fields compact" onSubmit={confirm} noValidate>
          <p class="whole">
            {asked ? '写明以下三项后按此计算，登记表上会注明：' : '▲ 这一口径还没有写明由谁决定，请补填：'}
          </p>
          <DecisionFields
            draft={draft}
            errors={tried ? errors : {}}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
          <div class="whole actions">
            <button type="submit" class="btn">
              按此口径计算
            </button>
            {asked && (
              <button type="button" class="btn quiet" onClick={() => setAsked(null)}>
                不改
              </button>
            )}
          </div>
        </form>
      )}
      <Refusal>{refused}</Refusal>
    </div>
  );
}
