import { has, hasHeading, isUnfinished, type Known, type Layout, type Piece, truthsOf } from './academy.shuffle.ts';

/** A layout of academy.shuffle.ts as a page. */

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const spaced = (text: string, { spacing }: Layout) => {
  if (spacing === 'wide') return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  if (spacing === 'nbsp') return `\u00a0${text} \u00a0`;
  return spacing === 'zero' ? text.replace(/^./u, '$&\u200b') : text;
};

function dated(day: string, { date }: Layout): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  if (date === '2018-5-6') return `${year}-${month}-${dayOfMonth}`;
  if (date === '2018/5/6 0:00:00') return `${year}/${month}/${dayOfMonth} 0:00:00`;
  if (date === '2018年5月6日') return `${year}年${month}月${dayOfMonth}日`;
  return date === '2018.05.06' ? day.replaceAll('-', '.') : day;
}

function hoursText({ hours }: Known, layout: Layout, isOpen: boolean): string {
  if (layout.hours === 'fixed') return hours.toFixed(2);
  if (layout.hours === 'unit') return `${hours.toFixed(2)} 学时`;
  return layout.hours === 'pair' && layout.words.hours !== '获得学时' ? `${isOpen ? 0 : hours}/${hours}` : `${hours}`;
}

function minutesText({ minutes }: Known, layout: Layout): string {
  return layout.minutes === 'number' ? `${minutes}` : `${minutes}${layout.minutes === 'unit' ? '分钟' : ':30'}`;
}

/** The text of one piece of a course. */
function textOf(piece: Piece, course: Known, index: number, layout: Layout): string {
  const isOpen = isUnfinished(layout, index);
  // Beside a word the share may say anything; without one it speaks for itself.
  const share = layout.proof === 'word' ? (isOpen ? '100%' : '95.68%') : isOpen ? '62.5%' : '100.0%';
  const texts: { [piece in Piece]: string } = {
    title: course.title,
    hours: hoursText(course, layout, isOpen),
    day: isOpen ? '' : dated(course.day, layout),
    status: isOpen ? layout.notDone : layout.done,
    share,
    kind: course.required ? '必修' : '选修',
    chosen: dated('2018-01-15', layout),
    minutes: minutesText(course, layout),
    teacher: '某教授',
    number: `${index + 1}`,
    action: '查看',
    credit: `${course.hours * 2}`,
  };
  return piece === 'title' && layout.spacing === 'wide' ? texts.title : spaced(texts[piece], layout);
}

function contentOf(piece: Piece, course: Known, index: number, layout: Layout): string {
  const text = escapeHtml(textOf(piece, course, index, layout));
  if (piece === 'action') return `<a href="javascript:void(0)">${text}</a>`;
  if (piece !== 'status' || layout.hidden !== 'status') return text;
  const other = isUnfinished(layout, index) ? layout.done : layout.notDone;
  return `<span style="display:none">${other}</span><span>${text}</span>`;
}

const wordOf = (piece: Piece, layout: Layout) =>
  ({ ...layout.words, teacher: '主讲', number: '序号', action: '操作', credit: '学分' })[piece];

const piecesOf = (layout: Layout) => layout.pieces.filter((piece) => has(layout, piece));
const row = (cells: string[], tag = 'td', around = 'tr') =>
  `<${around}>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</${around}>`;

function tableOf(layout: Layout): string {
  const pieces = piecesOf(layout);
  const around = layout.shape === 'grid' ? 'div' : 'tr';
  const head = row(
    pieces.map((piece) => spaced(wordOf(piece, layout), layout)),
    layout.shape === 'grid' ? 'div' : layout.cells === 'td' ? 'td' : 'th',
    around,
  );
  const rows = layout.courses.map((course, index) =>
    row(
      pieces.map((piece) => contentOf(piece, course, index, layout)),
      layout.shape === 'grid' ? 'div' : 'td',
      around,
    ),
  );
  if (layout.shape === 'grid') return `<div>${head}${rows.join('')}</div>`;
  const body = rows.join('') + (layout.sum ? sumRow(layout) : '');
  if (layout.shape === 'table' && layout.cells === 'thead')
    return `<table><thead>${head}</thead><tbody>${body}</tbody></table>`;
  if (layout.shape === 'table') return `<table>${head}${body}</table>`;
  const split = `<div><table><thead>${head}</thead></table></div><div><table><tbody>${body}</tbody></table></div>`;
  return layout.clone ? `${split}<div class="clone">${split}</div>` : split;
}

