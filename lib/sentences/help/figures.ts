import type { Pack } from '../../credit/index.ts';
import type { ReferencePack } from '../../credit/pack.ts';
import { groups, type Kind, kinds } from '../../model.ts';
import { articleText, filingText, groupNames, kindNames } from '../standing-words.ts';
import { cited, countingOf, cycleYears, duesTable, hoursOf, mostAbsence } from './rules.ts';
import type { Block, Chapter, Question } from './types.ts';

/** A row for each kind: how its hours arise. */
const kindRows = (pack: Pack): readonly string[][] => {
  const counting: { [kind in Kind]: string } = countingOf(pack);
  return kinds.map((kind) => [kindNames[kind], counting[kind]]);
};

/** What is learnt beyond the cap brings nothing; nothing is said where no group has one. */
function capQuestions({ onlineCap, annual }: Pack): Question[] {
  const { value: cap, article } = onlineCap['county-leader'];
  if (cap === null) return [];
  const over = 13.5;
  return [
    {
      id: 'figures-cap',
      asked: '网络学时为什么有一部分不计入？',
      answer: [
        `网络培训每年最多计入 ${hoursOf(cap)}${cited(article)}。全年学的先加起来，再看超出多少。`,
        `例如：学了 ${hoursOf(cap + over)}，计入 ${hoursOf(cap)}，超出的 ${hoursOf(over)}不计入，也不能转到下一年。`,
        `所以其余的至少 ${hoursOf(annual['county-leader'].value - cap)}，要靠脱产、中心组、自学这些培训补足。`,
      ],
      also: '封顶 上限 超出 多学 不算 结转 浪费',
    },
  ];
}

/** Online hours are owed by themselves. */
function minimumQuestions({ onlineMinimum }: Pack): Question[] {
  const { value: least, article } = onlineMinimum['county-leader'];
  if (least === null) return [];
  return [
    {
      id: 'figures-online-short',
      asked: '合计够了，为什么还说没有达标？',
      answer: [
        `网络培训另有最低要求：${hoursOf(least)}${cited(article)}。别的培训再多，也不能代替。`,
        '到学院把网络课程学够，就达标了。',
      ],
      also: '网络最低 下限 网络还差 未达标',
    },
  ];
}

function cycleQuestion(pack: Pack): Question {
  const { hours, months, daysInMonth, start, shown } = pack.cycle;
  const [years, who] = [cycleYears(pack), groupNames['county-leader']];
  const [least, long] = [hours['county-leader'].value, months['county-leader'].value];
  const others = groups
    .filter((group) => hours[group].value === null)
    .map((group) => `${groupNames[group]}：${shown[group].value ? '只显示，不作要求' : '没有这一项'}。`)
    .join('');
  const either = [least !== null && `满 ${hoursOf(least)}`, long !== null && `满 ${long} 个月`].filter(Boolean);
  return {
    id: 'figures-cycle',
    asked: `${years}的学时怎样算？`,
    answer: [
      {
        points: [
          `${who}，${years}里在党校、行政学院、干部学院这些院校脱产培训，要${either.join('，或者')}；够一项就行${cited(hours['county-leader'].article)}。`,
          others,
          `算月数时，一个整月按 ${daysInMonth.value} 天，余下的按天加起来。`,
          `第一个周期从 ${start.value} 年开始；从哪年算起，在“设置”里选。`,
          '用台账以前的，在“总览”的周期卡片里点“填写往年的学时（期初）”。',
        ],
      },
    ],
    also: '周期 累计 往年 期初 院校 月数',
  };
}

const referenceLines = (reference: ReferencePack, pack: Pack): Block[] => {
  const { fromYear, cycleHours, cycleMonths, yearHours, yearDays, online, name } = reference;
  return [
    `从 ${fromYear.value} 年起，旁边另列一张“参考口径”（${name}）。各项分开看，不相加，不影响上面的结论。`,
    {
      points: [
        `县处级及以上：${cycleYears(pack)}集中培训 ${hoursOf(cycleHours.value)}，或者 ${cycleMonths.value} 个月。`,
        `其他干部：全年集中培训 ${hoursOf(yearHours.value)}，或者 ${yearDays.value} 天。`,
        `各类干部：全年网络培训 ${hoursOf(online.value)}；这一项是转述的，以正式文件为准。`,
      ],
    },
  ];
};

