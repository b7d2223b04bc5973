import { latin, textOf } from './bytes.ts';
import { pageOfGrid } from './cells.ts';
import { gridOfText } from './csv.ts';
import type { Grid, Note } from './grid.ts';
import { isMhtml, pageOfMhtml } from './mhtml.ts';
import { framesNamedIn, isHtml, pageOfHtml, type RawFile, type SavedPage } from './page.ts';
import { IntakeProblem, most } from './problem.ts';
import { gridsOfWorkbook, refuseContainer } from './workbook.ts';

/** One thing that can be read out of a file or the clipboard: a page, a sheet, a table. */
export interface Offer {
  /** The sheet's name; null where there is only one thing to read. */
  sheet: string | null;
  /** A sheet and what was pasted come without the page they stood on, so that a title may have to be asked for. */
  kind: 'page' | 'sheet' | 'pasted';
  page: SavedPage;
  /** What was not taken as it stands; null where the tables must be laid out to tell. */
  notes: Note[] | null;
}

function gridOffer(grid: Grid, kind: Offer['kind']): Offer {
  const { html, notes } = pageOfGrid(grid);
  return { sheet: grid.sheet, kind, page: { html, url: null, parts: [] }, notes };
}

/**
 * @param clip what was pasted: the table as a page or a spreadsheet gives it, and the same as plain text
 * @returns what can be read of it: the table, which alone has links and merged cells, else each form
 * @throws IntakeProblem where nothing was pasted, or too much
 */
export function offersOfClipboard({ html, text }: { html: string; text: string }): Offer[] {
  if (html.length + text.length > most.bytes) throw new IntakeProblem('too-large');
  if (!html.trim() && !text.trim()) throw new IntakeProblem('no-content');
  const rich: Offer = { sheet: null, kind: 'pasted', page: { html, url: null, parts: [] }, notes: null };
  if (/<t[dh][\s>]/i.test(html) || (html.trim() && !text.includes('\t'))) return [rich];
  const plain = gridOffer(gridOfText(text), 'pasted');
  return html.trim() ? [rich, plain] : [plain];
}

/** Files that a folder beside a saved page holds and that say nothing of its text. */
const besides = /\.(js|mjs|json|map|png|jpe?g|gif|svg|webp|ico|woff2?|ttf|eot|otf|mp[34]|download|db|DS_Store)$/i;

/**
 * @param files one file, or a saved page together with the folder that was saved beside it
 * @returns what can be read of it: one page, or each sheet that holds something
 * @throws IntakeProblem where nothing of it can be used
 */
export async function offersOfFiles(files: readonly File[]): Promise<Offer[]> {
  const told = files.length > 1 ? files.filter(({ name }) => !besides.test(name)) : files;
  if (told.length > most.files) throw new IntakeProblem('too-many-files');
  if (told.reduce((sum, { size }) => sum + size, 0) > most.bytes) throw new IntakeProblem('too-large');
  const raw = await Promise.all(
    told.map(async (file): Promise<RawFile> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { name: file.webkitRelativePath || file.name, bytes };
    }),
  );
  const [only] = raw;
  if (!only?.bytes.length) throw new IntakeProblem('no-content');
  return raw.length === 1 ? offersOfFile(only) : [{ sheet: null, kind: 'page', page: pageAmong(raw), notes: [] }];
}

/** The one page that no other one holds as a frame. */
function pageAmong(raw: readonly RawFile[]): SavedPage {
  const documents = raw.filter(({ name }) => !/\.css$/i.test(name));
  const named = new Set(documents.flatMap(({ bytes }) => framesNamedIn(latin(bytes))));
  const tops = documents.filter(({ name }) => !named.has(name.split('/').pop() ?? ''));
  const [top] = tops;
  if (!top || tops.length > 1 || !isHtml(startOf(top.bytes))) throw new IntakeProblem('several-pages');
  return pageOfHtml(
    top,
    raw.filter((file) => file !== top),
  );
}

const startOf = (bytes: Uint8Array): string => latin(bytes.subarray(0, 4_096)).replaceAll('\0', '');

async function offersOfFile(file: RawFile): Promise<Offer[]> {
  const { bytes } = file;
  const start = startOf(bytes);
  if (start.startsWith('PK')) return (await gridsOfWorkbook(bytes)).map((grid) => gridOffer(grid, 'sheet'));
  if (start.startsWith('\xd0\xcf\x11\xe0')) refuseContainer(bytes);
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|BM|RIFF|%PDF)/.test(start)) throw new IntakeProblem('picture');
  if (isMhtml(start)) return [{ sheet: null, kind: 'page', page: pageOfMhtml(bytes), notes: [] }];
  if (isHtml(start)) return [{ sheet: null, kind: 'page', page: pageOfHtml(file, []), notes: [] }];
  const isMarked = /^(\xff\xfe|\xfe\xff)/.test(start);
  if (!isMarked && /\0/.test(latin(bytes.subarray(0, 4_096)))) throw new IntakeProblem('unknown-format');
  return [gridOffer(gridOfText(textOf(bytes)), 'sheet')];
}
