import type { Day } from '../model.ts';

/** A version that was handed out, as it concerns those who use it. */
export interface VersionNote {
  version: string;
  date: Day;
  news: readonly string[];
  /** What a learner has to do because of it. */
  asks: string;
}

/** Newest first; the first is this one. */
export const versions: readonly VersionNote[] = [
  {
    version: '0.1.0',
    date: '2026-11-28',
    news: [
      '在学院打开“已完成课程”，自动读出课程和学时。只读取，不操作。',
      '点图标就看到本年度够不够、差多少，每个数字都能说明理由。',
      '线下培训自己补录，学时边填边算。拿不准的列为“待确认”，不计入。',
      '填好登记表，下载 Word 文件或者直接打印。',
      '按年度和五年周期查看，年终一步一步对账、留档。',
      '台账只存在这台电脑，可以备份，也可以和另一台电脑合并。',
      '单位管培训的，可以把学员交来的登记表汇总成一张表。',
    ],
    asks: '第一次打开时答三个问题：姓名、干部类别、五年周期从哪年开始。',
  },
];

/** @returns the notes of all versions as plain text, one line each, for who reads them before installing */
export const versionsText = (): string =>
  versions
    .map(({ version, date, news, asks }) =>
      [`学时台账 ${version}（${date}）`, ...news.map((line) => `· ${line}`), `您要做的：${asks}`, ''].join('\n'),
    )
    .join('\n');
