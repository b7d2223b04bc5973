import { open, write } from './academy.frames.ts';

const files = import.meta.glob<string>('./pages/**/*.html', { query: '?raw', import: 'default', eager: true });

/** Every saved page's folder. */
export const savedFolders = [...new Set(Object.keys(files).flatMap((path) => /^\.\/pages\/[^/]+/.exec(path) ?? []))];

/** Opens a saved page; its frames are filled by hand from the files they name. */
export function openSaved(folder: string): Document {
  const fill = (page: Document): void => {
    for (const frame of page.querySelectorAll('iframe')) {
      const [path] = (frame.getAttribute('src') ?? '').split('?');
      frame.removeAttribute('src');
      fill(write(frame, files[`${folder}${path}`] ?? ''));
    }
  };
  const page = open('');
  write(page.defaultView?.frameElement as HTMLIFrameElement, files[`${folder}/index.html`] ?? '');
  fill(page);
  return page;
}
