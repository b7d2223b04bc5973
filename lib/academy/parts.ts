import { type Fact, isLabel } from './facts.ts';
import { blockOf, type Leaf } from './leaves.ts';
import { headingOf } from './meaning.ts';
import { factOf } from './row.ts';
import { countsOn, said } from './said.ts';
import { plain } from './text.ts';
import { bareLabel, titleWord } from './words/columns.ts';
import { doneWord, kindWord, notDoneWord, otherShare, otherUnit, shareWord } from './words/rows.ts';
import { sumBefore } from './words/sums.ts';

/**
 * What blocks of text say (B C D): each text with the label that names it – before it (`学时：0.5`, `学时` `0.5`, a `dt`)
 * or, for hours, behind it (`1.5 学时`). A text that holds several such pairs is parted.
 *
 * @param leaves visible pieces of text in their order
 * @returns the texts without their labels
 */
export function partsIn(leaves: Leaf[]): Fact[] {
  const joined: Leaf[] = [];
  for (const { element, text } of leaves.flatMap(parted)) {
    const last = joined[joined.length - 1];
    // `<label>学时</label>：`
    if (/^:/.test(text) && last && blockOf(last.element) === blockOf(element) && /^[^:]{1,8}$/.test(last.text)) {
      // On another line it is no label, but a name above one that is lost.
      const isName = last.element.closest('a[href]') ?? headingOf(last.element);
      if (!isName && last.element.nextElementSibling?.tagName !== 'BR') last.text += ':';
    }
    const rest = text.replace(/^: ?/, '');
    const isOn = !!last && blockOf(last.element) === blockOf(element);
    // `1.5` `/2` is one figure, `已完成` with `26%` inside is one text.
    const goesOn = /^\/ ?\d/.test(rest)
      ? isOn && /\d$/.test(last.text)
      : isOn && /^\d/.test(rest) && last.element.contains(element) && doneWord.test(last.text);
    if (goesOn && last) last.text += rest;
    else if (rest) joined.push({ element, text: rest });
  }
  const pieces = joined.flatMap(labelled);
  const parts: Fact[] = [];
  const isSummed = summedIn(pieces);
  const isSummedHours = (index: number) => pieces[index + 1]?.text === '学时' && isSummed(index);
  for (let index = 0; index < pieces.length; index++) {
    const { element, text } = pieces[index] as Leaf;
    const next = pieces[index + 1];
    const [, named = '', value = ''] = /^(?:\d{1,4}[.、)] ?)?(\D{1,8}?) ?: ?(.+)$/.exec(text) ?? [];
    const isFigure = figureInHours.test(text);
    // A course may be called 学时：怎样认定, or 学习贯彻：第一讲.
    const isName = headingOf(element) ?? (isNameLink(element, text) || (!isLabel(named) && value.length > 12));
    if (value && isName) parts.push(factOf(element, null, text));
    else if (value) parts.push(factOf(element, named, value));
    else if (isFigure && next && /^个?学时$/.test(next.text) && !isSummed(index)) {
      parts.push(factOf(element, '学时', text));
      index++;
    } else if (isFigure && text.endsWith('学时') && !isSummed(index)) {
      parts.push(factOf(element, '学时', text));
    } else if (isFigure && next && (otherUnit.test(next.text) || (!isSummed(index) && leadsItsLabel(pieces, index)))) {
      parts.push(factOf(element, next.text, text + next.text));
      index++;
    } else if (next && isOverLabel(pieces, index) && element.parentElement?.contains(next.element)) {
      // `98%` over `好评率`.
      parts.push(factOf(element, next.text, text));
      index++;
    } else if (doneWord.test(text) && amountAround(pieces, index)) {
      const amount = amountAround(pieces, index);
      // How many others learnt is nothing of the learner's.
      parts.push(factOf(element, /[人次]$/.test(amount) ? text : null, `${text}\n${amount}`));
    } else if (next && isLabelOf(pieces[index] as Leaf, next) && !endsHeader(pieces, index)) {
      // `时长` `45` `分钟`: a unit is no label of what stands behind it.
      const behind = pieces[index + 2];
      const unit = figureInHours.test(next.text) && !isTerm(behind) ? (behind?.text ?? '') : '';
      const isUnit = otherUnit.test(unit) && !bareLabel.test(text.replace(/ ?:$/, ''));
      parts.push(factOf(next.element, text.replace(/ ?:$/, ''), isUnit ? next.text + unit : next.text));
      index += isUnit ? 2 : 1;
    } else parts.push(factOf(element, isBare(text) && !isSummedHours(index) ? '' : null, text));
  }
  return parts;
}

