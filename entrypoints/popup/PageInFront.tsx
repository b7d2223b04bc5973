import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { db } from '../../components/book.ts';
import { HelpLink } from '../../components/HelpLink.tsx';
import { useLive } from '../../components/live.ts';
import { isAcademyHost } from '../../lib/ledger/identity.ts';
import { isReported, reportPlatform } from '../../lib/ledger/platforms.ts';
import { placeOf } from '../../lib/ledger/tabs.ts';
import type { Message } from '../../lib/messages.ts';
import { beforeText, platformWords as words } from '../../lib/sentences/platform.ts';
import { today } from '../../lib/today.ts';
import type { Front } from './front.ts';

type Errand = 'read-tab' | 'teach-tab';

/** What the popup says last: the answer to a press, or the question that comes first. */
type Said = { text: string } | { question: Errand } | null;

const lastOf = (tabId: number) => db.asked.get(tabId);

/**
 * The page in front: another platform's is read because it was asked for – the academy is read unasked –, and any can be
 * taught, or described for who helps.
 */
export function PageInFront({ tab }: { tab: Front }) {
  const [said, setSaid] = useState<Said>(null);
  const live = useLive(lastOf, tab.id);
  const known = live && 'value' in live && live.value?.origin === tab.url.origin ? live.value.last : null;
  const isAcademy = isAcademyHost(tab.url.hostname);
  const isHere = known?.place === placeOf(tab.url);
  const told = (text: string) => (isHere ? text : beforeText(text));

  async function go(errand: Errand): Promise<void> {
    if (!(await isReported(db, tab.url.host))) return setSaid({ question: errand });
    const message: Message = { type: errand, tabId: tab.id };
    const done: unknown = await browser.runtime.sendMessage(message).catch(() => false);
    if (done === true && errand === 'teach-tab') window.close();
    setSaid({ text: done === true ? words.asked : words.failed });
  }

  async function answer(isYes: boolean, errand: Errand): Promise<void> {
    if (!isYes) return setSaid({ text: words.refused });
    await reportPlatform(db, tab.url.host, today());
    await go(errand);
  }

  const isBad = isHere && /^(layout-changed|doubtful)$/.test(known?.outcome ?? '');
  return (
    <section class="page" aria-label="当前网页">
      {!isAcademy && (
        <p class="spread">
          <button type="button" class="btn" onClick={() => go('read-tab')}>
            读取本页
          </button>
          {!said && !known && <span class="small">{words.hint}</span>}
        </p>
      )}
      {said && 'question' in said && <Question host={tab.url.host} onAnswer={(yes) => answer(yes, said.question)} />}
      <div class="small" role="status">
        {said && 'text' in said && !known && said.text}
        {known && known.notice.tone !== 'none' && (!isAcademy || isHere) && (
          <>
            {!isHere && words.before}
            <b>{told(known.notice.title)}</b>
            {known.notice.lines.map((line) => (
              <p key={line}>{told(line)}</p>
            ))}
          </>
        )}
      </div>
      <details open={isBad}>
        <summary class="press small">
          <span class="ask">{words.doubt}</span>
        </summary>
        <p>
          <button type="button" class="btn" onClick={() => go('teach-tab')}>
            {words.teach}
          </button>
          <span class="small soft"> {words.teachHint}</span>
        </p>
        <p>
          <HelpLink href="/help.html#outcomes">{words.help}</HelpLink>
          <span class="small soft"> {words.helpHint}</span>
        </p>
        <p>
          <a class="btn quiet" href={`/report.html?tab=${tab.id}`} target="_blank" rel="noreferrer">
            {words.report}
          </a>
          <span class="small soft"> {words.reportHint}</span>
        </p>
      </details>
    </section>
  );
}

/** Asked once a platform: without the unit's report its hours may not count. */
function Question({ host, onAnswer }: { host: string; onAnswer: (yes: boolean) => void }) {
  const field = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <fieldset class="card care ask-once" ref={field} tabIndex={-1}>
      <legend>{words.question(host)}</legend>
      <p class="small">{words.why}</p>
      <div class="two">
        <button type="button" class="btn" onClick={() => onAnswer(true)}>
          {words.yes}
        </button>
        <button type="button" class="btn" onClick={() => onAnswer(false)}>
          {words.no}
        </button>
      </div>
    </fieldset>
  );
}
