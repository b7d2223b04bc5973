import { defineContentScript } from 'wxt/utils/define-content-script';

export default defineContentScript({
  matches: ['*://*.nmgce.gov.cn/*'],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main() {},
});