/** Whether a text is what links; of a card that links as a whole its pairs are no names. */
function isNameLink(element: Element, text: string): boolean {
  const link = element.closest('a[href]');
  return !!link && (!isLabel(labelOf(text)) || plain(link.textContent ?? '') === text);
}

/** Between the pairs of one text: `课程名称：甲　学时：1.5`, `45分钟 1.5学时`, `必修 | 1学时`. */
const between =
  / ?[|;,] ?| · |(?<=学时|分钟|小时) ?[/·] ?(?![讲节章集次天期门])| (?=[^ :\d]{2,8} ?:|:|[\d.]+ ?学时|\d{4}[-/.年]\d)/g;

function parted({ element, text: all }: Leaf): Leaf[] {
  // `甲（学时：1，完成时间：2018-05-01）`, where the name links.
  const text = all.replace(/^\(([^()]*:[^()]*)\)$/, '$1');
  const parts: string[] = [];
  // A labelled name may hold what parts others: `课程名称：不忘初心，牢记使命`.
  const isNamed = titleWord.test(labelOf(text)) || text.startsWith(':');
  let from = 0;
  for (const { 0: gap, index } of text.matchAll(between)) {
    const rest = text.slice(index + gap.length, index + gap.length + longestValue);
    if (isNamed && rest && !isLabel(labelOf(rest)) && !isValue(rest.split(between)[0] ?? '')) continue;
    parts.push(text.slice(from, index));
    from = index + gap.length;
  }
  parts.push(text.slice(from));
  return parts.map((part) => ({ element, text: part.replace(/^[·•●◆*\p{So}-]\ufe0f? (?![\d.]+$)/u, '') }));
}

/** @returns a pair with a colon where it has none: `学时 1.5`; `2018-05-01 完成`, not of a plan, says that it is done, too */
function labelled({ element, text }: Leaf, index: number, pieces: Leaf[]): Leaf[] {
  const day = dayOf.exec(text);
  if (!day) return [{ element, text: text.replace(/^(课程|规定)?学时 (?=[\d.]+$)/, '$1学时:') }];
  const before = pieces[index - 1];
  const isPlanned = before && blockOf(before.element) === blockOf(element) && planBefore.test(before.text);
  const said = isPlanned ? [text] : [`完成时间:${day[1] ?? day[2]}`, '已完成'];
  return said.map((one) => ({ element, text: one }));
}

/** What stands before a day on which something is to be done. */
const planBefore = /计划|预计|安排|要求|[截限应须需请在于]|最[迟晚]|之?前/;
const dayOf = /^(?:完成|学完|结业)于 ?(\d[\d年月日/.: -]*)$|^(\d{4}[-/.年]\d[\d月日/.: -]*?) ?(?:完成|学完|结业)$/;

/** Letters; a label and its value have fewer. */
const longestValue = 60;
const labelOf = (text: string) => /^([^:]{1,8}?) ?:/.exec(text)?.[1] ?? '';
/** A text that says something by itself. */
const isValue = (text: string) =>
  figureInHours.test(text) || kindWord.test(text) || doneWord.test(text) || notDoneWord.test(text);

/** What names what stands behind it, and is no unit of what stands before: `序号` `1` `分钟` `30`. */
const isTerm = (leaf: Leaf | undefined) => !!leaf && /^(DT|TH)$/.test(leaf.element.tagName);

/** A number or a day that nothing names: a label may have been lost. */
const isBare = (text: string) =>
  /^\d[\d.]*$/.test(text) || (/^\d[\d年月日/.: -]*$/.test(text) && said(text).day !== null);

