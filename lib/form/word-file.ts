import { unzipSync } from 'fflate';
import { latin, textOf } from '../intake/bytes.ts';
import { IntakeProblem } from '../intake/problem.ts';
import { checkZip } from '../intake/zip.ts';
import { allIn, type Element, parseMarkup, textIn } from './markup.ts';
import { TemplateProblem } from './template-problem.ts';

/** The parts of a Word file that are filled and shown; headers and footers in the order of their names. */
export interface WordFile {
  document: Element;
  headers: Element[];
  footers: Element[];
  styles: Element | null;
}

/** Bytes: no registration form is larger, nor is its text. */
const most = { file: 5_000_000, markup: 5_000_000 };

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
/** The filler knows no other, such as the one of Word's “strict” format. */
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * Opens a Word file from who knows where, without trusting it: nothing in it is run, and what would fetch something when
 * Word opens it is refused.
 *
 * @throws TemplateProblem with the reason
 */
export async function openWordFile(bytes: Uint8Array): Promise<WordFile> {
  if (bytes.length > most.file) throw new TemplateProblem('too-large');
  const start = latin(bytes.subarray(0, 4));
  if (start === '\xd0\xcf\x11\xe0') throw new TemplateProblem(isEncrypted(bytes) ? 'password' : 'old-word');
  if (!start.startsWith('PK')) throw new TemplateProblem('not-word');
  const names = await zipNames(bytes);
  if (names.some((name) => /vbaProject|vbaData|jsaProject|activeX/i.test(name))) throw new TemplateProblem('macros');
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels|vml)$/i.test(name) });
  const size = Object.values(files).reduce((sum, { length }) => sum + length, 0);
  if (size > most.markup) throw new TemplateProblem('zip-bomb');
  const parts = new Map(Object.entries(files).map(([name, content]) => [`/${name}`, markupOf(content)]));
  const types = parts.get('/[Content_Types].xml');
  if (!types) throw new TemplateProblem('not-word');
  refuseForeign([...parts.values()]);
  const partsOf = (type: string) =>
    [...allIn(types)]
      .filter(({ attributes }) => attributes.ContentType === `${word}${type}+xml`)
      .flatMap(({ attributes }) => parts.get(attributes.PartName ?? '') ?? []);
  const [document] = partsOf('document.main');
  if (document?.attributes.w !== namespace) throw new TemplateProblem('not-word');
  return { document, headers: partsOf('header'), footers: partsOf('footer'), styles: partsOf('styles')[0] ?? null };
}

/** A new Word file with a password lies in a container of the old kind. */
const isEncrypted = (bytes: Uint8Array) => latin(bytes).includes([...'EncryptedPackage'].join('\0'));

async function zipNames(bytes: Uint8Array): Promise<string[]> {
  try {
    return await checkZip(bytes);
  } catch (error) {
    if (!(error instanceof IntakeProblem)) throw error;
    const code = error.code === 'encrypted' ? 'password' : error.code === 'zip-bomb' ? 'zip-bomb' : 'broken';
    throw new TemplateProblem(code);
  }
}

function markupOf(content: Uint8Array): Element {
  let root: Element | null = null;
  try {
    root = parseMarkup(textOf(content));
  } catch (error) {
    if (!(error instanceof IntakeProblem)) throw error;
  }
  if (!root) throw new TemplateProblem('broken');
  return root;
}

/** Fields that read a file, a page or a program when they are brought up to date. */
const fetching = /\b(INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD)\b/i;

/** A link is followed when it is pressed; all else from elsewhere, when the file is opened. */
function refuseForeign(parts: readonly Element[]): void {
  for (const part of parts) {
    for (const { name, attributes } of allIn(part)) {
      const { ContentType = '', Type = '', TargetMode = '', src = '' } = attributes;
      const kind = Type.slice(Type.lastIndexOf('/') + 1);
      if (/macroEnabled|vbaProject|activeX/i.test(ContentType)) throw new TemplateProblem('macros');
      if (/^external$/i.test(TargetMode) && kind !== 'hyperlink') throw new TemplateProblem('external', kind);
      if (name === 'Relationship' && /^(oleObject|package|aFChunk|control)$/.test(kind))
        throw new TemplateProblem('embedded');
      if (/^\s*(\w+:|\/\/|\\\\)/.test(src)) throw new TemplateProblem('external', 'image');
    }
    if (instructionsIn(part).some((instruction) => fetching.test(instruction)))
      throw new TemplateProblem('external', 'field');
  }
}

/** A field's instruction may be cut over runs; where a field begins or ends, so does the instruction. */
function instructionsIn(part: Element): string[] {
  const pieces = [...allIn(part)].map((element) => {
    if (element.name === 'instrText') return textIn(element);
    if (element.name === 'fldSimple') return `\n${element.attributes.instr ?? ''}\n`;
    return element.name === 'fldChar' ? '\n' : '';
  });
  return pieces.join('').split('\n');
}
