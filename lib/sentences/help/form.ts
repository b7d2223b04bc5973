import type { Pack } from '../../credit/index.ts';
import { filingText } from '../standing-words.ts';
import { cited } from './rules.ts';
import type { Chapter } from './types.ts';

/** From the checked form to the filed one. */
export const form = (pack: Pack): Chapter => ({
  id: 'form',
  title: '怎样出登记表',
  first: '打开“登记表”，先看“生成前检查”，再下载或者打印。',
  door: { text: '去登记表', href: '/form.html' },
  also: '登记表 申报 年底 打印 word 导出 上报',
  questions: [
    {
      id: 'form-steps',
      asked: '出一份登记表要几步？',
      answer: [
        {
          steps: [
            '打开“登记表”，上面选好年度。',
            '看“生成前检查”：标 ▲ 的，点旁边的链接去补。',
            '选版式：一般用一页式；要列计算依据和证明材料的，用分类式。',
            '点“下载登记表（Word）”，用 Word 或 WPS 打开打印；也可以直接“打印或存为 PDF”。',
            `签字，${filingText(pack)}前交单位审核${cited(pack.filing.article)}。`,
          ],
        },
        { picture: 'form' },
        '签字和盖章的地方留空。最终以单位认定和学院记录为准。',
      ],
      also: '下载 wps pdf 版式 一页式 分类式 签字 盖章 期限 截止',
    },
    {
      id: 'form-empty',
      asked: '表上有的格子是空的，怎么办？',
      answer: [
        {
          points: [
            '个人情况：在“设置”里填，或者打印以后手写。',
            '主办单位、地点：在“明细”里点“修改”，补上再出一次。',
            '网络课程合成一行，每一门列在后面的附表里。',
          ],
        },
      ],
      also: '空白 缺 单位 职务 主办单位 附表',
    },
    {
      id: 'form-template',
      asked: '单位有自己的登记表，能用吗？',
      answer: [
        {
          steps: [
            '用 Word 或 WPS 打开单位的空白表。',
            '在要填的格子里写上标签，例如 {姓名}；全部标签在“标签一览”里。',
            '另存为 .docx。',
            '在“登记表”页选它，先预览，再生成。',
          ],
        },
      ],
      also: '模板 自己的表 标签 空白表 样表',
    },
    {
      id: 'form-texts',
      asked: '年度考核登记表、任免审批表上写什么？',
      answer: [
        `“登记表”页下面有写好的文字，点“复制”就行。脱产培训写进年度考核登记表；满 ${pack.appointmentMonths.value} 个月的班，还要写进任免审批表${cited(pack.appointmentMonths.article)}。`,
      ],
      also: '考核 任免 审批 复制 文字',
    },
    {
      id: 'form-verify',
      asked: '表下面的核对码和二维码有什么用？',
      answer: [
        '用来查抄错和改动：审核的人在“核对登记表”里选这份文件，或者输入核对码，就知道数字改过没有。它不是签名。',
      ],
      also: '核对 二维码 防伪 扫码 审核 真假',
    },
    {
      id: 'form-filed',
      asked: '交了以后，还要做什么？',
      answer: [
        '在“年度”页里点年终留档，把交出的数字记下来。以后台账有变动，会列出从多少变成多少。留错了可以撤回。',
        '再到“备份”页存一份备份文件。',
      ],
      also: '留档 存档 归档 年终 交了 变动',
    },
    {
      id: 'form-late',
      asked: `过了 ${filingText(pack)}还没有交，怎么办？`,
      answer: ['照样可以出表，表上会写明逾期。请尽快交，并向单位说明。'],
      also: '逾期 过期 晚了 截止 迟交',
    },
  ],
});
