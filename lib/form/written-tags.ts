import type { Tag as WrittenTag } from 'easy-template-x';
import type { Misfit } from '../sentences/own-template.ts';
import { type Tag, tags, written } from './tags.ts';
import { TemplateProblem } from './template-problem.ts';

/** A loop that is open, and what it was taken for. */
interface OpenLoop {
  tag: WrittenTag;
  meant: Tag | Misfit;
}

const isKnown = (meant: Tag | Misfit): meant is Tag => 'path' in meant;

/**
 * @param part the tags of one part of a template, in their order
 * @returns what they are taken for
 * @throws TemplateProblem where a loop isn't closed, or closed without having been opened
 */
export function meantBy(part: readonly WrittenTag[]): { known: Tag[]; misfits: Misfit[] } {
  const all: (Tag | Misfit)[] = [];
  const open: OpenLoop[] = [];
  for (const tag of part) {
    if (tag.disposition === 'Close') {
      const last = open.pop();
      if (!last) throw new TemplateProblem('stray-end', tag.rawText);
      if (last.tag.name !== tag.name) throw new TemplateProblem('open-loop', last.tag.rawText);
      continue;
    }
    const meant = meaningOf(tag, open);
    all.push(...meant);
    const [first = { code: 'unknown', raw: tag.rawText, instead: null }] = meant;
    if (tag.disposition === 'Open') open.push({ tag, meant: first });
  }
  const [unclosed] = open;
  if (unclosed) throw new TemplateProblem('open-loop', unclosed.tag.rawText);
  return { known: all.filter(isKnown), misfits: all.filter((meant): meant is Misfit => !isKnown(meant)) };
}

/** @returns what it is taken for; nothing where the loop around it is the mistake, which then is told once */
function meaningOf({ rawText: raw, name = '', disposition }: WrittenTag, open: readonly OpenLoop[]): (Tag | Misfit)[] {
  const isLoop = disposition === 'Open';
  const around = open.map(({ meant }) => (isKnown(meant) ? meant.path : null));
  const namesakes = tags.filter((tag) => tag.name === name);
  const fitting = namesakes.filter((tag) => tag.isLoop === isLoop);
  const here = fitting.filter(({ within }) => within === null || around.includes(within));
  // The innermost is the one that is filled in.
  const [nearest] = here.sort((a, b) => around.lastIndexOf(b.within) - around.lastIndexOf(a.within));
  if (nearest) return [nearest];
  const [outside] = fitting;
  if (outside) {
    const loop = tags.find(({ path }) => path === outside.within) as Tag;
    const wrong = open.at(-1)?.meant;
    if (!wrong || isKnown(wrong)) return [{ code: 'outside', raw, instead: written(loop) }];
    wrong.instead ??= `{#${loop.name}}`;
    return [];
  }
  const [other] = namesakes;
  if (other) return [{ code: isLoop ? 'no-loop' : 'loop', raw, instead: written(other) }];
  return [{ code: 'unknown', raw, instead: likest(name, isLoop) }];
}

/** @returns the tag whose name is most like it, as it is written; null where none is half the same */
function likest(name: string, isLoop: boolean): string | null {
  const plain = name.normalize('NFKC').replace(/[\s:：]/g, '');
  const ranked = tags
    .filter((tag) => tag.isLoop === isLoop)
    .map((tag) => ({ tag, away: distance(plain, tag.name) / Math.max(plain.length, tag.name.length) }))
    .sort((a, b) => a.away - b.away);
  const [first] = ranked;
  if (!first || first.away > 0.5) return null;
  return isLoop ? `{#${first.tag.name}}` : written(first.tag);
}

/** @returns how many characters must be put in, left out or changed (Levenshtein) */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, character] of [...one].entries()) {
    const next = [at + 1];
    for (let index = 0; index < other.length; index++) {
      const changed = (row[index] ?? 0) + (character === other[index] ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
