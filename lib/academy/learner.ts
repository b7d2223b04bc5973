import { plain } from './text.ts';

/** Two characters at least; Mongolian names run to nine and more, some with a dot. No surname is assumed. */
const name = '([\\p{Script=Han}\\p{Script=Mongolian}·•]{2,25})';

/** A name ends where other words begin: `今天是2018年…` holds none. */
const whole = `${name}(?![\\p{L}\\p{N}])`;
const before = '(?:^|[ |,;/()\\[\\]>。!])';
/** 欢迎您，X · 您好，X (B C) · 上午好，X · X，您好 · X 同志 (F); inside a sentence a comrade is anybody. */
const greetings = [
  `${before}(?:欢迎您?|[您你]好|(?:[早晚]上|[上中下]午)好) ?[,!: ] ?(?:尊敬的|亲爱的)?${whole}`,
  `^(?:尊敬的|亲爱的)?${name} ?[,!: ] ?[您你]好`,
  `^${name} ?同志 ?(?:$|[,:!。] ?(?:$|[您你欢]))`,
].map((pattern) => new RegExp(pattern, 'u'));
const record = '(?:学习|培训|学时|课程)(?:档案|记录|明细|情况|历程)';
/** 学员：X · 姓名：X (A E F) · 当前用户：X; 联系人姓名 and 优秀学员 are others. */
const labels = [
  new RegExp(
    `${before}(?:(?:当前|正在)?查看的?)?(?:对 ?象|人 ?员|学 ?员(?:姓 ?名)?|(?:用户|真实)?姓 ?名|(?:当前|登录)用户) ?: ?${whole}`,
    'u',
  ),
  // X的学习档案, X同志学习档案, X - 学习明细, 学习明细（X）, 学员“X”: over the record of whoever is looked at.
  new RegExp(`^${name}(?:(?:同志|学员)?的|同志)(?:个人|年度|网络|在线)?${record}`, 'u'),
  new RegExp(`^([\\p{Script=Han}·•]{2,4}) ?[-–—] ?(?:个人|年度|网络|在线)?${record}`, 'u'),
  new RegExp(`${record} ?[(:] ?${name}\\)?$`, 'u'),
  new RegExp(`学员 ?["“”'「]${name}["“”'」]`, 'u'),
];
/** Ours: over comments, praise and contacts, whose names are others'. */
const othersTitle = /^.{0,8}(评[论价]|留言|讨论|之星|优秀|标兵|排行|联系|客服|班主任).{0,8}$/;

/** Ours: right before a label, whose name is another's: `班主任 姓名：王五`. */
const othersBefore = /(班主任|联系人?|客服|讲师|主讲人?|作者|评论者?|教师|老师)[ :,]*$/;

/** Words that stand where a name would, or in a sentence there. */
const noName =
  /^(请|来到|各位|今|现在)|欢迎|登录|游客|学员|管理员|同志|用户|[您你我]|^(已|未|全部|所有|本|个人|近期|历年|往年|各)|学习|课程|系统|平台|学院|党校|服务|首页|中心|档案|管理|培训|教育|干部|空间|[必选]修|网络|在线|线[上下]|年度|最新|详细|版|查询|打印|导出|说明|汇总|正式|归档|星期|周[一二三四五六日]/;

const alone = new RegExp(`^${name}$`, 'u');
/** What a hidden field is called that holds the name (F); an account or a number is none. */
const field = /(user|real|true|stu|student|xy|xs)_?name|^(hd|hid)?_?(xm|xingming)$/i;

/**
 * The name where the page shows none, but holds one that a script would show (F): the one value of its hidden fields so
 * called, else the one `title` that greets.
 *
 * @returns null where there is none, or where they differ
 */
export function hiddenLearnerIn(documents: Document[]): string | null {
  const all = <Found extends Element>(selector: string) =>
    documents.flatMap((document) => [...document.querySelectorAll<Found>(selector)]);
  const fields = all<HTMLInputElement>('input[type=hidden]').filter(
    ({ id, name }) => field.test(id) || field.test(name),
  );
  const values = fields.map(({ value }) => plain(value)).filter((value) => alone.test(value) && !noName.test(value));
  const greeted = all<HTMLElement>('[title]').flatMap(({ title }) => learnersIn([plain(title)]));
  const [found, ...others] = new Set(values.length ? values : greeted);
  return others.length ? null : (found ?? null);
}

/**
 * The name that a label gives to the record goes before the one that is greeted, who may be looking at another's.
 *
 * @param blocks what stands together on the page, `plain`, in its order
 * @returns the learner's name; several where labels name several, so that nobody can tell whose the page is. Never
 *   digits, so never the user name, which is an ID number
 */
export function learnersIn(blocks: string[]): string[] {
  const labelled = new Set<string>();
  let isOfOthers = false;
  for (const block of blocks) {
    const found = nameBy(labels, block);
    isOfOthers = othersTitle.test(block) || (isOfOthers && found !== null);
    if (found && !isOfOthers) labelled.add(found);
  }
  if (labelled.size) return [...labelled];
  return blocks.flatMap((block) => nameBy(greetings, block) ?? []).slice(0, 1);
}

function nameBy(patterns: RegExp[], block: string): string | null {
  const names = patterns.map((pattern) => {
    const found = pattern.exec(block);
    const isOther = othersBefore.test(block.slice(0, found?.index ?? 0));
    return isOther ? '' : (found?.[1]?.replace(/(同志|学员)$/, '') ?? '');
  });
  return names.find((found) => found.length > 1 && !noName.test(found)) ?? null;
}
