import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { mergeLedgers } from '../lib/ledger/merge.ts';

vi.setConfig({ testTimeout: 60_000 });

const tool = fileURLToPath(new URL('./tools/merge.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'merge-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ledger = (title: string, part: object = {}) => ({
  ...{ format: 'nmgce-ledger', version: 1, exportedAt: '2018-12-01T09:00:00+08:00', settings: { pack: 'nmg-2016' } },
  profiles: [{ id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' }] }],
  records: [
    {
      ...{ id: 'r1', profile: 'p1', kind: 'online', title, origin: 'academy' },
      measure: { type: 'course', hours: 1.5 },
    },
  ],
  ...part,
});

function kept(name: string, content: object | string): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const a = kept('a.json', ledger('甲'));
const b = kept('b.json', `\ufeff${JSON.stringify(ledger('乙', { exportedAt: '2018-12-02T09:00:00+08:00' }))}`);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('`merge` prints the merged file, whatever the order, number and repetition of the files', () => {
  const { status, stdout, stderr } = run(a, b);
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    exportedAt: '2018-12-02T09:00:00+08:00',
    records: [{ id: 'r1', title: '乙' }],
    conflicts: [{ record: 'r1', field: 'title', values: ['乙', '甲'] }],
  });
  expect(run(b, a, b, kept('c.json', stdout)).stdout).toBe(stdout);
  expect(stdout).toBe(`${mergeLedgers([JSON.stringify(ledger('甲')), JSON.stringify(JSON.parse(stdout))])}\n`);
});

test('a wrong file or usage is one line on standard error, exit 2, and nothing is printed', () => {
  const three = ledger('甲');
  Object.assign(three.records[0] as object, { measure: { type: 'course', hours: 1.555 } });
  const named = ledger('甲', { profiles: [{ ...ledger('甲').profiles[0], name: '巴图' }] });
  const wrong: [string[], RegExp][] = [
    [[], /^FILE: /],
    [[a], /^FILE: /],
    [[a, b, '--what'], /^arguments: /],
    [[a, join(folder, 'none.json')], /none\.json: /],
    [[a, kept('cut.json', '{"format":')], /^\$: .+cut\.json/],
    [[kept('three.json', three), b], /^records\[0\]\.measure\.hours: .+three\.json/],
    [[a, kept('named.json', named)], /^profiles\[0\]\.name: /],
  ];
  for (const [args, message] of wrong) {
    const { status, stdout, stderr } = run(...args);
    expect([args, status, stdout, stderr.trim().split('\n').length]).toEqual([args, 2, '', 1]);
    expect(stderr).toMatch(message);
  }
});
