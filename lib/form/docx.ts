import { type ImageContent, MimeType } from 'easy-template-x';
import type { FormFields } from './fields.ts';
import { templateData, templateHandler } from './filling.ts';
import { qrPicture } from './qr.ts';

/**
 * Fills a Word template of the registration form. Runs in an extension page and in Node; sends nothing anywhere.
 *
 * @param template bytes of the `.docx`
 * @param fields its tags; the text of the QR code is put in as its picture
 * @returns bytes of the filled `.docx`
 */
export async function fillForm<Bytes extends ArrayBuffer | Blob>(template: Bytes, fields: FormFields): Promise<Bytes> {
  const data = { ...templateData(fields), 二维码: pictureOf(fields.二维码) };
  return (await templateHandler().process(template, data)) as Bytes;
}

/** In pixels of 96 to the inch: 2.2 cm, at which a phone still tells the modules apart. */
const side = 83;

const pictureOf = (text: string): ImageContent | string =>
  text && {
    ...{ _type: 'image', source: qrPicture(text).buffer, format: MimeType.Gif },
    ...{ width: side, height: side, altText: '核对用的二维码' },
  };
