import { type TemplateData, TemplateHandler } from 'easy-template-x';
import type { FormFields } from './fields.ts';
import { printable } from './printable.ts';

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
