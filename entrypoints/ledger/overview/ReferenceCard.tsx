import type { Titles } from '../../../components/Steps.tsx';
import { Why } from '../../../components/Why.tsx';
import { referencePack } from '../../../lib/credit/index.ts';
import type { Standing } from '../../../lib/credit/types.ts';
import { hoursText, type MeterName, meterNames } from '../../../lib/sentences/standing.ts';

/** The second reading, from 2023 on: beside the verdict, never instead of it. */
export function ReferenceCard({ standing, titles }: { standing: Standing; titles: Titles }) {
  const { reference, reasons } = standing;
  if (!reference) return null;
  return (
    <section class="card stack" aria-labelledby="reference">
      <h2 id="reference">参考口径</h2>
      <ul class="meters">
        {reference.meters.map(({ name, have, required, met }) => (
          <li key={name} class="spread">
            <span>{meterNames[name as MeterName]}</span>
            <span>
              <b class="n">{hoursText(have)}</b> / {hoursText(required)}{' '}
              {met ? <span class="ok">✓ 达标</span> : <span>未达标</span>}
            </span>
          </li>
        ))}
      </ul>
      <details>
        <summary class="press">
          <span class="soft small">{referencePack.name}，各项分开看、不相加，不影响上面的结论。</span>{' '}
          <span class="ask small">为什么</span>
        </summary>
        <Why steps={reasons.reference} titles={titles} pack={referencePack.id} />
      </details>
    </section>
  );
}
