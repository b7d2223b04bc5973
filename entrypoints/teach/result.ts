import type { Reading } from '../../lib/academy/reading.ts';
import { columnNames, reasonNames, teachWords as words } from '../../lib/sentences/teach.ts';
import type { Stage } from './stage.ts';

/** Lines that are shown; the others are counted. */
const most = 8;

/** @returns how much was read, in a line */
export const countOf = ({ courses, skipped }: Reading): string => words.count(courses.length, skipped.length);

/** @returns what was read: each course with its hours and day, or why it is left out */
export function resultOf(make: Stage['make'], { courses, skipped }: Reading): HTMLElement[] {
  const lines = [
    ...courses.map(({ title, hours, completedOn }) => [
      title,
      `${hours / 100} 学时`,
      completedOn ?? words.noDay,
      '✓ 已完成',
    ]),
    ...skipped.map(({ title, reason }) => [title || '——', '', '', `✗ ${reasonNames[reason]}`]),
  ];
  const rows = lines.slice(0, most).map((texts) => make('tr', {}, ...texts.map((text) => make('td', {}, text))));
  return [
    make('div', { class: 'scroll' }, make('table', { 'aria-label': columnNames.title }, ...rows)),
    ...(lines.length > most ? [make('p', {}, words.more(lines.length - most))] : []),
  ];
}