/** How figures arise. Every number comes from the rule packs. */
export const figures = (pack: Pack, reference: ReferencePack): Chapter => ({
  id: 'figures',
  title: '学时是怎样算出来的',
  first: '打开“总览”，点哪个数，就写出那个数是怎样算的。',
  door: { text: '去总览', href: '/ledger.html#overview' },
  also: '计算 折算 学分 课时 小时 规则 办法 要求 标准 达标',
  questions: [
    {
      id: 'figures-why',
      asked: '哪里能看到每个数的依据？',
      answer: [
        '在“总览”和图标的小窗口里，写着“为什么”的地方都可以点。怎样算的、是哪几条、依据哪一条，都写着。',
        { picture: 'why' },
        `按“${pack.name}”计算：${pack.source}。`,
      ],
      also: '依据 文件 条款 来源 理由 为什么',
    },
    {
      id: 'figures-dues',
      asked: '一年要多少学时？',
      answer: [
        duesTable(pack),
        `全年合计依据${articleText(pack.annual.other.article)}，网络培训依据${articleText(pack.onlineMinimum.county.article)}。单位另有规定的，在“设置”里填，要写明由谁决定、何时、依据什么。`,
        `一年里换了类别的，全年按 ${filingText(pack)}那天的类别算，不折算。`,
      ],
      also: '任务 指标 最低 县处级 科级 领导 几个学时 天数 类别 提拔 单位规定 口径',
    },
    {
      id: 'figures-kinds',
      asked: '各类培训怎样折算成学时？',
      answer: [
        { heads: ['类别', '怎样算'], rows: kindRows(pack) },
        `脱产培训请假超过总学时的${mostAbsence(pack)}，整个班都不计${cited(pack.absenceDivisor.article)}。`,
      ],
      also: '半天 一天 分钟 字数 换算',
    },
    ...capQuestions(pack),
    ...minimumQuestions(pack),
    {
      id: 'figures-apart',
      asked: '“待确认”“计划”“待定年度”的学时算不算？',
      answer: [
        '都不算进合计，分开写着。',
        {
          points: [
            '待确认：到“待您确认”里答了，该算的就算进去。',
            '计划：参加以后，点“已参加，计入”。',
            '待定年度：选了年度，才算到那一年。',
            '日期还没到的：到了那天，自己算进去。',
          ],
        },
      ],
      also: '没有计入 不算 少了 灰色 斜线',
    },
    {
      id: 'figures-year',
      asked: '学时算在哪一年？',
      answer: [
        {
          points: [
            '按学完那一天的年份算，从元旦到年底。',
            `${filingText(pack)}以后学完的，仍算这一年，表上写明“申报后新增”。`,
            '跨年的班，分到各年。',
            '同一门课一年只计一次；以前的年度学过、今年又读到的，要您确认。',
          ],
        },
      ],
      also: '年度 跨年 年底 重复 两遍 往年',
    },
    {
      id: 'figures-makeup',
      asked: '去年没有达标，还能补吗？',
      answer: [
        `能。今年参加补训的，补录时填“补训年度”，这些学时只算作那一年的${cited(pack.graceYears.article)}。`,
        `新提拔的，任职那天还不够，可以在 ${pack.graceYears.value} 年以内补足${cited(pack.graceYears.article)}；在“设置”里填上任职日期。`,
      ],
      also: '补训 补学 提拔 任职 不够 期限',
    },
    cycleQuestion(pack),
    {
      id: 'figures-reference',
      asked: '“参考口径”是什么？',
      answer: referenceLines(reference, pack),
      also: '条例 全国 新规定 集中培训',
    },
    {
      id: 'figures-final',
      asked: '这里算的和单位认定的不一样，以哪个为准？',
      answer: ['以单位认定和学院记录为准。到“总览”点开那个数，把怎样算的、依据哪一条给单位管培训的同志看。'],
      also: '准不准 为准 争议 错了 认定 核实',
    },
  ],
});
