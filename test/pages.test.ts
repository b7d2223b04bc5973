import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomes, skipReasons } from '../lib/academy/reading.ts';
import { pagesFolder } from './academy/save-pages.ts';

const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
const textsOf = (folder: string) =>
  readdirSync(join(pagesFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.html'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
    .replace(/<style[\s\S]*?<\/style>|<br>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replace(/&(amp|lt|gt);|\\u003c/g, (sign) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>' })[sign] ?? '<');
/** The ways in which such pages write a day. */
const daysOf = (day: string) => {
  const [year, month, date] = day.split('-').map(Number);
  return [
    day,
    ...['-', '/', '.'].map((by) => [year, month, date].join(by)),
    `${year}年${month}月${date}日`,
    day.replaceAll('-', '.'),
    day.replaceAll('-', ''),
  ];
};

test.for(readdirSync(pagesFolder))('%s shows what is expected of it, and nobody’s number', (folder) => {
  const html = textsOf(folder);
  const shown = squeezed(html);
  const expected = JSON.parse(readFileSync(join(pagesFolder, folder, 'expected.json'), 'utf8'));
  expect(outcomes).toContain(expected.outcome ?? 'records');
  for (const { title, hours, completedOn, year, courseKey } of expected.courses) {
    expect(shown).toContain(squeezed(title));
    expect(shown).toContain(String(hours));
    if (completedOn) expect(daysOf(completedOn).filter((day) => shown.includes(day))).not.toEqual([]);
    if (year) expect(shown).toContain(String(year));
    if (courseKey) expect(shown).toContain(courseKey.slice(3));
  }
  for (const { title, reason } of expected.skipped as { title: string; reason?: string }[]) {
    expect(shown).toContain(squeezed(title));
    expect(skipReasons).toContain(reason ?? 'unfinished');
  }
  if (expected.learner) expect(shown).toContain(expected.learner);
  // The split table counts by script.
  if (expected.coverage?.total && !html.includes('<script'))
    expect(shown).toMatch(new RegExp(`(?<!\\d)${expected.coverage.total}(?!\\d)`));
  if (expected.statedTotal) expect(shown).toContain(String(expected.statedTotal.hours));
  expect(html).not.toMatch(/\d{15}/);
});
