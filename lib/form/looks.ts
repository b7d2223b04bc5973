import { childOf, type Element, elementsOf } from './markup.ts';

/** What is said of a paragraph or a run; null where nothing is. */
export interface Look {
  align: string | null;
  isBold: boolean | null;
  /** Points. */
  size: number | null;
}

const none: Look = { align: null, isBold: null, size: null };

/** @returns the value of a property: `<w:jc w:val="center"/>` */
export const settingOf = (parent: Element | undefined, name: string): string | null =>
  childOf(parent, name)?.attributes.val ?? null;

function isBoldIn(run: Element | undefined): boolean | null {
  const bold = childOf(run, 'b');
  return bold ? !/^(0|false|off)$/.test(bold.attributes.val ?? '') : null;
}

/** @returns what properties of a paragraph and of a run say, and where they say nothing, what lies under them */
export function lookOf(paragraph: Element | undefined, run: Element | undefined, under: Look = none): Look {
  const halfPoints = Number(settingOf(run, 'sz'));
  return {
    align: settingOf(paragraph, 'jc') ?? under.align,
    isBold: isBoldIn(run) ?? under.isBold,
    size: halfPoints > 0 ? halfPoints / 2 : under.size,
  };
}

/** @returns the look that each style gives, by its id, with that of the styles it is based on */
export function looksOf(styles: Element | null): (id: string | null) => Look {
  const all = styles ? elementsOf(styles).filter(({ name }) => name === 'style') : [];
  const byId = new Map(all.map((style) => [style.attributes.styleId, style]));
  const looked = (id: string | null, depth = 0): Look => {
    const style = byId.get(id ?? '');
    // A style that is based on itself would never end.
    if (!style || depth > 10) return none;
    return lookOf(childOf(style, 'pPr'), childOf(style, 'rPr'), looked(settingOf(style, 'basedOn'), depth + 1));
  };
  return looked;
}
