/** What the page for the unit's IT office says, and `PRIVACY.md` with it: `test/privacy.test.ts` holds both together. */

/** Why each permission of the manifest is asked for. */
export const permissionReasons: { [permission: string]: string } = {
  '*://*.nmgce.gov.cn/*': '学院的网站。在这里打开“已完成课程”时自动读取；只读取，不点击，不提交。',
  activeTab:
    '您点扩展图标以后，能看到当时那个标签页的网址；再点“读取本页”或“教它认页面”，才读那一页。换到别的网站就失效。',
  scripting: '把读取课程的程序放进学院的页面，或者您点了“读取本页”的页面。',
};

export const noOtherPermission = '除此以外没有别的权限：看不到其他网站、浏览历史、书签、下载和 Cookie。';

export const noRequests = '没有服务器，没有统计，没有账号。';
export const howEnforced = '由浏览器强制执行的内容安全策略，写在扩展的 manifest.json 里，管扩展的每一页和后台：';

/** What each rule of the content security policy shuts or leaves open. */
export const ruleWords: { [directive: string]: string } = {
  'default-src': '下面没有写明可以的，一律不可以。',
  'script-src': '只运行安装包里的程序，不从网上取程序。',
  'style-src': '样式只用安装包里的。',
  'img-src': '图片只用安装包里的和在本机生成的。',
  'font-src': '字体只用安装包里的。',
  'connect-src': '不能向任何网址发送或接收数据。',
  'object-src': '不能嵌入插件。',
  'frame-src': '不能嵌入别的网页。',
  'form-action': '不能提交表单。',
  'base-uri': '不能把地址改指到别处。',
};

/** What the policy doesn't reach, and what holds it instead. */
export const beyondRules = [
  '策略管不到打开网页、预先连接和音视频通话：程序里没有这些语句，每次发布前自动检查。',
  '学院页面里的那部分程序不归策略管：自动检查比对学院收到的请求，装与不装本扩展，完全相同。',
  '界面上的“打开学院”是普通链接，您点了才打开。',
];

export const whereKept =
  '都存在这台电脑、这个浏览器的用户数据文件夹里（IndexedDB 数据库 nmgce-ledger），不随浏览器账号同步。没有另外加密：能用这个系统账户的人就能看到。下载的备份文件可以加密码。';
export const spareKept =
  '台账另有一份副本（浏览器给本扩展的私有文件 nmgce-ledger.json），数据库损坏时用来恢复；台账变动就重写，卸载扩展就删除，删除学习人时先删去。';
export const sampleKept = '示例数据另存在 nmgce-ledger-sample，退出示例就删除。';

/** Something that is kept, by the database's tables that hold it. */
export interface Kept {
  tables: readonly string[];
  name: string;
  what: string;
  /** The ledger file of the backup page takes it along. */
  inFile: boolean;
}

/** All that the database keeps. */
export const keptThings: readonly Kept[] = [
  {
    tables: ['profiles'],
    name: '学习人',
    what: '姓名、干部类别，以及您在设置里填的单位、职务等（登记表用）。',
    inFile: true,
  },
  {
    tables: ['records'],
    name: '学时条目',
    what: '课程和培训的名称、学时、日期、来源，以及您填的主办单位、证明材料名称、备注。',
    inFile: true,
  },
  { tables: ['readings'], name: '读取情况', what: '哪天读的哪一页、读到几门、页面自己写的合计。', inFile: true },
  { tables: ['filed'], name: '年终留档', what: '交出时的数字和条目。', inFile: true },
  { tables: ['settings'], name: '单位的口径', what: '按哪个办法算、单位自己定的数字和依据。', inFile: true },
  { tables: ['purged'], name: '彻底删除的条目', what: '只有编号，免得又读回来。', inFile: true },
  { tables: ['history'], name: '改动记录', what: '条目改动以前的内容和时间。', inFile: false },
  { tables: ['drafts'], name: '没有填完的补录', what: '填了一半的内容。', inFile: false },
  { tables: ['held'], name: '别人的页面', what: '平台、页面上的姓名、课程门数，不存课程。', inFile: false },
  {
    tables: ['sessions'],
    name: '最近登录的是谁',
    what: '各平台最近显示的是哪位学习人；是别人就只记“别人”。',
    inFile: false,
  },
  { tables: ['platforms'], name: '申报过的平台', what: '网站名和您确认的日期。', inFile: false },
  { tables: ['asked'], name: '请求读取的标签页', what: '标签页编号、网站名、最近一次提示。', inFile: false },
  { tables: ['recipes'], name: '教过的页面', what: '页面路径、各栏在哪里，没有课程内容。', inFile: false },
  { tables: ['templates'], name: '单位的登记表模板', what: '您选入的空白表。', inFile: false },
  { tables: ['preferences'], name: '本机的选择', what: '字号、当前学习人、最近备份的时间。', inFile: false },
  {
    tables: ['snapshots'],
    name: '自动留存',
    what: '合并、替换、导入、升级和清空回收站以前台账的样子，最近十份。',
    inFile: false,
  },
  {
    tables: ['gathered', 'glances', 'shown'],
    name: '条目的副本',
    what: '为了打开快，把条目和算出的学时另存一份，随条目一起更新和删除。',
    inFile: false,
  },
];

/** What is never kept. */
export const neverKept = [
  '身份证号：页面上有也不存；您填写的内容和导入的文件里有，就不收。',
  '密码、Cookie 和登录凭证：程序不读取。',
  '网页原文、截图、浏览记录。',
  '证明材料本身：只记名称和放在哪里。',
];

/** How what is kept is deleted. */
export const waysToDelete = [
  '一条记录：“明细”里删除，先放进回收站，可以恢复；清空回收站才彻底删除。',
  '一位学习人的全部数据：“设置”的“学习人”里删除，会先让您存一份，自动留存里的一起删除。',
  '教过的页面在“设置”里、模板在“登记表”页里删除；示例退出就删除。',
  '全部：在浏览器里卸载本扩展。',
];

/** What uninstalling does. */
export const afterUninstalling = [
  '浏览器把扩展存的全部删除，不能恢复。要留的，先在“备份”页存一份。',
  '已经下载的备份文件、登记表和表格在您的下载文件夹里，不会删除。',
];

export const howToCompare =
  '算出拿到的 zip 文件的 SHA-256，与发布时同时给出的 SHA256SUMS 里同名的一行逐字比较。一样，就是原样的安装包；不一样，不要安装。';
export const howToRebuild = '也可以自己做一遍：解开源代码的 zip，运行 npm run zip，得到的安装包应当一个字节也不差。';

/** How the file that was handed out is held against what was published. */
export const waysToCompare: readonly { system: string; command: string }[] = [
  { system: 'Windows 7 及以上（命令提示符）', command: 'certutil -hashfile 文件名.zip SHA256' },
  { system: 'Windows 10 及以上（PowerShell）', command: 'Get-FileHash 文件名.zip -Algorithm SHA256' },
  { system: '麒麟、统信等 Linux', command: 'sha256sum 文件名.zip' },
];
