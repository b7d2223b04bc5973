import { readFileSync } from 'node:fs';
import { type TemplateData, TemplateHandler } from 'easy-template-x';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { fillForm } from '../lib/form/docx.ts';
import { type FormFields, formFields } from '../lib/form/fields.ts';
import { templateFile } from '../lib/form/layouts.ts';
import type { Profile, TrainingRecord } from '../lib/model.ts';
import { account, course, inMinutes, offJob, text } from './credit.account.ts';
import { type Laid, layOut } from './form/office.ts';

const templateOf = (layout: 'one-page' | 'by-kind') =>
  new Uint8Array(readFileSync(new URL(`../public/${templateFile(layout)}`, import.meta.url))).buffer;

const profile: Partial<Profile> = { gender: '女', nation: '蒙古族', employer: '某旗农牧局', post: '副局长' };

const fieldsOf = (records: TrainingRecord[], own = profile): FormFields => {
  const whole = account(records, { profile: own });
  return formFields(whole, standing(whole, 2018, '2018-12-01'), '2018-12-01', '2018-11-30T01:12:00Z');
};

/** 37 courses, 63.5 学时. */
const courses = Array.from({ length: 37 }, (_, index) =>
  course(index === 36 ? 9.5 : 1.5, `2018-${String((index % 11) + 1).padStart(2, '0')}-06`, { title: `网课之${index}` }),
);
const sittings = (count: number, title = '学习') =>
  Array.from({ length: count }, (_, index) => {
    const day = `2018-${String((index % 9) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`;
    return inMinutes('study-group', 90, day, { title: `${title}之${index}`, organizer: '旗委', place: '会议室' });
  });
const training = offJob(6, ['2018-10-15', '2018-10-17'], { title: '进修班', organizer: '旗委组织部', absent: 3 });

const long = '内蒙古自治区某某盟某某旗农牧和科学技术局（乡村振兴局、粮食和物资储备局）';
const odd = 'R&D <b>"标题"</b> \'x\' ]]> \u0007 🌾';

const filled: { [name: string]: FormFields } = {
  empty: fieldsOf([]),
  twelve: fieldsOf([...courses, training, ...sittings(9), text(2500, '2018-11-01', { title: '读书笔记' })]),
  forty: fieldsOf([...courses, training, ...sittings(38)]),
  hundreds: fieldsOf([...courses, training, ...sittings(298)]),
  long: fieldsOf(sittings(8, long), { ...profile, employer: long, post: long }),
  odd: fieldsOf([offJob(6, ['2018-10-15', '2018-10-17'], { title: odd, organizer: odd }), ...sittings(1, odd)]),
};

/** A form with its code and a picture in the QR's place and size. */
async function coded(layout: 'one-page' | 'by-kind', name: string): Promise<Uint8Array> {
  const source = readFileSync(new URL('../public/icon/128.png', import.meta.url));
  const picture = { _type: 'image', source, format: 'image/png', width: 83, height: 83, altText: '核对码' };
  const data = { ...filled[name], 核对码: '核对码 7K3M-9QPT', 二维码: picture } as unknown as TemplateData;
  return new Uint8Array(await new TemplateHandler().process(templateOf(layout), data));
}

const numbersIn = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, width]) => Number(width));

test('every table of the templates says the width of each column and cell: WPS collapses those that do not', () => {
  for (const layout of ['one-page', 'by-kind'] as const) {
    const document = strFromU8(unzipSync(new Uint8Array(templateOf(layout)))['word/document.xml'] as Uint8Array);
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      const whole = numbersIn(table, /<w:gridCol w:w="(\d+)"/g).reduce((sum, width) => sum + width);
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
        const widths = numbersIn(row, /<w:tcW w:w="(\d+)" w:type="dxa"/g);
        expect(widths).toHaveLength(row.match(/<w:tc>/g)?.length ?? 0);
        expect(widths.reduce((sum, width) => sum + width)).toBe(whole);
      }
    }
  }
});

