import { around, choiceOf, few, isBeside, more, plainTitle, rowAround } from './choices.ts';
import { blockOf, type Leaf } from './leaves.ts';
import { headingOf, meaningOf, pressed, type Title } from './meaning.ts';
import { plain } from './text.ts';
import { otherTab, part, scopeTab } from './words/titles.ts';

/** Texts by themselves that read as titles of lists. Several side by side are a choice of lists, and no titles. */
export function plainTitles(leaves: Leaf[], choices: Element[]): Title[] {
  const found: Title[] = [];
  let run: Leaf[] = [];
  const close = () => {
    const [first, second] = run;
    // A form to fill in chooses nothing yet.
    const isField = run.some(({ element }) => element.closest('label')?.querySelector('input'));
    const isMade = second && choices.some((choice) => rowAround(second.element)?.contains(choice));
    if (second && !isMade && !isField) found.push(...choiceOf(run));
    else if (first && !second) found.push(...(isUnlinked(first) ? [chosen(first)] : titleIn(first, choices)));
    run = [];
  };
  for (const leaf of leaves) {
    if (/^[>»›/·|]$/.test(leaf.text)) continue;
    found.push(...pathFrom(leaf));
    const before = run[run.length - 1];
    if (before && !isBeside(before.element, leaf.element)) close();
    if (isOfList(leaf) && !headingOf(leaf.element) && !isTile(leaf)) run.push(leaf);
    else {
      if (run.length) close();
      if (isUnlinked(leaf)) found.push(chosen(leaf));
    }
  }
  close();
  return found;
}

const isOfList = ({ text }: Leaf) =>
  /^(个人|本人|我的)$/.test(text) ||
  scopeTab.test(text) ||
  /^全部( ?\(?\d+\)?)?$/.test(text) ||
  meaningOf(text.replace(/^[>»›/ ]+/, '').replace(more, '')) !== null;

/** `首页 / 学习中心 / 已完成课程` in pieces: where the page stands on its site, by its last step, which leads nowhere. */
function pathFrom({ element, text }: Leaf): Title[] {
  if (text !== '首页') return [];
  let row: Element = element;
  const stepsIn = (around: Element) =>
    plain(around.textContent ?? '')
      .split(/ ?[>»›→/] ?/)
      .filter(Boolean);
  for (let level = 0; level < 4 && stepsIn(row).length < 2; level++) row = row.parentElement ?? row;
  const steps = stepsIn(row);
  const last = steps[steps.length - 1] ?? '';
  const leads = [...row.querySelectorAll('a[href]')].some((link) => plain(link.textContent ?? '') === last);
  const path = steps.join(' > ');
  const tells = meaningOf(last) !== null || meaningOf(path) === 'foreign';
  const isPath = steps.length > 1 && steps.length < few && last.length <= 20 && !leads && tells;
  return isPath ? [{ element: row, text: path, kind: 'plain' }] : [];
}

const chosen = (leaf: Leaf): Title => ({ ...plainTitle(leaf), kind: 'choice' });

/** What stands as the only one that is no link among links of anything (`全部 | 团队学习`): the tab that is open. */
const isUnlinked = ({ element, text }: Leaf) => otherTab.test(text) && isOnlyUnlinked(element);

/** Whether an element is the only one that is no link among links. */
function isOnlyUnlinked(element: Element): boolean {
  if (element.closest(pressed)) return false;
  const entries = [...(rowAround(element)?.children ?? [])];
  const isLink = (entry: Element) => entry.matches('a[href]') || entry.querySelector('a[href]') !== null;
  return entries.length > 1 && entries.length <= few && entries.filter(isLink).length === entries.length - 1;
}

const folding = '[aria-expanded],[data-toggle=collapse],[data-bs-toggle=collapse]';

const menu = 'nav,label,option,th,[role=navigation],[role=columnheader],[role^=menu],[role=tree]';

/** A text alone as a title: what unfolds a list is one, any other link over something only stands between lists. */
function titleIn(leaf: Leaf, choices: Element[]): Title[] {
  const { element, text } = leaf;
  if (!mayTitle(leaf) || choices.some((choice) => choice.contains(element))) return [];
  const isPressed = element.closest(pressed) || getComputedStyle(element).cursor === 'pointer';
  if (!isPressed || (element.closest(folding) && !element.closest(menu))) return [plainTitle(leaf)];
  const block = around(element, text);
  const isHeld = plain(block.parentElement?.textContent ?? '').replace(more, '') === text;
  const below = (isHeld ? block.parentElement : block)?.nextElementSibling ?? block.parentElement?.nextElementSibling;
  const isOver = !element.closest(menu) && /\d/.test(below?.textContent ?? '');
  return isOver ? [{ ...plainTitle(leaf), kind: 'link' }] : [];
}

/** One text alone may be a title where it says more than a state does, and is no entry of a list of others. */
function mayTitle({ element, text }: Leaf): boolean {
  const item = element.closest('li');
  // What heads a list of courses has figures beside it, an entry of a menu has none.
  const beside = item?.nextElementSibling ?? (/^[>»›/]/.test(text) ? null : item?.previousElementSibling);
  const isEntry =
    beside && !/\d/.test(beside.textContent ?? '') && !(isOnlyUnlinked(element) && !item?.nextElementSibling);
  // 未完成 by itself in a block is no state of a course, whose texts are none of these.
  const isPending = meaningOf(text) === 'pending' && isBlock({ element, text }) && !element.closest('td,li,dd');
  const isBare = text.length < 4 && !part.test(text) && !isPending;
  return !isBare && !isEntry && !/[。!?;]$/.test(text);
}

/** `24` over `已完成课程`, or beside it as one of several figures that sum up: it titles no list. */
function isTile({ element, text }: Leaf): boolean {
  const isYear = /^(19|20)\d\d ?年?度?$/.test(text);
  if (/\d/.test(text) && !isYear) return false;
  const out = around(element, text);
  // `<li>选修课程<p>1学时</p></li>`
  const pair = plain(out.textContent ?? '') === text ? out.parentElement : out;
  if (!pair || pair.childElementCount >= few) return false;
  const tile = around(pair, plain(pair.textContent ?? ''));
  const beside = [tile, tile.previousElementSibling, tile.nextElementSibling];
  const [own, ...others] = beside.map((one) => !!one && isFigured(one));
  // Several figures are courses' (`已完成课程` `冰雪经济` `1学时` …), unless one stands right beside the word.
  const [before = '', after = ''] = plain(tile.textContent ?? '').split(text);
  const isNextTo = /\d\D{0,3}$/.test(before) || /^ ?:? ?\d/.test(after);
  const isOne = !/\d.*[^\d.,/% ].*\d/.test(before + after);
  return !!own && (isNextTo || (isOne && !isYear)) && (isBlock({ element, text }) || others.some(Boolean));
}

/** Whether a text has its block for itself. */
function isBlock({ element, text }: Leaf): boolean {
  const block = blockOf(element);
  return block.childElementCount < few && plain(block.textContent ?? '') === text;
}

/** Whether an element holds a figure and a few words, and nothing to press. */
const isFigured = (element: Element) =>
  /^(?=.*\p{L}{2}).{0,16}\d.{0,16}$/u.test(plain(element.textContent ?? '')) &&
  !element.matches(pressed) &&
  !element.querySelector(pressed) &&
  getComputedStyle(element).cursor !== 'pointer';
