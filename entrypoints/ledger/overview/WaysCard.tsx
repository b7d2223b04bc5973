import { useCallback, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { UndoToast } from '../../../components/UndoToast.tsx';
import { afterPlanned, type Pace, type Plan, planOf, type Way } from '../../../lib/credit/index.ts';
import type { Account, Standing } from '../../../lib/credit/types.ts';
import type { Filed } from '../../../lib/ledger/file.ts';
import { deleteRecord, putRecord } from '../../../lib/ledger/records.ts';
import type { Day, TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { verdictText } from '../../../lib/sentences/ui.ts';
import { daysText } from '../../../lib/sentences/ui-records.ts';
import { isOnlineFull, nextStep, paceText, waysTitle, wayTile } from '../../../lib/sentences/ui-ways.ts';
import { now } from '../../../lib/today.ts';
import { plannedEntry } from './planned.ts';

interface WaysProps {
  standing: Standing;
  account: Account;
  today: Day;
  /** The year's planned entries. */
  planned: readonly TrainingRecord[];
  /** The year's latest filing, where there is one. */
  filed?: Filed | undefined;
}

/** How what is missing can be closed, one press from a planned entry; a met year says what comes next. */
export function WaysCard({ standing, account, today, planned, filed }: WaysProps) {
  const { met, year } = standing;
  const plan = planOf(standing, today, account.settings.switches ?? {});
  const isOpen = !met && plan.left.yearEnd > 0;
  return (
    <section class="card stack" aria-labelledby="ways">
      <h2 id="ways">{waysTitle(standing, plan)}</h2>
      {isOpen ? (
        <Ways standing={standing} plan={plan} profile={account.profile.id} />
      ) : (
        <Next standing={standing} plan={plan} filed={filed} />
      )}
      {planned.length > 0 && <Planned planned={planned} after={afterPlanned(account, year)} />}
    </section>
  );
}

interface NextProps {
  standing: Standing;
  plan: Plan;
  filed: Filed | undefined;
}

function Next({ standing, plan, filed }: NextProps) {
  const { lead, amount, rest } = nextStep(standing, plan, filed);
  return (
    <div class="spread">
      <p>
        {lead}
        {amount}
        {rest}
      </p>
      {standing.met && (
        <a class="btn" href={`/form.html?year=${standing.year}`}>
          生成登记表
        </a>
      )}
    </div>
  );
}

function Ways({ standing, plan, profile }: { standing: Standing; plan: Plan; profile: string }) {
  const { pack } = standing;
  const { online, rest, ways, pace } = plan;
  const [added, setAdded] = useState<TrainingRecord | null>(null);
  const gone = useCallback(() => setAdded(null), []);
  const { save, refused } = useSaving();
  const pick = (way: Way) =>
    save(async () => {
      const record = plannedEntry(way, profile, pack);
      await putRecord(db, record, now());
      setAdded(record);
    });
  const tile = (way: Way) => <Tile key={way.kind} way={way} plan={plan} pack={pack} onPick={pick} />;
  return (
    <>
      {pace && !isTitle(pace) && <p>{paceText(pace)}</p>}
      {online && (
        <>
          <p>
            先补网络学时，其他培训不能代替。
            <a class="inline" href="http://www.nmgce.gov.cn/">
              到学院学习
            </a>
          </p>
          <ul class="closing">{tile(online)}</ul>
        </>
      )}
      {rest > 0 && (
        <>
          <p>
            {isOnlineFull(standing) && '网络学时已满，不再列入。'}
            {online ? `其余 ${hoursText(rest)} 学时，任选一项：` : '任选一项：'}
          </p>
          <ul class="closing">{ways.map(tile)}</ul>
        </>
      )}
      <Refusal>{refused}</Refusal>
      {added && (
        <UndoToast
          key={added.id}
          text={`已列入计划：${added.title}（未计入）`}
          onUndo={() => deleteRecord(db, added.id, now())}
          onGone={gone}
        />
      )}
    </>
  );
}

/** One month and one amount: that is what the card is headed with. */
const isTitle = ({ months, online }: Pace) => months === 1 && online === 0;

interface TileProps {
  way: Way;
  plan: Plan;
  pack: string;
  onPick: (way: Way) => void;
}

function Tile({ way, plan, pack, onPick }: TileProps) {
  const { title, gain, proof, deadline } = wayTile(way, plan, pack);
  const isLate = way.deadline === 'too-late';
  return (
    <li class={isLate ? 'late' : ''}>
      <span class="spread">
        <b>{title}</b>
        <span class="n">{gain}</span>
      </span>
      <span class="proof small">
        <span class="soft">{proof}</span>
        {deadline && <span class="short">▲ {deadline}</span>}
      </span>
      {!isLate && (
        <button type="button" class="btn quiet" aria-label={`把${title}列入计划`} onClick={() => onPick(way)}>
          列入计划
        </button>
      )}
    </li>
  );
}

/** What is planned, none of it counted, and where the year will stand with it. */
function Planned({ planned, after }: { planned: readonly TrainingRecord[]; after: Standing }) {
  return (
    <div class="planned">
      <p>
        <b>已计划（未计入）</b>，都完成以后：合计 <b class="n">{hoursText(after.total)}</b>，{verdictText(after)}。
      </p>
      <ul class="plain">
        {planned.map((record) => (
          <li key={record.id} class="spread">
            <span>
              {daysText(record)} {record.title}
            </span>
            {record.origin !== 'academy' && (
              <a class="btn quiet" href={`#entry/${encodeURIComponent(record.id)}`} aria-label={`修改 ${record.title}`}>
                修改
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