/** @returns how much, or how many, a word of completion says with what stands around it; '' where it is a state */
function amountAround(pieces: Leaf[], index: number): string {
  const { element, text: word } = pieces[index] as Leaf;
  const beside = (place: number) => {
    const piece = pieces[place];
    return piece && blockOf(piece.element) === blockOf(element) ? piece.text : '';
  };
  const next = beside(index + 1);
  const amount = /^[\d.:/]+$/.test(next) ? next + beside(index + 2) : next;
  if (countsOn(word, amount)) return amount;
  return /^\d*人$/.test(beside(index - 1)) ? beside(index - 1) : '';
}

/** `1.5`, `1.5 学时`, `1个学时`, `1.5/1.5 学时`. */
export const figureInHours = /^-?[\d.]+( ?\/ ?[\d.]+)?( ?个?学时)?$/;

/**
 * `已获得` `63.5 学时`, `还差` `8 学时`: not one course's. 已完成 before hours is a sum where it stands once, and the state
 * of a course where it stands time and again.
 */
function summedIn(pieces: Leaf[]): (index: number) => boolean {
  const before = (index: number) => {
    const { element, text = '' } = pieces[index - 1] ?? {};
    // A course may be called 团结与共.
    return element?.closest('a[href]') || (element && headingOf(element)) ? '' : text;
  };
  const isWord = (text: string) => doneWord.test(text) || notDoneWord.test(text);
  const isState = (index: number) => isWord(before(index)) && figureInHours.test(pieces[index]?.text ?? '');
  const isRepeated = pieces.filter((_, index) => isState(index)).length > 1;
  return (index) => sumBefore.test(before(index)) && !(isRepeated && isState(index));
}

/** Figures above their labels (`45` `时长` `1.5` `学时`): the run ends with a label, where values behind theirs end with a value. */
function leadsItsLabel(pieces: Leaf[], index: number): boolean {
  const isFigure = (place: number) => figureInHours.test(pieces[place]?.text ?? '');
  const names = (place: number) => {
    const text = pieces[place]?.text ?? '';
    return (isLabel(text) && !titleWord.test(text) && !text.endsWith(':')) || otherShare.test(text);
  };
  let end = index;
  while (isFigure(end) && names(end + 1)) end += 2;
  return end > index && !isFigure(end);
}

/** `98%` over `好评率`, where no value of its own stands behind the label. */
function isOverLabel(pieces: Leaf[], index: number): boolean {
  const [share, label, value] = pieces.slice(index, index + 3).map(({ text }) => text);
  const isValue = !!value && (doneWord.test(value) || notDoneWord.test(value) || shareWord.test(value));
  return shareWord.test(share ?? '') && otherShare.test(label ?? '') && !isValue;
}

/** The last of several labels in a row names a column, and not what stands behind it. */
const endsHeader = (pieces: Leaf[], index: number) =>
  [1, 2].every((before) => isLabel(pieces[index - before]?.text ?? ''));

/** A label and its value stand side by side; a field to fill in has no value. */
function isLabelOf({ element, text }: Leaf, next: Leaf): boolean {
  const isNaming =
    text.endsWith(':') ||
    isLabel(text) ||
    /^(DT|TH)$/.test(element.tagName) ||
    (otherShare.test(text) && (shareWord.test(next.text) || doneWord.test(next.text)));
  // A tag is no label: `课程` `1学时`.
  const isTag = titleWord.test(text) && (figureInHours.test(next.text) || said(next.text).day !== null);
  return (
    isNaming &&
    !isTag &&
    !isLabel(next.text.replace(/ ?:.*$/, '')) &&
    !/^[^\d:]{1,8} ?:./.test(next.text) &&
    !/^(DT|TH|BUTTON|INPUT)$/.test(next.element.tagName) &&
    // 课程 in one text with what follows is a tag: `课程 | 政治理论`.
    (element === next.element ? !titleWord.test(text) : !!element.parentElement?.contains(next.element))
  );
}
