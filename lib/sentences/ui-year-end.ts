import type { NoticeCode } from '../credit/types.ts';

/** How a step of the year's end stands. */
export type StepTone = 'ok' | 'care' | 'open';

/** The sign of each, and its word: colour alone says nothing. */
export const stepSigns: { [tone in StepTone]: { sign: string; word: string } } = {
  ok: { sign: '✓', word: '没有问题' },
  care: { sign: '▲', word: '请留意' },
  open: { sign: '○', word: '还没有做' },
};

/** Notices that say how something is counted; nothing is to be put right. */
export const informing: readonly NoticeCode[] = [
  'online-over-cap',
  'after-filing',
  'group-changed',
  'opening-balance',
  'appointment-form',
  'override',
];

/** @returns the verdict on a year that is to be handed in, and whether something is still to be looked at */
export const checkVerdict = (year: number, met: boolean, isClear: boolean): string =>
  `${year} 年度${met ? '已达标' : '还没有达标'}，${isClear ? '没有要改的地方' : '下面标 ▲ 和列出的请看一遍'}。`;

/** @returns what to say before a year is filed with steps still open; null where there is none */
export function openStepsText(labels: readonly string[]): string | null {
  if (labels.length === 0) return null;
  return `${labels.join('、')}还有请留意的地方。可以先看完再留档；先留档也行，改好以后再留一次。`;
}
