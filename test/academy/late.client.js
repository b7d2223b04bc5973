/* global year */
// The page's own script, inlined by late.ts: every route comes a second late, and its list stands at 0 % until then.
const data = JSON.parse(document.getElementById('data').textContent);
const view = document.getElementById('view');
const latency = 1200;
let turn = 0;

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

/** One course; the word wins over the share, which finished ones may not have reached. */
function itemOf(course, settled) {
  const finished = course.completedOn !== null;
  const share = settled ? (finished && course.id % 3 === 0 ? 95.68 : course.progress) : 0;
  const inner = make('div', { className: 'bar-inner' });
  inner.style.width = `${share}%`;
  const bar = make('div', { className: 'bar-outer' }, inner);
  for (const [name, value] of [
    ['role', 'progressbar'],
    ['aria-label', '学习进度'],
    ['aria-valuenow', share],
  ])
    bar.setAttribute(name, value);
  const done = make('span', { textContent: '已完成' });
  const learning = make('span', { textContent: '学习中' });
  // As v-show does: both words are there, one is seen, and before the data neither.
  done.style.display = settled && finished ? '' : 'none';
  learning.style.display = settled && !finished ? '' : 'none';
  return make(
    'li',
    {},
    make('a', { href: `#/detail/${course.id}`, textContent: course.title }),
    make('span', { textContent: `${course.hours}学时` }),
    done,
    learning,
    bar,
    make('span', { textContent: `${share}%` }),
  );
}

const listOf = (courses, settled) => make('ul', {}, ...courses.map((course) => itemOf(course, settled)));

function maskOf() {
  const mask = make('div', { className: 'el-loading-mask' });
  mask.innerHTML =
    '<svg class="circular" viewBox="25 25 50 50"><circle cx="50" cy="50" r="20" fill="none" stroke="#409eff"></circle></svg>';
  return mask;
}

/** Last year's list is in the page from the beginning, folded. */
function foldedPanel() {
  const panel = make('div', { className: 'folded' }, listOf(data.earlier, true));
  const head = make('button', { type: 'button', textContent: `${year - 1}年度课程` });
  head.onclick = () => panel.classList.toggle('folded');
  return make('section', {}, make('h3', {}, head), panel);
}

function courseView(id) {
  const course = data.all.find((one) => String(one.id) === id);
  const chapters = ['导论', '政策背景', '主要内容', '案例分析', '小结'];
  return [
    make('h1', { textContent: course?.title ?? '课程不存在' }),
    make('p', { textContent: `学时：${course?.hours ?? '--'}` }),
    make('b', { textContent: '课程章节(3/5)' }),
    make(
      'ol',
      {},
      ...chapters.map((name, index) => make('li', { textContent: `${name} ${index < 3 ? '已完成' : '未学习'}` })),
    ),
  ];
}

function show() {
  const [, kind, name] = location.hash.split('/');
  const mine = ++turn;
  for (const tab of document.querySelectorAll('.tabs a'))
    tab.className = tab.hash === `#/${kind}/${name}` ? 'is-active' : '';
  if (kind === 'detail') return view.replaceChildren(...courseView(name));
  const unfinished = data.all.filter(({ completedOn }) => completedOn === null);
  const courses = { doing: unfinished, all: data.all }[name] ?? data.done;
  const title = { doing: '学习中的课程', all: '全部课程' }[name] ?? '已完成课程';
  const mask = maskOf();
  const list = make('div', { className: 'late' }, listOf(courses, false), mask);
  const count = make('p', { textContent: '' });
  view.replaceChildren(make('h1', { textContent: `${year}年度${title}` }), list, count, foldedPanel());
  setTimeout(() => {
    if (mine !== turn) return;
    list.firstChild.replaceWith(listOf(courses, true));
    mask.style.display = 'none';
    count.textContent = `共 ${courses.length} 门`;
  }, latency);
}

addEventListener('hashchange', show);
show();
