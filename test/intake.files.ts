import xlsx from '@e965/xlsx/dist/xlsx.mini.min.js';

/** Files as learners have them, made in the test: invented courses, no real person. */

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** The few characters these tests need, in GB18030. */
const gb: { [character: string]: number[] } = {
  课: [0xbf, 0xce],
  程: [0xb3, 0xcc],
  名: [0xc3, 0xfb],
  称: [0xb3, 0xc6],
  学: [0xd1, 0xa7],
  时: [0xca, 0xb1],
  状: [0xd7, 0xb4],
  态: [0xcc, 0xac],
  已: [0xd2, 0xd1],
  完: [0xcd, 0xea],
  成: [0xb3, 0xc9],
  草: [0xb2, 0xdd],
  原: [0xd4, 0xad],
};

export const gb18030 = (text: string) => Uint8Array.from([...text].flatMap((one) => gb[one] ?? one.charCodeAt(0)));

export const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer> | string) => new File([bytes], name);

export type Value = string | number | null | { t: 'n'; v: number; f?: string; z?: string };

/** A workbook of one sheet or more. */
export function workbookOf(
  sheets: { [name: string]: Value[][] },
  change: (sheet: { [key: string]: unknown }, name: string) => void = () => {},
): Uint8Array<ArrayBuffer> {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = xlsx.utils.aoa_to_sheet(rows);
    change(sheet, name);
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }));
}

/** One page in one file, as Chromium writes it: the page quoted-printable, its frame and style with Content-IDs. */
export function mhtmlOf(html: string, parts: { type: string; id: string; text: string }[] = []): string {
  const boundary = '----MultipartBoundary--invented----';
  const quoted = (text: string) =>
    [...utf8(text)]
      .map((byte) =>
        byte < 32 || byte === 61 || byte > 126
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/(?:[^=]|=..){60}/g, '$&=\r\n');
  const base64 = (text: string) => btoa(String.fromCharCode(...utf8(text))).replace(/.{76}/g, '$&\r\n');
  const section = (headers: string[], body: string) => [`--${boundary}`, ...headers, '', body].join('\r\n');
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: http://www.nmgce.gov.cn/records?year=2018',
    'Subject: =?utf-8?Q?=E8=AF=BE?=',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
    section(
      [
        'Content-Type: text/html',
        'Content-ID: <frame-TOP@mhtml.blink>',
        'Content-Transfer-Encoding: quoted-printable',
        'Content-Location: http://www.nmgce.gov.cn/records?year=2018',
      ],
      quoted(html),
    ),
    ...parts.map(({ type, id, text }) =>
      section(
        [
          `Content-Type: ${type}; charset="utf-8"`,
          // A style that stood in the page itself has its name as its address.
          type === 'text/css' ? `Content-Location: cid:${id}` : `Content-ID: <${id}>`,
          'Content-Transfer-Encoding: base64',
        ],
        base64(text),
      ),
    ),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
