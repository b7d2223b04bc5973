import { withoutPersonal } from '../academy/personal.ts';
import type { Profile } from '../model.ts';

/** Letters of each part: the whole stays within the 255 bytes that file systems allow. */
const most = { employer: 30, name: 20 };

/** A part of a file name: without what it may not hold, what is invisible, or a dot that would hide the file. */
const filePart = (text: string, letters: number): string =>
  [
    ...withoutPersonal(text)
      .replace(/[\\/:*?"<>|\p{C}]/gu, '')
      .trim()
      .replace(/^\.+/, ''),
  ]
    .slice(0, letters)
    .join('');

/**
 * @returns `单位_姓名_年度_学时登记表.docx`; parts that are not known are left out, long ones shortened
 */
export function formFileName({ employer, name }: Profile, year: number, what = '学时登记表.docx'): string {
  const parts = [filePart(employer ?? '', most.employer), filePart(name, most.name), String(year), what];
  return parts.filter(Boolean).join('_');
}
