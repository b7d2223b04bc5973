import qrcode from 'qrcode-generator';

/** Dots per module and the quiet zone around, in modules; at print size a dot is finer than a printer's. */
const look = { cell: 4, margin: 4 };

/**
 * @param text a few hundred bytes at most
 * @returns the text as a QR code, a picture in two colours that Word, WPS and LibreOffice show (`image/gif`)
 */
export function qrPicture(text: string): Uint8Array<ArrayBuffer> {
  qrcode.stringToBytes = (each) => [...new TextEncoder().encode(each)];
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const url = code.createDataURL(look.cell, look.cell * look.margin);
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (byte) => byte.charCodeAt(0));
}
