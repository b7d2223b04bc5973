import type { ComponentChildren } from 'preact';
import { CapBar } from '../../components/CapBar.tsx';
import { Dot } from '../../components/Dot.tsx';
import { shownKinds } from '../../components/shades.ts';
import type { Figure } from '../../lib/credit/types.ts';
import type { YearFigures } from '../../lib/sentences/popup.ts';
import { articleText, hoursText, kindNames } from '../../lib/sentences/standing-words.ts';
import '../../components/figures.css';

interface ViewProps {
  figures: YearFigures;
  /** Says why some of them are what they are; nothing while that is not known. */
  why: (of: readonly Figure[]) => ComponentChildren;
  /** Somebody asks why. */
  onWhy: () => void;
}

/** The verdict in large type; pressing it says why. */
export function Verdict({ figures, why, onWhy }: ViewProps) {
  const { met, short, required, total, days, gap } = figures;
  return (
    <details class="verdict" onToggle={onWhy}>
      <summary>
        <h2>
          {met ? (
            <b class="big ok">
              已达标 <span aria-hidden="true">✓</span>
            </b>
          ) : (
            <b class="big short">
              {gap.isOnline ? '网络还差' : '还差'} <span class="n">{hoursText(gap.hours)}</span> <small>学时</small>
            </b>
          )}
        </h2>
        <div class="soft line">
          要求 <span class="n">{hoursText(required.total)}</span>
          {required.days !== null && ` 或 ${hoursText(required.days)} 天（已有 ${hoursText(days)} 天）`}
          ，已计入 <span class="n">{hoursText(total)}</span>
          {required.online !== null && (
            <>
              ；网络学时{' '}
              {short.online > 0 ? (
                <span class="short">还差 {hoursText(short.online)}</span>
              ) : (
                <span class="ok">✓ 已达标</span>
              )}
            </>
          )}{' '}
          <span class="ask small">为什么</span>
        </div>
      </summary>
      {why(['required', 'total', 'short', 'online-short'])}
    </details>
  );
}

/** Online training: learnt, counted and what is over the cap; pressing it says why. */
export function OnlineCard({ figures, why, onWhy }: ViewProps) {
  const { earned, counted } = figures.kinds.online;
  const cap = figures.onlineCap;
  return (
    <details class="card online" onToggle={onWhy}>
      <summary>
        <div class="spread">
          <span>
            <Dot kind="online" />
            {kindNames.online}
          </span>
          <span>
            已学 <b class="n">{hoursText(earned)}</b>　计入 <b class="n">{hoursText(counted)}</b>
          </span>
        </div>
        {cap !== null && <CapBar earned={earned} cap={cap} />}
        <div class="small soft">
          {cap === null
            ? '不设上限'
            : earned > cap
              ? `封顶 ${hoursText(cap)}，超出 ${hoursText(earned - cap)} 不计`
              : `封顶 ${hoursText(cap)}，未超出`}
          {' · '}
          <span class="ask">{articleText(6)}</span>
        </div>
      </summary>
      {why(['online'])}
    </details>
  );
}

/** The other kinds: those everyone has, and the rest where there is something. */
export function KindList({ figures, why, onWhy }: ViewProps) {
  const kinds = shownKinds.filter((kind) => kind !== 'online' && (kind !== 'other' || figures.kinds[kind].counted > 0));
  return (
    <details class="kinds" onToggle={onWhy}>
      <summary
        aria-label={`${kinds.map((kind) => `${kindNames[kind]} ${hoursText(figures.kinds[kind].counted)}`).join('，')}。为什么`}
      >
        {kinds.map((kind) => (
          <span key={kind} class="kind">
            <span>
              <Dot kind={kind} />
              {kindNames[kind]}
            </span>
            <b class="n">{hoursText(figures.kinds[kind].counted)}</b>
          </span>
        ))}
      </summary>
      {why(kinds)}
    </details>
  );
}
