import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coursesOf, type Learner, learners, mixedCoursesOf, totalOf } from './academy/courses.ts';
import { filesOf, pagesFolder, savedPages } from './academy/save-pages.ts';
import { startAcademy } from './academy/server.ts';

const [demo, long] = learners as [Learner, Learner];

describe('the invented data', () => {
  test('37 courses and 63.5 学时 in 2018, 21 and 33.25 in 2017', () => {
    expect([2018, 2017].map((year) => [coursesOf(demo, year).length, totalOf(coursesOf(demo, year))])).toEqual([
      [37, 63.5],
      [21, 33.25],
    ]);
  });

  test('a second learner with a long Mongolian name has 12 courses of their own', () => {
    expect([long.name.length, long.name.includes('·')]).toEqual([9, true]);
    expect([coursesOf(long, 2018).length, totalOf(coursesOf(long, 2018))]).toEqual([12, 20.75]);
  });

  test('no id is used twice, and one title is', () => {
    const taken = [...coursesOf(demo, 2017), ...mixedCoursesOf(demo, 2018)];
    expect(new Set(taken.map(({ id }) => id)).size).toBe(21 + 37 + 5);
    expect(new Set(taken.map(({ title }) => title)).size).toBe(21 + 37 + 5 - 1);
  });

  test('a course is chosen before it is finished, within its year', () => {
    for (const { chosenOn, completedOn } of coursesOf(demo, 2018)) {
      expect(completedOn).toMatch(/^2018-(0[2-9]|1[01])-\d\d$/);
      expect(chosenOn < (completedOn ?? '')).toBe(true);
    }
  });
});

