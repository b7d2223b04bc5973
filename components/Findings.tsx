import type { ComponentChildren } from 'preact';
import type { FigureDifference } from '../lib/form/figures.ts';
import { figureText } from '../lib/form/review-words.ts';
import type { TextChange } from '../lib/form/verify.ts';
import './findings.css';

/** A sentence with its sign. */
export function Found({ ok, children }: { ok: boolean; children: ComponentChildren }) {
  return (
    <li class={ok ? 'fine' : 'care'}>
      <span class="sign" aria-hidden="true">
        {ok ? '✓' : '▲'}
      </span>
      <div>
        <span class="unseen">{ok ? '没有问题：' : '请留意：'}</span>
        {children}
      </div>
    </li>
  );
}

const shown = 50;

/**
 * What stands in a form otherwise than it was printed.
 *
 * @param props.count how many there are; of a long list `changes` may be the first ones
 */
export function Changes({ changes, count }: { changes: readonly TextChange[]; count: number }) {
  if (count === 0) return <Found ok>表上的文字和数字，与生成时一样。</Found>;
  return (
    <Found ok={false}>
      生成以后，表上有 {count} 处改动：
      <Pairs
        heads={['生成时', '现在']}
        rows={changes.slice(0, shown).map(({ before, now }) => ['', before ?? '（没有）', now ?? '（没有了）'])}
      />
      {count > shown && <p>还有 {count - shown} 处。</p>}
    </Found>
  );
}

/** What the entries that travel along give otherwise; nothing where none do. */
export function Recomputed({ differences }: { differences: readonly FigureDifference[] | 'unreadable' | null }) {
  if (differences === null) return null;
  if (differences === 'unreadable') return <Found ok={false}>随表的明细读不出来，没有重算。</Found>;
  if (differences.length === 0) return <Found ok>按随表的明细重算，数字一致。</Found>;
  return (
    <Found ok={false}>
      按随表的明细重算，有 {differences.length} 个数不一样：
      <Figures heads={['表上', '重算']} differences={differences} />
    </Found>
  );
}

type Heads = readonly [one: string, other: string];

export const Figures = ({ heads, differences }: { heads: Heads; differences: readonly FigureDifference[] }) => (
  <Pairs
    heads={heads}
    rows={differences.map(({ what, one, other }) => [what, figureText(what, one), figureText(what, other)])}
  />
);

/** Two things side by side, a row for each of what they are about. */
export const Pairs = ({ heads, rows }: { heads: Heads; rows: readonly (readonly [string, string, string])[] }) => (
  <table class="pairs">
    <thead>
      <tr>
        <td />
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([what, one, other], index) => (
        <tr key={index}>
          <th scope="row">{what}</th>
          <td>{one}</td>
          <td>{other}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
