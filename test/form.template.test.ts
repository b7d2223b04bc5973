import { beforeAll, describe, expect, test } from 'vitest';
import { type Account, standing } from '../lib/credit/index.ts';
import { fillForm } from '../lib/form/docx.ts';
import { formFields } from '../lib/form/fields.ts';
import { type Block, previewOf, type Table } from '../lib/form/preview.ts';
import { exampleFields, expected, tags, written } from '../lib/form/tags.ts';
import { inspectTemplate } from '../lib/form/template.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { misfitText } from '../lib/sentences/own-template.ts';
import { layOut } from './form/office.ts';
import { card, paragraph, withBody, wordFile } from './form/own-template.ts';

const odd = 'R&D <w:b/> "标题" {总学时} ]]>';
const records: TrainingRecord[] = [
  {
    id: 'c1',
    profile: 'p1',
    kind: 'online',
    title: '草原生态保护与绿色发展',
    measure: { type: 'course', hours: 150 },
    completedOn: '2018-05-06',
    origin: 'academy',
    platform: 'www.nmgce.gov.cn',
  },
  ...['处级干部进修班', odd].map(
    (title, index): TrainingRecord => ({
      id: `m${index}`,
      profile: 'p1',
      kind: 'off-job',
      title,
      measure: { type: 'half-days', halfDays: 6 },
      startOn: `2018-0${index + 6}-15`,
      endOn: `2018-0${index + 6}-17`,
      institution: true,
      origin: 'manual',
    }),
  ),
];
const account: Account = {
  profile: {
    id: 'p1',
    name: '其其格玛',
    gender: '女',
    employer: '某旗农牧局',
    post: '副局长',
    groups: [{ from: '2013-01-01', group: 'county-leader' }],
  },
  records,
  settings: { pack: 'nmg-2016' },
};
const fieldsOf = (own: Account) =>
  formFields(own, standing(own, 2018, '2018-12-01'), '2018-12-01', '2018-11-30T01:12:00Z');
const fields = fieldsOf(account);
const fill = async (template: Uint8Array<ArrayBuffer>, of = fields) =>
  new Uint8Array(await fillForm(template.slice().buffer, of));

/** The paths of a form's fields, each loop with those of its first row. */
const pathsOf = (value: object, path = ''): string[] =>
  Object.entries(value).flatMap(([name, inner]) => [
    path + name,
    ...(Array.isArray(inner) ? pathsOf(inner[0], `${path}${name}/`) : []),
  ]);

describe('the table of tags', () => {
  test('explains every field of the form and of its loops, and nothing else', () => {
    expect(tags.map(({ path }) => path).sort()).toEqual(pathsOf(fields).sort());
    expect(pathsOf(exampleFields).sort()).toEqual(pathsOf(fields).sort());
    for (const { path, what, example, isLoop } of tags)
      expect([path, what !== '', isLoop || example !== '']).toEqual([path, true, true]);
  });

  test('has all that any form is expected to show', () => {
    const paths = tags.map(({ path }) => path);
    expect(expected.filter((path) => !paths.includes(path))).toEqual([]);
  });
});

