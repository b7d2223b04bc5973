import { strFromU8 } from 'fflate';
import { unzipped } from './zip.ts';

/** Texts, tabs and breaks of a WordprocessingML body, and the ends of its paragraphs. */
const piece = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^>]*)?\/>|<(\/w:p|w:p\/)>/g;

const named: { [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @returns a text of an XML file as it is meant */
export const plainText = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    return String.fromCodePoint(Math.min(hex ? Number.parseInt(hex, 16) : Number(decimal), 0x10ffff));
  });

/**
 * @param docx bytes of a Word file
 * @returns the texts of its paragraphs, those of tables cell by cell, without headers and footers; what was deleted with
 *   changes tracked is not there. Null where it is no Word file
 */
export function paragraphsOf(docx: Uint8Array): string[] | null {
  const files = unzipped(docx, (name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const relations = files?.['_rels/.rels'] && strFromU8(files['_rels/.rels']);
  const [link = ''] = /<Relationship\s[^>]*relationships\/officeDocument"[^>]*>/.exec(relations ?? '') ?? [];
  const name = /Target="\/?([^"]+)"/.exec(link)?.[1] ?? 'word/document.xml';
  const body = files?.[name];
  if (!body) return null;
  const paragraphs: string[] = [];
  let text = '';
  for (const [, run, gap, end] of strFromU8(body).matchAll(piece)) {
    if (run !== undefined) text += plainText(run);
    else if (gap) text += ' ';
    if (!end) continue;
    paragraphs.push(text);
    text = '';
  }
  return paragraphs;
}
