import { readFileSync } from 'node:fs';
import type { Learner } from './courses.ts';

/** The one style sheet of the site, served at /style.css and inlined in the saved copies. */
export const style = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
export const styleLink = '<link rel="stylesheet" href="/style.css">';

/** What a page is asked for: by whom, with which query and which posted form. */
export interface Visit {
  learner: Learner;
  query: URLSearchParams;
  form: URLSearchParams;
}

export const yearOf = (visit: Visit): number => Number(visit.query.get('year') ?? visit.form.get('year')) || 2018;

const entities: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

const links: [path: string, name: string][] = [
  ['/', '首页'],
  ['/courses', '课程中心'],
  ['/records?year=2018&page=1', '已完成课程'],
  ['/grid', '学习档案（旧版）'],
  ['/hours', '年度学时'],
  ['/news', '通知公告'],
  ['/logout', '退出'],
];

/** A whole document without the site's shell: a frame, or the body of one. */
export function bare(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${styleLink}
</head>
${body}
</html>
`;
}

/**
 * A page of the site.
 * @param path the page's own path, marked in the navigation
 * @param learner null shows the site as it is before signing in: no navigation, no name
 */
export function page(title: string, path: string, learner: Learner | null, content: string): string {
  const navigation = links.map(([href, name]) => {
    const here = href.split('?')[0] === path ? ' aria-current="page"' : '';
    return `<a href="${href.replace('&', '&amp;')}"${here}>${name}</a>`;
  });
  return bare(
    `${title} - 内蒙古干部培训网络学院`,
    `<body>
<header class="band">
  <div class="inner">
    <div class="site"><b>内蒙古干部培训网络学院</b><small>在线学习平台</small></div>
    ${learner ? `<div class="user">欢迎您，${escapeHtml(learner.name)}</div>` : ''}
  </div>
</header>
${learner ? `<nav class="menu" aria-label="网站导航"><div class="inner">${navigation.join('')}</div></nav>` : ''}
<main class="inner">
${content}
</main>
<footer>本站为测试用仿真站点，人员与课程均为虚构</footer>
</body>`,
  );
}
