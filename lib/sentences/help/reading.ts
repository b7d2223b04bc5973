import { type SkipReason, skipReasons } from '../../academy/reading.ts';
import { skippedText } from '../intake.ts';
import { platformWords as words } from '../platform.ts';
import { teachWords } from '../teach.ts';
import { tileName } from '../ui-entry.ts';
import type { Chapter } from './types.ts';

/** What is to be done about a row that was left out. */
const skipped: { [reason in SkipReason]: string } = {
  unfinished: '学完以后再打开“已完成课程”，就会读到。',
  'no-hours': '请到学院看这门课有没有学时；有的，在“补录”里填。',
  'unclear-hours': '请对照学院核对；也可以用“教它认页面”指给它看。',
  'unclear-status': '请换到“已完成”的栏目再看；也可以用“教它认页面”指给它看。',
};

/** How the academy's courses are read, and why one may be missing. */
export const reading: Chapter = {
  id: 'read',
  title: '怎样读取学院的课程',
  first: '登录学院，打开“已完成课程”，停几秒。',
  also: '读取 学院 课程 网络 已完成 同步 抓取 导入',
  questions: [
    {
      id: 'read-first',
      asked: '第一次怎样读？',
      answer: [
        {
          steps: [
            '像平时一样登录学院。',
            '打开“已完成课程”那一页，停几秒，什么也不用点。',
            '页面角落（一般在右下角）会出现一条提示，说读到了几门。',
            '还有别的页，自己翻到下一页，每页停几秒。',
            '提示说“全部读到”，就读完了。',
            '点浏览器右上角的图标，看还差多少学时。',
          ],
        },
        { picture: 'notice' },
      ],
      also: '开始 安装以后 使用 方法 入门',
    },
    {
      id: 'read-missing',
      asked: '为什么页面上有的课没有读到？',
      answer: [
        '照下面的次序看一遍，多半就找到了。',
        {
          heads: ['看一看', '怎样办'],
          rows: [
            ['还有别的页没有翻到', '接着往后翻，或者把列表往下拉到底。'],
            ['页面上选的年度、栏目不对', '换成要看的年度，栏目选“已完成”。'],
            ['学院页面在安装扩展以前就开着', '刷新那一页。'],
            ...skipReasons.map((reason) => [`页面上，这门课${skippedText(reason)}`, skipped[reason]]),
            ['同一门课以前读过', '重复看不会重复记，在“明细”里能找到。'],
            ['页面不是您本人的', '请用自己的账号登录；姓名不一样的不会记入。'],
            ['课程在页面里嵌着的另一块内容里', '单独打开那一块，再读。'],
            ['课程名里有像证件号的数字', '证件号不收，这一门没有记入；请在“补录”里填，不写号码。'],
          ],
        },
        `还是找不到，就在“补录”里选“${tileName('online')}”，自己填上这一门。`,
      ],
      also: '少了 漏了 缺课程 不全 没读 读不到 没记 少几门 门数不对',
    },
    {
      id: 'read-whole',
      asked: '怎样知道读全了？',
      answer: [
        {
          steps: [
            '打开“总览”，看“对账”。',
            '学院合计、读到的课程、台账、登记表，几处的数一样，就是读全了。',
            '数不一样，点“差在哪几门课”，一门一门都列着。',
            '说不清差在哪里的，到学院把各页再翻看一遍。',
          ],
        },
        { picture: 'reconcile' },
        '学院后来不再列出的课程，台账不会删，只提醒您核对。',
      ],
      also: '对账 核对 一致 不一致 合计 对不上 完整',
    },
    {
      id: 'read-badge',
      asked: '图标上的数字和符号是什么意思？',
      answer: [
        {
          points: [
            '数字：今年还差多少学时，零头进成整数；网络和合计都差的，写大的那个。',
            '✓：今年已经达标。',
            '感叹号：最近一次读取没有把握，数字可能不全，请点开看。',
          ],
        },
        { picture: 'popup' },
      ],
      also: '角标 红色 感叹号 对勾 打勾 右上角 小窗口 弹窗',
    },
    {
      id: 'read-platform',
      asked: '单位用的是别的学习平台，怎样读？',
      answer: [
        {
          steps: [
            '打开那个平台的学习记录页。',
            '点浏览器右上角的图标。',
            '点“读取本页”。',
            `第一次会问单位申报过没有。${words.why}`,
            '每翻一页，再点一次“读取本页”。',
          ],
        },
      ],
      also: '其他平台 学习强国 干部网络学院 申报 另外的网站',
    },
    {
      id: 'read-teach',
      asked: '页面怎么也读不出来，怎么办？',
      answer: [
        {
          steps: [
            '在那一页上，点浏览器右上角的图标。',
            `点开“${words.doubt}”，再点“${words.teach}”。`,
            `${teachWords.point}。`,
            '核对每一栏是什么：哪一栏是课程，哪一栏是学时。',
            `点“${teachWords.save}”。`,
          ],
        },
        `还是不行，在同一个地方点“${words.report}”，存成文件，交给帮忙的人。里面没有姓名、课程和数字。`,
        '教过的页面在“设置”里，可以删除，也可以导出给同事。',
      ],
      also: '教 认法 改版 样式变了 失败 不支持 结构报告',
    },
    {
      id: 'read-file',
      asked: '手里只有文件或者表格，能读吗？',
      answer: [
        {
          steps: [
            '打开“导入”。',
            '选文件：保存的网页（.mhtml、.html）、Excel 表（.xlsx）或 .csv 文件；也可以粘贴复制来的表格。',
            '先列出哪些是新的、哪些已有、哪些没有读懂，您看一遍。',
            '点“存入台账”才会记下。',
          ],
        },
        '图片和 PDF 里的文字读不了。',
      ],
      also: '导入 excel 表格 粘贴 复制 网页 mhtml csv 截图 图片',
    },
    {
      id: 'read-only',
      asked: '它会不会替我点、替我学？',
      answer: ['不会。它只看您自己打开的页面：不点击、不翻页、不播放、不代学，也不向学院发送任何东西。'],
      also: '挂机 刷课 代学 自动 违规 安全 上传',
    },
  ],
};
