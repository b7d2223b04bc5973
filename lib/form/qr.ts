import qrcode from 'qrcode-generator';

/** Dots per module, and the quiet zone around in modules; at print size a dot is finer than a printer's. */
const look = { cell: 4, margin: 4 };

/**
 * @param text a few hundred bytes at most
 * @returns the text as a QR code, a picture in two colours that Word, WPS and LibreOffice show, as a `data:` address
 */
export function qrAddress(text: string): string {
  qrcode.stringToBytes = (each) => [...new TextEncoder().encode(each)];
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  return code.createDataURL(look.cell, look.cell * look.margin);
}

/** @returns the same as bytes of a GIF */
export function qrPicture(text: string): Uint8Array<ArrayBuffer> {
  const address = qrAddress(text);
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (byte) => byte.charCodeAt(0));
}
