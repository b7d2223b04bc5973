import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Message, Notice } from '../../lib/messages.ts';
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
    watch(context.signal, async (reading) => {
      const message: Message = { type: 'reading', reading };
      const notice: Notice = context.isInvalid ? reloadNotice : await browser.runtime.sendMessage(message);
      show(notice);
    });
  },
});
