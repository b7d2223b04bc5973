import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { isAcademyHost } from '../../lib/ledger/identity.ts';
import type { Message } from '../../lib/messages.ts';

const answers = {
  asked: '正在读取本页，结果显示在那一页的右下角。',
  failed: '本页不能读取。请刷新那一页，再点一次。',
};

/** On another platform's page: read this one page, because it was asked for. The academy is read unasked. */
export function ReadThisPage() {
  const [tabId, setTabId] = useState<number | null>(null);
  const [answer, setAnswer] = useState<keyof typeof answers | null>(null);
  useEffect(() => {
    browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
      const url = tab?.url ? new URL(tab.url) : null;
      if (tab?.id !== undefined && url && /^https?:$/.test(url.protocol) && !isAcademyHost(url.hostname))
        setTabId(tab.id);
    });
  }, []);
  if (tabId === null) return null;
  const read = async () => {
    const message: Message = { type: 'read-tab', tabId };
    const done: unknown = await browser.runtime.sendMessage(message).catch(() => false);
    setAnswer(done === true ? 'asked' : 'failed');
  };
  return (
    <p class="spread">
      <button type="button" class="btn" onClick={read}>
        读取本页
      </button>
      <span class="small" role="status">
        {answer ? answers[answer] : '本单位用其他学习平台的，点这里读取'}
      </span>
    </p>
  );
}
