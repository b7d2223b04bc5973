import { urlAt } from '../url.ts';
import { latin, textOf } from './bytes.ts';
import { IntakeProblem } from './problem.ts';

/** A frame or a style that was saved beside a page. */
export interface Part {
  /** The addresses by which pages name it. */
  names: string[];
  text: string;
}

/** A page as it was saved, not looked into yet: everything in it may be hostile. */
export interface SavedPage {
  html: string;
  /** The address it was saved from. */
  url: string | null;
  parts: Part[];
}

/** A file with its bytes; `name` has the folders before it where a whole folder was chosen. */
export interface RawFile {
  name: string;
  bytes: Uint8Array;
}

/** Whether a file begins as a page does. */
export const isHtml = (start: string): boolean => /<(!doctype html|html|head|body|table|meta|title)[\s>]/i.test(start);

/**
 * @param file an `.html`
 * @param others files that were chosen with it: its frames and styles
 * @throws IntakeProblem `truncated` where its end is missing, `encoding` where it can't be read as text
 */
export function pageOfHtml(file: RawFile, others: readonly RawFile[]): SavedPage {
  const html = htmlTextOf(file);
  // Chromium writes the length of the address before it.
  const url = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, 4_000))?.[1] ?? null;
  const parts = others.map((other) => ({
    names: [other.name],
    text: /\.css$/i.test(other.name) ? textOf(other.bytes) : htmlTextOf(other),
  }));
  return { html, url, parts };
}

function htmlTextOf({ bytes }: RawFile): string {
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(latin(bytes.subarray(0, 4_096)))?.[1] ?? null;
  const text = textOf(bytes, declared);
  if (/<html[\s>]/i.test(text) && !/<\/html\s*>/i.test(text)) throw new IntakeProblem('truncated');
  return text;
}

/**
 * Finds what a page names as a frame or style: in one file with it by the whole address (`cid:…`, or as it was on the
 * web), beside it by the file's own name (`./已完成课程_files/saved_resource.html`).
 */
export function partNamed(reference: string, { parts, url }: SavedPage): Part | null {
  const whole = urlAt(reference, url)?.href ?? reference;
  const file = fileNamed(reference);
  return (
    parts.find(({ names }) => names.includes(reference) || names.includes(whole)) ??
    parts.find(({ names }) => names.some((name) => name.split('/').pop() === file)) ??
    null
  );
}

/** @returns the file a relative address means: what stands after its last slash, decoded */
export function fileNamed(reference: string): string {
  const name = reference.split(/[?#]/)[0]?.split('/').pop() ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** @returns the files that a page names as its frames */
export const framesNamedIn = (html: string): string[] =>
  [...html.matchAll(/<i?frame\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/gi)].map(([, source]) => fileNamed(source ?? ''));
