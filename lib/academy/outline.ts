import { dayIn } from './day.ts';
import { isShown } from './sight.ts';
import { plain } from './text.ts';
import { completedWord, hoursWord, kindLabel, stateWord, titleWord } from './words/columns.ts';
import { doneWord, kindWord } from './words/rows.ts';

/** No report is longer, deeper, or shows more of the same beside each other. */
const most = { lines: 3_000, depth: 80, alike: 6 };

const tags = new Set(
  `a abbr article aside b big body button caption center col colgroup dd details dialog div dl dt em fieldset figure font
footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input label legend li main menu nav ol optgroup
option p pre progress s section select small span strong sub summary sup svg table tbody td textarea tfoot th thead time
title tr u ul video`.split(/\s+/),
);
const roles = new Set(
  `alert article banner button cell checkbox columnheader complementary dialog form grid gridcell group heading img link
list listbox listitem main menu menubar menuitem navigation none option presentation progressbar radio region row rowgroup
rowheader search status tab table tablist tabpanel tree treegrid treeitem`.split(/\s+/),
);
const types = new Set('button checkbox hidden image number password radio reset search submit text'.split(' '));
const arias = new Set(
  `busy checked colcount colindex controls current describedby disabled expanded haspopup hidden label labelledby level live
pressed rowcount rowindex selected sort valuemax valuemin valuenow valuetext`
    .split(/\s+/)
    .map((name) => `aria-${name}`),
);

/** What parts of class names may say; anything else could be a name. */
const classParts = new Set(
  `active ant app area bar base block body bold border bottom box btn button card cell center checked clearfix col cols
column completed con container content count course credit current data date default detail disabled done el even fixed
flex foot footer frame gray grid gutter head header hidden hide hover hour hours icon img index info inner item items label
last layout learn left lesson line link list loading logo main mask menu nav no none note num number odd off on open outer
page pager pages pagination paging panel progress record records right row rows score scroll search section select selected
show side span state status study sub tab table tabs tag tbody td text th thead time tip title top total tr train type ui
user van view warp wrap wrapper year`.split(/\s+/),
);

/** Words of pages that name nobody; each counts only where it stands alone. */
const plainWords = new Set(
  `选课时间 选课日期 开始时间 结束时间 最近学习 时长 课程时长 分钟 小时 操作 序号 合计 小计 总计 上一页 下一页 首页 尾页 末页
未完成 未学习 未通过 未开始 学习中 进行中 继续学习 开始学习 加入学习 查看 详情 暂无数据 加载中 专题班 年度 年份 学分 姓名 学员
同志 欢迎您 您好 已完成课程 已学课程 全部课程 我的课程 学习记录 学习档案 课程章节 主讲 来源 备注 类型 完成时间 退出 登录`.split(
    /\s+/,
  ),
);
const columnWords = [titleWord, hoursWord, completedWord, stateWord, kindLabel];
const headerWords = [...columnWords, doneWord, kindWord];
/** What a row may say whole; any other word in it could be a part of a course's name. */
const rowWords = new Set('未完成 未学习 未通过 未开始 学习中 进行中 继续学习 合计 小计 总计 暂无数据'.split(' '));

/**
 * @param isRow whether it stands in a row of a table, where only labels and whole words of completion or kind are told
 * @returns a text with all but the words of record pages replaced by kind and length: `学时:数字×3`
 */
export function maskText(text: string, isRow = false): string {
  const told = plain(text);
  if (dayIn(told) && /^[\d\s年月日:/.-]+$/.test(told)) return '日期';
  const isWhole = rowWords.has(told) || doneWord.test(told) || kindWord.test(told);
  return told
    .replace(/[\p{L}\p{M}·•]+|\p{N}[\p{N}.,]*|[^:/%()]/gu, (part, at: number) => {
      if (/^\p{N}/u.test(part)) return `数字×${part.length}`;
      if (!/^[\p{L}\p{M}·•]/u.test(part)) return ' ';
      const isWord = plainWords.has(part) || headerWords.some((word) => word.test(part));
      const isTold = !isRow || isWhole || told[at + part.length] === ':';
      return isWord && isTold ? part : `文字×${part.length}`;
    })
    .replace(/\s+/g, ' ')
    .trim();
}

