import { around } from './choices.ts';
import type { Texts } from './leaves.ts';
import { heading, type Title } from './meaning.ts';
import { plainTitles } from './plain-titles.ts';
import { plain } from './text.ts';

/** @returns the titles of a document, seen or not, the last first, at the end its own */
export function titlesOf(document: Document, { titles, leaves }: Texts): Title[] {
  const own = document.getElementsByTagName('title')[0];
  const listed = titles.map((element): Title => {
    const kind = element.matches(heading) ? 'heading' : 'choice';
    return { element, text: plain(titleText(element as HTMLSelectElement)), kind };
  });
  const choices = listed.filter(({ kind }) => kind === 'choice').map(({ element }) => element);
  const found = [...listed, ...plainTitles(leaves, choices)];
  // Comparing places is slow among many.
  if (found.length > listed.length) found.sort(byPlace);
  found.reverse();
  return own ? [...found, { element: own, text: plain(own.textContent ?? ''), kind: 'document' }] : found;
}

const byPlace = (one: Title, other: Title) =>
  one.element.compareDocumentPosition(other.element) & 4 /* FOLLOWING */ ? -1 : 1;

/** Whether a filter was changed, and its form has a button that asks for the list anew. */
function isNotYetAsked({ options, selectedOptions, form, parentElement }: HTMLSelectElement): boolean {
  const isChanged = [...options].some((option) => option.defaultSelected && option !== selectedOptions[0]);
  return isChanged && /查询|搜索|筛选|确定/.test((form ?? parentElement)?.textContent ?? '');
}

/** What is chosen where nothing is. */
const ofAll = /^-*(全部|所有|不限|请选择)/;

/** A filter says its label too: `学员手册：2021版` is no year of a list. */
function titleText(element: HTMLSelectElement): string {
  const { tagName, selectedOptions, value, textContent, labels, previousSibling, type } = element;
  const before = /^(#text|SPAN|LABEL|B|EM)$/.test(previousSibling?.nodeName ?? '') ? previousSibling?.textContent : '';
  // `2022` 至 `2024` are two of one range.
  const beside = (before ?? '').replace(/^\s*[至到~—–-]+\s*$/, '');
  const label = (labels?.[0]?.textContent ?? '').replace(textContent || /^$/, '');
  const offersYears = (choices: string) => (/(?<!\d)20\d\d(?!\d)/.test(choices) ? '年' : '');
  if ((type as string) === 'radio') {
    const own = label || (element.nextSibling?.textContent ?? '');
    return ofAll.test(plain(own)) ? `全部${offersYears(around(element, own).parentElement?.textContent ?? '')}` : own;
  }
  const labelled = (label || beside).replace(/(\S)\s*[:：]?\s*$/, '$1：');
  if (tagName === 'INPUT') return labelled + value;
  if (tagName !== 'SELECT') return textContent ?? '';
  const chosen = selectedOptions[0]?.text ?? '';
  if (isNotYetAsked(element)) return '';
  if (ofAll.test(plain(chosen))) return `全部${offersYears(textContent ?? '')}`;
  return labelled + chosen;
}
