import { useId, useState } from 'preact/hooks';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import type { Review, ReviewProblem } from '../../../lib/form/review.ts';
import { reviewProblems } from '../../../lib/form/review-words.ts';
import type { Book } from '../../../lib/ledger/book.ts';
import { Reviewed } from './Reviewed.tsx';

/** For whoever has a form in hand: is it as it was printed, and does it agree with the ledger? */
export function VerifyPage({ book }: { book: Book }) {
  const id = useId();
  const { save, refused } = useSaving();
  const [text, setText] = useState('');
  const [found, setFound] = useState<{ name: string; review: Review | ReviewProblem } | null>(null);
  const file = (input: HTMLInputElement) =>
    save(async () => {
      const [chosen] = input.files ?? [];
      if (!chosen) return;
      const { reviewFile } = await import('../../../lib/form/review.ts');
      const review = await reviewFile(new Uint8Array(await chosen.arrayBuffer()));
      setFound({ name: chosen.name, review });
      input.value = '';
    });
  const typed = () =>
    save(async () => {
      const { reviewText } = await import('../../../lib/form/review.ts');
      setFound({ name: '', review: await reviewText(text) });
    });
  return (
    <>
      <h1>核对登记表</h1>
      <section class="card stack" aria-labelledby={`${id}-title`}>
        <h2 id={`${id}-title`}>拿什么来核对</h2>
        <p>
          核对能查出抄错和事后的改动。它不是签名：核对码谁都能用本扩展算出来，证明不了是谁填的，签字和盖章还要看纸面。
        </p>
        <div class="actions">
          <label class="btn primary file" for={`${id}-file`}>
            选择登记表文件（Word）
            <input id={`${id}-file`} type="file" accept=".docx" onChange={(event) => file(event.currentTarget)} />
          </label>
        </div>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            typed();
          }}
        >
          <label class="field wide" for={`${id}-text`}>
            <span>或者粘贴二维码扫出来的文字，或者输入核对码</span>
            <textarea
              id={`${id}-text`}
              rows={3}
              value={text}
              autocomplete="off"
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <div>
            <button type="submit" class="btn" disabled={text.trim() === ''}>
              核对
            </button>
          </div>
        </form>
        <Refusal>{refused}</Refusal>
        <p>
          有许多份，要汇总成全单位的表：
          <a class="inline" href="/roster.html">
            到“单位汇总”
          </a>
        </p>
      </section>
      <div role="status">
        {found &&
          (typeof found.review === 'string' ? (
            <section class="card">
              <Refusal>{reviewProblems[found.review]}</Refusal>
            </section>
          ) : (
            <Reviewed key={`${found.name} ${found.review.code}`} name={found.name} review={found.review} book={book} />
          ))}
      </div>
    </>
  );
}
