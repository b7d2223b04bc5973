import { strFromU8, strToU8, zipSync } from 'fflate';
import * as z from 'zod/mini';
import { groups } from '../model.ts';
import { type FormFigures, figureNames } from './figures.ts';
import { type Layout, layouts } from './layouts.ts';
import { paragraphsOf, plainText } from './paragraphs.ts';
import { printable } from './printable.ts';
import { type Files, unzipped } from './zip.ts';

// What a filled form carries of itself: a part of the Word file beside the page (customXml of ECMA-376), which Word, WPS and
// LibreOffice keep and don't show.

export interface Enclosure {
  /** Which template it was filled from: a built-in one, or the unit's own. */
  layout: Layout | 'own';
  figures: FormFigures;
  /** The texts of its paragraphs as they were printed (`paragraphsOf`). */
  texts: string[];
  /** Text of the ledger file of the year, where the learner let the entries go along; not checked yet. */
  ledger: string | null;
}

const space = 'urn:nmgce-ledger:form:1';
/** Any number does: it tells the part from others of the same file. */
const itemId = '6E0B4C52-9D1A-4F3B-8C77-20161109A0E5';
const folder = 'customXml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

const printed = z.object({
  layout: z.enum([...layouts, 'own']),
  figures: z.object({
    year: z.int().check(z.gte(1), z.lte(9999)),
    name: z.string(),
    employer: z.string(),
    group: z.enum(groups),
    until: z.iso.date(),
    met: z.boolean(),
    values: z.record(z.enum(figureNames), z.int().check(z.gte(0), z.lte(99_999_999))),
  }),
  texts: z.array(z.string()),
});

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Adds a line before the last closing tag of a part; the part is made where the file has none. */
function withLine(files: Files, name: string, tag: string, line: string, empty: string): void {
  const text = files[name] ? strFromU8(files[name]) : empty;
  const end = text.lastIndexOf(`</${tag}>`);
  files[name] = strToU8(text.slice(0, end) + line + text.slice(end));
}

const relationships = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const emptyRelations = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships ${relationships}></Relationships>`;

/**
 * @param docx bytes of a filled form
 * @returns the same form with what it carries of itself
 */
export function enclose(
  docx: Uint8Array,
  { layout, figures, ledger }: Omit<Enclosure, 'texts'>,
): Uint8Array<ArrayBuffer> {
  const files = unzipped(docx);
  if (!files) throw new Error('not a filled form');
  let number = 1;
  while (files[`${folder}/item${number}.xml`]) number++;
  const [item, properties] = [`item${number}.xml`, `itemProps${number}.xml`];
  const said = JSON.stringify(printable({ layout, figures, texts: paragraphsOf(docx) ?? [] }));
  const along = ledger === null ? '' : `<ledger>${escaped(printable(ledger))}</ledger>`;
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';
  files[`${folder}/${item}`] = strToU8(
    `${head}<form xmlns="${space}"><printed>${escaped(said)}</printed>${along}</form>`,
  );
  files[`${folder}/${properties}`] = strToU8(
    `${head}<ds:datastoreItem ds:itemID="{${itemId}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${space}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`;
  const linked = (name: string, line: string) => withLine(files, name, 'Relationships', line, emptyRelations);
  linked(`${folder}/_rels/${item}.rels`, link('rId1', 'customXmlProps', properties));
  linked('word/_rels/document.xml.rels', link(`xueshi${number}`, 'customXml', `../${folder}/${item}`));
  const override = `<Override PartName="/${folder}/${properties}" ContentType="${propertiesType}"/>`;
  withLine(files, '[Content_Types].xml', 'Types', override, '');
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}

const inside = (text: string, tag: string) =>
  new RegExp(`<(?:\\w+:)?${tag}(?:\\s[^>]*)?>([^<]*)</(?:\\w+:)?${tag}>`).exec(text)?.[1];

/**
 * @param docx bytes of any file
 * @returns what the form carries of itself; null where it is no Word file or carries nothing that can be read
 */
export function enclosureIn(docx: Uint8Array): Enclosure | null {
  const items = unzipped(docx, (name) => /^customXml\/item\d+\.xml$/.test(name));
  for (const item of Object.values(items ?? {})) {
    const text = strFromU8(item);
    const said = text.includes(space) ? inside(text, 'printed') : undefined;
    if (said === undefined) continue;
    const read = z.safeParse(printed, parsed(plainText(said)));
    const ledger = inside(text, 'ledger');
    if (read.success) return { ...read.data, ledger: ledger === undefined ? null : plainText(ledger) };
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
