import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { readInSteps } from '../../lib/academy/read.ts';
import type { Answer, Message } from '../../lib/messages.ts';
import { reloadNotice } from '../../lib/sentences/reload.ts';
import { createNotice } from './notice.ts';
import { isReadByParent, watch } from './watch.ts';

export default defineContentScript({
  matches: ['*://*.nmgce.gov.cn/*'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(context) {
    if (isReadByParent()) return;
    const show = createNotice(context.signal);
    const ask = async (message: Message) => browser.runtime.sendMessage(message);
    watch(context.signal, {
      async load() {
        await ask({ type: 'reader' }).catch(() => show(reloadNotice));
        return (globalThis as unknown as { academyReader: typeof readInSteps }).academyReader;
      },
      async tell(reading, paths) {
        // Until the answer, nothing is saved for certain: the background may be gone, or of another version.
        const answer: Promise<Answer> = ask({ type: 'reading', reading, paths });
        const { notice, recipe } = await answer.catch(() => ({ notice: reloadNotice, recipe: null }));
        if (!recipe) show(notice);
        await answer;
        return recipe;
      },
    });
  },
});
