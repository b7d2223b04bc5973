import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { fillForm } from '../lib/form/docx.ts';
import { type Enclosure, enclose, enclosureIn } from '../lib/form/enclosure.ts';
import { formFields } from '../lib/form/fields.ts';
import { figuresOf } from '../lib/form/figures.ts';
import { paragraphsOf } from '../lib/form/paragraphs.ts';
import { textChanges } from '../lib/form/verify.ts';
import { unzipped } from '../lib/form/zip.ts';
import { writeLedger } from '../lib/ledger/file.ts';
import { account, course, offJob } from './credit.account.ts';

const odd = '“R&D” <b>标题</b> ]]> 🌾 &amp; \u0007';
const whole = account([course(63.5, '2018-05-06', { title: odd }), offJob(6, ['2018-09-03', '2018-09-05'])]);
const today = '2018-12-01';
const result = standing(whole, 2018, today);
const fields = formFields(whole, result, today, null);
const figures = figuresOf(whole, result, today);
const { profile, records, settings } = whole;
const ledger = writeLedger({
  exportedAt: '2018-12-01T01:00:00Z',
  settings,
  profiles: [profile],
  records: [...records],
});

let plain: Uint8Array;
let form: Uint8Array;
beforeAll(async () => {
  const template = readFileSync(new URL('../public/form-one-page.docx', import.meta.url));
  plain = new Uint8Array(await fillForm(new Uint8Array(template).buffer, fields));
  form = enclose(plain, { layout: 'one-page', figures, ledger });
});

/** What a form carries, of which XML has no place for a control character. */
const carried = (text: string) => text.replaceAll('\u0007', '');
const expected = (): Enclosure => ({
  layout: 'one-page',
  figures,
  texts: paragraphsOf(plain) ?? [],
  ledger: carried(ledger),
});

/** The form with parts of it changed. */
const changed = (change: (files: { [name: string]: Uint8Array }) => void): Uint8Array => {
  const files = unzipSync(form);
  change(files);
  return zipSync(files);
};
const item = 'customXml/item1.xml';
const reworded = (from: string | RegExp, to: string) =>
  changed((files) => {
    const text = strFromU8(files[item] as Uint8Array);
    expect(text.replace(from, to)).not.toBe(text);
    files[item] = strToU8(text.replace(from, to));
  });

test('a form carries its figures, its texts and, where wanted, the ledger of its year', () => {
  expect(enclosureIn(form)).toEqual(expected());
  const bare = enclose(plain, { layout: 'by-kind', figures, ledger: null });
  expect(enclosureIn(bare)).toEqual({ ...expected(), layout: 'by-kind', ledger: null });
  expect(strFromU8(unzipSync(bare)[item] as Uint8Array)).not.toContain('nmgce-ledger"');
  expect(enclosureIn(plain)).toBeNull();
});

test('LibreOffice opens it, and keeps what it carries when it saves it again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'again-'));
  try {
    writeFileSync(join(folder, 'form.docx'), form);
    const own = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [own, '--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, join(folder, 'form.docx')],
      { stdio: 'ignore' },
    );
    const saved = new Uint8Array(readFileSync(join(out, 'form.docx')));
    expect(strFromU8(unzipSync(saved)['docProps/app.xml'] as Uint8Array)).toContain('LibreOffice');
    const carried = enclosureIn(saved);
    expect(carried).toEqual(expected());
    expect(carried && textChanges(carried, saved)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);

test('a template that has such parts already keeps them, and a second form goes beside', () => {
  const twice = enclose(form, { layout: 'own', figures: { ...figures, year: 2019 }, ledger: null });
  const files = unzipSync(twice);
  expect(Object.keys(files).filter((name) => /customXml\/item\d/.test(name))).toHaveLength(2);
  expect(
    strFromU8(files['word/_rels/document.xml.rels'] as Uint8Array).match(/relationships\/customXml"/g),
  ).toHaveLength(2);
  expect(files[item]).toEqual(unzipSync(form)[item]);
});

test('a file that carries nothing readable has none: no zip, cut, without the part, with other figures than a form has', () => {
  const broken: Uint8Array[] = [
    new Uint8Array(),
    strToU8('PK\u0003\u0004 and no more'),
    form.slice(0, form.length / 2),
    changed((files) => {
      delete files[item];
    }),
    reworded('"texts":[', '"texts":[1,'),
    reworded(/<printed>/, '<printed>['),
    reworded(/"合计":\d+/, '"合计":-1'),
    reworded(/"合计":\d+/, '"合计":1.5'),
    reworded(/"合计":\d+,/, ''),
    reworded('"until":"2018-12-01"', '"until":"soon"'),
    reworded('"until":"2018-12-01"', '"until":"2018-02-30"'),
    reworded('urn:nmgce-ledger:form:1', 'urn:other'),
  ];
  for (const [index, bytes] of broken.entries()) expect(enclosureIn(bytes), String(index)).toBeNull();
});

test('a key that would reach into every object stays a word', () => {
  const read = enclosureIn(reworded('"values":{', '"values":{"__proto__":{"polluted":true},'));
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect({ ...read?.figures.values }).not.toHaveProperty('polluted');
});

test('a small file that would be large unpacked is left closed', () => {
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(51_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(unzipped(bomb)).toBeNull();
  // One that claims less than it holds gives no more than it claims.
  const lying = zipSync({ a: new Uint8Array(1_000_000) });
  const view = new DataView(lying.buffer, lying.byteOffset);
  for (let at = 0; at < lying.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
  expect((unzipped(lying)?.a ?? new Uint8Array()).length).toBeLessThanOrEqual(10);
});
