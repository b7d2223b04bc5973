// What is wrong with a screen by DESIGN.md's figures, measured inside the page; each gives lines of text.

declare global {
  /** What the measures below share, put into each page beforehand. */
  var looks: ReturnType<typeof shared>;
}

/** Runs in the page: the elements to look at, and how one is named. */
export function shared(isAcademy: boolean) {
  const within = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
  const shadows = [...document.querySelectorAll('nmgce-ledger-notice, nmgce-ledger-teach')].flatMap(
    ({ shadowRoot }) => shadowRoot ?? [],
  );
  const stages = shadows.flatMap((shadow) =>
    [...shadow.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument?.body ?? []),
  );
  const roots: ParentNode[] = isAcademy ? [...shadows, ...stages] : [document.body];
  /** What is there to be seen: what is for screen readers alone, and a link that waits for the keyboard, lie off it. */
  const isSeen = (each: Element) => {
    const { width, height, right } = each.getBoundingClientRect();
    return width > 1 && height > 1 && right > 0 && each.checkVisibility();
  };
  const elements = () => roots.flatMap(within).filter((each) => isSeen(each) && !each.closest('.unseen'));
  const nameOf = (each: Element) =>
    `${each.localName}${each.classList.length ? `.${[...each.classList].join('.')}` : ''} “${(each.textContent ?? '').trim().slice(0, 20)}”`;
  const hasText = ({ childNodes }: Element) =>
    [...childNodes].some(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim());
  const isPressed = (each: Element) =>
    each.matches('button, a[href], summary, select, textarea, input:not([type=hidden], [type=file])');

  const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = parts(colour);
    return 0.2126 * channel(red / 255) + 0.7152 * channel(green / 255) + 0.0722 * channel(blue / 255);
  };
  const contrast = (one: string, other: string) => {
    const [more, less] = [light(one), light(other)].sort((a, b) => b - a) as [number, number];
    return (more + 0.05) / (less + 0.05);
  };
  const upFrom = (each: Element): Element | null =>
    each.parentElement ?? (each.getRootNode() instanceof ShadowRoot ? (each.getRootNode() as ShadowRoot).host : null);
  /** The one colour that lies behind an element; null where it is more than one. */
  const behind = (each: Element): string | null => {
    for (let up: Element | null = each; up; up = upFrom(up)) {
      const { backgroundColor, backgroundImage } = getComputedStyle(up);
      if (backgroundImage !== 'none') return null;
      const opacity = parts(backgroundColor)[3] ?? 1;
      if (opacity === 1) return backgroundColor;
      if (opacity !== 0) return null;
    }
    return 'rgb(255, 255, 255)';
  };
  return { roots, elements, nameOf, hasText, isPressed, contrast, behind, upFrom };
}

/**
 * Runs in the page, at the smallest text size: text below 15 px, contrast below 4.5 : 1 – digits of figures 7 : 1, all text
 * where more contrast is asked for –, primary buttons below 56 px, other targets below 44 px.
 */
export function sizesAndContrast(isMore: boolean): string[] {
  const { elements, nameOf, hasText, isPressed, contrast, behind } = looks;
  const least = { text: 15, primary: 56, target: 44, contrast: isMore ? 7 : 4.5, digits: 7 };
  const wrong: string[] = [];
  // A form is shown as it is printed, on its own scale.
  for (const each of elements().filter((each) => !each.closest('.paper'))) {
    const style = getComputedStyle(each);
    if (hasText(each) && !each.closest('svg, option, :disabled')) {
      if (Number.parseFloat(style.fontSize) < least.text - 0.05) wrong.push(`text ${style.fontSize}: ${nameOf(each)}`);
      const back = behind(each);
      const bound = each.matches('.n') ? least.digits : least.contrast;
      const ratio = back === null ? bound : contrast(style.color, back);
      if (ratio < bound) wrong.push(`contrast ${ratio.toFixed(2)} of ${bound}: ${nameOf(each)}`);
    }
    // A link within a sentence is pressed on its line.
    if (!isPressed(each) || (style.display === 'inline' && each.matches('a, summary'))) continue;
    // A box or circle is pressed by its whole label.
    const area = each.matches('[type=checkbox], [type=radio]') ? (each.closest('label') ?? each) : each;
    const bound = each.matches('.primary') ? least.primary : least.target;
    const { height } = area.getBoundingClientRect();
    if (height < bound - 0.5) wrong.push(`height ${height.toFixed(1)} of ${bound}: ${nameOf(each)}`);
  }
  return [...new Set(wrong)];
}

