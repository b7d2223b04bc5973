import type { Tag as WrittenTag } from 'easy-template-x';
import { hasIdNumber } from '../academy/personal.ts';
import type { Misfit } from '../sentences/own-template.ts';
import { fillForm } from './docx.ts';
import { templateHandler } from './filling.ts';
import { type Element, elementsOf, textIn } from './markup.ts';
import { exampleFields, expected, type Tag, tags } from './tags.ts';
import { TemplateProblem } from './template-problem.ts';
import { openWordFile } from './word-file.ts';
import { meantBy } from './written-tags.ts';

/** What a template's tags are, in the order of the table; those that stay empty in the template's own. */
export interface Inspected {
  known: Tag[];
  misfits: Misfit[];
  /** Expected on any form, and not there; of a loop that isn't there, the loop alone. */
  missing: Tag[];
  /** The others of the table. */
  unused: Tag[];
}

/**
 * Looks a unit's template over before it is kept and filled, by filling it once with examples as well.
 *
 * @param bytes the `.docx`
 * @throws TemplateProblem where it can't be used, with the reason and the place
 */
export async function inspectTemplate(bytes: Uint8Array): Promise<Inspected> {
  const { document, headers, footers } = await openWordFile(bytes);
  const paragraphs = [document, ...headers, ...footers].flatMap((part) => [...paragraphsIn(part)]);
  if (paragraphs.some(hasIdNumber)) throw new TemplateProblem('id-number');
  paragraphs.forEach(refuseOpenBraces);
  const file = bytes.slice().buffer;
  const found = partsOf(await explained(() => templateHandler().parseTags(file))).map(meantBy);
  const all = [...found.flatMap(({ misfits }) => misfits), ...paragraphs.flatMap(fullWidthIn)];
  const misfits = [...new Map(all.map((misfit) => [misfit.raw, misfit])).values()];
  const paths = new Set(found.flatMap(({ known }) => known.map(({ path }) => path)));
  if (paths.size === 0) {
    const full = misfits.find(({ code }) => code === 'full-width');
    throw full ? new TemplateProblem('full-width', full.raw) : new TemplateProblem('no-tags');
  }
  // Only filling shows, for one, a loop that begins in a table and ends outside of it.
  await explained(() => fillForm(file, exampleFields));
  const isThere = ({ path }: Tag) => paths.has(path);
  const isMissing = ({ path, within }: Tag) => expected.includes(path) && (within === null || paths.has(within));
  return {
    known: tags.filter(isThere),
    misfits,
    missing: tags.filter((tag) => !isThere(tag) && isMissing(tag)),
    unused: tags.filter((tag) => !isThere(tag) && !isMissing(tag)),
  };
}

/** The text of each paragraph; that of a text box is a paragraph of its own. */
function* paragraphsIn(element: Element): Generator<string> {
  if (element.name === 'p') yield [...pieces(element)].join('');
  for (const child of elementsOf(element)) yield* paragraphsIn(child);
}

function* pieces(element: Element): Generator<string> {
  for (const child of elementsOf(element)) {
    if (child.name === 't') yield textIn(child);
    else if (child.name !== 'p') yield* pieces(child);
  }
}

/** A tag begins and ends in one paragraph; the parser passes over the last one that doesn't. */
function refuseOpenBraces(text: string): void {
  // Words around the place, so that it is found again in Word.
  const near = (at: number) => text.slice(Math.max(0, at - 8), at + 12).trim();
  let open = -1;
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '}' && open < 0) throw new TemplateProblem('stray-brace', near(index));
    if (brace === '{' && open >= 0) throw new TemplateProblem('open-tag', near(open));
    open = brace === '{' ? index : -1;
  }
  if (open >= 0) throw new TemplateProblem('open-tag', near(open));
}

/** What the library trips over, as a reason. */
async function explained<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const [tag] = /\{[^{}]*\}/.exec(message) ?? [];
    if (!tag) throw new TemplateProblem('broken');
    throw new TemplateProblem(message.includes('content control') ? 'loop-control' : 'loop-place', tag);
  }
}

/** Document, headers and footers are filled one by one, so a loop ends where it begins. */
function partsOf(all: readonly WrittenTag[]): WrittenTag[][] {
  const parts = new Map<object, WrittenTag[]>();
  for (const tag of all) {
    let root: { parentNode?: object } = tag.placement === 'TextNode' ? tag.xmlTextNode : tag.xmlNode;
    while (root.parentNode) root = root.parentNode;
    parts.set(root, [...(parts.get(root) ?? []), tag]);
  }
  return [...parts.values()];
}

/** Chinese keyboards give these braces, which the library doesn't know. */
const fullWidthIn = (text: string): Misfit[] =>
  [...text.matchAll(/｛([^｛｝{}]{1,20})｝/g)].map(([raw, inner = '']) => ({
    code: 'full-width',
    raw,
    instead: `{${inner.normalize('NFKC').trim()}}`,
  }));
