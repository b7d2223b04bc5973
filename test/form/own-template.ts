import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file's parts by name. */
export type Parts = { [name: string]: string };

const packaged = unzipSync(readFileSync(new URL('../../public/form-one-page.docx', import.meta.url)));

/** @returns the packaged form taken apart, changed, and put together again */
export function wordFile(change: (parts: Parts) => void = () => {}): Uint8Array<ArrayBuffer> {
  const parts: Parts = Object.fromEntries(Object.entries(packaged).map(([name, part]) => [name, strFromU8(part)]));
  change(parts);
  return new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))),
  );
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param runs its text, cut into runs as Word does while one types */
export const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`).join('')}</w:p>`;

/** @param properties for one, `<w:gridSpan w:val="2"/>` */
export const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;

export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
);

export const table = (widths: readonly number[], ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${lines.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${widths
    .map((width) => `<w:gridCol w:w="${width}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** @returns a Word file with this in its body, and no tag in its header and footer */
export const withBody = (...blocks: string[]): Uint8Array<ArrayBuffer> =>
  wordFile((parts) => {
    parts['word/header1.xml'] = (parts['word/header1.xml'] ?? '').replace(/\{[^}]*\}/g, '');
    const [head = '', body = ''] = (parts['word/document.xml'] ?? '').split('<w:body>');
    const section = body.slice(body.lastIndexOf('<w:sectPr'));
    parts['word/document.xml'] = `${head}<w:body>${blocks.join('')}${section}`;
  });

/** What a unit may hand out: a card with a side heading over two rows, the rows of training, the courses, and the sums. */
export const card: readonly string[] = [
  paragraph('某旗干部培训登记卡（{', '年', '度}', '年）'),
  table(
    [1000, 2000, 4000, 2000],
    row(cell('基本情况', '<w:vMerge w:val="restart"/>'), cell('姓　名'), cell('{姓名}'), cell('性别 { 性别 }')),
    row(cell('', '<w:vMerge/>'), cell('单位及职务'), cell('{单位职务}', '<w:gridSpan w:val="2"/>')),
  ),
  paragraph(''),
  table(
    [2400, 3600, 1500, 1500],
    row(cell('时间'), cell('内容'), cell('类别'), cell('学时')),
    row(cell('{#明细}{起止时间}'), cell('{内容}'), cell('{类别}'), cell('{学时}{/明细}')),
    row(cell('合计', '<w:gridSpan w:val="3"/>'), cell('{总学时}')),
  ),
  paragraph('年度要求 {年度要求}。签字：　　年　月　日'),
  table([6000, 3000], row(cell('课程'), cell('学时')), row(cell('{#网络课程}{课程}'), cell('{课程学时}{/网络课程}'))),
];
