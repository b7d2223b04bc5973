import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A document as it is laid out on paper. */
export interface Laid {
  /** Width and height of the paper in points. */
  paper: string;
  pages: string[];
  /** All of the text in the order it was drawn, so that a cell of several lines is one piece. */
  raw: string;
}

/** @returns what a PDF says, page by page; it has one page at least */
export function readPdf(file: string): Laid {
  const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
  const paper = /Page size:\s+(.+)/.exec(run('pdfinfo', file))?.[1] ?? '';
  const pages = run('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
  return { paper, pages, raw: run('pdftotext', '-raw', file, '-') };
}

function inFolder<Result>(act: (folder: string, convert: (to: string, files: string[]) => void) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const own = `-env:UserInstallation=file://${folder}/profile`;
  const convert = (to: string, files: string[]) =>
    execFileSync('soffice', [own, '--headless', '--convert-to', to, '--outdir', folder, ...files], { stdio: 'ignore' });
  try {
    return act(folder, convert);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opens Word files in LibreOffice, all at once since each start takes seconds, and hands on their PDF files. */
const asPdf = <Result>(documents: Uint8Array[], act: (pdf: string) => Result): Result[] =>
  inFolder((folder, convert) => {
    const files = documents.map((bytes, index) => {
      const file = join(folder, `${index}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    convert('pdf', files);
    return files.map((file) => act(file.replace(/docx$/, 'pdf')));
  });

/**
 * @param documents bytes of Word files
 * @returns each one's paper and the text of its pages, laid out as on paper
 */
export const layOut = (documents: Uint8Array[]): Laid[] => asPdf(documents, readPdf);

/**
 * @param documents bytes of Word files
 * @param dpi dots per inch
 * @returns each one's pages as PNG pictures
 */
export const drawPages = (documents: Uint8Array[], dpi: number): Uint8Array[][] =>
  asPdf(documents, (pdf) => drawPdf(pdf, dpi));

/** @returns the pages of a PDF file as PNG pictures */
export function drawPdf(file: string, dpi: number): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    execFileSync('pdftoppm', ['-png', '-r', String(dpi), file, join(folder, 'page')]);
    // Its numbers are as long as the last one's, so names are in order.
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Commas, quotation marks, UTF-8, as shown, every sheet a file of its own. */
const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/**
 * Opens a workbook in LibreOffice.
 *
 * @returns the lines of each sheet by its name, each cell as it is shown
 */
export function sheetsShown(workbook: Uint8Array): { [sheet: string]: string[] } {
  return inFolder((folder, convert) => {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, workbook);
    convert(csv, [file]);
    const written = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return Object.fromEntries(
      written.map((name) => [
        name.slice('book-'.length, -'.csv'.length),
        readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
      ]),
    );
  });
}
