import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standing } from '../lib/credit/index.ts';
import { checkCodeOf, typedCode } from '../lib/form/check-code.ts';
import { type FormFigures, figureNames, figuresDiffer, figuresOf } from '../lib/form/figures.ts';
import { figuresText, scannedFigures } from '../lib/form/figures-text.ts';
import { layouts } from '../lib/form/layouts.ts';
import { qrPicture } from '../lib/form/qr.ts';
import { groups } from '../lib/model.ts';
import { account, course, offJob } from './credit.account.ts';
import { formOf } from './form/filled.ts';
import { drawPages } from './form/office.ts';
import { readCode } from './form/scan.ts';

const whole = account([course(63.5, '2018-05-06'), offJob(6, ['2018-09-03', '2018-09-05'], { institution: true })], {
  profile: { name: '其其格玛', employer: '某旗农牧局' },
});
const figures = figuresOf(whole, standing(whole, 2018, '2018-12-01'), '2018-12-01');

const anyFigures: fc.Arbitrary<FormFigures> = fc.record({
  year: fc.integer({ min: 2013, max: 2099 }),
  name: fc.constantFrom('其其格玛', '乌云·其木格', 'A B'),
  employer: fc.constantFrom('', '某旗农牧局', '某旗 委 组织部'),
  group: fc.constantFrom(...groups),
  until: fc.constantFrom('2018-12-01', '2026-01-31'),
  met: fc.boolean(),
  values: fc.record(
    Object.fromEntries(figureNames.map((name) => [name, fc.integer({ min: 0, max: 999_999 })])),
  ) as fc.Arbitrary<FormFigures['values']>,
});

describe('the figures of a form', () => {
  test('are those of the standing', () => {
    expect(figures).toMatchObject({
      year: 2018,
      name: '其其格玛',
      employer: '某旗农牧局',
      until: '2018-12-01',
      met: false,
    });
    expect(figures.values).toMatchObject({
      ...{ 合计: 7400, 要求: 11_000, 脱产: 2400, 网络已学: 6350, 网络计入: 5000, 网络要求: 5000, 还差: 3600 },
      ...{ 网络还差: 0, 天数要求: 0, 天数: 0, 五年学时: 2400, 五年月数: 10 },
    });
  });

  test('that two forms say differently are named, the day of counting is not', () => {
    const other = { ...figures, until: '2018-12-19', met: true, values: { ...figures.values, 合计: 11_000, 还差: 0 } };
    expect(figuresDiffer(figures, other).map(({ what }) => what)).toEqual(['结论', '合计', '还差']);
    expect(figuresDiffer(figures, { ...figures, until: '2018-12-19', employer: '' })).toEqual([]);
  });
});

describe('the check code', () => {
  test('is short, the same for the same figures, and another when any of them changes', async () => {
    const code = await checkCodeOf(figures);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await checkCodeOf({ ...figures, until: '2018-12-19', employer: '' })).toBe(code);
    const changed = [
      ...figureNames.map((name) => ({ ...figures, values: { ...figures.values, [name]: figures.values[name] + 1 } })),
      ...[{ year: 2019 }, { name: '乌云' }, { group: 'other' as const }, { met: true }].map((part) => ({
        ...figures,
        ...part,
      })),
    ];
    const codes = await Promise.all(changed.map(checkCodeOf));
    expect(new Set([code, ...codes]).size).toBe(changed.length + 1);
  });

  test('never changes from one version to the next', async () => {
    expect(await checkCodeOf(figures)).toBe('Q1CM-3J5C');
  });

  test('is understood as a hand types it', () => {
    expect(typedCode('7k3m9qpt')).toBe('7K3M-9QPT');
    expect(typedCode(' 核对码：７Ｋ３Ｍ－９ＱＰＴ ')).toBe('7K3M-9QPT');
    expect(typedCode('7k3m 9qpo')).toBe('7K3M-9QP0');
    expect(typedCode('il00-0000')).toBe('1100-0000');
    for (const no of ['', '7K3M-9QP', '7K3M-9QPTT', '7K3M-9QPU', '学时登记表']) expect(typedCode(no)).toBeNull();
  });
});

