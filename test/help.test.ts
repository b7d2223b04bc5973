import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countIn, examples, find, piecesOf, wordsOf } from '../entrypoints/help/finding.ts';
import { outcomes } from '../lib/academy/reading.ts';
import { type Pack, packs, referencePack } from '../lib/credit/index.ts';
import type { ReferencePack } from '../lib/credit/pack.ts';
import { kinds } from '../lib/model.ts';
import { helpOf } from '../lib/sentences/help/index.ts';
import { type PictureName, pictures } from '../lib/sentences/help/pictures.ts';
import type { Block, Chapter } from '../lib/sentences/help/types.ts';
import { articleText, numeralText } from '../lib/sentences/standing-words.ts';
import { root } from './tools/build.ts';

const help = helpOf();
const questions = help.flatMap((chapter) => chapter.questions);
const ids = [...help, ...questions].map(({ id }) => id);

const linesOf = (block: Block): string[] => {
  if (typeof block === 'string') return [block];
  if ('steps' in block) return [...block.steps];
  if ('points' in block) return [...block.points];
  return 'rows' in block ? block.rows.flat() : [];
};

/** All that can be read on the page, a line each. */
const shownOf = (chapters: readonly Chapter[]): string[] =>
  chapters.flatMap(({ title, first, questions }) => [
    title,
    first,
    ...questions.flatMap(({ asked, answer }) => [asked, ...answer.flatMap(linesOf)]),
  ]);

const filesIn = (folder: string, ending: RegExp): [path: string, text: string][] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')]);

