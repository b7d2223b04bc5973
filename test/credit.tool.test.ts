import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const tool = fileURLToPath(new URL('./tools/standing.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'standing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const course = (id: string, profile: string, hours: number) => ({
  id,
  profile,
  kind: 'online',
  title: `课程 ${id}`,
  measure: { type: 'course', hours },
  completedOn: '2018-12-05',
  origin: 'academy',
});

function run(hours: number, ...args: string[]) {
  const file = join(folder, 'ledger.json');
  const profile = (id: string) => ({ id, name: id, groups: [{ from: '2017-01-01', group: 'county-leader' }] });
  const ledger = {
    format: 'nmgce-ledger',
    version: 1,
    exportedAt: '2018-12-01T09:00:00+08:00',
    settings: { pack: 'nmg-2016' },
    profiles: [profile('p1'), profile('p2')],
    records: [course('r1', 'p1', hours), course('r2', 'p2', 8)],
  };
  writeFileSync(file, JSON.stringify(ledger));
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, file, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const answer = (...args: string[]) => JSON.parse(run(63.5, '--year', '2018', ...args).stdout);

test('`standing` prints one JSON object for the first profile, or the one named, as of the day', {
  timeout: 60_000,
}, () => {
  expect(Object.keys(answer())).toEqual([
    ...[
      'profile',
      'year',
      'pack',
      'group',
      'kinds',
      'total',
      'days',
      'required',
      'short',
      'met',
      'unconfirmed',
      'planned',
    ],
    ...['undated', 'makeup', 'grace', 'cycle', 'reference', 'notices'],
  ]);
  expect(answer()).toMatchObject({ profile: 'p1', kinds: { online: { earned: 63.5, counted: 50 } } });
  expect(answer('--profile', 'p2')).toMatchObject({ profile: 'p2', total: 8 });
  expect(answer('--today', '2018-12-01')).toMatchObject({ total: 0, planned: 63.5 });
});

test('a wrong file or wrong usage is one line on standard error, exit 2 and nothing else', { timeout: 60_000 }, () => {
  const wrong = (line: RegExp) => ({ status: 2, stdout: '', stderr: expect.stringMatching(line) });
  expect(run(1.555, '--year', '2018')).toEqual(wrong(/^records\[0\]\.measure\.hours: .+\n$/));
  expect(run(1)).toEqual(wrong(/^--year: .+\n$/));
  expect(run(1, '--year', '2018', '--today', '2018-02-30')).toEqual(wrong(/^--today: .+\n$/));
  expect(run(1, '--year', '2018', '--profile', 'p3')).toEqual(wrong(/^--profile: .+\n$/));
  expect(run(1, '--year', '2018', '--unknown')).toEqual(wrong(/^arguments: .+\n$/));
});
