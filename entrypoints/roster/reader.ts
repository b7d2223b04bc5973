import type { RosterRow } from '../../lib/form/roster.ts';
import { type FileProblem, shown } from '../../lib/form/roster-file.ts';
import { today } from '../../lib/today.ts';
import { turn } from '../../lib/watch.ts';
import type { Brought } from './brought.ts';
import { readFile } from './read-file.ts';

/** How far the reading of files is, and what they gave. */
export interface Progress {
  rows: RosterRow[];
  skipped: { source: string; problem: FileProblem }[];
  /** Of the files that were brought since all were read. */
  done: number;
  total: number;
  isReading: boolean;
  /** How many of those brought last were there already. */
  known: number;
}

export const nothingYet: Progress = { rows: [], skipped: [], done: 0, total: 0, isReading: false, known: 0 };

export interface Reader {
  bring(files: readonly Brought[]): void;
  /** Rows of ledgers are of this year: they are read again. */
  setYear(year: number): void;
  stop(): void;
  goOn(): void;
  clear(): void;
  /** Takes a row out; bringing its file again, or `restore`, puts it back. */
  remove(row: RosterRow): void;
  restore(row: RosterRow): void;
}

/** What stays of a file: of a form its row, of a ledger also where it lies. */
interface Read {
  file: Brought;
  rows: RosterRow[];
  problem: FileProblem | null;
  isOfYear: boolean;
}

/** In milliseconds: so often the page shows what has come. */
const pause = 200;

/**
 * Reads files one after another, so that never more than one is in memory.
 *
 * @param year of which a ledger's rows are, until another is set
 * @param show told now and then while it reads, and at its end
 */
export function createReader(year: number, show: (progress: Progress) => void): Reader {
  let [reads, queue]: [Read[], Brought[]] = [[], []];
  const removed = new Set<string>();
  let [done, total, known] = [0, 0, 0];
  let [isReading, isStopped] = [false, false];
  let current: Brought | null = null;
  /** Another after each clearing: what was being read then belongs nowhere. */
  let round = 0;

  const idOf = ({ file }: Read, row: RosterRow, rows: readonly RosterRow[]) => `${rows.indexOf(row)}|${file.key}`;
  const rowsOf = (read: Read) => read.rows.filter((row) => !removed.has(idOf(read, row, read.rows)));
  const tell = () =>
    show({
      ...{ done, total, isReading, known },
      rows: reads.flatMap(rowsOf),
      skipped: reads.flatMap(({ file, problem }) => (problem ? [{ source: shown(file.source), problem }] : [])),
    });

  async function readNext(next: Brought): Promise<void> {
    const [asked, begun] = [year, round];
    current = next;
    const outcome = await readFile(next, asked, today());
    current = null;
    if (begun !== round) return;
    const isOfYear = 'kind' in outcome && outcome.kind === 'ledger';
    if (isOfYear && asked !== year) {
      queue.unshift(next);
      return;
    }
    const [rows, problem] = 'kind' in outcome ? [outcome.rows, null] : [[], outcome.problem];
    reads.push({ file: isOfYear ? next : { ...next, file: null }, rows, problem, isOfYear });
    done++;
  }

  async function run(): Promise<void> {
    isStopped = false;
    if (isReading) return;
    isReading = true;
    tell();
    let [toldAt, wait] = [performance.now(), pause];
    for (let next = queue.shift(); next; next = isStopped ? undefined : queue.shift()) {
      await readNext(next);
      const isDue = performance.now() - toldAt > wait;
      if (isDue) tell();
      const begun = performance.now();
      await turn();
      // A slow machine draws more seldom, so that it reads most of the time.
      if (isDue) [toldAt, wait] = [performance.now(), Math.max(pause, 8 * (performance.now() - begun))];
    }
    isReading = false;
    tell();
  }

  const change = (row: RosterRow, by: (id: string) => unknown) => {
    const read = reads.find(({ rows }) => rows.includes(row));
    if (read) by(idOf(read, row, read.rows));
    tell();
  };

  return {
    bring(files) {
      const there = new Set([...reads.map(({ file }) => file.key), ...queue.map(({ key }) => key), current?.key]);
      const fresh = files.filter(({ key }) => !there.has(key) && there.add(key));
      known = files.length - fresh.length;
      const keys = new Set(files.map(({ key }) => key));
      for (const id of removed) if (keys.has(id.slice(id.indexOf('|') + 1))) removed.delete(id);
      if (fresh.length > 0 && queue.length === 0 && !isReading) [done, total] = [0, 0];
      queue.push(...fresh);
      total += fresh.length;
      run();
    },
    setYear(next) {
      year = next;
      const again = reads.filter(({ isOfYear }) => isOfYear).map(({ file }) => file);
      if (again.length === 0) return;
      reads = reads.filter(({ isOfYear }) => !isOfYear);
      if (queue.length === 0 && !isReading) [done, total] = [0, 0];
      queue.unshift(...again);
      total += again.length;
      known = 0;
      run();
    },
    stop() {
      isStopped = true;
    },
    goOn: run,
    clear() {
      [reads, queue] = [[], []];
      removed.clear();
      [done, total, known] = [0, 0, 0];
      round++;
      tell();
    },
    remove: (row) => change(row, (id) => removed.add(id)),
    restore: (row) => change(row, (id) => removed.delete(id)),
  };
}