describe('the form by kind, opened in LibreOffice', () => {
  const laid: { [name: string]: Laid } = {};

  beforeAll(async () => {
    const names = Object.keys(filled);
    const files = await Promise.all(
      names.map(async (name) => new Uint8Array(await fillForm(templateOf('by-kind'), filled[name] as FormFields))),
    );
    const codedFiles = [await coded('by-kind', 'twelve'), await coded('one-page', 'twelve')];
    layOut([...files, ...codedFiles]).forEach((document, index) => {
      laid[[...names, 'coded', 'coded-one-page'][index] as string] = document;
    });
  }, 120_000);

  const pagesOf = (name: string) => (laid[name] as Laid).pages;
  /** The pages of the form itself, without its annexes. */
  const formOf = (name: string) =>
    pagesOf(name).slice(
      0,
      pagesOf(name).findIndex((page) => page.includes('附表：')),
    );
  const wordsOf = (pages: readonly string[]) => pages.join('').replace(/\s/g, '');

  test('is A4 landscape', () => {
    for (const [name, { paper }] of Object.entries(laid))
      expect(paper).toMatch(name === 'coded-one-page' ? /^595.* x 841.*A4/ : /^841.* x 595.*A4/);
  });

  test('takes one page without rows, both sides of a sheet with twelve, and more pages as rows come', () => {
    const counts = Object.keys(filled).map((name) => [name, formOf(name).length]);
    expect(counts).toEqual([
      ['empty', 1],
      ['twelve', 2],
      ['forty', 3],
      ['hundreds', 14],
      ['long', 2],
      ['odd', 2],
    ]);
  });

  test('says of every kind what there is of it', () => {
    const kinds = [
      '一、脱产培训：无',
      '二、中心组学习：无',
      '三、网络培训：无',
      '四、在职自学：无',
      '五、其他培训：无',
    ];
    for (const kind of [...kinds, '六、授课奖励：无']) expect(wordsOf(formOf('empty'))).toContain(kind);
    expect(formOf('twelve').join('')).toMatch(/二、中心组学习\n.*小\s+计\s+18\s+18\n.*三、网络培训\n/s);
    expect(wordsOf(formOf('twelve'))).toContain('四、在职自学122018.11.01读书笔记2,500字88');
  });

  test('has the totals of the standing where it is signed', () => {
    const last = formOf('twelve').at(-1) ?? '';
    expect(last).toMatch(/合\s+计（脱产 21\s+中心组 18\s+网络 50\s+自学 8\s+其他 0\s+授课 0）\s+110\.5\s+97/);
    expect(last).toContain('年度总学时：97');
    expect(last).toContain('☑未达标（差 13）');
  });

  test('repeats the header row, says that it goes on, and keeps the signatures with the totals and a last row', () => {
    for (const name of ['twelve', 'forty', 'hundreds', 'long']) {
      const [, ...on] = formOf(name);
      for (const page of on) {
        expect(page).toContain('续表');
        expect(page).toMatch(/序号\s+起止时间\s+名称／内容/);
      }
      expect(on.at(-1)).toMatch(/六、授课奖励：无.*合\s+计.*本人签字：.*本表由本人填报/s);
      expect(on.slice(0, -1).join('')).not.toMatch(/合\s+计|本人签字/);
    }
  });

  test('keeps rows whole, and a heading with what it heads', () => {
    for (const name of ['forty', 'hundreds', 'long'])
      for (const page of formOf(name))
        expect(page.trimEnd()).not.toMatch(/[一二三四五六]、\S+\s+第 \d+ 页\s+共 \d+ 页$/);
    // Of a row that is split, the second page would begin without a number.
    for (const page of formOf('long').slice(1))
      expect(page).toMatch(/证明材料[\s（签章）]*\n(.*\n)?.*(之\d|内蒙古自治区某某盟)/);
  });

  test('holds every title and every course', () => {
    for (let number = 0; number < 298; number++) expect(wordsOf(formOf('hundreds'))).toContain(`学习之${number}旗委`);
    for (let number = 0; number < 37; number++) expect(wordsOf(pagesOf('forty'))).toContain(`网课之${number}`);
    expect(wordsOf(pagesOf('forty'))).toContain('合计37门，课程学时63.5；按规定计入50');
  });

  test('ends with the five years and the texts for the other forms', () => {
    const last = pagesOf('twelve').at(-1) ?? '';
    expect(last).toMatch(/附表：五年学时.*2018\s+21\s+18\s+50\s+8\s+0\s+0\s+97\s+110\s+未达标（差 13）\n.*2022/s);
    expect(last).toContain('1. 2018.10.15—2018.10.17 参加旗委组织部主办的“进修班”，21 学时，请假 3 学时。');
    expect(last).toContain('2018 年度没有满两个月的脱产培训，任免审批表不用写入。');
  });

  test('has room for the code and its picture, on the same pages', () => {
    for (const [name, pages] of [
      ['coded', 2],
      ['coded-one-page', 1],
    ] as const) {
      expect(formOf(name)).toHaveLength(pages);
      expect(formOf(name).at(-1)).toMatch(/本人签字.*核对码 7K3M-9QPT/s);
      expect(pagesOf(name).join('').match(/7K3M/g)).toHaveLength(1);
    }
  });

  test('shows markup, quotes and emoji as they are', () => {
    expect(wordsOf(formOf('odd'))).toContain('R&D<b>"标题"');
  });

  test('leaves signatures, their dates and stamps blank, and no tag unfilled', () => {
    for (const name of Object.keys(filled)) {
      expect(formOf(name).at(-1)).toMatch(
        /本人签字：\s+年\s+月\s+日\s+（盖章）\s+年\s+月\s+日\s+（盖章）\s+年\s+月\s+日/,
      );
      expect(pagesOf(name).join('')).not.toMatch(/[{}]|undefined|null/);
    }
  });
});
