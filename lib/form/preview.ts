import { type Look, lookOf, looksOf, settingOf } from './looks.ts';
import { childOf, type Element, elementsOf, textIn } from './markup.ts';
import { openWordFile } from './word-file.ts';

/** A piece of text with one look; size in points, null where the template leaves it to Word. */
export interface Run {
  text: string;
  isBold: boolean;
  size: number | null;
}

export interface Paragraph {
  align: 'left' | 'center' | 'right' | 'justify';
  runs: Run[];
}

/** A cell over so many columns and rows. */
export interface Cell {
  columns: number;
  rows: number;
  blocks: Block[];
}

/** Widths are shares of the table's. */
export interface Table {
  widths: number[];
  isRuled: boolean;
  rows: Cell[][];
}

export type Block = Paragraph | Table;

/** What a Word file shows, without its pages. */
export interface Preview {
  headers: Block[][];
  body: Block[];
  footers: Block[][];
}

type Looks = ReturnType<typeof looksOf>;

/**
 * What a filled template will look like, as far as it takes to check it: text, alignment, tables with their merged cells.
 * Fonts, pages and pictures are Word's.
 *
 * @param bytes the filled `.docx`
 * @throws TemplateProblem as `openWordFile` does
 */
export async function previewOf(bytes: Uint8Array): Promise<Preview> {
  const { document, headers, footers, styles } = await openWordFile(bytes);
  const looks = looksOf(styles);
  const shown = (parts: readonly Element[]) =>
    parts.map((part) => blocksIn(part, looks)).filter((blocks) => blocks.some(hasText));
  return { headers: shown(headers), body: blocksIn(document, looks), footers: shown(footers) };
}

const hasText = (block: Block): boolean => 'rows' in block || block.runs.some(({ text }) => text.trim() !== '');

/** Properties, what was deleted, and what stands there for old versions of Word. */
const isPassed = ({ name }: Element) => /^(del|moveFrom|Fallback|\w+Pr)$/.test(name);

/** Whatever only groups its content is passed through. */
function blocksIn(parent: Element, looks: Looks): Block[] {
  return elementsOf(parent).flatMap((child): Block[] => {
    if (child.name === 'tbl') return [tableOf(child, looks)];
    if (child.name !== 'p') return isPassed(child) ? [] : blocksIn(child, looks);
    // The text of a box comes after the paragraph it hangs on.
    return [paragraphOf(child, looks), ...found(child, 'txbxContent').flatMap((box) => blocksIn(box, looks))];
  });
}

/** @returns the outermost elements of that name that are shown; those of a text box are not its paragraph's */
function found(element: Element, name: string): Element[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return isPassed(child) || child.name === 'txbxContent' ? [] : found(child, name);
  });
}

const alignments: { [value: string]: Paragraph['align'] } = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function paragraphOf(paragraph: Element, looks: Looks): Paragraph {
  const own = childOf(paragraph, 'pPr');
  const under = lookOf(own, undefined, looks(settingOf(own, 'pStyle')));
  const runs = found(paragraph, 'r').map((run) => runOf(run, under));
  return { align: alignments[under.align ?? ''] ?? 'left', runs: runs.filter(({ text }) => text !== '') };
}

function runOf(run: Element, under: Look): Run {
  const { isBold, size } = lookOf(undefined, childOf(run, 'rPr'), under);
  return { text: elementsOf(run).map(charactersOf).join(''), isBold: isBold ?? false, size };
}

/** Boxes and ticks of the fonts that have nothing else. */
const symbols: { [code: string]: string } = { F0A8: '□', F06F: '□', F0FE: '☑', F052: '☑' };

function charactersOf(piece: Element): string {
  const { name, attributes } = piece;
  if (name === 'sym') return symbols[(attributes.char ?? '').toUpperCase()] ?? '▪';
  if (name === 'tab') return '\t';
  return name === 't' ? textIn(piece) : /^(br|cr)$/.test(name) ? '\n' : '';
}

function tableOf(table: Element, looks: Looks): Table {
  const grid = elementsOf(childOf(table, 'tblGrid') ?? table).filter(({ name }) => name === 'gridCol');
  /** The cell that goes on downwards, by its first column. */
  const above = new Map<number, Cell>();
  const rows = found(table, 'tr').map((row) => {
    let next = Number(settingOf(childOf(row, 'trPr'), 'gridBefore') ?? 0);
    return found(row, 'tc').flatMap((element) => {
      const own = childOf(element, 'tcPr');
      const at = next;
      const columns = Number(settingOf(own, 'gridSpan') ?? 1);
      next += columns;
      const merge = childOf(own, 'vMerge');
      const upper = above.get(at);
      if (merge && merge.attributes.val !== 'restart' && upper) {
        upper.rows++;
        return [];
      }
      const cell = { columns, rows: 1, blocks: blocksIn(element, looks) };
      if (merge) above.set(at, cell);
      else above.delete(at);
      return [cell];
    });
  });
  return { widths: grid.map(({ attributes }) => Number(attributes.w) || 1), isRuled: isRuled(table), rows };
}

/** A table that only sets things side by side has no lines, or says of each that there is none. */
function isRuled(table: Element): boolean {
  const own = childOf(table, 'tblPr');
  const cells = found(table, 'tr').flatMap((row) => found(row, 'tc'));
  const borders = [childOf(own, 'tblBorders'), ...cells.map((cell) => childOf(childOf(cell, 'tcPr'), 'tcBorders'))];
  const lines = borders.flatMap((border) => (border ? elementsOf(border) : []));
  if (lines.length === 0) return childOf(own, 'tblStyle') !== undefined;
  return lines.some(({ attributes }) => !/^(none|nil|)$/.test(attributes.val ?? ''));
}
