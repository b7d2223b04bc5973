import type { RunnerTestCase } from 'vitest';
import type { Reporter, TestCase } from 'vitest/node';

/** A line of the table with which `npm run soak` ends. */
export interface Fault {
  fault: string;
  /** How often it was tried, and how many times something was lost, doubled, or wrong. */
  tried: number;
  lost: number;
  doubled: number;
  wrong: number;
}

declare module 'vitest' {
  interface TaskMeta {
    faults?: Fault[];
  }
}

/** Adds a line to the table; works in Node and in the browser alike. */
export function tell(task: Readonly<Pick<RunnerTestCase, 'meta'>>, fault: Fault): void {
  task.meta.faults = [...(task.meta.faults ?? []), fault];
}

const columns = ['fault', 'tried', 'lost', 'doubled', 'wrong'] as const;

/** @returns the table as lines of text */
export function tableOf(faults: readonly Fault[]): string {
  const rows = [
    ['fault', 'times tried', 'lost', 'doubled', 'wrong'],
    ...faults.map((fault) => columns.map((name) => String(fault[name]))),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const padded = (text: string, at: number) => (at ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0));
  return rows.map((row) => row.map(padded).join(' | ')).join('\n');
}

/** Collects the lines of all tests and prints them at the end (test/tools/soak.ts). */
export default class Table implements Reporter {
  private readonly faults: Fault[] = [];

  onTestCaseResult(test: TestCase): void {
    this.faults.push(...(test.meta().faults ?? []));
  }

  onTestRunEnd(): void {
    process.stdout.write(`\n${tableOf(this.faults)}\n`);
  }
}