/** Runs in the page: English, 学分 or 小时 for 学时, exclamation marks, buttons over 40 and sentences of notices over 80 characters. */
export function wordsAndLengths(): string[] {
  const names =
    'Word WPS Excel PDF IT Chrome Edge InPrivate Firefox Windows docx xlsx csv html mhtml ics json xml Shift Ctrl Tab Esc';
  const known = new Set(names.split(' '));
  const wrong: string[] = [];
  for (const root of looks.roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const within = node.parentElement;
      // What is handed to programs stands as code: tags of a template, permissions, a browser's own names.
      if (!text || !within?.checkVisibility() || within.closest('style, script, code, .paper')) continue;
      const plain = text.replace(/\b[0-9A-Z]{4}-[0-9A-Z]{4}\b|\bwww\.[a-z.]+\b/g, '');
      const words = (plain.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !known.has(word));
      if (words.length > 0) wrong.push(`${words.join(' ')}: ${text.slice(0, 40)}`);
      if (/学分|小时/.test(text)) wrong.push(`not 学时: ${text.slice(0, 40)}`);
      if (/[!！]/.test(text)) wrong.push(`exclamation: ${text.slice(0, 40)}`);
    }
    for (const button of root.querySelectorAll('button, a.btn')) {
      const text = (button.textContent ?? '').trim();
      if (text.length > 40) wrong.push(`button of ${text.length}: ${text}`);
    }
    for (const notice of root.querySelectorAll('[role=status], [role=alert]')) {
      for (const sentence of (notice.textContent ?? '').split(/(?<=[。；？])/))
        if (sentence.trim().length > 80) wrong.push(`sentence of ${sentence.trim().length}: ${sentence.trim()}`);
    }
  }
  return [...new Set(wrong)];
}

/** Runs in the page: what is cut off, wider than the window, or lies over something else that is pressed. */
export function losses(): string[] {
  const { elements, nameOf, hasText, isPressed, upFrom } = looks;
  const wrong: string[] = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const all = elements();
  if (wide > 1) {
    const beyond = all.filter((each) => each.getBoundingClientRect().right > document.documentElement.clientWidth + 1);
    wrong.push(`page wider by ${wide}: ${beyond.slice(-3).map(nameOf).join(', ')}`);
  }
  for (const each of all.filter(hasText)) {
    const { overflowX, overflowY } = getComputedStyle(each);
    const isCut = (overflow: string, is: number, has: number) => /hidden|clip/.test(overflow) && is > has + 1;
    if (isCut(overflowX, each.scrollWidth, each.clientWidth) || isCut(overflowY, each.scrollHeight, each.clientHeight))
      wrong.push(`cut off: ${nameOf(each)}`);
  }
  /** What stays in place, or is scrolled under something that does. */
  const isMoving = (each: Element): boolean => {
    for (let up: Element | null = each; up && up !== up.ownerDocument.body; up = upFrom(up)) {
      const { position, overflowY } = getComputedStyle(up);
      if (/fixed|sticky/.test(position)) return true;
      if (/auto|scroll/.test(overflowY) && up.scrollHeight > up.clientHeight) return true;
    }
    return false;
  };
  const pressed = all.filter((each) => isPressed(each) && !isMoving(each));
  const boxes = pressed.map((each) => each.getBoundingClientRect());
  for (const [index, one] of pressed.entries())
    for (const [at, other] of pressed.entries()) {
      const [a, b] = [boxes[index] as DOMRect, boxes[at] as DOMRect];
      if (at <= index || one.contains(other) || other.contains(one)) continue;
      const [across, down] = [
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ];
      if (across > 2 && down > 2) wrong.push(`over each other: ${nameOf(one)}, ${nameOf(other)}`);
    }
  return [...new Set(wrong)];
}

/** Runs in the page, in its own colours: marks what is told by a surface alone – a bar, a dot, a button's face. */
export function markSurfaces(): void {
  const { elements, behind, upFrom, hasText } = looks;
  for (const each of elements()) {
    const { backgroundColor, backgroundImage } = getComputedStyle(each);
    const up = upFrom(each);
    const isSurface =
      backgroundImage !== 'none' || (up && behind(each) !== behind(up) && !/, 0\)$/.test(backgroundColor));
    if (isSurface && !hasText(each) && each.childElementCount === 0) each.setAttribute('data-surface', '');
  }
}

/** Runs in the page, once the colours are the system's: surfaces that are gone, and buttons without an edge. */
export function goneInForcedColours(): string[] {
  const { elements, nameOf, behind, upFrom, isPressed } = looks;
  const hasEdge = (each: Element) => {
    const style = getComputedStyle(each);
    return ['top', 'right', 'bottom', 'left'].some(
      (side) =>
        style.getPropertyValue(`border-${side}-style`) !== 'none' &&
        Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
    );
  };
  const isTold = (each: Element): boolean => {
    const up = upFrom(each);
    return (
      hasEdge(each) || (up !== null && behind(each) !== behind(up)) || getComputedStyle(each).backgroundImage !== 'none'
    );
  };
  const surfaces = elements().filter((each) => each.hasAttribute('data-surface') && !isTold(each));
  const isFlat = (each: Element) => {
    const style = getComputedStyle(each);
    return !hasEdge(each) && !style.textDecorationLine.includes('underline') && !each.querySelector('.ask, svg, u');
  };
  const buttons = elements().filter(
    (each) => isPressed(each) && each.matches('button, .btn, select, textarea, input') && isFlat(each),
  );
  return [
    ...new Set([
      ...surfaces.map((each) => `surface gone: ${nameOf(each)} in ${nameOf(upFrom(each) ?? each)}`),
      ...buttons
        .filter((each) => !each.matches('[type=checkbox], [type=radio]'))
        .map((each) => `no edge: ${nameOf(each)}`),
    ]),
  ];
}
