import type { Chapter } from './types.ts';

/** A situation, what it does to the ledger, and what to do about it. */
type Row = readonly [what: string, does: string, next: string];

const heads = ['什么情况', '台账会怎样', '怎么办'];

const windows: Row[] = [
  [
    '无痕、InPrivate、隐私窗口',
    '扩展默认不在这种窗口里运行，什么也读不到；以前的台账还在。',
    '用普通窗口打开学院和台账。',
  ],
  ['浏览器的访客模式', '里面没有扩展，也看不到台账。', '换回平时用的用户。'],
  ['Firefox 设成从不记录历史', '台账打不开，存不下东西；以前的台账还在。', '改成记录历史，重新打开浏览器。'],
];

const cleaning: Row[] = [
  ['浏览器自带的“清除浏览数据”（网站数据也算）', '不会删扩展的台账；学院要重新登录。', '不用管；不放心的，先存备份。'],
  [
    '360 安全卫士、电脑管家一类的清理工具',
    '不一定。有的会把扩展存的数据一起清掉。',
    '清理以前先存备份；在工具里不要勾“网站存储”“本地数据库”和浏览器插件的数据。',
  ],
  [
    '还原卡、影子系统、每晚还原的机器',
    '还原以后，上次还原点以后记的全部没有。',
    '每次用完存一份备份到 U 盘，下次先恢复；或者请信息部门把浏览器的用户数据文件夹放到不还原的盘上。',
  ],
  [
    '单位的策略规定，关闭浏览器就清空用户数据',
    '关掉浏览器，台账就没有了。',
    '请信息部门对这台电脑放开，或者每次用完存备份。',
  ],
  [
    '正在记的时候突然断电、死机、浏览器被强行结束',
    '浏览器可能弄坏台账；会用这台电脑上的副本自动恢复，并说明恢复到什么时候。',
    '那以后补录的核对一遍，再存一份备份。',
  ],
];

const accounts: Row[] = [
  ['一台电脑有几个 Windows 账户', '各是各的台账，互相看不到。', '用自己的账户登录；要合到一起，用备份文件。'],
  ['域账户、漫游配置', 'Chrome、Edge 的用户数据在本机，换一台电脑登录就没有；Firefox 不一定。', '换电脑以前先存备份。'],
  ['浏览器登录账号同步', '不带台账，别的电脑上看不到。', '用备份文件搬过去。'],
  ['换一种浏览器', '各是各的台账。', '用备份文件搬过去。'],
];

const reinstalling: Row[] = [
  ['卸载扩展', '台账全部删除，不能恢复。', '卸载以前先存备份。'],
  ['卸载、重装浏览器', '不一定；选了“同时删除浏览数据”的，台账就没有了。', '先存备份。'],
  ['重装系统、换硬盘', '台账全部没有。', '先存备份，装好以后从备份文件恢复。'],
  [
    '升级扩展、移动扩展的文件夹',
    '台账不丢：扩展的编号是固定的。',
    '用新文件夹的内容替换旧的，点“重新加载”；不要先卸载。',
  ],
];

/** For colleagues and the IT office: what becomes of the ledger on machines that are shared, cleaned or reset. It prints on one sheet. */
export const machines: Chapter = {
  id: 'machines',
  title: '给同事和信息部门：什么会让台账不见',
  first: '办公室的电脑常清理、常还原，或者几个人用的：每次用完，到“备份”页存一份，放到 U 盘上。',
  also: '信息部门 网管 it 同事 合用 公用 机房 办公室',
  questions: [
    {
      id: 'machines-windows',
      asked: '在哪种窗口里用？',
      answer: [{ heads, rows: windows }],
      also: '无痕 隐私 inprivate 访客 incognito 浏览模式',
    },
    {
      id: 'machines-cleaning',
      asked: '清理、还原、断电，会不会弄丢台账？',
      answer: [{ heads, rows: cleaning }],
      also: '断电 停电 死机 损坏 副本 恢复 清理 360 ccleaner 电脑管家 鲁大师 垃圾 缓存 cookie 还原卡 影子系统 冰点 机房 策略 组策略 清空',
    },
    {
      id: 'machines-accounts',
      asked: '几个账户、几台电脑，台账跟着走吗？',
      answer: [{ heads, rows: accounts }],
      also: '账户 用户 域 漫游 同步 云 登录 换电脑',
    },
    {
      id: 'machines-reinstalling',
      asked: '卸载、重装、升级呢？',
      answer: [{ heads, rows: reinstalling }],
      also: '重装 系统 硬盘 升级 移动文件夹 浏览器卸载',
    },
    {
      id: 'machines-place',
      asked: '数据放在哪里？（给信息部门）',
      answer: [
        {
          points: [
            'Chrome、Edge：用户数据文件夹的 `Default\\IndexedDB` 下，文件夹名里有扩展编号（“隐私与权限”页上写着）。用户数据文件夹在哪里，看浏览器的“关于版本”页。',
            'Firefox：配置文件夹的 `storage\\default` 下，名字以 `moz-extension` 开头的文件夹。',
            '清理工具和还原软件请排除这个文件夹；不要在浏览器开着的时候拷贝它。要搬数据，请用备份文件。',
            '没有服务器，没有账号，不发任何请求；权限和数据的说明在“隐私与权限”页，可以打印。',
          ],
        },
      ],
      also: '路径 文件夹 indexeddb 位置 排除 白名单 审查 权限',
    },
  ],
};
