import { open, write } from './academy.frames.ts';

const files = import.meta.glob<string>('./pages/**/*.html', { query: '?raw', import: 'default', eager: true });
const found = import.meta.glob<Expected>('./pages/*/expected.json', { import: 'default', eager: true });

/** As INTERFACES.md prints a reading: hours in decimals. What a page leaves open is absent. */
export interface Expected {
  outcome?: string;
  courses: { title: string; hours: number }[];
  skipped: { title: string }[];
  statedTotal?: { hours: number } | null;
}

/** What a careful person reads on each saved page, by the name of its folder. */
export const expectations: { [folder: string]: Expected } = Object.fromEntries(
  Object.entries(found).map(([path, expected]) => [path.split('/')[2] as string, expected]),
);

/** Opens a saved page; its frames are filled by hand from the files they name. */
export function openSaved(folder: string): Document {
  const fill = (page: Document): void => {
    for (const frame of page.querySelectorAll<HTMLIFrameElement>('iframe,frame')) {
      const [path] = (frame.getAttribute('src') ?? '').split('?');
      frame.removeAttribute('src');
      fill(write(frame, files[`./pages/${folder}${path}`] ?? ''));
    }
  };
  const page = open('');
  write(page.defaultView?.frameElement as HTMLIFrameElement, files[`./pages/${folder}/index.html`] ?? '');
  fill(page);
  return page;
}

/** @returns what stands in the file with decimals as the reader has it, in hundredths */
export const hundredths = <Part extends { hours: number }>(part: Part): Part => ({
  ...part,
  hours: Math.round(part.hours * 100),
});