describe('the saved pages', () => {
  const onDisk = (folder: string) =>
    Object.fromEntries(
      readdirSync(join(pagesFolder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [
          file.slice(join(pagesFolder, folder).length + 1).replaceAll('\\', '/'),
          readFileSync(file, 'utf8'),
        ]),
    );

  test.for(savedPages())('$folder is as the templates make it (node test/academy/save-pages.ts)', (page) => {
    expect(onDisk(page.folder)).toEqual(filesOf(page));
  });

  test('expect nothing that the page does not show', () => {
    for (const { folder, files, expected } of savedPages()) {
      const text = Object.values(files)
        .join('\n')
        .replaceAll('&amp;', '&')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>');
      const shown = text.replaceAll('\\u003c', '<');
      for (const course of expected.courses as { title: string; completedOn: string | null }[]) {
        expect(shown, folder).toContain(course.title);
        if (course.completedOn) expect(shown, folder).toContain(course.completedOn);
      }
      if (expected.learner) expect(shown, folder).toContain(`欢迎您，${expected.learner}`);
    }
  });

  test('only the grid without its header lacks it', () => {
    const headed = savedPages().filter(({ files }) => files['grid/list.html']?.includes('<th>选课日期</th>'));
    expect(headed.map(({ folder }) => folder)).toEqual(['2018-12-01-grid']);
  });
});

describe('the server', () => {
  let academy: Awaited<ReturnType<typeof startAcademy>>;
  beforeAll(async () => {
    academy = await startAcademy();
  });
  afterAll(() => academy.close());

  const ask = (path: string, cookie = '', form?: { [name: string]: string }) =>
    fetch(`http://127.0.0.1:${academy.port}${path}`, {
      headers: { cookie },
      redirect: 'manual',
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
  const textOf = async (path: string, cookie?: string, form?: { [name: string]: string }) =>
    (await ask(path, cookie, form)).text();
  const signIn = async (account: string) => {
    const response = await ask('/login', '', { account, password: 'anything' });
    return response.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const idsIn = (html: string) => [...html.matchAll(/\/course\?id=(\d+)/g)].map((match) => Number(match[1]));
  const idsOf = (learner: Learner, year: number) => coursesOf(learner, year).map(({ id }) => id);

  test.for([
    ['/', '学习园地'],
    ['/courses', '加入学习'],
    ['/course?id=1001', '课程章节(3/5)'],
    ['/records?year=2018&page=1', '共 37 门课程 第 1/4 页'],
    ['/records?year=2018&tab=all', '学习中'],
    ['/records?year=2017', '2017年度已获得学时：33.25'],
    ['/empty?year=2016', '暂无数据'],
    ['/grid', 'src="/grid/outer.html?year=2018"'],
    ['/grid/list.html?year=2018', '共有 37 项'],
    ['/hours', '2018年度网络学时：63.5/50'],
    ['/hours?year=2017', '<option value="2017" selected>'],
    ['/news', '通知公告'],
    ['/totals', '历年学时汇总'],
    ['/late', '#/course/done'],
    ['/mine', '<title>内蒙古干部培训网络学院</title>'],
    ['/archive', '合计（已结业）'],
  ] as const)('%s shows %s to whoever is signed in, and the sign-in to others', async ([path, words]) => {
    const html = await textOf(path, await signIn('demo'));
    expect(html).toContain(words);
    const stranger = await ask(path);
    const refused = await stranger.text();
    expect([stranger.status, refused.includes('登录已过期，请重新登录'), refused.includes(words)]).toEqual([
      200,
      true,
      false,
    ]);
  });

  test('an unknown account is not signed in', async () => {
    expect(await textOf('/login', '', { account: 'nobody', password: 'x' })).toContain('账号或密码不正确');
    expect(await signIn('nobody')).toBe('');
  });

  test('each session is its own learner’s until signed out', async () => {
    const [first, second] = [await signIn('demo'), await signIn('long')];
    expect(await textOf('/', first)).toContain('欢迎您，其其格玛');
    expect(await textOf('/', second)).toContain(`欢迎您，${long.name}`);
    await ask('/logout', first);
    expect(await textOf('/', first)).toContain('登录已过期');
    expect(await textOf('/', second)).toContain(long.name);
  });

  test('four pages of cards, two of the grid and the split table list the same courses', async () => {
    const cookie = await signIn('demo');
    const cards = await Promise.all([1, 2, 3, 4].map((page) => textOf(`/records?year=2018&page=${page}`, cookie)));
    expect(cards.map((html) => idsIn(html).length)).toEqual([10, 10, 10, 7]);
    expect(cards.flatMap(idsIn)).toEqual(idsOf(demo, 2018));
    const grid = [1, 2].map((page) => textOf('/grid/list.html', cookie, { year: '2018', page: String(page) }));
    expect((await Promise.all(grid)).flatMap(idsIn)).toEqual(idsOf(demo, 2018));
    const data = /id="records">(.+?)<\/script>/.exec(await textOf('/hours', cookie))?.[1] ?? '[]';
    expect((JSON.parse(data) as { id: number }[]).map(({ id }) => id)).toEqual(idsOf(demo, 2018));
  });

  test('a page beyond the last is the last', async () => {
    expect(await textOf('/records?page=99', await signIn('demo'))).toContain('第 4/4 页');
  });

  test('a request through a proxy names the whole address', async () => {
    const status = await new Promise((done, failed) => {
      request({ port: academy.port, host: '127.0.0.1', path: 'http://www.nmgce.gov.cn/login' }, (response) =>
        done(response.resume().statusCode),
      )
        .on('error', failed)
        .end();
    });
    expect(status).toBe(200);
  });

  test('the legacy archive has the name in a hidden field, long titles cut and five ways of writing a day', async () => {
    const html = await textOf('/archive', await signIn('long'));
    const seen = html.replaceAll(/<input type="hidden"[^>]*>/g, '');
    expect([html.includes(long.name), seen.includes(long.name)]).toEqual([true, false]);
    const days = [...html.matchAll(/<td>(2018[^<]+)<\/td>/g)].map(([, day = '']) => day.replaceAll(/\d+/g, '0'));
    expect(new Set(days)).toEqual(new Set(['0-0-0', '0/0/0 0:0:0', '0年0月0日', '0.0.0']));
    const rows = html.match(/<tr>.*已结业<\/td>.*<\/tr>/g) ?? [];
    expect([rows.length, html.includes(`<td>${totalOf(coursesOf(long, 2018))}</td>`)]).toEqual([12, true]);
    expect(await textOf('/archive', await signIn('demo'))).toMatch(/<td title="([^"]{14})[^"]+">\1…<\/td>/);
  });

  test('any other path is not found', async () => {
    expect((await ask('/constructor')).status).toBe(404);
    expect((await ask('/nowhere')).status).toBe(404);
  });
});
