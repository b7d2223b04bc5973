import { isAcademyHost } from '../ledger/identity.ts';

export const isAcademy = (platform: string): boolean => isAcademyHost(platform.replace(/:\d+$/, ''));

/** @returns a text about the academy's pages, as one about this platform's */
export function saidOf(platform: string, text: string): string {
  if (isAcademy(platform)) return text;
  return text.includes('学院') ? text.replaceAll('学院', ` ${platform} `).trim() : `${platform}：${text}`;
}

/** The popup's words about a platform beside the academy. */
export const platformWords = {
  question: (host: string) => `单位申报过 ${host} 这个平台吗？`,
  why: '没有申报的平台，学时可能不予认定。答“是”以后不再问。',
  yes: '是，单位已申报',
  no: '还没有',
  refused: '没有读取。没有申报的平台，学时可能不算数。请先问单位负责培训的同志，申报之后再来读。',
  hint: '单位申报过别的学习平台的，在那个平台的记录页点这里',
  asked: '正在读取，稍等几秒。',
  before: '上次在这个网站读取：',
  failed: '本页不能读取。请刷新那一页，再点一次。',
  doubt: '本页读不出来，或者读得不对？',
  teach: '教它认页面',
  teachHint: '在页面上点一门课程，告诉它哪一栏是课程、哪一栏是学时。',
  help: '提示说的话是什么意思',
  helpHint: '每一种提示，帮助里都写着怎么办。',
  report: '页面结构报告',
  reportHint: '给帮忙的人看的：只有页面的结构，没有姓名、课程和数字。先看再保存，不会自动发送。',
};

/** @returns what was said of the page that a tab showed before */
export const beforeText = (text: string): string => text.replaceAll('本页', '那一页').replaceAll('这一页', '那一页');

/** The words of the page that shows a page's outline. */
export const reportWords = {
  what: '下面是那一页的结构：标签、样式名和表头用词。其他文字都换成了“文字×字数”，数字、日期、姓名、课程名和链接都不在里面。',
  next: '请从头到尾看一遍，确认没有不该有的内容，再保存成文件，交给帮忙的人。它不会自动发送到任何地方。',
  failed: '看不到那一页了。请回到那一页，重新点浏览器右上角的图标，再点“页面结构报告”。',
};
