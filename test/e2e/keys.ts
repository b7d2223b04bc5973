import { expect, type Locator, type Page } from '@playwright/test';

/** Runs in the page: what is wrong with where the focus is – lost, out of sight, covered, or not to be seen. */
function focusFault(): string | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || at === document.body) return 'nothing has the focus';
  // What the academy shows is its own matter.
  if (location.protocol === 'http:' && at.getRootNode() === document) return null;
  const name = `${at.localName} “${(at.textContent || at.getAttribute('aria-label') || at.id).trim().slice(0, 20)}”`;
  // What is chosen may be drawn by its label.
  const shown = at.matches('input') ? (at.closest('label') ?? at) : at;
  const { top, bottom, left, right } = shown.getBoundingClientRect();
  const [y, x] = [(Math.max(0, top) + Math.min(innerHeight, bottom)) / 2, (left + right) / 2];
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return `out of sight: ${name}`;
  const root = shown.getRootNode() as Document | ShadowRoot;
  const over = root.elementFromPoint(Math.min(innerWidth - 1, Math.max(0, x)), y);
  if (over && !shown.contains(over) && !over.contains(shown)) return `covered by ${over.localName}: ${name}`;
  for (let each: Element | null = at; each; each = each.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return null;
    if (each === shown) break;
  }
  // Of a field for a day the browser marks the part that has the focus.
  return at.matches('[type=date]') ? null : `no mark of the focus: ${name}`;
}

/** Presses of Tab after which a page has certainly been gone round. */
const most = 150;

/**
 * Goes on with Tab until an element has the focus; at each stop the focus must be there to be seen.
 *
 * @param where a link, button or field; of several radio buttons the one that Tab reaches
 */
export async function tabTo(page: Page, where: Locator): Promise<void> {
  await where.waitFor({ state: 'attached' });
  const hasIt = () =>
    where.evaluate((element) => {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      return activeElement === element;
    });
  for (let presses = 0; !(await hasIt()); presses++) {
    expect(presses, `Tab leads to ${where}`).toBeLessThan(most);
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(focusFault);
    // Past the last stop the browser's own buttons have it.
    if (fault !== 'nothing has the focus') expect.soft(fault, `focus on the way to ${where}`).toBeNull();
  }
}

/** Goes to a link or button and presses Enter. */
export async function pressOn(page: Page, where: Locator): Promise<void> {
  await tabTo(page, where);
  await page.keyboard.press('Enter');
}

/** The same, where it opens in another tab. */
export async function openFrom(page: Page, where: Locator): Promise<Page> {
  await tabTo(page, where);
  const [opened] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')]);
  await opened.waitForLoadState();
  return opened;
}

/** Goes to a field and types over what is in it. */
export async function typeInto(page: Page, where: Locator, text: string): Promise<void> {
  await tabTo(page, where);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Goes to a field for a day and types it part by part, in the order in which this machine shows them. */
export async function typeDay(page: Page, where: Locator, day: string): Promise<void> {
  await tabTo(page, where);
  const [year = '', month = '', date = ''] = day.split('-');
  for (const parts of [
    [year, month, date],
    [month, date, year],
  ]) {
    for (const part of parts) {
      await page.keyboard.type(part);
      // A year takes more digits than four.
      if (part === year) await page.keyboard.press('ArrowRight');
    }
    if ((await where.inputValue()) === day) return;
    for (const _ of parts) await page.keyboard.press('ArrowLeft');
  }
  await expect(where).toHaveValue(day);
}

/** Goes to a group of choices and takes one with the arrow keys. */
export async function choose(page: Page, group: Locator, name: string): Promise<void> {
  const wanted = group.getByRole('radio', { name });
  const radios = group.getByRole('radio');
  await radios.first().waitFor({ state: 'attached' });
  const checked = radios.and(page.locator(':checked'));
  await tabTo(page, (await checked.count()) > 0 ? checked.first() : radios.first());
  if ((await checked.count()) === 0) await page.keyboard.press('Space');
  for (let presses = 0; !(await wanted.isChecked()); presses++) {
    expect(presses).toBeLessThan(await radios.count());
    await page.keyboard.press('ArrowDown');
  }
}
