/** @returns the frames in a document, seen or not */
export const framesIn = (document: Document): HTMLIFrameElement[] => [
  ...document.getElementsByTagName('iframe'),
  ...(document.getElementsByTagName('frame') as unknown as Iterable<HTMLIFrameElement>),
];

/** @returns the document and those of all frames in it, nested ones too, that share its origin and so can be seen into */
export function documentsOf(document: Document): Document[] {
  return [
    document,
    ...framesIn(document).flatMap(({ contentDocument }) => (contentDocument ? documentsOf(contentDocument) : [])),
  ];
}

/** What the reader asks of every element. */
const asked =
  'parentElement nodeType nodeName attributes firstChild nextSibling previousSibling lastElementChild previousElementSibling ownerDocument innerText clientHeight scrollHeight getElementsByTagName hasAttributes hasAttribute getAttribute checkVisibility querySelector querySelectorAll children className closest contains matches tagName textContent firstElementChild nextElementSibling childElementCount getBoundingClientRect compareDocumentPosition'.split(
    ' ',
  );

/** Whether a field of a form hides from scripts what has its name (`<input name="parentElement">`). */
export const isMasked = (document: Document): boolean =>
  [...document.getElementsByTagName('form')].some((form) => asked.some((name) => Object.hasOwn(form, name)));

/**
 * Words that record pages and ways to sign in have, several of them each, so that none is missed when the page changes a
 * word. 课程 alone stands on every page of an academy.
 */
const words =
  '学时 学分 课程名称 课件名称 已完成 已学 已修 学完 修完 合格 已通过 已结业 未完成 未学习 未开始 学习中 进行中 继续学习 完成时间 完成日期 通过时间 ' +
  '通过日期 结业时间 结业日期 选课 必修 选修 进度 状态 情况 % ％ 学习记录 学习档案 我的课程 登录 登陆 过期 会话 加载 载入 loading';
/** A page may space a word's letters, or join them by characters without width. */
const hint = new RegExp(
  words
    .split(' ')
    .map((word) => [...word].join('[\\s\\p{Cf}]*'))
    .join('|'),
  'u',
);

/** What asks to sign in, or to wait, without a word. */
const wordless = '[type=password],[aria-busy=true]';

/**
 * Whether a page may be worth reading: seen from all its text, shown or not, so that most pages cost next to nothing and
 * need no reader. One that is still coming may be. What a learner taught is read in any case.
 */
export const mayTell = (documents: Document[]): boolean =>
  documents.some(({ body }) => body && (hint.test(body.textContent ?? '') || body.querySelector(wordless))) ||
  documents.some(isComing) ||
  documents.flatMap(framesIn).some(isComingFrame);

/** Whether a frame waits for its document (A). */
export const isComingFrame = ({ contentDocument, src }: HTMLIFrameElement): boolean =>
  contentDocument?.URL === 'about:blank' && /^http/.test(src);

/** Whether a document hasn't come in full, or is a top one that shows nothing yet (C before its script has run). */
export function isComing({ body, readyState, defaultView }: Document): boolean {
  if (readyState !== 'complete' || !body) return true;
  const isBlank = () => !/\S/.test(body.innerText) && !body.querySelector(pictures);
  return !defaultView?.frameElement && body.getElementsByTagName('*').length < fewest && isBlank();
}

/** What shows something without a word. */
const pictures = 'img,svg,video,canvas,object,embed,iframe,frame,input';
/** Elements; a page that has more is there. */
const fewest = 50;
