import { useState } from 'preact/hooks';
import { Dot } from '../../../components/Dot.tsx';
import { StandingBar } from '../../../components/StandingBar.tsx';
import { Steps } from '../../../components/Steps.tsx';
import { shownKinds } from '../../../components/shades.ts';
import type { Figure, Standing } from '../../../lib/credit/types.ts';
import type { Kind } from '../../../lib/model.ts';
import { hoursText, kindNames, kindShortNames } from '../../../lib/sentences/standing.ts';

const heldNames = { unconfirmed: '待确认', planned: '计划' };

const isKind = (figure: Figure): figure is Kind => figure in kindNames;

/** The question that a figure's steps answer. */
function question(figure: Figure, standing: Standing): string {
  if (figure === 'total') return `为什么已计入 ${hoursText(standing.total)}？`;
  if (figure === 'required') return `为什么要求 ${hoursText(standing.required.total)}？`;
  if (figure === 'unconfirmed' || figure === 'planned') return `为什么${heldNames[figure]}的不计入？`;
  if (!isKind(figure)) return '为什么？';
  const { earned, counted } = standing.kinds[figure];
  return `为什么${kindShortNames[figure]}${earned > counted ? '只' : ''}计入 ${hoursText(counted)}？`;
}

/** The year's sum as a bar; every part of it is a button that says why. */
export function SumCard({ standing, pack }: { standing: Standing; pack: string }) {
  const { kinds, total, required } = standing;
  const [figure, setFigure] = useState<Figure>(kinds.online.earned > kinds.online.counted ? 'online' : 'total');
  const shown: Figure[] = ['total', 'required', ...shownKinds.filter((kind) => kinds[kind].earned > 0)];
  if (standing.unconfirmed > 0) shown.push('unconfirmed');
  if (standing.planned > 0) shown.push('planned');
  const label = (each: Figure) => {
    if (each === 'total') return `合计 ${hoursText(total)}`;
    if (each === 'unconfirmed' || each === 'planned') return `${heldNames[each]} ${hoursText(standing[each])}`;
    if (each === 'required') return `要求 ${hoursText(required.total)}`;
    return isKind(each) ? `${kindShortNames[each]} ${hoursText(kinds[each].counted)}` : '';
  };
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
        {shown.map((each) => (
          <button key={each} type="button" aria-pressed={each === figure} onClick={() => setFigure(each)}>
            {isKind(each) && <Dot kind={each} />}
            {label(each)}
          </button>
        ))}
      </fieldset>
      <div class="why" aria-live="polite">
        <b>{question(figure, standing)}</b>
        <Steps steps={standing.reasons[figure]} />
      </div>
      <Later standing={standing} />
    </section>
  );
}

/** What may still change the year (art. 11), and what waits for a year. */
function Later({ standing: { makeup, grace, undated, year } }: { standing: Standing }) {
  return (
    <>
      {makeup && (
        <p>
          补训 <b class="n">{hoursText(makeup.hours)}</b> 学时后，合计 <b class="n">{hoursText(makeup.total)}</b>，
          {makeup.met ? <span class="ok">✓ 已达标</span> : '仍未达标'}（第十一条）。
        </p>
      )}
      {grace && (
        <p>
          任职当年不足的部分，可在 {grace} 前补足（第十一条）；补训的条目请填写补训年度 {year}。
        </p>
      )}
      {undated > 0 && (
        <p class="short">
          另有 <b class="n">{hoursText(undated)}</b> 学时待定年度，没有计入任何一年，请在
          <a href="#questions">待您确认</a>里选定年度。
        </p>
      )}
    </>
  );
}
