import { documentsOf } from '../lib/academy/documents.ts';

/** One word of a page and a way to take it away; `take` returns how to put it back. */
export interface Cut {
  word: string;
  way: 'emptied' | 'removed';
  take(): () => void;
}

/** Words that head columns or label values wherever they stand alone; other header words are known by their place. */
const listed = new Set(
  (
    '课程名称 课程 课件名称 学时 课程学时 获得学时 学分 完成时间 完成日期 通过时间 结业时间 选课时间 选课日期 开始时间 最近学习 ' +
    '时长 课程时长 分钟 进度 学习进度 状态 学习状态 完成情况 类型 类别 性质 课程类型 年度'
  ).split(' '),
);

const squeezed = (text: string | null) =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[\s:▲▼↑↓\p{Cf}]/gu, '')
    .replace(/\(.*\)/, '');
const isListed = (element: Element) => listed.has(squeezed(element.textContent));

/**
 * Every header, label and unit word of a page: header cells, `dt`, labels before a colon, units after a figure. Where a
 * word stands several times (in each card), the first, the last and all of them at once.
 *
 * @param titles names of courses, whose own words are none of these
 */
export function cutsOf(page: Document, titles: string[]): Cut[] {
  const single = documentsOf(page).flatMap((document) => [
    ...elementCuts(document, titles),
    ...textCuts(document, titles),
  ]);
  const groups = new Map<string, Cut[]>();
  for (const cut of single) groups.set(cut.word + cut.way, [...(groups.get(cut.word + cut.way) ?? []), cut]);
  return [...groups.values()].flatMap((same) => {
    const [first, ...others] = same as [Cut, ...Cut[]];
    const last = others[others.length - 1];
    return last
      ? [{ ...first, word: `${first.word} (first)` }, { ...last, word: `${last.word} (last)` }, all(same)]
      : [first];
  });
}

function all(cuts: Cut[]): Cut {
  const [{ word, way }] = cuts as [Cut];
  return {
    word: `${word} (all ${cuts.length})`,
    way,
    take: () => {
      const back = cuts.map((cut) => cut.take()).reverse();
      return () => {
        for (const one of back) one();
      };
    },
  };
}

/** Words that fill an element. */
function elementCuts(document: Document, titles: string[]): Cut[] {
  const isTitle = (text: string) => titles.some((title) => title && text.includes(squeezed(title)));
  const heads = headRows(document).flatMap((row) => [...row.cells]);
  const found = new Set([...heads, ...document.querySelectorAll('th,dt,[role=columnheader]')]);
  for (const element of document.body.querySelectorAll('*'))
    if (!element.firstElementChild && isListed(element)) found.add(element);
  return [...found]
    .filter((element) => element.checkVisibility() && squeezed(element.textContent) && !element.closest('option'))
    .filter((element) => ![...found].some((other) => other !== element && other.contains(element)))
    .flatMap((element): Cut[] => {
      const word = squeezed(element.textContent);
      return isTitle(word)
        ? []
        : [
            { word, way: 'emptied', take: () => emptied(element) },
            { word, way: 'removed', take: () => removed(element) },
          ];
    });
}

/** Rows of tables that hold words over columns and no value: two listed words at least, and the rows their spans reach. */
function headRows(document: Document): HTMLTableRowElement[] {
  return [...document.querySelectorAll('table')].flatMap((table) => {
    const rows = [...table.rows];
    return rows.flatMap((row, index) => {
      const cells = [...row.cells];
      const isHead = cells.filter(isListed).length > 1 && !cells.some(({ textContent }) => /^\s*\d/.test(textContent));
      const deep = Math.max(...cells.filter(isListed).map(({ rowSpan }) => rowSpan), 1);
      return isHead ? rows.slice(index, index + deep) : [];
    });
  });
}

function emptied(element: Element): () => void {
  const children = [...element.childNodes];
  element.replaceChildren();
  return () => element.replaceChildren(...children);
}

function removed(element: Element): () => void {
  const { parentNode, nextSibling } = element;
  element.remove();
  return () => parentNode?.insertBefore(element, nextSibling);
}

const label = /[^\s:：\d，。、；（）()|]{1,8}(?=\s*[:：])/gu;
const labelWithColon = /[^\s:：\d，。、；（）()|]{1,8}\s*[:：]/gu;
const unit = /(?<=[\d０-９][\s\u200b]*|^\s*)(学\u200b?时|学分|分钟|小时)(?!\s*[:：])/gu;

/** Words inside a text: a label before its colon, a unit after its figure. */
function textCuts(document: Document, titles: string[]): Cut[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Cut[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { parentElement: around, data } = node;
    if (!around?.checkVisibility() || around.closest('script,style,option,a') || isListed(around)) continue;
    const text = node;
    const isOfTitle = (said: string, at: number) =>
      titles.some(
        (title) => said.indexOf(title) >= 0 && said.indexOf(title) <= at && at < said.indexOf(title) + title.length,
      );
    const cuts: [RegExp, Cut['way']][] = [
      [label, 'emptied'],
      [labelWithColon, 'removed'],
      [unit, 'emptied'],
    ];
    for (const [pattern, way] of cuts)
      for (const { 0: word, index } of data.matchAll(pattern))
        if (!isOfTitle(data, index))
          found.push({ word: squeezed(word), way, take: () => cutOut(text, index, word.length) });
  }
  return found;
}

/** Blanks keep the places of other cuts in the same text. */
function cutOut(node: Text, index: number, length: number): () => void {
  const before = node.data;
  const part = before.slice(index, index + length);
  node.replaceData(index, length, ' '.repeat(length));
  return () => node.replaceData(index, length, part);
}
