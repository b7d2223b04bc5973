import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A package of which something is in the extension. */
export interface Shipped {
  name: string;
  version: string;
  /** As its package.json says it, an SPDX expression. */
  licence: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What builds the extension leaves a few lines of its own in it: how a chunk is loaded, how the browser is named. */
const builders = ['@wxt-dev/browser', 'rolldown', 'vite', 'wxt'];

interface Manifest {
  version: string;
  license?: string;
  dependencies?: { [name: string]: string };
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** As Node finds it: beside who asks for it, or in a folder above. */
function folderOf(name: string, from: string): string {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  if (from === dirname(from)) throw new Error(`${name} is not installed`);
  return folderOf(name, dirname(from));
}

/** @returns the folder of each package that may be in the extension: the dependencies and theirs, but for types */
function foldersOf(): Map<string, string> {
  const folders = new Map<string, string>();
  const visit = (name: string, from: string) => {
    if (folders.has(name) || name.startsWith('@types/')) return;
    const folder = folderOf(name, from);
    folders.set(name, folder);
    if (!builders.includes(name)) {
      for (const needed of Object.keys(manifestIn(folder).dependencies ?? {})) visit(needed, folder);
    }
  };
  for (const name of [...Object.keys(manifestIn(root).dependencies ?? {}), ...builders]) visit(name, root);
  return new Map([...folders].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @returns the packages of which something is in the extension, by name */
export const shippedPackages = (): Shipped[] =>
  [...foldersOf()].map(([name, folder]) => {
    const { version, license = '' } = manifestIn(folder);
    return { name, version, licence: license };
  });

/** The builder's file goes on with the licences of what builds it. */
const ownPart = (text: string) => text.split(/^# Licenses of bundled/m)[0]?.trim() ?? '';

/** @returns the licences in full, as they ask to be handed on with the code */
export function licenceTexts(): string {
  const part = ([name, folder]: [string, string]) => {
    const { version, license } = manifestIn(folder);
    const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)(\.(md|markdown|txt))?$/i.test(file));
    const texts = files.sort().map((file) => ownPart(readFileSync(join(folder, file), 'utf8')));
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  };
  const line = `\n\n${'-'.repeat(72)}\n\n`;
  return `${[...foldersOf()].map(part).join(line).replaceAll('\r\n', '\n')}\n`;
}

/** A module's package, by the path or the name that the bundler gives it; null where it is a file of this project. */
function packageOf(module: string): string | null {
  const [, builder] = /^\0(vite|rolldown)\//.exec(module) ?? [];
  const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module) ?? [];
  return builder ?? name?.replaceAll('\\', '/') ?? null;
}

/**
 * Holds the list against what was bundled.
 *
 * @param modules all modules of a build, as the bundler names them
 * @throws Error where a package is bundled and not listed, or a dependency is listed and not bundled
 */
export function checkShipped(modules: readonly string[]): void {
  const bundled = new Set(modules.flatMap((module) => packageOf(module) ?? []));
  const listed = new Set(foldersOf().keys());
  const hidden = [...bundled].filter((name) => !listed.has(name));
  const idle = Object.keys(manifestIn(root).dependencies ?? {}).filter((name) => !bundled.has(name));
  if (hidden.length > 0) throw new Error(`in the extension, but no dependency in package.json: ${hidden.join(', ')}`);
  if (idle.length > 0) throw new Error(`a dependency in package.json, but not in the extension: ${idle.join(', ')}`);
}
