import { useEffect, useState } from 'preact/hooks';
import { Changes, Figures, Found, Recomputed } from '../../../components/Findings.tsx';
import type { FormFigures } from '../../../lib/form/figures.ts';
import { differHere, type Review, yearsOfCode } from '../../../lib/form/review.ts';
import { printedFigures } from '../../../lib/form/review-words.ts';
import type { Book } from '../../../lib/ledger/book.ts';
import { isSameName } from '../../../lib/ledger/identity.ts';
import { today } from '../../../lib/today.ts';
import { TakeIn } from './TakeIn.tsx';

interface ReviewedProps {
  /** The file's name; empty where a text was given. */
  name: string;
  review: Review;
  book: Book;
}

/** What the review has found, the worst first in words, then what to compare by eye. */
export function Reviewed({ name, review, book }: ReviewedProps) {
  if (review.from === 'code') return <CodeAlone code={review.code} book={book} />;
  const { figures, code } = review;
  return (
    <section class="card stack" aria-labelledby="reviewed">
      <h2 id="reviewed">
        {figures.name}，{figures.year} 年度
      </h2>
      <p class="soft">
        {name && `${name}，`}
        {figures.employer && `${figures.employer}，`}统计截止 {figures.until}，核对码 <b class="check-code">{code}</b>
        。请看是否与纸面一致。
      </p>
      <ul class="checks">
        {review.from === 'file' && <Changes changes={review.changes} count={review.changes.length} />}
        {review.from === 'file' && <Recomputed differences={review.recomputed} />}
        <Here figures={figures} book={book} />
      </ul>
      <details open={review.from === 'scan'}>
        <summary class="press">
          <span class="ask">看表上应有的数</span>
        </summary>
        <table class="pairs">
          <tbody>
            {printedFigures(figures).map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="n">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {review.from === 'file' && review.ledger !== null && (
        <TakeIn name={figures.name} ledger={review.ledger} profiles={book.profiles} />
      )}
    </section>
  );
}

/** Only the learner who is shown has a ledger here to compare with. */
function Here({ figures, book: { account } }: { figures: FormFigures; book: Book }) {
  if (!account || !isSameName(account.profile.name, figures.name)) return null;
  const differences = differHere({ ...figures, name: account.profile.name }, account, today());
  if (differences.length === 0) return <Found ok>与本机台账今天的数一致。</Found>;
  return (
    <Found ok={false}>
      与本机台账今天的数有 {differences.length} 处不一样：
      <Figures heads={['表上', '台账']} differences={differences} />
    </Found>
  );
}

/** The short code alone says the same or not, of the learner whose ledger is open here. */
function CodeAlone({ code, book: { account, years } }: { code: string; book: Book }) {
  const [same, setSame] = useState<number[] | null>(null);
  useEffect(() => {
    if (account) yearsOfCode(code, account, years, today()).then(setSame);
  }, [code, account, years]);
  return (
    <section class="card stack" aria-labelledby="reviewed">
      <h2 id="reviewed">核对码 {code}</h2>
      {!account && <p>这台电脑上没有台账可以比对。请用登记表的文件，或者粘贴二维码的文字。</p>}
      <ul class="checks">
        {account && same && same.length > 0 && (
          <Found ok>
            与“{account.profile.name}” {same.join('、')} 年度登记表今天的数一致。
          </Found>
        )}
        {account && same?.length === 0 && (
          <Found ok={false}>
            与“{account.profile.name}
            ”各年登记表今天的数都不一样。要知道差在哪里，请粘贴二维码的文字，或者选择登记表的文件。
          </Found>
        )}
      </ul>
    </section>
  );
}
