import { afterEach, expect, test } from 'vitest';
import { maskText, outlineOf } from '../lib/academy/outline.ts';
import { closeAll, nested, open } from './academy.frames.ts';
import { gridA, headerA, learner, lines, pageB, pageF } from './academy.pages.ts';
import { expectations, openSaved } from './academy.saved.ts';

afterEach(closeAll);

/** The words that stay, and the report's own. */
const own = /文字×\d+|数字×\d+|日期|“|”|（看不见）|看不到里面|又 \d+ 个|……太长，后面的没有写|～\d*/g;

/** Everything a page says, in its texts and its attributes but those of the markup itself. */
function* sayingsOf(page: Document): Generator<string> {
  const walker = page.createTreeWalker(page, 5);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3 && !/^(SCRIPT|STYLE)$/.test(node.parentElement?.tagName ?? '')) yield node.nodeValue ?? '';
    for (const { name, value } of (node as Element).attributes ?? [])
      if (!/^(class|role|type|colspan|rowspan|lang|name|charset|content|style|method|rel)$/.test(name)) yield value;
    const inner = (node as HTMLIFrameElement).contentDocument;
    if (inner) yield* sayingsOf(inner);
  }
}

/** Names, titles and numbers of a page: runs of Han that are no header word, and every number. */
function secretsOf(page: Document): Set<string> {
  const said = [...sayingsOf(page)].join('\n').normalize('NFKC');
  const han = said.match(/[\p{Script=Han}·]{2,}/gu) ?? [];
  const figures = said.match(/\d{2,}(\.\d+)?|\d\.\d+/g) ?? [];
  return new Set([...han.filter((text) => maskText(text) !== text), ...figures]);
}

test.each(Object.keys(expectations))('of %s nothing survives but structure and header words', (folder) => {
  const page = openSaved(folder);
  const outline = outlineOf(page);
  // Header words stay whole; a part of one (`完成`) is nobody's secret.
  const left = outline
    .replace(own, '')
    .replace(/[\p{Script=Han}·]+/gu, (word) => (maskText(word) === word ? '' : word));
  expect([...secretsOf(page)].filter((secret) => left.includes(secret))).toEqual([]);
  expect(outline).toMatch(/文字×\d/);
  // Nor any digit but those of headings' tags, of spans and of grids.
  const markup = /^( *)h[1-6]\b|\[(col|row)span=\d+\]|\.((el|ant)-)?col-((xs|sm|md|lg|xl)-)?\d{1,2}(?![\w-])/gm;
  expect(
    outline
      .replace(/又 (\d+) 个 h[1-6]/g, '')
      .replace(own, '')
      .replace(markup, ''),
  ).not.toMatch(/\d/);
});

test('of the digits in class names only a grid’s widths stay', () => {
  const classes = 'el-col-8 col-md-6 ant-col-24 col-37 row37 n-12 user12a u_7 course-1 item3-4';
  const [told] = /div\S*～\S*/.exec(outlineOf(open(`<div class="${classes}">x</div>`))) ?? [];
  const [other] = /div\S*～\S*/.exec(outlineOf(open('<div class="n-12 user12a u_7 course-1">x</div>'))) ?? [];
  expect(told).toContain('div.el-col-8.col-md-6.ant-col-24.col-～.row～');
  expect(other?.replace(/～\d+/g, '')).not.toMatch(/\d/);
});

test('a header’s words are told in headers, labels and headings, not where a course’s name may stand', () => {
  const outline = outlineOf(
    open(`<h3>学习记录</h3><table><tr><td>课程名称</td><td>学时</td><td>备注</td></tr>
    <tr><td>学习记录</td><td><b>来源</b></td><td>已完成</td></tr><tr><td>姓名：学员</td><td>课程 学时</td><td>学习中</td></tr></table>`),
  );
  const told = outline.split('\n').flatMap((line) => /“(.*)”/.exec(line)?.[1] ?? []);
  // The first is the document's own title.
  expect(told.slice(1)).toEqual([
    ...['学习记录', '课程名称', '学时', '备注', '文字×4', '文字×2', '已完成', '姓名:文字×2', '文字×2 文字×2', '学习中'],
  ]);
});

test('header words, tags, classes and frames stay', () => {
  const outline = outlineOf(nested(`<div class="el-table grid-row">${gridA(lines)}</div>`, 3));
  for (const word of headerA) expect(outline).toContain(`“${word}”`);
  expect(outline).toContain('div.el-table.grid-row');
  expect(outline.match(/iframe/g)).toHaveLength(3);
  expect(outlineOf(open(pageF()))).toContain('td[rowspan=2]');
});

const id = '000102190001010010';
const nasty = `
  <div class="user-${learner} qiqigema u-0001 item-000-102-190-001" title="${learner}" data-name="${learner}" id="${learner}"
       aria-label="${learner}" role="${learner}" aria-${learner}="1">
  <p>学员：${learner}</p><p>${learner}学时</p><p>${learner}同志 1.5学时</p><p>学时：37.25（${learner}）</p>
  <p>${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}</p><p>${id}</p><p>编号${id}X</p><p>第三十七门 草原生态保护</p>
  <img alt="${learner}" src="/photo/${id}.jpg"><a href="/u/${id}" title="草原生态保护">草原<b>生态</b>保护 37.25</a>
  <input value="${learner}" placeholder="${learner}" type="${learner}"><textarea>${learner}</textarea>
  <qiqi-gema>x</qiqi-gema><svg><title>${learner}</title><text>${id}</text></svg><!-- ${learner} ${id} -->
  <table><tr><td colspan="37">0471-1234567</td><td colspan="${id}">Qiqigema</td></tr></table>
  <select><option>${learner}</option></select><button>敖敦格日勒·巴雅尔</button><p>ᠴᠡᠴᠡᠭ</p><p>３７．２５</p></div>`;

test('a name, a title, a number or an ID survives nowhere', () => {
  const outline = outlineOf(open(nasty, `${learner}的学习档案 ${id}`));
  for (const part of [...learner, '敖敦', '巴雅尔', '草原', '生态', 'qiqi', 'gema', 'Qiqi', 'ᠴᠡᠴᠡᠭ', '三十七', '档案'])
    expect(outline, part).not.toContain(part);
  const figures = outline.replace(/×\d+|～\d+|^ *又 \d+|colspan=37/gm, '').match(/\d/g);
  expect(figures).toBeNull();
  expect(outline).toContain('“学员:文字×4”');
  expect(outline).toContain('“文字×6”');
});

test.each([
  ['课程名称', '课程名称'],
  ['1.5学时', '数字×3学时'],
  ['学时：1.5', '学时:数字×3'],
  ['2018-5-6', '日期'],
  ['２０１８年５月６日', '日期'],
  ['其其格玛学时', '文字×6'],
  ['第 2/4 页', '文字×1 数字×1/数字×1 文字×1'],
])('%s is told as %s', (text, told) => expect(maskText(text)).toBe(told));

test('it is bounded, however large and deep the page', () => {
  const deep = open(pageB(lines) + '<div>'.repeat(50_000));
  for (let count = 0; count < 10_000; count++) deep.body.append(deep.createElement(count % 2 ? 'p' : 'i'));
  const outline = outlineOf(deep);
  expect(outline.split('\n').length).toBeLessThan(3_100);
  expect(outline).toContain('又 ');
});

test('it changes nothing', () => {
  const page = open(nasty);
  const before = page.documentElement.outerHTML;
  outlineOf(page);
  expect(page.documentElement.outerHTML).toBe(before);
});
