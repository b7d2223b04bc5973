import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
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
    watch(context.signal, async (reading, paths) => {
      const message: Message = { type: 'reading', reading, paths };
      // Until the answer, nothing is saved for certain: the background may be gone, or of another version.
      const ask = async (): Promise<Answer> => browser.runtime.sendMessage(message);
      const answer = ask();
      const { notice, recipe } = await answer.catch(() => ({ notice: reloadNotice, recipe: null }));
      if (!recipe) show(notice);
      await answer;
      return recipe;
    });
  },
});
