import type { WhyClosed } from '../../ledger/why-closed.ts';
import { blockedText, closedText, rescueText } from '../ui-opening.ts';
import type { Chapter, Question } from './types.ts';

/** Words that each is looked for by. */
const whys: { [why in WhyClosed]: string } = {
  newer: '版本 更新 旧版本',
  'no-space': '磁盘 空间 满了 内存',
  failed: '打不开 出错 损坏',
};

const questionOf = (why: WhyClosed): Question => {
  const { title, lines } = closedText(why);
  return { id: `closed-${why}`, asked: `页面上写着“${title}”，怎么办？`, answer: lines, also: whys[why] };
};

/** The ledger does not open: nothing is to be thrown away. */
export const closed: Chapter = {
  id: 'closed',
  title: '台账打不开怎么办',
  first: `不要卸载扩展。先点“${rescueText.button}”，把文件放好。`,
  also: '打不开 没有打开 空白 报错 出错 坏了 故障 救 抢救',
  questions: [
    ...(Object.keys(whys) as WhyClosed[]).map(questionOf),
    {
      id: 'closed-blocked',
      asked: `页面上写着“${blockedText.title}”，怎么办？`,
      answer: [blockedText.line],
      also: '等待 卡住 转圈 一直等',
    },
    {
      id: 'closed-firefox',
      asked: 'Firefox 里一直打不开，怎么办？',
      answer: [
        'Firefox 的“设置”里，“隐私与安全”的历史记录如果选的是从不记录，扩展就存不了东西。请改成记录历史记录，再重新打开浏览器。',
      ],
      also: '火狐 隐私 历史记录 无痕',
    },
    {
      id: 'closed-after',
      asked: '导出的文件以后怎样用？',
      answer: [
        '更新或者修好以后，到“备份”页选它，就能恢复。',
        '导出时说“原样的数据”的，自己不能恢复，交给维护扩展的人。',
      ],
      also: '恢复 导出现有数据 文件',
    },
  ],
};
