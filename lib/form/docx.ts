import type { FormFields } from './fields.ts';
import { templateData, templateHandler } from './filling.ts';

/**
 * Fills a Word template of the registration form. Runs in an extension page and in Node; sends nothing anywhere.
 *
 * @param template bytes of the `.docx`
 * @param fields its tags
 * @returns bytes of the filled `.docx`
 */
export async function fillForm<Bytes extends ArrayBuffer | Blob>(template: Bytes, fields: FormFields): Promise<Bytes> {
  return (await templateHandler().process(template, templateData(fields))) as Bytes;
}
