import { HelpLink } from '../../../components/HelpLink.tsx';
import type { Standing } from '../../../lib/credit/types.ts';
import { onlineOnForm } from '../../../lib/form/fields.ts';
import type { YearCoverage } from '../../../lib/ledger/coverage.ts';
import { type Difference, differencesOf } from '../../../lib/ledger/differences.ts';
import type { Hours, TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { lastReadText, readingDoubt, readingRemark } from '../../../lib/sentences/ui.ts';
import { Differences } from './Differences.tsx';

interface ReconcileProps {
  coverage: YearCoverage | null;
  /** Online hours of the year as the ledger holds them, and as the registration form prints them. */
  ledger: Hours;
  form: Hours;
  /** Hours of the year that wait for the learner's answer. */
  unconfirmed?: Hours;
  /** The courses on which pages and ledger differ. */
  differences?: readonly Difference[];
}

/** The same online hours at four places; where two differ, the sign between them says so. */
export function ReconcileCard({ coverage, ledger, form, unconfirmed = 0, differences = [] }: ReconcileProps) {
  const places = [
    { name: '学院合计', hours: coverage?.statedHours ?? null },
    { name: '读到的课程', hours: coverage?.readHours ?? null },
    { name: '台账', hours: ledger },
    { name: '登记表', hours: form },
  ];
  const known = places.flatMap(({ hours }) => (hours === null ? [] : [hours]));
  const agree = new Set(known).size === 1;
  const waits = !agree && unconfirmed > 0 && coverage?.readHours === ledger + unconfirmed;
  const doubt = coverage && readingDoubt(coverage);
  const remark = coverage && readingRemark(coverage);
  const alike = `${'〇一二三四'[known.length]}处一致`;
  const verdict = !agree
    ? { tone: 'short', text: '≠ 不一致，请核对' }
    : doubt
      ? { tone: 'care', text: `${alike}，仍有疑问` }
      : { tone: '', text: `✓ ${alike}` };
  const isKnown = known.length > 2;
  // Beside the verdict on the four places the remark needn't tell of two of them.
  const said =
    coverage && isKnown && verdict.tone === '' && remark?.tone === 'ok' ? lastReadText(coverage) : remark?.text;
  return (
    <section class="card stack" aria-labelledby="reconcile">
      <h2 id="reconcile">对账：网络学时</h2>
      <ol class="recon">
        {places.map(({ name, hours }, index) => {
          const before = places.slice(0, index).findLast((place) => place.hours !== null)?.hours ?? null;
          const same = before === null || hours === null || before === hours;
          return (
            <li key={name}>
              {index > 0 && (
                <span class={`sign ${same ? 'ok' : 'short'}`}>
                  <span aria-hidden="true">{hours === null || before === null ? '·' : same ? '=' : '≠'}</span>
                  <span class="unseen">{same ? '' : '不等于'}</span>
                </span>
              )}
              <span class="soft">{name}</span>
              <b class="n">{hours === null ? '—' : hoursText(hours)}</b>
            </li>
          );
        })}
      </ol>
      <div class="actions">
        {isKnown && <span class={`chip ${verdict.tone}`}>{verdict.text}</span>}
        <span class="soft small">{remark ? said : '还没有读到学院的课程。'}</span>
      </div>
      {waits && (
        <p>
          台账少的 {hoursText(unconfirmed)} 学时在<a href="#questions">待您确认</a>，回答以后就会一致。
        </p>
      )}
      {coverage && coverage.readHours !== ledger && (
        <Differences differences={differences} gap={ledger - coverage.readHours} />
      )}
      {doubt && <p class="short">▲ {doubt}</p>}
      {remark?.tone === 'care' && (
        <div>
          <HelpLink href="/help.html#read-missing">为什么有的课没有读到？</HelpLink>
        </div>
      )}
    </section>
  );
}

interface YearProps {
  standing: Standing;
  records: readonly TrainingRecord[];
  coverage: YearCoverage | null;
}

/** The same of a year, with the courses on which pages and ledger differ. */
export const YearReconciled = ({ standing, records, coverage }: YearProps) => (
  <ReconcileCard
    coverage={coverage}
    ledger={standing.kinds.online.earned}
    form={onlineOnForm(records, standing)}
    unconfirmed={standing.unconfirmed}
    differences={coverage ? differencesOf(standing, records, coverage.platform) : []}
  />
);
