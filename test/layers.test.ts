import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Each room, and the rooms below it that it may import from (DESIGN.md). */
const below: { [room: string]: string[] } = {
  'lib/model.ts': [],
  'lib/today.ts': ['lib/model.ts'],
  'lib/base64.ts': [],
  'lib/url.ts': [],
  'lib/values.ts': [],
  'lib/watch.ts': [],
  'lib/senders.ts': ['lib/url.ts'],
  'lib/academy': ['lib/model.ts'],
  'lib/credit': ['lib/model.ts'],
  'lib/messages.ts': ['lib/model.ts', 'lib/values.ts', 'lib/academy'],
  'lib/ledger': [
    'lib/model.ts',
    'lib/base64.ts',
    'lib/values.ts',
    'lib/watch.ts',
    'lib/academy',
    'lib/credit',
    'lib/messages.ts',
  ],
  'lib/intake': ['lib/model.ts', 'lib/url.ts', 'lib/watch.ts', 'lib/academy', 'lib/ledger'],
  'lib/sentences': [
    'lib/model.ts',
    'lib/today.ts',
    'lib/academy',
    'lib/credit',
    'lib/messages.ts',
    'lib/ledger',
    'lib/intake',
  ],
  'lib/form': [
    'lib/model.ts',
    'lib/today.ts',
    'lib/watch.ts',
    'lib/academy',
    'lib/credit',
    'lib/ledger',
    'lib/intake',
    'lib/sentences',
  ],
};
const libRooms = Object.keys(below);
below.components = libRooms;
below.entrypoints = [...libRooms, 'components', 'lib/build'];
below['lib/build'] = [];

/** Packages a room may use; the pure rooms use none. */
const packages: { [room: string]: RegExp } = {
  'lib/messages.ts': /^zod\/mini$/,
  'lib/ledger': /^(zod\/mini|dexie|fflate)$/,
  'lib/form':
    /^(diff|easy-template-x|fflate|ical-generator|zod\/mini|qrcode-generator|@e965\/xlsx\/dist\/xlsx\.mini\.min\.js)$/,
  'lib/build': /^node:/,
  'lib/intake': /^(fflate|papaparse|@e965\/xlsx(\/dist\/xlsx\.mini\.min\.js)?)$/,
  components: /^(preact|preact\/hooks|dexie|wxt\/browser)$/,
  entrypoints: /^(preact|preact\/hooks|dexie|wxt\/.+)$/,
};

const roomOf = (file: string) => Object.keys(below).find((room) => file === room || file.startsWith(`${room}/`));

const sources = ['lib', 'components', 'entrypoints'].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${top}/${name}`),
);

/** Import and re-export statements over any number of lines, and imports by call. */
const importing = /^(?:import|export)\s[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

const imports = sources.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importing)].map(([, from, bare, called]) => ({
    file,
    target: (from ?? bare ?? called) as string,
  })),
);

test('every source file lies in a room', () => {
  expect(sources.filter((file) => !roomOf(file))).toEqual([]);
});

test('imports go down only', () => {
  const wrong = imports.flatMap(({ file, target }) => {
    const from = roomOf(file) as string;
    if (!target.startsWith('.')) return packages[from]?.test(target) ? [] : [`${file} → ${target}`];
    const to = relative(root, join(root, dirname(file), target)).replaceAll('\\', '/');
    const room = roomOf(to);
    return room === from || (room && below[from]?.includes(room)) || /\.css(\?inline)?$/.test(to)
      ? []
      : [`${file} → ${to}`];
  });
  expect(wrong).toEqual([]);
});

test('lib names every relative import with its .ts ending, so that Node runs it as it is', () => {
  const wrong = imports.filter(
    ({ file, target }) => file.startsWith('lib/') && target.startsWith('.') && !target.endsWith('.ts'),
  );
  expect(wrong).toEqual([]);
});
