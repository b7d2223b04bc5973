import { referencePack } from '../../../lib/credit/index.ts';
import type { Standing } from '../../../lib/credit/types.ts';
import { meterNames } from '../../../lib/sentences/ui.ts';

/** The second reading, from 2023 on: beside the verdict, never instead of it. */
export function ReferenceCard({ standing: { reference } }: { standing: Standing }) {
  if (!reference) return null;
  return (
    <section class="card stack" aria-labelledby="reference">
      <h2 id="reference">参考口径</h2>
      <ul class="meters">
        {reference.meters.map(({ name, have, required, met }) => (
          <li key={name} class="spread">
            <span>{meterNames[name]}</span>
            <span>
              <b class="n">{have}</b> / {required} {met ? <span class="ok">✓ 达标</span> : <span>未达标</span>}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft small">{referencePack.name}，各项分开看、不相加，不影响上面的结论。</p>
    </section>
  );
}
