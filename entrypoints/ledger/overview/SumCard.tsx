import { useState } from 'preact/hooks';
import { Dot } from '../../../components/Dot.tsx';
import { StandingBar } from '../../../components/StandingBar.tsx';
import type { Titles } from '../../../components/Steps.tsx';
import { Why } from '../../../components/Why.tsx';
import type { Figure, Standing } from '../../../lib/credit/types.ts';
import type { Day } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { asked, figures, isKind } from './asked.ts';

/** The year's sum as a bar; every part of it is a button that says why. */
export function SumCard({ standing, titles, pack }: { standing: Standing; titles: Titles; pack: string }) {
  const { kinds, total, required } = standing;
  const [figure, setFigure] = useState<Figure>(kinds.online.earned > kinds.online.counted ? 'online' : 'total');
  const current = asked(figure, standing) ? figure : 'total';
  return (
    <section class="card stack" aria-labelledby="sum">
      <div class="spread">
        <h2 id="sum" class="plain">
          已计入 <b class="n">{hoursText(total)}</b> / 要求 <b class="n">{hoursText(required.total)}</b>
        </h2>
        <span class="soft">{pack}</span>
      </div>
      <StandingBar standing={standing} planned />
      <fieldset class="figures" aria-label="看哪个数的依据">
        {figures.map((each) => {
          const label = asked(each, standing)?.label;
          return (
            label && (
              <button key={each} type="button" aria-pressed={each === current} onClick={() => setFigure(each)}>
                {isKind(each) && <Dot kind={each} />}
                {label}
              </button>
            )
          );
        })}
      </fieldset>
      <div aria-live="polite">
        <Why
          key={current}
          question={asked(current, standing)?.question}
          steps={standing.reasons[current]}
          titles={titles}
          pack={standing.pack}
        />
      </div>
      <Later standing={standing} />
    </section>
  );
}

/** Whoever was appointed in a year that was still short may make up for it (art. 11). */
export const Grace = ({ until, year }: { until: Day; year: number }) => (
  <p>
    任职当年不足的部分，可在 {until} 前补足（第十一条）；补训的条目请填写补训年度 {year}。
  </p>
);

/** What may still change the year (art. 11). */
function Later({ standing: { makeup, grace, year } }: { standing: Standing }) {
  return (
    <>
      {makeup && (
        <p>
          补训 <b class="n">{hoursText(makeup.hours)}</b> 学时后，合计 <b class="n">{hoursText(makeup.total)}</b>，
          {makeup.met ? <span class="ok">✓ 已达标</span> : '仍未达标'}（第十一条）。
        </p>
      )}
      {grace && <Grace until={grace} year={year} />}
    </>
  );
}
