import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/build.ts';
import { expect, test } from './fixtures.ts';

test.describe.configure({ timeout: 180_000 });

const read = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'test/tools/read.ts'), ...args], { cwd: root, encoding: 'utf8' });
const page = (slug: string) => `test/pages/2018-12-01-${slug}`;
const expected = (slug: string) => JSON.parse(readFileSync(join(root, page(slug), 'expected.json'), 'utf8'));

test('`read` prints for each saved page what a careful person reads from it', () => {
  const slugs = ['cards-1', 'grid', 'split', 'sign-in', 'empty', 'catalogue'];
  const { status, stdout } = read(...slugs.map(page));
  expect(status).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toEqual(slugs.map((slug) => ({ path: page(slug), ...expected(slug) })));
});

test('cutting the header row off the table makes `read` answer layout-changed, not empty or records', () => {
  expect(JSON.parse(read(page('grid')).stdout).outcome).toBe('records');
  expect(JSON.parse(read(page('grid-without-header')).stdout)).toMatchObject({
    outcome: 'layout-changed',
    courses: [],
  });
});

test('`read --host` reads a page of another platform as 读取本页 does', () => {
  const { courses, outcome } = JSON.parse(read(page('cards-4'), '--host', 'study.example.cn').stdout);
  expect([outcome, courses]).toEqual(['records', expected('cards-4').courses]);
});

test('`read` says in one line what is wrong with its arguments, and opens nothing', () => {
  for (const args of [[], ['no-such-file'], ['--unknown', page('home')]]) {
    const { status, stdout, stderr } = read(...args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
  }
  expect(existsSync(join(root, page('home')))).toBe(true);
});
