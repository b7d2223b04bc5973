import { ways } from '../../../lib/credit/index.ts';
import type { Standing } from '../../../lib/credit/types.ts';
import type { TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { nextStep, wayTile } from '../../../lib/sentences/ui-ways.ts';

interface WaysProps {
  standing: Standing;
  planned: readonly TrainingRecord[];
}

/** Ways to close the gap, each a door to its entry; a met year says what comes next. */
export function WaysCard({ standing, planned }: WaysProps) {
  const { met, short, onlineCap, kinds } = standing;
  const open = ways(standing);
  const full = onlineCap !== null && kinds.online.earned >= onlineCap;
  const { lead, amount, rest } = nextStep(standing);
  return (
    <section class="card stack" aria-labelledby="ways">
      <h2 id="ways">{met ? '接下来' : `怎样补足 ${hoursText(Math.max(short.total, short.online))} 学时`}</h2>
      {met ? (
        <div class="spread">
          <p>
            {lead}
            {amount}
            {rest}
          </p>
          <a class="btn" href="/form.html">
            生成登记表
          </a>
        </div>
      ) : (
        <div class="plan3">
          {open.map((way) => {
            const { title, detail } = wayTile(way, standing.pack);
            return (
              <a key={title} href={way.kind === 'online' ? 'http://www.nmgce.gov.cn/' : `#entry//${way.kind}`}>
                <b>{title}</b>
                <span class="soft">{detail}</span>
              </a>
            );
          })}
        </div>
      )}
      <p class="soft small">
        {!met && full && '网络学时已满，不再列入。'}
        {short.online > 0 && open.length > 1 && '网络学时不能用其他培训代替，要先补；其余任选一项。'}
        {planned.length > 0 &&
          `已计划：${planned.map(({ title, startOn }) => `${startOn?.slice(5) ?? ''} ${title}`).join('；')}（未计入）。`}
      </p>
    </section>
  );
}
