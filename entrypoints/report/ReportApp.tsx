import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { download } from '../../components/download.ts';
import { FullPage } from '../../components/FullPage.tsx';
import { reportWords as words } from '../../lib/sentences/platform.ts';
import { today } from '../../lib/today.ts';
import './report.css';

/** @returns the outline of a tab's page; null where it can't be looked at */
async function outlineOfTab(tabId: number): Promise<string | null> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ['/outline.js'] }).catch(() => []);
  return typeof frame?.result === 'string' ? frame.result : null;
}

/** The outline of one page (`?tab=`), in full, and a button to save it; nothing is sent anywhere. */
export const ReportApp = () => (
  <FullPage room="settings" year={Number(today().slice(0, 4))}>
    {() => <Report tabId={Number(new URLSearchParams(location.search).get('tab'))} />}
  </FullPage>
);

function Report({ tabId }: { tabId: number }) {
  const [outline, setOutline] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    outlineOfTab(tabId).then(setOutline);
  }, [tabId]);
  if (outline === undefined) return null;
  return (
    <section class="card stack" aria-labelledby="report">
      <h1 id="report">页面结构报告</h1>
      {outline === null ? (
        <p role="alert">{words.failed}</p>
      ) : (
        <>
          <p>{words.what}</p>
          <p>{words.next}</p>
          <div class="actions">
            <button
              type="button"
              class="btn primary"
              onClick={() => download(`页面结构报告_${today()}.txt`, new Blob([outline], { type: 'text/plain' }))}
            >
              保存为文件
            </button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="outline" tabIndex={0} aria-label="报告全文">
            <pre>{outline}</pre>
          </section>
        </>
      )}
    </section>
  );
}
