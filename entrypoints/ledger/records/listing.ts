import type { Kind } from '../../../lib/model.ts';
import { sourceOf } from '../../../lib/sentences/ui-records.ts';
import type { Row } from './EntryTable.tsx';

/** The columns that rows can be put in order by. */
export const columns = ['day', 'title', 'kind', 'source', 'earned', 'counted'] as const;
export type Column = (typeof columns)[number];

/** Which rows are asked for, and in which order. */
export interface Asked {
  kind: Kind | null;
  /** As the source is called in the table. */
  source: string | null;
  text: string;
  by: Column;
  /** From the latest, the most, the last. */
  down: boolean;
}

export const everything: Asked = { kind: null, source: null, text: '', by: 'day', down: true };

/** @returns what a row shows in the column of sources */
export const sourceName = ({ record, line }: Row): string => sourceOf(record, line).text;

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Every word that is asked for stands somewhere in what the entry says. */
function says({ record }: Row, text: string): boolean {
  const { title, organizer, place, note } = record;
  const said = plain([title, organizer, place, note].join(' '));
  return plain(text)
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** Orders titles as a Chinese reader expects; made once, since it is what takes the time. */
export const chinese = new Intl.Collator('zh-CN');

const orders: { [column in Column]: (a: Row, b: Row) => number } = {
  day: (a, b) => chinese.compare(dayOf(a), dayOf(b)),
  title: (a, b) => chinese.compare(a.record.title, b.record.title),
  kind: (a, b) => chinese.compare(a.record.kind, b.record.kind),
  source: (a, b) => chinese.compare(sourceName(a), sourceName(b)),
  earned: (a, b) => a.line.hours + a.line.madeUp - (b.line.hours + b.line.madeUp),
  counted: (a, b) => countedIn(a) - countedIn(b),
};

/** Entries without a day ask for one: they come first in the order that the page begins with. */
const dayOf = ({ record: { completedOn, startOn } }: Row) => completedOn ?? startOn ?? '9999';

const countedIn = ({ line }: Row) => (line.state === 'counted' ? line.hours : -1);

/** @returns the rows asked for, in the order asked for; where two are equal, by title */
export function listed(rows: readonly Row[], { kind, source, text, by, down }: Asked): Row[] {
  const order = orders[by];
  return rows
    .filter((row) => (!kind || row.record.kind === kind) && (!source || sourceName(row) === source) && says(row, text))
    .sort((a, b) => (down ? order(b, a) : order(a, b)) || orders.title(a, b));
}