/** The sum of all rows; where some are unfinished, nobody could tell whose sum it is. */
function sumRow(layout: Layout): string {
  if (layout.courses.some((_, index) => isUnfinished(layout, index))) return '';
  const sum = (of: 'hours' | 'minutes') => `${layout.courses.reduce((total, course) => total + course[of], 0)}`;
  const cells = piecesOf(layout).map((piece) => (piece === 'hours' || piece === 'minutes' ? sum(piece) : ''));
  cells[cells.indexOf('')] = '合计';
  return row(cells);
}

function cardOf(course: Known, index: number, layout: Layout): string {
  const parts = piecesOf(layout).filter((piece) => piece !== 'title' && piece !== 'number');
  const content = (piece: Piece) => contentOf(piece, course, index, layout);
  const isBare = (piece: Piece) =>
    /^(status|share|kind|action)$/.test(piece) ||
    (piece === 'hours' && layout.hours === 'unit') ||
    (piece === 'minutes' && layout.minutes !== 'number');
  const spans = parts.map(
    (piece) => `<span>${isBare(piece) ? '' : `${wordOf(piece, layout)}：`}${content(piece) || '--'}</span>`,
  );
  const title = layout.titles === 'a' ? `<a href="javascript:void(0)">${content('title')}</a>` : content('title');
  const tag = layout.titles === 'h3' ? 'h3' : 'div';
  return `<div class="c"><${tag}>${title}</${tag}><p>${spans.join(' ')}</p></div>`;
}

function blockOf(course: Known, index: number, layout: Layout): string {
  const lines = piecesOf(layout).map((piece) => {
    const [word, content] = [spaced(wordOf(piece, layout), layout), contentOf(piece, course, index, layout)];
    if (layout.shape === 'forms') return `<tr><th>${word}</th><td>${content}</td></tr>`;
    if (layout.shape === 'dl') return `<dt>${word}</dt><dd>${content}</dd>`;
    return layout.shape === 'pairs'
      ? `<b>${word}</b><span>${content}</span>`
      : `<div><span>${word}：</span><span>${content}</span></div>`;
  });
  if (layout.shape === 'forms') return `<table>${lines.join('')}</table>`;
  return layout.shape === 'dl' ? `<dl>${lines.join('')}</dl>` : `<div class="b">${lines.join('')}</div>`;
}

function listOf(layout: Layout): string {
  if (/^(table|split|grid)$/.test(layout.shape)) return tableOf(layout);
  const one = layout.shape === 'cards' ? cardOf : blockOf;
  return `<div>${layout.courses.map((course, index) => one(course, index, layout)).join('')}</div>`;
}

/** A folded panel with the same courses and other hours: nobody sees it. */
function folded(layout: Layout): string {
  if (layout.hidden !== 'display' && layout.hidden !== 'height') return '';
  const courses = layout.courses.map((course) => ({ ...course, hours: course.hours + 1 }));
  const style = layout.hidden === 'display' ? 'display:none' : 'height:0;overflow:hidden';
  return `<div style="${style}">${listOf({ ...layout, courses })}</div>`;
}

/** @returns the page's body, and how many frames stand around it */
export function render(layout: Layout): { body: string; depth: number } {
  const { courses, proof, year, heads, wrap } = layout;
  const name = proof === 'title' ? '已完成课程' : '学习记录';
  const look = heads === 'div' ? ' style="font-size:22px;font-weight:bold"' : '';
  const heading = `<${heads}${look}>${year === 'heading' ? '2018年度' : ''}${name}</${heads}>`;
  const sum = truthsOf(layout).reduce((total, { hours }) => total + hours, 0) / 100;
  const content = [
    hasHeading(layout) ? heading : '',
    year === 'select' ? '<select><option>2017</option><option selected>2018</option></select>' : '',
    layout.total ? `<p>2018年度已获得学时：${sum}</p>` : '',
    folded(layout),
    listOf(layout),
    `<p>${layout.pager.replace('N', `${courses.length}`)}</p>`,
  ].join('\n');
  if (wrap === 'divs') return { body: `<div><div><section>${content}</section></div></div>`, depth: 0 };
  if (wrap !== 'table') return { body: content, depth: wrap === 'frames' ? 2 : 0 };
  return {
    body: `<table><tr><td>个人中心</td><td><table><tr><td>${content}</td></tr></table></td></tr></table>`,
    depth: 0,
  };
}