describe('What the help says', () => {
  test('every part opens with the one thing to do, and every question is answered, each at an address of its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
    for (const { first, questions } of help) {
      expect(first).toMatch(/。$/);
      expect(questions.length).toBeGreaterThan(0);
    }
    for (const { asked, answer } of questions) {
      expect(asked).toMatch(/[？]$|（给信息部门）$/);
      expect(answer.flatMap(linesOf).length).toBeGreaterThan(0);
    }
  });

  test('every kind, every outcome, every question and every reason why a ledger is closed is told of', () => {
    const asked = ['hours-differ', 'day-differs', 'near-match', 'course-repeated', 'no-year', 'whose-page'];
    for (const id of [
      ...kinds.map((kind) => `entry-${kind}`),
      ...outcomes.map((outcome) => `outcomes-${outcome}`),
      ...asked.map((kind) => `questions-${kind}`),
      ...['newer', 'no-space', 'failed'].map((why) => `closed-${why}`),
    ])
      expect(ids).toContain(id);
  });

  test('is plain, calm and in short sentences', () => {
    for (const line of shownOf(help)) {
      expect(line).not.toMatch(/[!！](?!：|。|，)|学分|小时|课时|undefined|null|NaN/);
      for (const sentence of line.split(/[。；？]/)) expect(sentence.length, sentence).toBeLessThanOrEqual(80);
    }
  });

  test('every link to the help leads to a place in it, and every link of the help to a room', () => {
    const links = ['entrypoints', 'components', 'lib'].flatMap((room) =>
      filesIn(room, /\.tsx?$/).flatMap(([, text]) => text.match(/(?<=\/help\.html#)[\w-]+/g) ?? []),
    );
    expect(links.length).toBeGreaterThan(12);
    expect(links.filter((place) => !ids.includes(place))).toEqual([]);
    const shell = readFileSync(join(root, 'components/PageShell.tsx'), 'utf8');
    for (const { door } of help) if (door) expect(shell).toContain(`href: '${door.href}'`);
  });
});

/** Every figure of a pack made another, every article too. */
function madeUp<T>(node: T): T {
  if (typeof node !== 'object' || node === null) return node;
  const { value, article } = node as { value?: unknown; article?: unknown };
  if (article === undefined)
    return Object.fromEntries(Object.entries(node).map(([key, each]) => [key, madeUp(each)])) as T;
  return {
    value: typeof value === 'number' ? value * 7 + 11 : value === '12-20' ? '11-25' : value,
    article: typeof article === 'number' ? article + 20 : article,
  } as T;
}

/** What a pack cites, by path. */
function citedIn(node: unknown, path = ''): { path: string; value: unknown; article: unknown }[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('article' in node) return [{ path, ...(node as { value: unknown; article: unknown }) }];
  return Object.entries(node).flatMap(([key, each]) => citedIn(each, path ? `${path}.${key}` : key));
}

/** Said in words, or not at all: what a year's plan goes by, and who is shown the five years. */
const unsaid = /^(sittingMinutes|paceFrom|cycle\.shown\..*|filing)$/;
const inWords = /^(absenceDivisor|cycle\.years)$/;

/** A figure as it may be written. */
const said = (value: number): string[] => [String(value), value.toLocaleString('en-US')];

describe('Its figures', () => {
  const pack = packs[0] as Pack;
  const other = shownOf(helpOf(madeUp(pack), madeUp<ReferencePack>(referencePack))).join('\n');

  test("are the pack's: another pack's are told, and none of this one's is left", () => {
    const missing: string[] = [];
    const left: string[] = [];
    for (const { path, value, article } of [...citedIn(madeUp(pack)), ...citedIn(madeUp(referencePack))]) {
      if (unsaid.test(path) || typeof value !== 'number') continue;
      if (![inWords.test(path) ? numeralText(value) : said(value)].flat().some((each) => other.includes(each)))
        missing.push(`${path}: ${value}`);
      if (typeof article === 'number' && !other.includes(articleText(article))) missing.push(`${path}: ${article}`);
    }
    expect(missing).toEqual([]);
    for (const { path, value, article } of [...citedIn(pack), ...citedIn(referencePack)]) {
      if (typeof article === 'number' && other.includes(articleText(article))) left.push(`${path}: ${article}`);
      if (unsaid.test(path) || typeof value !== 'number' || value === 1) continue;
      const figure = inWords.test(path)
        ? `${numeralText(value)}(年|分之)`
        : `(?<![\\d.,])(${said(value).join('|')}) ?(学时|分钟|字|天|个月|年)`;
      left.push(...(other.match(new RegExp(`.*${figure}.*`, 'g')) ?? []).map((line) => `${path}: ${value} in ${line}`));
    }
    expect(left).toEqual([]);
    expect(other).toContain('11 月 25 日');
    expect(other).not.toContain('12 月 20 日');
  });

  test('stand nowhere in its source', () => {
    for (const [path, text] of filesIn('lib/sentences/help', /\.ts$/)) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '');
      for (const [, words = ''] of code.matchAll(/['`]([^'`\n]*[\u4e00-\u9fff][^'`\n]*)['`]/g)) {
        expect(words.replace(/360|(?<=钟 )1(?= 学时)/g, ''), path).not.toMatch(/\d/);
        expect(words, path).not.toMatch(
          /第[一二三四五六七八九十]+条|[二三四五六七八九十]分之|[一二两三四五六七八九十百千]+(学时|分钟|个月|千?字|月[一二三\d])|[二三四五六七八九十]年/,
        );
      }
    }
  });

  test('are computed in its examples: they change with the rules', () => {
    const said = shownOf(help).join('\n');
    expect(said).toContain('例如：2.5 天，计 20 学时。');
    expect(said).toContain('例如：100 分钟，计 2 学时。');
    expect(said).toContain('例如：2,500 字，计 8 学时。');
    expect(said).toContain('例如：100 分钟，计 8 学时。');
    expect(said).toContain('学了 63.5 学时，计入 50 学时，超出的 13.5 学时不计入');
    expect(other).toContain('例如：2.5 天，计 195 学时。');
  });

  test('of a cap or a minimum that there is not are not told', () => {
    const free = { 'county-leader': { value: null, article: 6 }, county: { value: null, article: 6 } };
    const without = {
      ...pack,
      onlineCap: { ...pack.onlineCap, ...free },
      onlineMinimum: { ...pack.onlineMinimum, ...free },
    };
    const places = helpOf(without).flatMap((chapter) => chapter.questions.map(({ id }) => id));
    expect(places).not.toContain('figures-cap');
    expect(places).not.toContain('figures-online-short');
    expect(ids).toEqual(expect.arrayContaining(['figures-cap', 'figures-online-short']));
  });
});

describe('Looking for something', () => {
  const placesOf = (query: string) =>
    find(help, wordsOf(query)).flatMap((chapter) => chapter.questions.map(({ id }) => id));

  test('finds what learners call it, be it written on the page or not', () => {
    const wanted: [query: string, place: string][] = [
      ['学分', 'figures-dues'],
      ['小时', 'figures-kinds'],
      ['备份', 'moving-backup'],
      ['换电脑', 'moving-new'],
      ['打不开', 'closed-failed'],
      ['台账不见了怎么办？', 'moving-lost'],
      ['漏了', 'read-missing'],
      ['请假', 'entry-off-job'],
      ['封顶', 'figures-cap'],
      ['还原卡', 'machines-cleaning'],
      ['无痕', 'machines-windows'],
      ['ＣＣｌｅａｎｅｒ', 'machines-cleaning'],
      ['感叹号', 'read-badge'],
      ['密码忘了', 'moving-password'],
      ['登记表 二维码', 'form-verify'],
      ['卸载', 'uninstall-steps'],
    ];
    for (const example of examples) expect(placesOf(example), example).not.toEqual([]);
    for (const [query, place] of wanted) expect(placesOf(query), query).toContain(place);
  });

  test('needs every word, and leaves out those that every question has', () => {
    expect(wordsOf('怎样 换电脑？')).toEqual(['换电脑']);
    expect(wordsOf('备份、 备份')).toEqual(['备份']);
    expect(wordsOf('怎么办')).toEqual(['怎么办']);
    expect(wordsOf('  ')).toEqual([]);
    expect(placesOf('备份 密码')).toEqual(['moving-password']);
    expect(placesOf('备份 养老金')).toEqual([]);
    expect(countIn(find(help, []))).toBe(questions.length);
    expect(find(help, wordsOf('封顶')).map(({ id }) => id)).toEqual(['figures']);
  });

  test('marks what it found, whatever its case, and takes signs as they are', () => {
    expect(piecesOf('存成 Word 文件，再用 word 打开', ['word'])).toEqual([
      '存成 ',
      'Word',
      ' 文件，再用 ',
      'word',
      ' 打开',
    ]);
    expect(piecesOf('以 .json 结尾', ['.json'])).toEqual(['以 ', '.json', ' 结尾']);
    expect(piecesOf('备份', [])).toEqual(['备份']);
  });
});

/** What a WebP file says of its size, in px; Chromium writes them extended, with a colour profile. */
const sizeOf = (file: Buffer) => ({ width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 });

describe('The pictures', () => {
  const shown = questions.flatMap(({ answer }) =>
    answer.flatMap((block) => (typeof block === 'object' && 'picture' in block ? block.picture : [])),
  );

  test('are each shown once, small, of the size that the page leaves room for, and told in words', () => {
    expect([...shown].sort()).toEqual(Object.keys(pictures).sort());
    expect(readdirSync(join(root, 'public/help')).sort()).toEqual(shown.map((name) => `${name}.webp`).sort());
    for (const [name, { width, height, alt }] of Object.entries(pictures) as [
      PictureName,
      (typeof pictures)[PictureName],
    ][]) {
      const file = readFileSync(join(root, `public/help/${name}.webp`));
      expect(file.length, name).toBeLessThanOrEqual(40_000);
      expect(file.subarray(8, 16).toString(), name).toBe('WEBPVP8X');
      expect(sizeOf(file), name).toEqual({ width, height });
      expect(alt, name).toMatch(/[\u4e00-\u9fff]{6}/);
    }
  });
});
