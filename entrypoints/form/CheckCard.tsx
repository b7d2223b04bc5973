import type { ComponentChildren } from 'preact';
import type { Standing } from '../../lib/credit/types.ts';
import type { YearCoverage } from '../../lib/ledger/coverage.ts';
import type { Profile } from '../../lib/model.ts';
import { hoursText } from '../../lib/sentences/standing.ts';
import { readingRemark, verdictText } from '../../lib/sentences/ui.ts';
import { personFields } from '../../lib/sentences/ui-profile.ts';

interface CheckProps {
  standing: Standing;
  profile: Profile;
  coverage: YearCoverage | null;
  /** What can be done once all is checked. */
  children: ComponentChildren;
}

/** Before the form is taken: its totals, and what is still missing on it. */
export function CheckCard({ standing, profile, coverage, children }: CheckProps) {
  const { total, required, kinds, met, unconfirmed, planned, undated } = standing;
  const missing = personFields.filter(({ field }) => !profile[field]).map(({ label }) => label);
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
        <Check ok={met}>
          总学时 <b class="n">{hoursText(total)}</b>，要求 <b class="n">{hoursText(required.total)}</b>：
          {verdictText(standing)}
          。网络已学 <b class="n">{hoursText(kinds.online.earned)}</b>，计入{' '}
          <b class="n">{hoursText(kinds.online.counted)}</b>。
        </Check>
        {reading && <Check ok={reading.tone === 'ok'}>{reading.text}</Check>}
        <Check ok={missing.length === 0}>
          {missing.length === 0 ? (
            '个人情况已填全。'
          ) : (
            <>
              个人情况还缺：{missing.join('、')}。
              <a class="inline" href="/options.html">
                去设置里补填
              </a>
              ，也可以打印后手写。
            </>
          )}
        </Check>
        {apart.length > 0 && <Check ok={false}>没有上表的学时：{apart.join('，')}。</Check>}
      </ul>
      <div class="actions">{children}</div>
    </section>
  );
}

const Check = ({ ok, children }: { ok: boolean; children: ComponentChildren }) => (
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
