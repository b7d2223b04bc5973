import type { Course, Reading, SkipReason } from '../academy/reading.ts';
import type { Note } from '../intake/grid.ts';
import type { Offer } from '../intake/offer.ts';
import { type IntakeCode, IntakeProblem, most } from '../intake/problem.ts';
import type { Said, Taken } from '../intake/take.ts';
import type { PreviewLine, Saved } from '../ledger/readings.ts';
import { hoursText } from './standing-words.ts';

/** What happened, and what to do next. */
export interface Told {
  tone: 'ok' | 'care';
  title: string;
  next: string | null;
}

const problemTexts: { [code in IntakeCode]: string } = {
  'too-large': '文件超过 20 MB。课程表不会这样大，请核对是不是选错了文件。',
  'too-many-rows': `内容太多，一次最多读 ${most.rows} 行。请只保留自己的课程，或分几次导入。`,
  'too-many-frames': '网页里套着的小网页太多，不像学院的课程列表。请在学院打开“已完成课程”页，另存那一页，再选。',
  'too-many-sheets': `工作表太多，一次最多读 ${most.sheets} 张。请只留下有自己课程的那一张，另存一份，再选。`,
  'too-many-files': '选的文件太多。请只选一个网页，或网页和它的文件夹。',
  'several-pages': '一次选了几个文件。请一次选一个，存入以后再选下一个。',
  truncated: '文件不完整，可能没有保存完。请重新保存或下载一次，再选。',
  encoding: '文件里的文字认不出来。请用 Excel 或 WPS 打开，另存为 .xlsx，再选。',
  'unknown-format': '这种文件读不了。请选保存的网页（.mhtml、.html）、Excel 表（.xlsx）或 .csv 文件。',
  picture: '图片和 PDF 里的文字读不了。请保存网页，或复制表格后粘贴。',
  'old-workbook': '这是旧格式的表格（.xls），读不了。请用 Excel 或 WPS 打开，另存为 .xlsx，再选。',
  encrypted: '文件有密码，读不了。请用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx，再选。',
  macros: '表格里带有宏，为了安全不读。请另存为不带宏的 .xlsx，再选。',
  'zip-bomb': '文件解开以后过大，为了安全不读。请核对文件的来历。',
  'no-workbook': '这不是 Excel 表，读不了。请选保存的网页（.mhtml、.html）、Excel 表（.xlsx）或 .csv 文件。',
  'open-quote': '的引号没有成对，后面的内容分不清。请用 Excel 或 WPS 打开，另存为 .xlsx，再选。',
  'no-content': '里面没有内容。请核对后再试。',
  'several-learners': '里面有几个人的课程。请只保留您本人的行，另存后再选；网页请打开只有您本人的记录再存。',
};

/** The same of what was pasted, where another step helps. */
const pastedTexts: { [code in IntakeCode]?: string } = {
  'too-large': '内容超过 20 MB。请只复制课程那张表。',
  'too-many-rows': `内容太多，一次最多读 ${most.rows} 行。请只复制自己的课程，或分几次粘贴。`,
  'open-quote':
    '的引号没有成对，后面的内容分不清。请在 Excel 或 WPS 里选中表格，再复制一次；或另存为 .xlsx，从文件导入。',
  'several-learners': '表里有几个人的课程。请只复制表头和您本人的行，再粘贴一次。',
  'no-content': '剪贴板里没有内容。请先复制表格，再粘贴。',
};

/**
 * @param isPasted whether it came from the clipboard
 * @returns why a file or the clipboard is not taken; what is not an expected error is also told to the console
 */
export function intakeProblemText(error: unknown, isPasted = false): string {
  if (error instanceof IntakeProblem) {
    const text = (isPasted && pastedTexts[error.code]) || problemTexts[error.code];
    return `${error.row === null ? '' : `第 ${error.row} 行`}${text}`;
  }
  console.error(error);
  return '没有读出来，台账没有改动。请换一种方式再试，例如保存为 .xlsx 或直接粘贴表格。';
}

const quoted = (text = '') => (text ? `“${text}”` : '');

