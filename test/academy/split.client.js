/* global pageSize */
// The page's own script, inlined by split.ts: page 2 replaces page 1 in place, with no navigation.
const records = JSON.parse(document.getElementById('records').textContent);
const [all, mustTake] = document.querySelectorAll('[role="tab"]');
let shown = records;
let current = 1;

/** One row; in the cloned column everything but the first cell is there and can't be seen. */
function rowOf(record, cloned) {
  const row = document.createElement('tr');
  row.dataset.id = record.id;
  const hours = `${record.hours}/${record.hours}`;
  const texts = [record.title, record.required ? '必修' : '选修', `${record.minutes}:00`, hours, record.completedOn];
  for (const [index, text] of texts.entries()) {
    const cell = row.insertCell();
    cell.textContent = text;
    if (index === 0) cell.title = text;
    else if (cloned) cell.className = 'hidden';
  }
  return row;
}

function show(page) {
  const pages = Math.max(1, Math.ceil(shown.length / pageSize));
  current = page;
  const rows = shown.slice((page - 1) * pageSize, page * pageSize);
  for (const body of document.querySelectorAll('.split-body tbody')) {
    const cloned = body.closest('.split-fixed') !== null;
    body.replaceChildren(...rows.map((record) => rowOf(record, cloned)));
    if (rows.length === 0 && !cloned) body.insertRow().insertCell().textContent = '暂无数据';
  }
  document.getElementById('count').textContent = `共 ${shown.length} 条`;
  document.getElementById('place').textContent = `第 ${page}/${pages} 页`;
  document.getElementById('previous').disabled = page === 1;
  document.getElementById('next').disabled = page === pages;
}

for (const tab of document.querySelectorAll('[role="tab"]')) {
  tab.addEventListener('click', () => {
    for (const other of document.querySelectorAll('[role="tab"]')) other.setAttribute('aria-selected', other === tab);
    shown = tab === all ? records : records.filter((record) => record.required === (tab === mustTake));
    show(1);
  });
}
document.getElementById('previous').addEventListener('click', () => show(current - 1));
document.getElementById('next').addEventListener('click', () => show(current + 1));
document.getElementById('year').addEventListener('change', (event) => {
  location.search = `?year=${event.target.value}`;
});
show(1);
