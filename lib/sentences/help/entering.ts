import type { Pack } from '../../credit/index.ts';
import { type Kind, kinds } from '../../model.ts';
import { proofs } from '../proofs.ts';
import { tileName, titleFields } from '../ui-entry.ts';
import { cited, countingOf, cycleYears, examplesOf, mostAbsence } from './rules.ts';
import type { Chapter, Question } from './types.ts';

/** What is filled in for a kind, and the words that it is looked for by. */
interface Filling {
  asked: string;
  steps: string[];
  /** What there is to know beside how its hours arise. */
  more: string[];
  also: string;
}

const title = (kind: Kind) => `填“${titleFields[kind].label}”，${titleFields[kind].example}。`;

const sitting = [
  '选“按天”或者“按分钟”：有通知写天数的按天，开会学习的按分钟。',
  '填开始和结束日期，再填天数或者分钟。',
  '每月都有一次的，勾“同样的培训有好几次，一起录”。',
];

const fillings = (pack: Pack): { [kind in Kind]: Filling } => ({
  'off-job': {
    asked: '党校、培训班怎样补录？',
    steps: [
      title('off-job'),
      '填开始和结束日期。',
      '在日历上点一点哪几个上午、下午上课；双休日默认不算，上了课的自己点上。',
      '请了假的，在“请假”里填学时。',
      `在党校、行政学院、干部学院办的，勾上“在党校、行政学院、干部学院等院校举办”，才计入${cycleYears(pack)}累计。`,
    ],
    more: [
      `请假超过总学时的${mostAbsence(pack)}，按退学处理，整个班都不计${cited(pack.absenceDivisor.article)}。`,
      '跨年的班，表上会请您分年填写，各算各年的。',
    ],
    also: '脱产 党校 培训班 研修班 进修班 行政学院 干部学院 调训 轮训 上课 请假 缺课 退学 跨年',
  },
  'study-group': {
    asked: '中心组学习怎样补录？',
    steps: [title('study-group'), ...sitting],
    more: [],
    also: '党委 党组 理论学习 集体学习 研讨 每月一次 分钟 小时',
  },
  online: {
    asked: '学院页面读不到的网络课程怎样补录？',
    steps: [title('online'), '填完成日期。', '填“课程学时”，照学院写的填，不是视频时长。'],
    more: ['学院的课程一般不用补录，打开“已完成课程”就会读到。', '学院也列出这门课的，会请您核对，免得记两遍。'],
    also: '网课 在线学习 手工 读不到 视频',
  },
  'self-study': {
    asked: '读书笔记、文章怎样补录？',
    steps: [
      title('self-study'),
      '填完成日期。',
      '填字数；不知道多少字，点“粘贴全文，数一数字数”，只记数目，不存文字。',
      '一篇一条，写了几篇就录几条。',
    ],
    more: ['单位按全年字数合并算、按比例算的，在“设置”里选。'],
    also: '在职自学 心得 体会 论文 字数 写作',
  },
  other: {
    asked: '讲座、报告会、业务培训怎样补录？',
    steps: [title('other'), ...sitting],
    more: ['要是单位认可的培训；拿不准的，先问单位管培训的同志。'],
    also: '其他培训 会议 专题 辅导 业务',
  },
  teaching: {
    asked: '给干部讲课怎样补录？',
    steps: [title('teaching'), '填授课日期和讲课的分钟数。', '勾“听课的是干部”。'],
    more: ['不是给干部讲的，不计学时。', `讲课的学时不计入${cycleYears(pack)}累计。`],
    also: '授课 奖励 讲课 宣讲 教师 党课',
  },
});

/** Every kind has its question: a new one can't be forgotten. */
function kindQuestions(pack: Pack): Question[] {
  const [filling, counting] = [fillings(pack), countingOf(pack)];
  const examples: { [kind in Kind]?: string } = examplesOf(pack);
  return kinds.map((kind) => {
    const { asked, steps, more, also } = filling[kind];
    const { papers, certifier } = proofs[kind];
    return {
      id: `entry-${kind}`,
      asked,
      answer: [
        { steps: [`选“${tileName(kind)}”。`, ...steps] },
        {
          points: [
            `学时怎样算：${counting[kind]}${examples[kind] ?? ''}`,
            ...more,
            `证明材料：${papers.join('、')}；由${certifier}认定。`,
          ],
        },
      ],
      also,
    };
  });
}

/** How each kind of training is entered by hand. */
export const entering = (pack: Pack): Chapter => ({
  id: 'entry',
  title: '怎样补录各类培训',
  first: '打开“补录”，先选类别，再填名称、时间和数量。',
  door: { text: '去补录', href: '/ledger.html#entry' },
  also: '补录 手工 录入 填写 线下 添加 登记',
  questions: [
    {
      id: 'entry-steps',
      asked: '补录一条要几步？',
      answer: [
        {
          steps: [
            '打开“补录”，点一个类别。',
            '照着格子往下填；写着“可不填”的可以不填。',
            '下面马上显示折合多少学时、依据哪一条。',
            '点“存入台账”。',
            '存错了，点旁边的“撤销”。',
          ],
        },
        { picture: 'entry' },
        '涉密的名称、题目、文号，一律不要填。身份证号填了也不收。',
      ],
    },
    ...kindQuestions(pack),
    {
      id: 'entry-unfinished',
      asked: '填了一半，关掉了，还在吗？',
      answer: ['在。再打开“补录”，接着填就行。不想要了，点“不要了，重新填”。'],
      also: '没填完 草稿 丢了 保存',
    },
    {
      id: 'entry-planned',
      asked: '还没有参加的培训，能先记上吗？',
      answer: [
        '能。勾“这是计划，还没有参加”。计划的学时不计入，也不上登记表。',
        '参加以后，在“明细”里点“已参加，计入”。',
      ],
      also: '计划 以后 将来 报名',
    },
    {
      id: 'entry-recognized',
      asked: '单位已经认定了学时，按哪个算？',
      answer: [
        `按认定的算${cited(pack.absenceDivisor.article)}。勾“单位已认定学时”，填学时、日期和认定单位。折算的数也留着，看得见。`,
      ],
      also: '认定 主办单位 证书 写明',
    },
    {
      id: 'entry-makeup',
      asked: '今年补往年不够的学时，怎样填？',
      answer: [
        `展开“登记表上的其他内容”，在“补训年度”里填那一年。这些学时算作那一年的补训，不再计入今年${cited(pack.graceYears.article)}。`,
      ],
      also: '补训 补学 去年 往年 不达标',
    },
    {
      id: 'entry-wrong',
      asked: '填错了，怎样改、怎样删？',
      answer: [
        {
          steps: [
            '打开“明细”，找到那一条。',
            '自己填的：点“修改”或者“删除”。',
            '从学院读来的不能改：读错了点“更正”，两条都看得见，计入时以更正为准。',
            '删错了：在“明细”下面的“回收站”里点“恢复”。',
          ],
        },
        '每一条改过什么、什么时候改的，点开就看得见。',
      ],
      also: '修改 更正 删除 撤销 恢复 回收站 改错',
    },
  ],
});
