import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { excerptOf, standing } from '../lib/credit/index.ts';
import type { Account } from '../lib/credit/types.ts';
import { fillForm } from '../lib/form/docx.ts';
import { type Enclosure, enclose, enclosureIn } from '../lib/form/enclosure.ts';
import { formFields } from '../lib/form/fields.ts';
import { figuresOf } from '../lib/form/figures.ts';
import { paragraphsOf } from '../lib/form/paragraphs.ts';
import { recomputed, textChanges } from '../lib/form/verify.ts';
import { writeLedger } from '../lib/ledger/file.ts';
import { account, course, offJob } from './credit.account.ts';

const today = '2018-12-01';
const whole = account([
  course(63.5, '2018-05-06', { title: 'A & B <一>' }),
  offJob(6, ['2018-09-03', '2018-09-05'], { title: '进修班', organizer: '旗委党校' }),
  offJob(4, ['2017-09-03', '2017-09-05'], { title: '往年的班', institution: true }),
]);
const result = standing(whole, 2018, today);
const figures = figuresOf(whole, result, today);

const ledgerOf = ({ profile, settings, records }: Account) =>
  writeLedger({ exportedAt: '2018-12-01T01:00:00Z', settings, profiles: [profile], records: [...records] });

let form: Uint8Array;
beforeAll(async () => {
  const template = readFileSync(new URL('../public/form-one-page.docx', import.meta.url));
  const filled = await fillForm(new Uint8Array(template).buffer, formFields(whole, result, today, null));
  form = enclose(new Uint8Array(filled), { layout: 'one-page', figures, ledger: ledgerOf(excerptOf(whole, 2018)) });
});
const carriedBy = (docx: Uint8Array) => enclosureIn(docx) as Enclosure;

const body = 'word/document.xml';
/** The form as somebody edited it. */
const edited = (change: (xml: string) => string): Uint8Array => {
  const files = unzipSync(form);
  const xml = strFromU8(files[body] as Uint8Array);
  expect(change(xml)).not.toBe(xml);
  files[body] = strToU8(change(xml));
  return zipSync(files);
};
const changesOf = (docx: Uint8Array) => textChanges(carriedBy(docx), docx).map(({ before, now }) => [before, now]);

test('the paragraphs of a form are its texts as they are read, cell by cell', () => {
  const texts = paragraphsOf(form) ?? [];
  expect(texts[0]).toBe('干部教育培训学时登记表（2018 年度）');
  expect(texts).toContain('A & B <一>');
  expect(texts).toContain('进修班');
  expect(paragraphsOf(strToU8('no Word file'))).toBeNull();
});

test('a form as it was made says nothing else than was printed', () => {
  expect(changesOf(form)).toEqual([]);
});

test('what an editor breaks up and spaces anew is the same text', () => {
  const split = edited((xml) => xml.replace('>进修班<', '>进</w:t></w:r><w:r><w:t xml:space="preserve">修 班<'));
  expect(changesOf(split)).toEqual([]);
});

test('a figure that was changed, a row that was added, a text that is gone', () => {
  const rows = strFromU8(unzipSync(form)[body] as Uint8Array).match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
  const row = rows.find((each) => each.includes('>进修班<')) ?? '';
  expect(row).toContain('旗委党校');
  expect(changesOf(edited((xml) => xml.replace('>旗委党校<', '>盟委党校<')))).toEqual([['旗委党校', '盟委党校']]);
  const more = changesOf(edited((xml) => xml.replace(row, row + row.replace('>进修班<', '>添的班<'))));
  expect(more.map(([before]) => before)).toEqual(more.map(() => null));
  expect(more.map(([, now]) => now)).toContain('添的班');
  expect(changesOf(edited((xml) => xml.replace(row, '')))).toContainEqual(['进修班', null]);
});

test('a text deleted with changes tracked is gone', () => {
  const tracked = edited((xml) => xml.replace(/<w:t([^>]*)>进修班<\/w:t>/, '<w:delText$1>进修班</w:delText>'));
  expect(changesOf(tracked)).toEqual([['进修班', null]]);
});

test('the entries that travel along give the printed figures again', () => {
  expect(recomputed(carriedBy(form))).toEqual([]);
  expect(recomputed({ ...carriedBy(form), ledger: null })).toBeNull();
});

test('figures that the entries do not give are named', () => {
  const carried = carriedBy(form);
  const more = { ...carried.figures, values: { ...carried.figures.values, 合计: 11_000, 还差: 0 } };
  expect(recomputed({ ...carried, figures: more })?.map(({ what }) => what)).toEqual(['合计', '还差']);
  const other = account([...whole.records, course(2, '2018-05-07')]);
  expect(recomputed({ ...carried, ledger: ledgerOf(other) })?.map(({ what }) => what)).toContain('网络已学');
});