/** A column's width among 12 or 24 (Bootstrap, Element, Ant Design): of the digits in a class name only these say nothing. */
const gridClass = /^((el|ant)-)?col-((xs|sm|md|lg|xl)-)?(1?\d|2[0-4])$/;

/** Whether an element stands in a row of a table that is no header. */
function isInRow(element: Element): boolean {
  const cell = element.closest('td,[role=cell],[role=gridcell]');
  const row = cell?.closest('tr,[role=row]');
  if (!cell || !row || cell.querySelector('table')) return false;
  const texts = [...row.children].slice(0, 100).map(({ textContent }) => plain((textContent ?? '').slice(0, 60)));
  return texts.filter((text) => columnWords.some((word) => word.test(text))).length < 2;
}

/** @returns a class name with every part that no page of everyone's uses replaced by its length */
function maskClass(name: string): string {
  if (gridClass.test(name)) return name;
  if ((name.match(/\d/g) ?? []).length >= 4) return `～${name.length}`;
  const parts = name.split(/(?=[-_])|(?<=[-_])|(?<=[a-z])(?=[A-Z])|(?<=\D)(?=\d)|(?<=\d)(?=\D)/);
  return parts
    .map((part) => {
      if (/^\d/.test(part)) return '～';
      return /^[-_]+$/.test(part) || classParts.has(part.toLowerCase()) ? part : `～${part.length}`;
    })
    .join('');
}

const within = (known: Set<string>, value: string | null) => (value && known.has(value.toLowerCase()) ? value : '～');

function startOf(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const kept = [...element.attributes].flatMap(({ name, value }) => {
    if (name === 'class')
      return [
        ...value
          .split(/\s+/)
          .filter(Boolean)
          .slice(0, 6)
          .map((token) => `.${maskClass(token)}`),
      ];
    if (name === 'role') return [`[role=${within(roles, value)}]`];
    if (name === 'type') return [`[type=${within(types, value)}]`];
    if (/^(col|row)span$/.test(name)) return [`[${name}${/^\d{1,2}$/.test(value) ? `=${value}` : ''}]`];
    return arias.has(name) ? [`[${name}]`] : [];
  });
  return `${tags.has(tag) ? tag : '～'}${kept.join('')}`;
}

/**
 * Describes a page for who maintains the reader: tags, classes and header words; every other text is replaced by its length
 * and kind, and nothing that could name anyone is kept.
 *
 * @returns lines of text, frames that can be seen into included
 */
export function outlineOf(document: Document): string {
  const lines: string[] = [];
  const add = (depth: number, text: string) => lines.push(`${'  '.repeat(depth)}${text}`);

  function describe(element: Element, depth: number): void {
    if (lines.length > most.lines || /^(script|style|noscript|template|link|meta)$/i.test(element.tagName)) return;
    if (/^nmgce-ledger/i.test(element.tagName)) return;
    if (depth > most.depth) {
      add(depth, '……');
      return;
    }
    add(depth, `${startOf(element)}${isShown(element) || element.matches('head *,head,html') ? '' : '（看不见）'}`);
    if (/^(svg|textarea)$/i.test(element.tagName)) return;
    if (/^i?frame$/i.test(element.tagName)) {
      const inner = (element as HTMLIFrameElement).contentDocument?.documentElement;
      if (inner) describe(inner, depth + 1);
      else add(depth + 1, '看不到里面');
      return;
    }
    const isRow = isInRow(element);
    const seen = new Map<string, number>();
    for (const child of element.childNodes) {
      if (lines.length > most.lines) return;
      if (child.nodeType === 3 && child.nodeValue?.trim()) add(depth + 1, `“${maskText(child.nodeValue, isRow)}”`);
      if (child.nodeType !== 1) continue;
      const start = startOf(child as Element);
      const count = (seen.get(start) ?? 0) + 1;
      seen.set(start, count);
      if (count <= most.alike) describe(child as Element, depth + 1);
    }
    for (const [start, count] of seen) if (count > most.alike) add(depth + 1, `又 ${count - most.alike} 个 ${start}`);
  }

  describe(document.documentElement, 0);
  if (lines.length > most.lines) lines.push('……太长，后面的没有写');
  return lines.join('\n');
}
