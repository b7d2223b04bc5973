import { read } from '../../lib/academy/read.ts';
import type { Reading } from '../../lib/academy/reading.ts';
import { type ColumnWord, columnWords, piecesOf } from '../../lib/academy/recipe.ts';
import { type Group, guess, recipeOf, type Taught } from '../../lib/academy/teaching.ts';
import { columnNames, problemNames, teachWords as words } from '../../lib/sentences/teach.ts';
import type { Pointed } from './point.ts';
import { resultOf } from './result.ts';
import type { Stage } from './stage.ts';

interface Doors {
  mark: (row: Element | null, like: Element[]) => void;
  /** @returns whether it was kept */
  onSave: (taught: Taught) => Promise<boolean>;
  onAgain: () => void;
  onCancel: () => void;
}

/** Rows that stand in the table as examples. */
const examples = 3;

/** What the pieces of a row are, what would be read then, and the buttons. */
export function openPanel({ body, make }: Stage, { groups, likely }: Pointed, doors: Doors): void {
  let at = likely;
  let columns = guess(groups[at] as Group);
  let everywhere: boolean | null = null;
  let allDone: boolean | null = null;

  const pieces = make('div');
  const result = make('div', { 'aria-live': 'polite' });
  const button = (text: string, onclick: () => void, kind = '') =>
    Object.assign(make('button', { type: 'button', class: kind }, text), { onclick });
  const save = button(words.save, keep, 'primary');
  const wider = button(words.wider, () => turn(1));
  const narrower = button(words.narrower, () => turn(-1));
  const failed = make('p', { role: 'alert', class: 'care' });
  const panel = make(
    'section',
    { class: 'panel', tabindex: '-1', role: 'dialog', 'aria-label': words.name },
    make('h1', {}, words.columns),
    make('p', {}, words.columnsHint),
    pieces,
    make('div', { class: 'actions' }, make('span', {}, words.widthHint), narrower, wider),
    make('h1', {}, words.result),
    result,
    failed,
    make('div', { class: 'actions' }, save, button(words.again, again), button(words.cancel, doors.onCancel)),
  );
  let taught: Taught | null = null;
  body.append(panel);
  show();
  panel.focus();

  function again(): void {
    panel.remove();
    doors.onAgain();
  }

  function turn(by: number): void {
    at += by;
    columns = guess(groups[at] as Group);
    everywhere = allDone = null;
    show();
  }

  async function keep(): Promise<void> {
    if (taught && (await doors.onSave(taught))) panel.remove();
    else failed.textContent = words.failed;
  }

  function show(): void {
    const group = groups[at] as Group;
    narrower.disabled = at === 0;
    wider.disabled = at === groups.length - 1;
    doors.mark(group.row, everywhere ? [...group.beside, ...group.elsewhere] : group.beside);
    pieces.replaceChildren(tableOf(group), ...elsewhereOf(group));
    showResult(group);
  }

  /** One line a piece: what it is, and what stands there in the first rows. */
  function tableOf({ row, pieces, beside }: Group): HTMLElement {
    const rows = [row, ...beside.filter((other) => other !== row)].slice(0, examples).map(piecesOf);
    const head = [words.column, ...rows.map((_, index) => words.example(index + 1))];
    const lines = pieces.flatMap((_, index) => {
      const texts = rows.map((own) => own[index]?.text ?? '');
      if (!texts.some(Boolean)) return [];
      return [make('tr', {}, make('td', {}, choiceOf(index, texts[0] as string)), ...texts.map((text) => cell(text)))];
    });
    const table = make(
      'table',
      {},
      make('tr', {}, ...head.map((text) => make('th', { scope: 'col' }, text))),
      ...lines,
    );
    return make('div', { class: 'scroll' }, table);
  }

  function cell(text: string): HTMLElement {
    return make('td', {}, text.length > 30 ? `${text.slice(0, 30)}…` : text);
  }

  function choiceOf(index: number, text: string): HTMLElement {
    const select = make(
      'select',
      { 'aria-label': `${words.column}：${text.slice(0, 30)}`, 'data-piece': `${index}`, class: columns[index] ?? '' },
      ...columnWords.map((word) => make('option', { value: word }, columnNames[word])),
    );
    select.value = columns[index] ?? 'unused';
    select.onchange = () => {
      const word = select.value as ColumnWord;
      // Each is said of one piece only.
      columns = columns.map((other, place) => (place === index ? word : other === word ? 'unused' : other));
      allDone = null;
      show();
      panel.querySelector<HTMLElement>(`select[data-piece="${index}"]`)?.focus();
    };
    return select;
  }

  function elsewhereOf({ elsewhere }: Group): HTMLElement[] {
    if (!elsewhere.length) return [];
    const answer = (given: boolean) => {
      everywhere = given;
      show();
    };
    return [question(words.elsewhere(elsewhere.length), [words.together, words.apart], everywhere, answer)];
  }

  function question(
    text: string,
    names: [string, string],
    given: boolean | null,
    onAnswer: (given: boolean) => void,
  ): HTMLElement {
    const options = names.map((name, index) => {
      const isYes = index === 0;
      const input = make('input', { type: 'radio', name: text });
      input.checked = given === isYes;
      input.onchange = () => {
        onAnswer(isYes);
        [...panel.querySelectorAll<HTMLInputElement>('input')]
          .find(({ checked, name }) => checked && name === text)
          ?.focus();
      };
      return make('label', {}, input, name);
    });
    return make('fieldset', {}, make('legend', {}, text), ...options);
  }

  function readAs(done: boolean, group: Group): { taught: Taught; reading: Reading } | string {
    const recipe = recipeOf({ group, columns, everywhere: !!everywhere, allDone: done });
    if (typeof recipe === 'string') return problemNames[recipe];
    const reading = read(document, { ...recipe, host: '', taughtOn: '' });
    return reading.taught === 'fits' ? { taught: recipe, reading } : problemNames.unfit;
  }

  function showResult(group: Group): void {
    const silent = readAs(false, group);
    const isSilent =
      typeof silent === 'object' &&
      !silent.reading.courses.length &&
      silent.reading.skipped.some(({ reason }) => reason === 'unclear-status');
    const found = isSilent && allDone ? readAs(true, group) : silent;
    const isOpen = (group.elsewhere.length > 0 && everywhere === null) || (isSilent && allDone === null);
    const isWrong = typeof found === 'string' || !found.reading.courses.length;
    taught = isOpen || isWrong ? null : found.taught;
    save.disabled = !taught;
    failed.textContent = '';
    const asked = isSilent
      ? [
          question(words.allDone, [words.allDoneYes, words.allDoneNo], allDone, (given) => {
            allDone = given;
            show();
          }),
        ]
      : [];
    const care = (text: string) => make('p', { class: 'care' }, `▲ ${text}`);
    const said =
      typeof found === 'string'
        ? [care(found)]
        : isSilent && allDone === false
          ? [care(words.notAllDone)]
          : isOpen
            ? [care(words.question)]
            : [...(isWrong ? [care(words.noCourse)] : []), ...resultOf(make, found.reading)];
    result.replaceChildren(...asked, ...said);
  }
}
