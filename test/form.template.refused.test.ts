import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inspectTemplate } from '../lib/form/template.ts';
import { templateProblemText } from '../lib/sentences/own-template.ts';
import { cell, type Parts, paragraph, row, table, withBody, wordFile } from './form/own-template.ts';

const types = '[Content_Types].xml';
const rels = 'word/_rels/document.xml.rels';
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const append = (parts: Parts, name: string, before: string, more: string) => {
  parts[name] = (parts[name] ?? '').replace(before, more + before);
};
const relation = (type: string, mode = ' TargetMode="External"') =>
  wordFile((parts) =>
    append(
      parts,
      rels,
      '</Relationships>',
      `<Relationship Id="x1" Type="${kind}${type}" Target="http://elsewhere.example/a"${mode}/>`,
    ),
  );
const swap = (name: string, from: string | RegExp, to: string) =>
  wordFile((parts) => {
    const before = parts[name] ?? '';
    parts[name] = before.replace(from, to);
    expect(parts[name], name).not.toBe(before);
  });
const container = (text: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...[...text].flatMap((one) => [one.charCodeAt(0), 0]));
const named = paragraph('{姓名}');

const cases: [code: string, what: string, file: () => Uint8Array, near?: string][] = [
  ['not-word', 'no zip', () => new TextEncoder().encode('姓名：{姓名}')],
  ['not-word', 'empty', () => new Uint8Array()],
  ['not-word', 'another zip', () => zipSync({ 'a.txt': new Uint8Array(3) })],
  ['not-word', 'a workbook', () => swap(types, 'wordprocessingml.document.main', 'spreadsheetml.sheet.main')],
  ['not-word', 'a Word template', () => swap(types, 'document.main+xml', 'template.main+xml')],
  [
    'not-word',
    'the strict format',
    () => swap('word/document.xml', /xmlns:w="[^"]*"/, 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'),
  ],
  ['old-word', 'a .doc', () => container('WordDocument')],
  ['password', 'a .docx with a password', () => container('EncryptedPackage')],
  [
    'macros',
    'a .docm',
    () => swap(types, /application[^"]*document\.main\+xml/, 'application/vnd.ms-word.document.macroEnabled.main+xml'),
  ],
  [
    'macros',
    'a program without its type',
    () => wordFile((parts) => Object.assign(parts, { 'word/vbaProject.bin': 'x' })),
  ],
  ['macros', 'a control', () => wordFile((parts) => Object.assign(parts, { 'word/activeX/activeX1.bin': 'x' }))],
  ['external', 'a template from elsewhere', () => relation('attachedTemplate'), 'attachedTemplate'],
  ['external', 'a picture from elsewhere', () => relation('image'), 'image'],
  ['external', 'a linked object', () => relation('oleObject'), 'oleObject'],
  ['external', 'the same, written otherwise', () => relation('frame', " TargetMode = '&#69;xternal'"), 'frame'],
  [
    'external',
    'a field that fetches',
    () =>
      withBody(
        named,
        '<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE "http://elsewhere.example/a.png"</w:instrText></w:r></w:p>',
      ),
    'field',
  ],
  [
    'external',
    'the same, written short',
    () => withBody(named, '<w:p><w:fldSimple w:instr=" DDEAUTO excel a b "/></w:p>'),
    'field',
  ],
  [
    'external',
    'an old picture from elsewhere',
    () =>
      withBody(
        named,
        '<w:p><w:r><w:pict><v:imagedata xmlns:v="urn:schemas-microsoft-com:vml" src="\\\\elsewhere\\a.png"/></w:pict></w:r></w:p>',
      ),
    'image',
  ],
  ['embedded', 'a workbook in it', () => relation('package', '')],
  ['embedded', 'a page in it', () => relation('aFChunk', '')],
  ['broken', 'cut short', () => wordFile().slice(0, -300)],
  ['broken', 'a changed byte', () => wordFile().map((byte, index) => (index === 900 ? byte ^ 1 : byte))],
  ['broken', 'elements that cross', () => swap('word/document.xml', '</w:tbl>', '</w:p>')],
  ['broken', 'text that is no markup', () => swap('word/document.xml', '</w:tbl>', '')],
  [
    'broken',
    'declared entities',
    () => swap('word/document.xml', '<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'),
  ],
  [
    'broken',
    'elements within each other without end',
    () => withBody(named, `${'<w:a>'.repeat(9_999)}${'</w:a>'.repeat(9_999)}`),
  ],
  ['too-large', 'more than 5 MB', () => new Uint8Array(5_000_001)],
  ['zip-bomb', 'a picture of 70 MB of nothing', () => zipSync({ 'word/media/a.png': new Uint8Array(70_000_000) })],
  ['zip-bomb', 'six million letters', () => withBody(named, paragraph('空'.repeat(2_000_000)))],
  ['id-number', 'an ID number', () => withBody(named, paragraph('身份证号：', '000102', '190001010010'))],
  [
    'open-tag',
    'a tag without an end',
    () => withBody(named, paragraph('性别：{性别　民族：'), named),
    '性别：{性别　民族：',
  ],
  ['open-tag', 'the last one without an end', () => withBody(named, paragraph('合计{总', '学时')), '合计{总学时'],
  ['open-tag', 'a tag over two paragraphs', () => withBody(paragraph('姓名：{姓'), paragraph('名}')), '姓名：{姓'],
  ['open-tag', 'doubled braces', () => withBody(paragraph('{{姓名}}')), '{{姓名}}'],
  ['stray-brace', 'a tag without a beginning', () => withBody(named, paragraph('性别：性别}')), '性别：性别}'],
  ['open-loop', 'a loop without an end', () => withBody(named, paragraph('{#明细}{内容}')), '{#明细}'],
  ['open-loop', 'a loop with another end', () => withBody(named, paragraph('{#明细}{内容}{/附表}')), '{#明细}'],
  [
    'open-loop',
    'a loop from the body into the header',
    () =>
      wordFile((parts) => {
        append(parts, 'word/document.xml', '<w:sectPr', paragraph('{#明细}'));
        append(parts, 'word/header1.xml', '</w:hdr>', paragraph('{/明细}'));
      }),
    '{#明细}',
  ],
  ['stray-end', 'an end without a loop', () => withBody(named, paragraph('{内容}{/明细}')), '{/明细}'],
  [
    'loop-place',
    'a loop from a table to outside',
    () => withBody(table([4000], row(cell('{#明细}{内容}'))), paragraph('{/明细}')),
    '{#明细}',
  ],
  [
    'loop-control',
    'a loop in a content control',
    () => withBody(`<w:sdt><w:sdtContent>${paragraph('{#明细}{内容}{/明细}')}</w:sdtContent></w:sdt>`),
    '{#明细}',
  ],
  ['full-width', 'braces of the Chinese keyboard alone', () => withBody(paragraph('｛姓名｝')), '｛姓名｝'],
  ['no-tags', 'no tag that is known', () => withBody(paragraph('姓名：'), paragraph('{血型}'))],
];
test.each(cases)('%s: %s', async (code, _, file, near = '') => {
  const problem = await inspectTemplate(file()).then(
    () => null,
    (error) => error,
  );
  expect(problem).toMatchObject({ name: 'TemplateProblem', code, near });
  expect(templateProblemText(problem.code, near)).toMatch(/[。；]请[^。]+。$/);
});
