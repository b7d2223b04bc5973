import { fileNamed, partNamed, type SavedPage } from './page.ts';
import { IntakeProblem, most } from './problem.ts';

/** A saved page laid out as the learner saw it, in which nothing runs and from which nothing is loaded. */
export interface InertPage {
  document: Document;
  /** Visible frames and styles that the page names and that did not come with it, by their file names. */
  missing: string[];
  /** Whether a style is among them, so that what the page hides may show. */
  isUnstyled: boolean;
}

/** What the page names and does not bring along. */
type Lost = Omit<InertPage, 'document'>;

/** What runs, loads, leads elsewhere or was never seen. Frames and styles come back by hand where they came along. */
const removed = 'script,noscript,template,base,object,embed,applet,portal,fencedframe,meta[http-equiv],link';
/** Attributes that run, load, send or take the focus; of addresses only a link's own stays, since it holds a course's id. */
const stripped =
  /^(on.*|src|srcset|srcdoc|imagesrcset|data|poster|background|action|formaction|ping|manifest|target|autofocus|nonce|integrity|(xlink:)?href)$/i;

/** Frames in frames; the academy's have three. */
const deepest = 6;

/**
 * Lays a saved page out in a frame outside the window that runs no script, hands it on, and takes the frame away again.
 *
 * The page's own security policy is the second wall: a frame without an address inherits it, so even what was missed here
 * reaches no network.
 *
 * @throws IntakeProblem `too-many-rows` for a page of more rows or elements than any list has, `too-many-frames`
 */
export async function withInert<Result>(page: SavedPage, look: (inert: InertPage) => Promise<Result>): Promise<Result> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.setAttribute('style', 'position:fixed;left:-9999px;top:0;width:1280px;height:900px;border:0');
  frame.tabIndex = -1;
  frame.inert = true;
  try {
    // Before the title of the page around it: the reader takes what stands before a list for its title.
    const opened = opening(frame);
    document.documentElement.prepend(frame);
    await opened;
    const lost = await fill(frame, page.html, page, 0, { frames: 0 });
    return await look({ document: frame.contentDocument as Document, ...lost });
  } finally {
    frame.remove();
  }
}

/** Firefox puts the empty document of a new frame in its place only later; what was written before is lost. */
const opening = (frame: HTMLElement): Promise<void> =>
  new Promise((done) => {
    frame.addEventListener('load', () => done(), { once: true });
    setTimeout(done, 2_000);
  });

/**
 * @param laid how many frames the whole page has so far
 * @returns what is missing in this frame and those below it
 */
async function fill(
  frame: HTMLIFrameElement,
  html: string,
  page: SavedPage,
  depth: number,
  laid: { frames: number },
): Promise<Lost> {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const isLarge =
    parsed.querySelectorAll('*').length > most.elements || parsed.querySelectorAll('tr').length > most.rows;
  if (isLarge) throw new IntakeProblem('too-many-rows');
  const missing = putStyles(parsed, page);
  let isUnstyled = missing.length > 0;
  const frames = freshFrames(parsed, page);
  laid.frames += frames.length;
  if (laid.frames > most.frames) throw new IntakeProblem('too-many-frames');
  clean(parsed);
  const inside = frame.contentDocument as Document;
  inside.open();
  inside.write(parsed.compatMode === 'CSS1Compat' ? '<!doctype html><title></title>' : '<title></title>');
  inside.close();
  const opened = frames.map(({ fresh }) => opening(fresh));
  inside.documentElement.replaceWith(inside.adoptNode(parsed.documentElement));
  for (const [index, { fresh, reference, content }] of frames.entries()) {
    if (!fresh.checkVisibility()) continue;
    await opened[index];
    if (content !== null && depth < deepest) {
      const below = await fill(fresh, content, page, depth + 1, laid);
      missing.push(...below.missing);
      isUnstyled ||= below.isUnstyled;
    } else if (reference) missing.push(fileNamed(reference));
  }
  return { missing, isUnstyled };
}

/**
 * A style that came along stands in its link's place: what the page hides must stay hidden.
 *
 * @returns the names of those that did not
 */
function putStyles(parsed: Document, page: SavedPage): string[] {
  const missing: string[] = [];
  for (const link of parsed.querySelectorAll('link[rel~=stylesheet i]:not([rel~=alternate i])')) {
    const reference = link.getAttribute('href') ?? '';
    const style = parsed.createElement('style');
    style.media = link.getAttribute('media') ?? '';
    const part = partNamed(reference, page);
    if (part) style.textContent = part.text;
    else missing.push(fileNamed(reference));
    link.replaceWith(style);
  }
  return missing;
}

interface FreshFrame {
  fresh: HTMLIFrameElement;
  reference: string;
  content: string | null;
}

/** Puts an empty frame in each frame's place, with nothing of it but its looks. */
function freshFrames(parsed: Document, page: SavedPage): FreshFrame[] {
  return [...parsed.querySelectorAll<HTMLIFrameElement>('iframe,frame')].map((old) => {
    const fresh = parsed.createElement(old.tagName) as HTMLIFrameElement;
    for (const name of ['id', 'class', 'style', 'width', 'height', 'hidden', 'name'])
      if (old.hasAttribute(name)) fresh.setAttribute(name, old.getAttribute(name) ?? '');
    old.replaceWith(fresh);
    const reference = old.getAttribute('src') ?? '';
    const content = old.getAttribute('srcdoc') ?? partNamed(reference, page)?.text ?? null;
    return { fresh, reference: /^(about|javascript|data):|^$/i.test(reference) ? '' : reference, content };
  });
}

/** A style without what it would load. */
const quiet = (css: string): string =>
  css.replace(/(url|src)\(\s*("[^"]*"|'[^']*'|[^)'"]*)\s*\)/gi, 'none').replace(/@import\s[^;]*;?/gi, '');

function clean(parsed: Document): void {
  for (const style of parsed.querySelectorAll('style')) style.textContent = quiet(style.textContent ?? '');
  for (const styled of parsed.querySelectorAll('[style]'))
    styled.setAttribute('style', quiet(styled.getAttribute('style') ?? ''));
  for (const element of parsed.querySelectorAll(removed)) element.remove();
  // Chromium saves a filter as the page first had it, not as the learner set it: its year is not to be believed.
  for (const { options, selectedIndex } of parsed.querySelectorAll('select'))
    if (options.length > 1 && selectedIndex >= 0) options.length = 0;
  for (const element of parsed.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      const isAddress = element.tagName === 'A' && name === 'href' && /^(https?:|[/?#.]|[^:]*$)/i.test(value);
      if (stripped.test(name) && !isAddress) element.removeAttribute(name);
    }
}
