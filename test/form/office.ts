import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A document as LibreOffice lays it out. */
export interface Laid {
  /** Width and height of the paper in points. */
  paper: string;
  pages: string[];
}

/**
 * Opens Word files in LibreOffice, all at once since each start takes seconds.
 *
 * @param documents the files' bytes
 * @returns each one's paper and the text of its pages, laid out as on paper
 */
export function layOut(documents: Uint8Array[]): Laid[] {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const files = documents.map((bytes, index) => {
      const file = join(folder, `${index}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const own = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
      stdio: 'ignore',
    });
    return files.map((file) => {
      const pdf = file.replace(/docx$/, 'pdf');
      const paper = /Page size:\s+(.+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))?.[1] ?? '';
      const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
      return { paper, pages: text.split('\f').slice(0, -1) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