describe('what is found in a template', () => {
  const found = async (...blocks: string[]) => {
    const { known, misfits, missing, unused } = await inspectTemplate(withBody(...blocks));
    return {
      known: known.map(({ path }) => path),
      misfits: misfits.map(misfitText),
      missing: missing.map(({ path }) => path),
      unused: unused.map(({ path }) => path),
    };
  };

  test('the packaged form has all that is expected, and no tag that is not known', async () => {
    const { known, misfits, missing } = await inspectTemplate(wordFile());
    expect([misfits, missing]).toEqual([[], []]);
    expect(known.map(written)).toEqual(expect.arrayContaining(['{总学时}', '{#明细} … {/明细}', '{课程}']));
  });

  test('tags cut over runs, with spaces, in merged cells, and courses without the loop around them', async () => {
    expect(await found(...card)).toMatchObject({
      known: [
        ...['年度', '姓名', '性别', '单位职务', '明细', '明细/起止时间', '明细/内容', '明细/类别', '明细/学时'],
        ...['总学时', '年度要求', '附表/网络课程', '附表/网络课程/课程', '附表/网络课程/课程学时'],
      ],
      misfits: [],
      missing: [],
    });
  });

  test('tags in the header, the footer and a text box', async () => {
    const box = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${paragraph('{总', '学时}')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    const file = wordFile((parts) => {
      parts['word/footer1.xml'] = (parts['word/footer1.xml'] ?? '').replace(
        '</w:ftr>',
        `${paragraph('{统计截止}')}</w:ftr>`,
      );
      parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(
        /<w:body>.*(?=<w:sectPr)/s,
        `<w:body>${box}`,
      );
    });
    expect((await inspectTemplate(file)).known.map(({ path }) => path)).toEqual(['年度', '统计截止', '姓名', '总学时']);
  });

  test('a link in it, which is followed only when it is pressed, is no reason to refuse it', async () => {
    const file = wordFile((parts) => {
      const name = 'word/_rels/document.xml.rels';
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
      const link = `<Relationship Id="x1" Type="${type}" Target="http://elsewhere.example/a" TargetMode="External"/>`;
      parts[name] = (parts[name] ?? '').replace('</Relationships>', `${link}</Relationships>`);
    });
    expect((await inspectTemplate(file)).misfits).toEqual([]);
  });

  test('a tag that is not known is told with the likest one, and any other with what is wrong', async () => {
    const { misfits } = await found(
      paragraph('{姓名}{姓 名}{姓名：}{单位及职务}{总学分}{血型}{}'),
      paragraph('｛民族｝{内容}{明细}{#姓名}{/姓名}{姓 名}'),
      paragraph('{#培训}{序号}{内容}{/培训}{#明 细}{/明 细}{#课程}{/课程}{#清单}{/清单}'),
    );
    expect(misfits).toEqual([
      '{姓 名} 认不出，是不是 {姓名}？',
      '{姓名：} 认不出，是不是 {姓名}？',
      '{单位及职务} 认不出，是不是 {单位职务}？',
      '{总学分} 认不出，是不是 {总学时}？',
      '{血型} 认不出。',
      '{} 认不出。',
      '{内容} 写在了外面，请写在 {#明细} … {/明细} 之间。',
      '{明细} 要成对写：{#明细} … {/明细}。',
      '{#姓名} 不用成对写，写成 {姓名}。',
      '{#培训} 认不出，是不是 {#明细}？',
      '{#明 细} 认不出，是不是 {#明细}？',
      '{#课程} 不用成对写，写成 {课程}。',
      '{#清单} 认不出。',
      '｛民族｝ 用的是全角括号，请改成 {民族}。',
    ]);
  });

  test('of a loop that is not there the loop alone is missing, and what few forms have is only not used', async () => {
    const { missing, unused } = await found(paragraph('{姓名}'));
    expect(missing).toEqual(['年度', '单位职务', '明细', '总学时', '年度要求', '附表/网络课程']);
    expect(unused).toEqual(expect.arrayContaining(['性别', '明细/内容', '差额', '附表', '附表/门数']));
    expect((await found(paragraph('{#明细}{内容}{/明细}'))).missing).toEqual(
      expect.arrayContaining(['明细/起止时间', '明细/学时']),
    );
  });
});

describe("a unit's template, filled and opened in LibreOffice", () => {
  const lent = paragraph(
    '（{血型}{constructor}{toString}{__proto__}{明细}）{#明细}{length}{/明细}{#constructor}借来{/constructor}',
  );
  let pages: string[] = [];
  let without: string[] = [];

  beforeAll(async () => {
    const none = fieldsOf({ ...account, records: [] });
    const files = [await fill(withBody(...card, lent)), await fill(withBody(...card), none)];
    [pages, without] = layOut(files).map((laid) => laid.pages) as [string[], string[]];
  }, 60_000);

  const text = (of = pages) => of.join('').replace(/\s/g, '');

  test('shows the person, the rows, the sums and the courses in their places', () => {
    expect(pages).toHaveLength(1);
    expect(text()).toContain('某旗干部培训登记卡（2018年）');
    expect(text()).toContain('其其格玛性别女');
    expect(text()).toMatch(/2018\.06\.15—2018\.06\.17处级干部进修班脱产24/);
    expect(text()).toContain(`合计${fields.总学时}`);
    expect(fields.总学时).toBe('49.5');
    expect(text()).toContain('草原生态保护与绿色发展1.5');
  });

  test('shows values as text: markup, and what looks like a tag', () => {
    expect(text()).toContain(odd.replace(/\s/g, ''));
  });

  test('leaves empty what is not known, and nothing of JavaScript in it', () => {
    expect(text()).toContain('（）');
    expect(text()).not.toMatch(/\{血型|function|object|native|借来/);
  });

  test('without an online course the rows of courses are gone, and the rest stays', () => {
    expect(text(without)).toContain('课程学时');
    expect(text(without)).toContain('合计0');
    expect(text(without)).not.toMatch(/[{}]|undefined/);
  });
});

describe('the preview', () => {
  const textOf = (block: Block): string =>
    'rows' in block
      ? block.rows
          .flat()
          .flatMap(({ blocks }) => blocks.map(textOf))
          .join('|')
      : block.runs.map(({ text }) => text).join('');
  const tablesIn = (blocks: Block[]) => blocks.filter((block): block is Table => 'rows' in block);

  test('shows what the filled template says, with the merged cells of its tables', async () => {
    const { headers, body } = await previewOf(await fill(withBody(...card)));
    const [person, rows] = tablesIn(body);
    expect(textOf(body[0] as Block)).toBe('某旗干部培训登记卡（2018年）');
    expect(person).toMatchObject({ widths: [1000, 2000, 4000, 2000], isRuled: true });
    expect(person?.rows.map((cells) => cells.map(({ columns, rows }) => [columns, rows]))).toEqual([
      [
        [1, 2],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [2, 1],
      ],
    ]);
    expect(textOf(person as Block)).toBe('基本情况|姓　名|其其格玛|性别 女|单位及职务|某旗农牧局　副局长');
    expect(rows?.rows).toHaveLength(14);
    expect(textOf(rows as Block)).toContain('合计|49.5');
    expect(headers.map((blocks) => blocks.map(textOf).join(''))).toEqual([
      '干部教育培训学时登记表（ 年度）续表、附表　　',
    ]);
  });

  test('takes alignment, weight and size from the text or from its style', async () => {
    const style =
      '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="title"><w:basedOn w:val="base"/><w:rPr><w:sz w:val="36"/></w:rPr></w:style>';
    const styled = (own: string, look = '') =>
      `<w:p><w:pPr><w:pStyle w:val="title"/>${own}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t>{姓名}</w:t></w:r></w:p>`;
    const file = wordFile((parts) => {
      parts['word/styles.xml'] = (parts['word/styles.xml'] ?? '').replace('</w:styles>', `${style}</w:styles>`);
      parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(
        '<w:body>',
        `<w:body>${styled('')}${styled('<w:jc w:val="center"/>', '<w:b w:val="0"/><w:sz w:val="21"/>')}`,
      );
    });
    const { body } = await previewOf(await fill(file));
    expect(body.slice(0, 2)).toEqual([
      { align: 'right', runs: [{ text: '其其格玛', isBold: true, size: 18 }] },
      { align: 'center', runs: [{ text: '其其格玛', isBold: false, size: 10.5 }] },
    ]);
  });

  test('leaves out what was deleted and what stands there for old versions, and shows boxes, tabs and text boxes', async () => {
    const run = (inner: string) => `<w:r>${inner}</w:r>`;
    const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
    const { body } = await previewOf(
      withBody(
        `<w:p><w:del>${run('<w:t>删去的</w:t>')}</w:del>${run('<w:sym w:font="Wingdings" w:char="F0A8"/><w:tab/><w:t>达标</w:t><w:br/>')}${run(
          `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box('框里')}</mc:Choice><mc:Fallback>${box('旧框')}</mc:Fallback></mc:AlternateContent>`,
        )}</w:p>`,
        `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${paragraph('控件里')}</w:sdtContent></w:sdt>`,
      ),
    );
    expect(body.map(textOf)).toEqual(['□\t达标\n', '框里', '控件里']);
  });
});
