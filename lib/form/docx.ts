import { type TemplateData, TemplateHandler } from 'easy-template-x';
import type { Profile } from '../model.ts';
import type { FormFields } from './fields.ts';

/** What XML 1.0 has no place for: control characters and halves of surrogate pairs. */
const unprintable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The same fields with every text fit for XML; the library escapes `&`, `<` and `>` itself. */
function printable<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(unprintable, '') as Value;
  if (Array.isArray(value)) return value.map(printable) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, printable(inner)])) as Value;
}

/**
 * Fills the Word template of the registration form. Runs in an extension page and in Node; sends nothing anywhere.
 *
 * @param template bytes of the `.docx`
 * @param fields its tags
 * @returns bytes of the filled `.docx`
 */
export async function fillForm<Bytes extends ArrayBuffer | Blob>(template: Bytes, fields: FormFields): Promise<Bytes> {
  return (await new TemplateHandler().process(template, printable(fields) as unknown as TemplateData)) as Bytes;
}

/** Letters of each part: the whole stays within the 255 bytes that file systems allow. */
const most = { employer: 30, name: 20 };

/** A part of a file name: without what it may not hold, what is invisible, or a dot that would hide the file. */
const filePart = (text: string, letters: number): string =>
  [
    ...text
      .replace(/[\\/:*?"<>|\p{C}]/gu, '')
      .trim()
      .replace(/^\.+/, ''),
  ]
    .slice(0, letters)
    .join('');

/**
 * @returns `单位_姓名_年度_学时登记表.docx`; parts that are not known are left out, long ones shortened
 */
export function formFileName({ employer, name }: Profile, year: number): string {
  const parts = [filePart(employer ?? '', most.employer), filePart(name, most.name), String(year), '学时登记表'];
  return `${parts.filter(Boolean).join('_')}.docx`;
}
