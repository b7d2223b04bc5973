import type { ComponentChildren } from 'preact';
import '../../components/findings.css';
import type { Standing } from '../../lib/credit/types.ts';
import { checkWords } from '../../lib/form/check-words.ts';
import type { Check } from '../../lib/form/checks.ts';
import type { YearCoverage } from '../../lib/ledger/coverage.ts';
import { hoursText } from '../../lib/sentences/standing.ts';
import { readingRemark, verdictText } from '../../lib/sentences/ui.ts';

interface CheckProps {
  standing: Standing;
  coverage: YearCoverage | null;
  checks: readonly Check[];
  /** What can be done once all is checked. */
  children: ComponentChildren;
}

/** Before the form is taken: its totals, and what is still open, each with the way to its place. */
export function CheckCard({ standing, coverage, checks, children }: CheckProps) {
  const { year, total, required, kinds, met, unconfirmed, planned, undated } = standing;
  const reading = coverage && readingRemark(coverage);
  const apart = [
    unconfirmed > 0 ? `待确认 ${hoursText(unconfirmed)}` : '',
    undated > 0 ? `待定年度 ${hoursText(undated)}` : '',
    planned > 0 ? `计划 ${hoursText(planned)}` : '',
  ].filter(Boolean);
  return (
    <section class="card stack" aria-labelledby="check">
      <h2 id="check">生成前检查</h2>
      <ul class="checks">
        <Item ok={met}>
          总学时 <b class="n">{hoursText(total)}</b>，要求 <b class="n">{hoursText(required.total)}</b>：
          {verdictText(standing)}
          。网络已学 <b class="n">{hoursText(kinds.online.earned)}</b>，计入{' '}
          <b class="n">{hoursText(kinds.online.counted)}</b>。
        </Item>
        {reading && <Item ok={reading.tone === 'ok'}>{reading.text}</Item>}
        {checks.map((check) => {
          const { text, href, link } = checkWords(check, year);
          return (
            <Item key={check.code} ok={false}>
              {text}
              <a class="inline" href={href}>
                {link}
              </a>
            </Item>
          );
        })}
        {checks.length === 0 && <Item ok>个人情况、主办单位和证明材料都齐了，没有待确认的。</Item>}
        {apart.length > 0 && <Item ok={false}>没有上表的学时：{apart.join('，')}。</Item>}
      </ul>
      <div class="actions">{children}</div>
    </section>
  );
}

const Item = ({ ok, children }: { ok: boolean; children: ComponentChildren }) => (
  <li class={ok ? 'fine' : 'care'}>
    <span class="sign" aria-hidden="true">
      {ok ? '✓' : '▲'}
    </span>
    <span>
      <span class="unseen">{ok ? '没有问题：' : '请留意：'}</span>
      {children}
    </span>
  </li>
);