const noteReasons: { [code in Note['code']]: (text?: string) => string } = {
  formula: () => '是公式，结果不一定可靠，这一行没有采用。请改成数字',
  format: () => '显示的数字和里面存的不一样，这一行没有采用。请把单元格格式改成“常规”，核对以后再导入',
  merged: () => '是合并的单元格，分不清属于哪一门，这一行没有采用。请拆开后填写完整',
  uneven: () => '的格数与表头不一致，这一行没有采用。请检查有没有多出或缺少的逗号',
  hidden: () => '在表里是隐藏的，没有采用。需要时请取消隐藏',
  year: () => '没有写年度，分不清是哪一年，这一行没有采用。请逐行填写',
  share: (text) => `${quoted(text)}不是学完的意思，或者看不出，这一行没有采用。请写明“已完成”或百分数`,
  hours: (text) => `的学时${quoted(text)}看不明白，这一行没有采用`,
  state: (text) => `${quoted(text)}没有写明是否完成，这一行没有采用`,
  day: (text) => `的日期${quoted(text)}看不明白，日期没有采用`,
};

/** @returns why a row was not taken, with its place: `工作表“课程”第 3 行 B 列是公式，…` */
export function noteText({ code, sheet, row, column, text }: Note): string {
  const place = `${sheet === null ? '' : `工作表“${sheet}”`}第 ${row} 行${column === null ? '' : ` ${column} 列`}`;
  return `${place}${noteReasons[code](text)}。`;
}

/** @returns that a long list is shown in part */
export const moreText = (count: number): string => `这里只列出前面一部分，另有 ${count} 行没有列出。存入时按全部处理。`;

/** @returns that some notes are left out */
export const moreNotesText = (count: number): string => `另有 ${count} 行也是这样，没有一一列出。`;

const skippedTexts: { [reason in SkipReason]: string } = {
  unfinished: '还没有学完',
  'no-hours': '没有写学时',
  'unclear-hours': '学时看不明白',
  'unclear-status': '没有写明是否完成',
};

export const skippedText = (reason: SkipReason): string => skippedTexts[reason];

const lineTexts: { [state in PreviewLine['state']]: string } = {
  new: '新',
  changed: '补充',
  known: '已有',
  repeated: '重复的行，只存一次',
  refused: '含像身份证号的数字，不存',
  clash: '编号和另一门课相同，不存',
};

export const lineText = (state: PreviewLine['state']): string => lineTexts[state];

/** Said beside a new course whose title the ledger has already. */
export const namesakeText = '台账里有同名的，存入后待您确认';

const sumOf = (courses: readonly Course[]) => courses.reduce((sum, { hours }) => sum + hours, 0);

/** @returns what was read, each outcome with its own sentence and next step */
export function takenText(taken: Pick<Taken, 'reading' | 'offer' | 'asks' | 'said' | 'unknown' | 'isUnstyled'>): Told {
  const { reading, offer, asks, unknown, isUnstyled } = taken;
  const { outcome, courses, skipped, statedTotal } = reading;
  const care = (title: string, next: string): Told => ({ tone: 'care', title, next });
  const unclear = skipped.filter(({ reason }) => reason !== 'unfinished').length;
  const advice = (texts: { [kind in Offer['kind']]: string }) =>
    unknown.length && offer.kind !== 'page'
      ? `表头里的${unknown.map(quoted).join('')}认不出来。请改成“课程名称”“学时”“状态”“完成时间”，再导入一次。`
      : texts[offer.kind];
  if (asks.done && !courses.length && !(taken.said.done && !skipped.length))
    return untoldText(taken.said, skipped, care);
  switch (outcome) {
    case 'records':
      return {
        tone: 'ok',
        title: `读到 ${courses.length} 门已完成的课程，共 ${hoursText(sumOf(courses))} 学时`,
        next: null,
      };
    case 'doubtful':
      if (unclear > 0)
        return care(
          courses.length ? `读到 ${courses.length} 门，还有 ${unclear} 门没有读懂` : `有 ${unclear} 门课程，都没有读懂`,
          '没有读懂的不会存入，原因写在下面的表里。请对照原件核对。',
        );
      if (statedTotal && statedTotal.hours !== sumOf(courses))
        return care(
          `读到 ${courses.length} 门，但有对不上的地方`,
          `读到的合计 ${hoursText(sumOf(courses))} 学时，原件写的是 ${hoursText(statedTotal.hours)} 学时。请对照原件核对，再决定是否存入。`,
        );
      if (isUnstyled)
        return care(
          `读到 ${courses.length} 门，可能多读了页面上看不见的行`,
          '网页的样式文件没有一起选，分不清哪些行是隐藏的。请再选保存网页时生成的文件夹；没有的，请逐行对照原件，再决定是否存入。',
        );
      return care(
        `读到 ${courses.length} 门，但有对不上的地方`,
        '读到的门数或列与原件写的不一致。请对照原件核对，再决定是否存入。',
      );
    case 'empty':
      return care('里面没有已完成的课程', '如果学院里有，请打开“已完成课程”，等列表出现以后再保存一次。');
    case 'signed-out':
      return care('这是登录页，没有课程', '请先登录学院，打开“已完成课程”，再保存那一页。');
    case 'loading':
      return care('保存的时候，页面还没有载入完', '请在学院等课程列表出现，再保存一次。');
    case 'layout-changed':
      return care(
        '像是学习记录，但没有读出来',
        advice({
          page: '请在学院选中课程表格，复制后粘贴到这里。',
          sheet: '请打开表格，把表头写成“课程名称”“学时”，一门课程一行，存好再选。',
          pasted: '请连同表头（课程名称、学时）一起选中，再试一次。',
        }),
      );
    case 'elsewhere':
      return care(
        '没有找到课程记录',
        advice({
          page: '请保存学院的“已完成课程”那一页，再选。',
          sheet: '表里要有“课程名称”和“学时”两列。请打开表格看看表头，补上以后存好再选。',
          pasted: '表里要有“课程名称”和“学时”两列，连同表头一起选中，再试一次。',
        }),
      );
  }
}

