import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { loadedReader } from '../../lib/academy/loaded.ts';
import type { Answer, Message } from '../../lib/messages.ts';
import { reloadNotice } from '../../lib/sentences/reload.ts';
import { onceLoaded } from './loaded.ts';
import { createNotice } from './notice.ts';
import { isReadByParent, watch } from './watch.ts';

export default defineContentScript({
  matches: ['*://*.nmgce.gov.cn/*'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(context) {
    if (!isReadByParent()) onceLoaded(context.signal, () => follow(context.signal));
  },
});

/** Reads the page from now on, and tells what was read. */
function follow(signal: AbortSignal): void {
  const show = createNotice(signal);
  /** @returns null where nobody answers: a background that ends under the question fails it, or lets it be */
  const ask = async (message: Message): Promise<Answer | true | null> => {
    try {
      return (await browser.runtime.sendMessage(message)) ?? null;
    } catch {
      return null;
    }
  };
  watch(signal, {
    async load() {
      const answer = await ask({ type: 'reader' });
      if (answer === true) return loadedReader();
      show(answer?.notice ?? reloadNotice);
      return null;
    },
    async tell(reading, paths) {
      // Until the answer, nothing is saved for certain: the background may be gone, or of another version.
      const answer = (await ask({ type: 'reading', reading, paths })) as Answer | null;
      if (!answer?.recipe) show(answer?.notice ?? reloadNotice);
      if (!answer) throw new Error('no answer');
      return answer.recipe;
    },
  });
}
