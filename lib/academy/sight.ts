/** Whether a learner can see an element, by what the page lays out at this moment. */
export type Sight = (element: Element) => boolean;

/** @returns a sight that remembers what it has seen; good for as long as the page stays as it is */
export function createSight(): Sight {
  const seen = new Map<Element, boolean>();
  const open = new Map<Element, boolean>();

  /** In no panel that is folded by height instead of `display` (C). */
  const isOpen = (element: Element): boolean => {
    const path: Element[] = [];
    let around = element.parentElement;
    while (around && !open.has(around) && !isFolded(around)) {
      path.push(around);
      around = around.parentElement;
    }
    const answer = around ? (open.get(around) ?? false) : true;
    if (around && !answer) open.set(around, false);
    for (const one of path) open.set(one, answer);
    return answer;
  };

  return (element) => {
    let answer = seen.get(element);
    if (answer === undefined) {
      answer = hasInk(element) && isOpen(element);
      seen.set(element, answer);
    }
    return answer;
  };
}

/** Whether a learner can see an element, looked at once. */
export const isShown = (element: Element): boolean => createSight()(element);

const inked = { checkVisibilityCSS: true, checkOpacity: true };

/** Whether an element is drawn. */
export const hasInk = (element: Element): boolean =>
  element.checkVisibility(inked) || (hasNoBox(element) && !!element.parentElement && hasInk(element.parentElement));

/** Whether an element is laid out by its contents alone, and so never visible by itself. */
const hasNoBox = (element: Element) => getComputedStyle(element).display === 'contents';

/** Whether an element has its place on the page, drawn or not. */
export const hasPlace = (element: Element): boolean =>
  element.checkVisibility() || (hasNoBox(element) && !!element.parentElement && hasPlace(element.parentElement));

/** Whether an element lies beside what shows its part of the page (a pane of tabs that slide). */
export function isClipped(element: Element): boolean {
  const { left, right, width } = element.getBoundingClientRect();
  for (let around = element.parentElement; width && around; around = around.parentElement) {
    if (!/hidden|clip/.test(getComputedStyle(around).overflowX)) continue;
    const box = around.getBoundingClientRect();
    if (left >= box.right - 1 || right <= box.left + 1) return true;
  }
  return false;
}

function isFolded(element: Element): boolean {
  return !element.clientHeight && element.scrollHeight > 0 && /hidden|clip/.test(getComputedStyle(element).overflowY);
}
