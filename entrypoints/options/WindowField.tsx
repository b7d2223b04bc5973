import { useState } from 'preact/hooks';
import { TextField } from '../../components/Field.tsx';
import { Refusal, useSaving } from '../../components/saving.tsx';
import { useUndo } from '../../components/UndoToast.tsx';
import type { Day, Decision, Switches } from '../../lib/model.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { decisionOf, emptyDecision } from './decision.ts';

type Windows = NonNullable<Switches['onlineWindow']>;

interface WindowProps {
  windows: Windows;
  decision: Decision | null;
  today: Day;
  /** What the ledger would refuse of one text, as a sentence. */
  refusal: (text: string) => string | null;
  onDecide: (windows: Windows, decision: Decision | null) => Promise<void>;
}

const spanText = ([from, to]: [string, string]) => `${from} 至 ${to}`;

/** The days of a year on which online study is recognised; a course finished outside them is only marked. */
export function WindowField({ windows, decision, today, refusal, onDecide }: WindowProps) {
  const { save, refused } = useSaving();
  const { toast, did } = useUndo();
  const remove = async (year: string) => {
    const { [year]: _, ...rest } = windows;
    if (await save(() => onDecide(rest, Object.keys(rest).length > 0 ? decision : null)))
      did(`已删除 ${year} 年的学习时间`, () => onDecide(windows, decision));
  };
  return (
    <div class="stack">
      <b>网络学习时间</b>
      <p class="soft">单位规定了起止时间的年度，在这以外完成的课程会提醒，学时照常计入。</p>
      <ul class="plain">
        {Object.entries(windows).map(([year, span]) => (
          <li key={year} class="spread">
            <span>
              {year} 年 {spanText(span)}
              {decision && `（${decision.by}，${decision.on}：${decision.why}）`}
            </span>
            <button
              type="button"
              class="btn quiet"
              aria-label={`删除 ${year} 年的学习时间`}
              onClick={() => remove(year)}
            >
              删除
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary class="press">
          <span class="ask">添加一年的学习时间</span>
        </summary>
        <NewWindow
          today={today}
          refusal={refusal}
          onAdd={(year, span, decided) => onDecide({ ...windows, [year]: span }, decided)}
        />
      </details>
      <Refusal>{refused}</Refusal>
      {toast}
    </div>
  );
}

interface NewProps extends Pick<WindowProps, 'today' | 'refusal'> {
  onAdd: (year: string, span: [string, string], decision: Decision) => Promise<void>;
}

function NewWindow({ today, refusal, onAdd }: NewProps) {
  const [draft, setDraft] = useState({ from: '', to: '', ...emptyDecision(today) });
  const [tried, setTried] = useState(false);
  const { save, refused } = useSaving();
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { decided, errors } = decisionOf(draft, refusal);
  const { from, to } = draft;
  const wrong = !from || !to ? '请选择起止日期。' : from.slice(0, 4) !== to.slice(0, 4) || to < from ? sameYear : null;
  const add = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (wrong || !decided) return;
    if (!(await save(() => onAdd(from.slice(0, 4), [from.slice(5), to.slice(5)], decided)))) return;
    setDraft({ from: '', to: '', ...emptyDecision(today) });
    setTried(false);
  };
  return (
    <form class="fields compact" onSubmit={add} noValidate>
      <TextField label="从哪天起" type="date" value={from} onChange={(day) => change({ from: day })} />
      <TextField
        label="到哪天止"
        type="date"
        value={to}
        onChange={(day) => change({ to: day })}
        error={tried ? wrong : null}
      />
      <DecisionFields draft={draft} errors={tried ? errors : {}} onChange={change} />
      <div class="whole actions">
        <button type="submit" class="btn">
          添加
        </button>
        <Refusal>{refused}</Refusal>
      </div>
    </form>
  );
}

const sameYear = '起止日期要在同一年，结束不早于开始，请核对。';
