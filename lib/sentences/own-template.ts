/** What a template would have to fetch from elsewhere, by the last word of its relationship's type. */
const elsewhere: { [kind: string]: string } = {
  image: '图片',
  attachedTemplate: '附加的模板',
  oleObject: '表格或文件',
  field: '图片、文件或数据',
};

/** @param near the place in the template, as it is written there */
type Text = (near: string) => string;

const texts = {
  several: () => '一次放了几个文件。请一次选一个。',
  'too-large': () =>
    '文件超过 5 MB，登记表的模板不会这样大。请核对是不是选错了；里面有大图片的，请压缩图片，存好再选。',
  'old-word': () => '这是旧格式的 Word 文件（.doc），读不了。请用 Word 或 WPS 打开，另存为 .docx，再选。',
  password: () => '文件有密码，打不开。请用 Word 或 WPS 打开，去掉密码，另存为 .docx，再选。',
  'not-word': () => '这不是 Word 文档（.docx）。请用 Word 或 WPS 打开模板，另存为“Word 文档（*.docx）”，再选。',
  macros: () => '文件里带有宏或控件，为了安全不用。请用 Word 或 WPS 打开，另存为不带宏的“Word 文档（*.docx）”，再选。',
  external: (kind) =>
    `文件里有从别处链接的${elsewhere[kind] ?? '内容'}，打开时会去别处取，为了安全不用。请断开链接或删去，或者新建空白文档、把表格复制过去，存好再选。`,
  embedded: () => '文件里嵌着别的文件（例如 Excel 表），为了安全不用。请在 Word 或 WPS 里删去，存好再选。',
  broken: () => '文件不完整或者损坏了，可能没有传完。请用 Word 或 WPS 打开看看，另存一份，再选。',
  'zip-bomb': () => '文件解开以后过大，为了安全不用。请核对文件的来历。',
  'id-number': () => '文件或文件名里有像身份证号的数字，没有存。请用空白的表做模板，删去号码，存好再选。',
  'open-tag': (near) => `“${near}”这里的“{”没有对应的“}”。标签写成 {姓名}，用一对花括号；请补上，存好再选。`,
  'stray-brace': (near) => `“${near}”这里的“}”前面没有对应的“{”。标签写成 {姓名}，用一对花括号；请改好，存好再选。`,
  'open-loop': (near) => `${near} 没有结束。请在要重复的那一行最后一格的末尾写上 ${near.replace('#', '/')}，存好再选。`,
  'stray-end': (near) =>
    `${near} 前面没有对应的 ${near.replace('/', '#')}。请在要重复的那一行第一格的开头补上，存好再选。`,
  'loop-place': (near) =>
    `${near} 的开头和结尾隔着表格。请把开头写在要重复的那一行的第一格，结尾写在同一行的最后一格，存好再选。`,
  'loop-control': (near) => `${near} 写在了内容控件里，不能重复。请把它移到控件外面，或者删去控件，存好再选。`,
  'full-width': (near) => `${near} 用的是全角括号，认不出。请把括号改成半角的 { }，存好再选。`,
  'no-tags': () =>
    '里面没有一个认得的标签，填不进内容。请对照“标签一览”，在要填的格子里写上标签，例如 {姓名}，存好再选。',
} satisfies { [code: string]: Text };

/** Why a unit's template is refused. */
export type TemplateCode = keyof typeof texts;

/** @returns why a unit's template is refused, and what to do */
export const templateProblemText = (code: TemplateCode, near = ''): string => (texts[code] as Text)(near);

/** A tag that stays empty: why, as it is written, and what was probably meant. */
export interface Misfit {
  code: 'unknown' | 'full-width' | 'outside' | 'loop' | 'no-loop';
  raw: string;
  instead: string | null;
}

const misfitTexts: { [code in Misfit['code']]: (raw: string, instead: string) => string } = {
  unknown: (raw, instead) => (instead ? `${raw} 认不出，是不是 ${instead}？` : `${raw} 认不出。`),
  'full-width': (raw, instead) => `${raw} 用的是全角括号，请改成 ${instead}。`,
  outside: (raw, instead) => `${raw} 写在了外面，请写在 ${instead} 之间。`,
  loop: (raw, instead) => `${raw} 要成对写：${instead}。`,
  'no-loop': (raw, instead) => `${raw} 不用成对写，写成 ${instead}。`,
};

/** @returns why a tag stays empty, and what was probably meant */
export const misfitText = ({ code, raw, instead }: Misfit): string => misfitTexts[code](raw, instead ?? '');
