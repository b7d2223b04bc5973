import type { StatedTotal } from '../model.ts';
import { hoursIn, mostHours } from './hours.ts';
import type { List } from './judge.ts';
import type { Row } from './row.ts';
import type { TableReading } from './table.ts';
import { goalWord, ofAllYears, ofKind, ofOtherTraining, ofRows, ofThisYear, totalWord } from './words/sums.ts';

/** A total and the words it stands in. */
interface Printed extends StatedTotal {
  said: string;
}

/** A number that is no day, share or count. */
const figure = '(\\d[\\d.]*)(?![\\d.]| ?[-年月日门项条人%]|/\\d+/)';
const required = '(?: ?/ ?\\d[\\d.]*)';
const patterns = [
  // `2018年度已获得学时：63.5`, `累计学时 63.5`; in `36.5 已获得学时 50 应完成学时` the figures stand before
  `${totalWord}[^\\d/:,;]{0,10}学时[总数为共达]{0,3} ?: ?${figure}`,
  `(?<!\\d (?!年)[^\\s\\d,;:。!?]{0,20})${totalWord}[^\\d/:,;]{0,10}学时[总数为共达]{0,3} ?${figure}`,
  // `已获得 63.5 学时`, `合计 3 门，4 学时`, `合计：6/50学时`
  `${totalWord}[^\\d/,;]{0,4}(?:\\d+ ?[门项条][^\\d/]{0,4})?${figure}${required}? ?学时(?!\\p{Script=Han})`,
  // `2018年度网络学时合计：63.5`
  `学时(?:合计|总计|共计|累计)[为共达]? ?:? ?${figure}`,
  // `63.5` over `已获得学时`, alone
  `(?<=^(\\d[\\d.]*) [^\\s\\d,;:]{0,8})${totalWord}[^\\d:,;]{0,10}学时$`,
  // `学时 30.5/50`, earned of required (E)
  `学时[总数]{0,2}[ :]{0,3}${figure}${required}`,
];
const total = new RegExp(`(?<=^|[\\s\\d,;:。!?])[^\\s\\d,;:。!?]{0,20}?(?:${patterns.join('|')})`, 'gu');
const yearBefore = /(?<!\d|[-~至到—] ?)(?:19|20)\d\d(?= ?年(?! ?\d|度? ?[-~至到—]))/g;

/**
 * @param block what stands together on the page, `plain`
 * @returns the totals it prints, each with the last year named before it in its sentence. Goals (应完成) are no totals,
 *   nor are those of one kind of course
 */
export function totalsIn(block: string): Printed[] {
  const totals: Printed[] = [];
  for (const match of block.matchAll(total)) {
    const [said, ...figures] = match;
    const hours = hoursIn(figures.find(Boolean) ?? '');
    if (typeof hours !== 'number' || goalWord.test(said) || ofKind.test(said)) continue;
    const sentence = block.slice(0, match.index + said.length).replace(/^.*[。;!?]/, '');
    const year = sentence.match(yearBefore)?.pop();
    totals.push({ hours, year: year ? Number(year) : null, said });
  }
  return totals;
}

/** @returns what the sum rows of the lists' own tables say, each with the rows above it */
export const sumsOf = (tables: TableReading[], lists: List[]): { hours: number; rows: Row[] }[] =>
  tables
    .filter(({ rows }) => lists.some((list) => rows.includes(list.rows[0] as Row)))
    .flatMap(({ sum, rows }) => totalsIn(sum).map(({ hours }) => ({ hours, rows })));

/**
 * @param blocks what stands together outside the rows and links
 * @returns the total that is most surely the lists' own, with their year where it names none; null where none may be
 */
export function statedIn(blocks: string[], tables: TableReading[], lists: List[]): StatedTotal | null {
  const years = [...new Set(lists.map(({ context }) => context.year))];
  const [year = null, ...others] = years;
  // Where other training is counted besides, what doesn't say 网络 is of both.
  const isOfBoth = blocks.some((block) => ofOtherTraining.test(block));
  const printed = blocks.flatMap(totalsIn).filter(({ said }) => !isOfBoth || said.includes('网络'));
  const sums = sumsOf(tables, lists);
  const sum = sums.reduce((all, { hours }) => all + hours, 0);
  const isOfAll = lists.length > 0 && lists.every(({ rows }) => sums.some((own) => own.rows.includes(rows[0] as Row)));
  if (!others.length && isOfAll && sum <= mostHours) printed.push({ hours: sum, year: null, said: '合计' });
  const isOwn = ({ said }: Printed) => (ofThisYear.test(said) ? year !== null : ofRows.test(said));
  const ranks: ((one: Printed) => boolean)[] = [
    (one) => one.year !== null && one.year === year,
    (one) => one.year === null && isOwn(one),
    (one) => one.year === null && (year === null || !ofAllYears.test(one.said)),
    (one) => one.year !== null,
  ];
  const found = ranks.map((rank) => printed.find(rank)).find(Boolean);
  if (!found) return null;
  return { hours: found.hours, year: found.year ?? (isOwn(found) && !others.length ? year : null) };
}
