/**
 * The pictures of the help, in `public/help/`: how large each is in px, and what is to be seen on it. `npm run pictures -- help`
 * takes them anew from the screens themselves (test/tools/help-pictures.ts).
 */
export const pictures = {
  notice: { width: 480, height: 220, alt: '学院页面角落的提示：本页读到几门，新记入几门，接着翻到第几页。' },
  popup: { width: 420, height: 600, alt: '点图标打开的小窗口：最上面是还差多少学时，下面是各类学时和下一步。' },
  reconcile: {
    width: 460,
    height: 190,
    alt: '总览里的“对账”：学院合计、读到的课程、台账、登记表四个数并排，中间是等号。',
  },
  entry: { width: 760, height: 660, alt: '补录页：填名称和起止日期，在日历上点哪几个上午、下午上课。' },
  questions: { width: 760, height: 450, alt: '待您确认：一个问题一张卡片，两种读法并排，下面是可以选的答案。' },
  why: { width: 632, height: 428, alt: '总览里点一个数，下面一步一步写出怎样算出来的、依据哪一条。' },
  form: { width: 760, height: 496, alt: '登记表页：先是生成前检查，下面是下载和打印的按钮。' },
  backup: { width: 760, height: 300, alt: '备份页：存一份备份文件，按钮是“下载备份文件”。' },
  merge: { width: 760, height: 560, alt: '备份页选了一个文件以后：选合并还是替换，下面列出会新增和改动什么。' },
} as const;
export type PictureName = keyof typeof pictures;
