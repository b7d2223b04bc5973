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
const asked = ['parentElement', 'hasAttributes', 'hasAttribute', 'getAttribute', 'checkVisibility', 'querySelectorAll'];

/** Whether a field of a form hides from scripts what has its name (`<input name="parentElement">`). */
export const isMasked = (document: Document): boolean =>
  [...document.getElementsByTagName('form')].some((form) => asked.some((name) => Object.hasOwn(form, name)));

/** Words without which a page has nothing for the reader: hours, titles of record pages, and ways to sign in. */
const hint = /学[时分]|已完成|已学|已通过|已结业|学习(记录|档案)|我的课程|登录/;

/**
 * Whether a page may be worth reading: seen from all its text, shown or not, so that most pages cost next to nothing and
 * need no reader. What a learner taught is read in any case.
 */
export const mayTell = (documents: Document[]): boolean =>
  documents.some(({ body }) => hint.test(body?.textContent ?? ''));