describe('the QR code', () => {
  test('carries the figures line by line, what is nothing left out', async () => {
    expect(await figuresText(figures)).toBe(
      [
        ...['学时登记表 2018', '姓名 其其格玛', '单位 某旗农牧局', '类别 县处级领导', '截止 2018-12-01', '结论 未达标'],
        ...[
          '合计 74',
          '要求 110',
          '脱产 24',
          '网络已学 63.5',
          '网络计入 50',
          '网络要求 50',
          '还差 36',
          '五年学时 24',
          '五年月数 0.1',
        ],
        `核对码 ${await checkCodeOf(figures)}`,
      ].join('\n'),
    );
  });

  test('is a picture that a scanner reads back, with a long name as well', async () => {
    const long = { ...figures, employer: '内蒙古自治区某某盟某某旗农牧和科技事业发展服务中心'.repeat(2) };
    for (const each of [figures, long]) {
      const text = await figuresText(each);
      const read = await readCode(qrPicture(text));
      expect(read).toBe(text);
      expect(await scannedFigures(read)).toEqual(each);
    }
  });

  test('is read from either form as LibreOffice puts it on paper, with the longest names', async () => {
    const whole = account([course(63.5, '2018-05-06')], {
      profile: { name: '敖特根巴雅尔', employer: '某某市某某旗农牧和科技事业发展服务中心（乡村振兴工作站）' },
    });
    const forms = await Promise.all(layouts.map((layout) => formOf(whole, { layout })));
    const expected = figuresOf(whole, standing(whole, 2018, '2018-12-01'), '2018-12-01');
    for (const [page] of drawPages(forms, 200)) {
      expect(await scannedFigures(await readCode(page as Uint8Array))).toEqual(expected);
    }
  }, 60_000);

  test('gives back any figures, whether the scanner keeps its lines or not', async () => {
    await fc.assert(
      fc.asyncProperty(anyFigures, async (any) => {
        const text = await figuresText(any);
        expect(await scannedFigures(text)).toEqual(any);
        expect(await scannedFigures(`  ${text.replaceAll('\n', ' ')} \r\n`)).toEqual(any);
      }),
    );
  });

  test('finds a changed digit of year and figures in 1,000 of 1,000 single edits', async () => {
    const found = { edits: 0 };
    await fc.assert(
      fc.asyncProperty(anyFigures, fc.nat(), fc.integer({ min: 1, max: 9 }), async (any, place, by) => {
        const lines = (await figuresText(any)).split('\n');
        const text = lines.filter((line) => !/^(姓名|单位|截止|核对码)/.test(line)).join('\n');
        const digits = [...text.matchAll(/\d/g)];
        const { index } = digits[place % digits.length] as RegExpExecArray;
        const edited = `${text.slice(0, index)}${(Number(text[index]) + by) % 10}${text.slice(index + 1)}`;
        const others = lines.filter((line) => /^(姓名|单位|截止|核对码)/.test(line)).join('\n');
        expect(await scannedFigures(`${text}\n${others}`)).toEqual(any);
        expect(await scannedFigures(`${edited}\n${others}`)).toBe('altered');
        found.edits++;
      }),
      { numRuns: 1_000 },
    );
    expect(found.edits).toBe(1_000);
  });

  test('that was changed, cut or is another is not taken for figures', async () => {
    const text = await figuresText(figures);
    expect(await scannedFigures(text.replace('合计 74', '合计 110'))).toBe('altered');
    expect(await scannedFigures(text.replace('结论 未达标', '结论 达标'))).toBe('altered');
    expect(await scannedFigures(text.replace('合计 74', '合计 7x'))).toBe('altered');
    expect(await scannedFigures(`${text}\n合计 74`)).toBe('altered');
    expect(await scannedFigures(text.replace(/截止 .*/, '截止 2018-02-30'))).toBe('altered');
    expect(await scannedFigures(text.slice(0, -12))).toBe('cut');
    for (const other of ['', 'https://example.cn', '核对码 7K3M-9QPT', '学时登记表'])
      expect(await scannedFigures(other)).toBe('no-form');
  });

  test('that is without end is none, and that is told at once', async () => {
    const begun = performance.now();
    for (const piece of [' ', '\n', '学时登记表 2018 '])
      expect(await scannedFigures(`学时登记表 2018${piece.repeat(100_000)}x`)).toBe('no-form');
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
