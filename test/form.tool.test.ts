import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test, vi } from 'vitest';
import { enclosureIn } from '../lib/form/enclosure.ts';
import { paragraphsOf } from '../lib/form/paragraphs.ts';

vi.setConfig({ testTimeout: 120_000 });

const tool = fileURLToPath(new URL('./tools/form.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'form-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'ledger.json');
const out = join(folder, 'out');

const profile = (id: string, name: string) => ({
  ...{ id, name, employer: '某旗农牧局' },
  groups: [{ from: '2017-01-01', group: 'county-leader' }],
});
const records = [
  {
    ...{ id: 'c1', profile: 'p1', kind: 'online', title: '草原生态保护', origin: 'academy', completedOn: '2018-05-06' },
    ...{ measure: { type: 'course', hours: 63.5 }, platform: 'www.nmgce.gov.cn', courseKey: 'id:1' },
  },
  {
    ...{ id: 'o1', profile: 'p1', kind: 'off-job', title: '处级干部进修班', origin: 'manual', institution: true },
    ...{ measure: { type: 'half-days', halfDays: 6 }, startOn: '2018-09-03', endOn: '2018-09-05' },
  },
];
const ledger = {
  ...{ format: 'nmgce-ledger', version: 1, exportedAt: '2018-12-01T09:00:00+08:00' },
  ...{ settings: { pack: 'nmg-2016' }, profiles: [profile('p1', '其其格玛'), profile('p2', '乌云')], records },
};

function run(...args: string[]) {
  writeFileSync(file, JSON.stringify(ledger));
  rmSync(out, { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}
const asked = (...args: string[]) => run(file, '--year', '2018', '--today', '2018-12-01', '--out', out, ...args);
const written = (name: string) => new Uint8Array(readFileSync(join(out, name)));

test('`form` writes the Word file and the workbook, and prints what is on them and what is still open', () => {
  const { status, stdout, stderr } = asked();
  expect([status, stderr]).toEqual([0, '']);
  const answer = JSON.parse(stdout);
  expect(answer).toEqual({
    docx: '某旗农牧局_其其格玛_2018_学时登记表.docx',
    xlsx: '某旗农牧局_其其格玛_2018_学时登记表.xlsx',
    total: 74,
    checks: [
      { code: 'page-unread', records: [] },
      { code: 'person-missing', records: [] },
      { code: 'organizer-missing', records: ['o1'] },
      { code: 'proof-missing', records: ['o1'] },
    ],
    code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  });
  expect(readdirSync(out).sort()).toEqual([answer.docx, answer.xlsx].sort());
  const docx = written(answer.docx);
  const text = (paragraphsOf(docx) ?? []).join('\n');
  for (const said of ['其其格玛', '处级干部进修班', '草原生态保护', answer.code, '生成时尚待核实：学院课程没有读全。'])
    expect(text).toContain(said);
  expect(text).not.toMatch(/[{}]/);
  expect(enclosureIn(docx)).toMatchObject({
    layout: 'one-page',
    ledger: null,
    figures: { year: 2018, name: '其其格玛' },
  });
  expect(Object.keys(unzipSync(docx)).filter((name) => /word\/media\/.+\.gif$/.test(name))).toHaveLength(1);
  expect(strFromU8(unzipSync(written(answer.xlsx))['xl/workbook.xml'] as Uint8Array)).toContain('2018 年明细');
});

test('the other learner, the other layout, a unit’s own template', () => {
  const other = JSON.parse(asked('--profile', 'p2', '--template', 'by-kind').stdout);
  expect([other.docx, other.total]).toEqual(['某旗农牧局_乌云_2018_学时登记表.docx', 0]);
  expect(enclosureIn(written(other.docx))?.layout).toBe('by-kind');
  const template = fileURLToPath(new URL('../public/form-one-page.docx', import.meta.url));
  expect(enclosureIn(written(JSON.parse(asked('--template', template).stdout).docx))?.layout).toBe('own');
});

test('a wrong file, template or usage is one line on standard error, exit 2, and nothing is written', () => {
  const wrong: [string[], RegExp][] = [
    [[], /^FILE: /],
    [[file, '--year', '2018'], /^--out: /],
    [[file, '--out', out], /^--year: /],
    [[join(folder, 'none.json'), '--year', '2018', '--out', out], /none\.json: /],
    [[file, '--year', '2018', '--out', out, '--profile', 'p9'], /^--profile: /],
    [[file, '--year', '2018', '--out', out, '--template', join(folder, 'none.docx')], /none\.docx: /],
    [[file, '--year', '2018', '--out', out, '--template', file], /ledger\.json: /],
    [[file, '--year', '2018', '--out', file], /ledger\.json: /],
    [[file, '--year', '2018', '--out', out, '--what'], /^arguments: /],
  ];
  for (const [args, message] of wrong) {
    const { status, stdout, stderr } = run(...args);
    expect([args, status, stdout, stderr.trim().split('\n').length]).toEqual([args, 2, '', 1]);
    expect(stderr).toMatch(message);
    expect(existsSync(out)).toBe(false);
  }
});
