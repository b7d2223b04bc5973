import type { Notice } from '../messages.ts';

/**
 * Said on a page whose background didn't answer, as after an update of the extension. It stands alone so that the page's
 * script stays small.
 */
export const reloadNotice: Notice = {
  tone: 'care',
  title: '请刷新本页',
  lines: ['这一页可能没有存下，刷新后会再读一遍。已有记录都在。'],
};
