/* global pageSize */
// The page's own script, inlined by mine.ts: eight more cards, half a second late, when the end comes into sight.
const courses = JSON.parse(document.getElementById('courses').textContent);
const grid = document.getElementById('grid');
const more = document.getElementById('more');
let loading = false;

function block(name, ...children) {
  const element = document.createElement('div');
  element.className = name;
  element.append(...children);
  return element;
}

function text(words) {
  const span = document.createElement('span');
  span.textContent = words;
  return span;
}

const cardOf = ({ title, hours, minutes, word }) =>
  block(
    'card_3xK9f',
    block('name_8UuYq', title),
    block('foot_4BnMx', text(`学时：${hours}`), text(`${minutes}:20`), text(word)),
  );

function append() {
  const shown = grid.children.length;
  grid.append(...courses.slice(shown, shown + pageSize).map(cardOf));
  more.textContent = grid.children.length < courses.length ? '加载更多' : '没有更多了';
  loading = false;
}

function appendSoon() {
  if (loading || grid.children.length >= courses.length) return;
  loading = true;
  setTimeout(append, 500);
}

more.addEventListener('click', appendSoon);
addEventListener('scroll', () => {
  if (more.getBoundingClientRect().top < innerHeight) appendSoon();
});
appendSoon();
