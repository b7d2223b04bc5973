import type { StatedTotal } from '../model.ts';
import { yearIn } from './day.ts';
import { hoursIn } from './hours.ts';
import type { ListOfRecords } from './judge.ts';
import { goalWord } from './words.ts';

/** `2018年度已获得学时：63.5`, `累计学时 63.5` */
const named = /(?:年度|累计|已?获得?|已完成|已学|总|合计|共)[^\d/:]{0,10}学时(?:数|合计)?[^\d/]{0,4}?(-?\d[\d.]*)/;
/** `已获得 63.5 学时` */
const counted = /(?:累计|已?获得|已完成|已学|共|合计)[^\d/]{0,4}?(\d[\d.]*) ?(?:\/ ?[\d.]+ ?)?学时/;
/** `学时 30.5/50`, earned of required (E) */
const shared = /学时[^\d/]{0,6}?(\d[\d.]*) ?\/ ?\d[\d.]*/;

/**
 * @param text what stands together on the page outside its rows, `plain`
 * @returns the total it prints, its year where it names one; null where it prints none. Goals (应完成) are no totals
 */
export function totalIn(text: string): StatedTotal | null {
  for (const pattern of [named, counted, shared]) {
    const found = pattern.exec(text);
    if (!found) continue;
    const saying = text.slice(Math.max(0, found.index - 6), found.index) + found[0];
    const hours = hoursIn(found[1] ?? '');
    if (typeof hours === 'number' && !goalWord.test(saying))
      return { hours, year: yearIn(saying.replace(/[^年]*$/, '')) };
  }
  return null;
}

/**
 * @param blocks what stands together outside the rows
 * @returns the total of the rows' year where the page prints several, else the first; a sum row's where none is printed
 */
export function statedIn(blocks: string[], lists: ListOfRecords[]): StatedTotal | null {
  const totals = blocks.flatMap((block) => totalIn(block) ?? []);
  const year = lists[0]?.context.year ?? null;
  const sum = lists.find(({ list }) => typeof list.sum === 'number')?.list.sum;
  const ofYear = year === null ? undefined : totals.find((total) => total.year === year);
  return ofYear ?? totals[0] ?? (typeof sum === 'number' ? { hours: sum, year } : null);
}
