import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { versionsText } from '../../lib/sentences/versions.ts';
import { root } from './build.ts';

export const handout = join(root, 'lib', 'build', 'handout');

const types: { [ending: string]: string } = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

const dataUrl = (file: string) =>
  `data:${types[extname(file)]};base64,${readFileSync(join(handout, file)).toString('base64')}`;

/**
 * The page that is read before anything is installed, whole in one file: its style and pictures stand in it.
 *
 * @param version of the extension beside it, which names the zips
 */
export const installPage = (version: string): string =>
  readFileSync(join(handout, 'install.html'), 'utf8')
    .replace(/<link rel="stylesheet" href="([^"]+)">/g, (_, file) => {
      return `<style>\n${readFileSync(join(handout, file), 'utf8')}</style>`;
    })
    .replace(/(?<=<img src=")[^"]+/g, dataUrl)
    .replaceAll('{version}', version);

/** The version notes as Notepad on Windows 7 shows them: with a byte order mark and its line ends. */
export const versionNotes = (): string => `\uFEFF${versionsText().replaceAll('\n', '\r\n')}`;