/** Rows of which neither table nor learner says that they are finished. */
function untoldText({ done }: Said, skipped: Reading['skipped'], care: (title: string, next: string) => Told): Told {
  if (done === null) return care('还不知道这些课程是否学完', '请先回答下面的问题。');
  if (!done)
    return care('没有写明学完的，不存入', '如果都已学完，请改选“是，都已完成”；否则请在表里逐行写明，再导入一次。');
  if (skipped.some(({ reason }) => reason === 'unfinished'))
    return care('没有课程可以存入', '表里有没学完的课程，其余的也就不能都算学完。请去掉没学完的行，再导入一次。');
  return care('没有课程可以存入', '每一行的原因写在下面的表里。请在表里改好，再导入一次。');
}

/** @returns how much of the list this is, where the page says that there is more; null else */
export function partText({ coverage }: Reading): string | null {
  if (!coverage?.total || coverage.shown === null || coverage.total <= coverage.shown) return null;
  return `原页写明共 ${coverage.total} 门，这里有 ${coverage.shown} 门。其余各页请另外保存，再导入。`;
}

/** @returns that something of a saved page lies in other files, which were not chosen with it */
export const missingText = (files: readonly string[]): string =>
  `网页还有一部分在别的文件里（${files.slice(0, 3).join('、')}${files.length > 3 ? '等' : ''}），没有读到，结果可能不全。请再选保存网页时生成的文件夹，名称以“_files”或“.files”结尾。浏览器会问是否“上传”，文件只在本机读取。`;

/** @returns whose courses these are, beside the learner whose ledger it is */
export function learnerText(learner: string | null, name: string, isTheirs: boolean): Told {
  if (learner === null) return { tone: 'care', title: `里面没有写姓名。请确认是${name}本人的课程。`, next: null };
  if (isTheirs) return { tone: 'ok', title: `姓名：${learner}，与台账一致`, next: null };
  return {
    tone: 'care',
    title: `这是“${learner}”的课程，台账是“${name}”的，不能存入`,
    next: '如是您本人，请到“设置”里核对姓名，再导入一次。',
  };
}

/** @returns the preview in numbers: `新 8 门，补充 1 门，已有 3 门；没有读懂 2 门，没有学完 1 门` */
export function countText(lines: readonly PreviewLine[], skipped: Reading['skipped']): string {
  const count = (state: PreviewLine['state']) => lines.filter((line) => line.state === state).length;
  const unfinished = skipped.filter(({ reason }) => reason === 'unfinished').length;
  const parts = (pairs: [string, number][]) =>
    pairs.flatMap(([name, number]) => (number > 0 ? `${name} ${number} 门` : [])).join('，');
  const kept = parts([
    ['新', count('new')],
    ['补充', count('changed')],
    ['已有', count('known')],
    ['重复', count('repeated')],
  ]);
  const left = parts([
    ['没有读懂', skipped.length - unfinished],
    ['没有学完', unfinished],
    ['不存', count('refused') + count('clash')],
  ]);
  return [kept, left].filter(Boolean).join('；');
}

/** @returns what became of it */
export function savedText(saved: Saved): Told {
  if (saved.code !== 'saved')
    return { tone: 'care', title: '没有存入，台账没有改动', next: '请核对姓名后再导入一次。' };
  const { added, changed, known } = saved;
  const more = changed > 0 ? `，补充 ${changed} 门` : '';
  const title =
    added > 0 || changed > 0 ? `已存入台账：新增 ${added} 门${more}` : `没有新课程，${known} 门都已在台账里`;
  return { tone: 'ok', title, next: null };
}
