import { documentsOf, mayTell } from '../lib/academy/documents.ts';
import { read } from '../lib/academy/read.ts';
import { type Reading, silentReading } from '../lib/academy/reading.ts';
import { learner } from './academy.pages.ts';

const frames: HTMLIFrameElement[] = [];

/** A visible frame whose document plays the top frame's part. */
export function open(html: string, title = '干部培训网络学院'): Document {
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.style.cssText = 'width:900px;height:600px';
  frames.push(frame);
  return write(frame, `<!doctype html><title>${title}</title><body>${html}</body>`);
}

/** Ends what `open` opened. */
export function closeAll(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** What the content script makes of a page: where nothing on it may tell, the reader isn't asked. */
export const watched = (page: Document): Reading =>
  mayTell(documentsOf(page)) ? read(page) : silentReading('elsewhere');

/** Fills a frame by hand, so that its document is complete at once. */
export function write(frame: HTMLIFrameElement, html: string): Document {
  const page = frame.contentDocument as Document;
  page.open();
  page.write(html);
  page.close();
  return page;
}

/** The body inside as many frames, one in the other; the greeting stands in the top one. */
export function nested(body: string, depth: number): Document {
  const top = open(`<div>欢迎您，${learner}！</div><h1>我的课程</h1><div id="here"></div>`);
  let page = top;
  for (let level = 0; level < depth; level++) {
    const frame = page.createElement('iframe');
    (page.getElementById('here') ?? page.body).append(frame);
    page = write(frame, level === depth - 1 ? body : '<div id="here"></div>');
  }
  return top;
}

/** The finished courses of the small pages, as far as every shape shows them. */
export const finished = [
  { title: '草原生态保护与建设', hours: 150, courseKey: 'id:1001' },
  { title: '基层党建工作实务', hours: 50, courseKey: 'id:1002' },
];
