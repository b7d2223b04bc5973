import { type ColumnWord, columnWords } from '../../lib/academy/recipe.ts';
import { columnNames, teachWords as words } from '../../lib/sentences/teach.ts';
import type { Stage } from './stage.ts';

type Make = Stage['make'];

export const button = (make: Make, text: string, onclick: () => void, kind = ''): HTMLButtonElement =>
  Object.assign(make('button', { type: 'button', class: kind }, text), { onclick });

/** A question with two answers; null where none is given yet. */
export function question(
  make: Make,
  text: string,
  names: [yes: string, no: string],
  given: boolean | null,
  onAnswer: (given: boolean) => void,
): HTMLElement {
  const options = names.map((name, index) => {
    const isYes = index === 0;
    const input = make('input', { type: 'radio', name: text, 'data-focus': `${text}${isYes}` });
    input.checked = given === isYes;
    input.onchange = () => onAnswer(isYes);
    return make('label', {}, input, name);
  });
  return make('fieldset', {}, make('legend', {}, text), ...options);
}

/** What one piece is. */
export function columnChoice(
  make: Make,
  index: number,
  text: string,
  word: ColumnWord,
  onChoice: (word: ColumnWord) => void,
): HTMLElement {
  const select = make(
    'select',
    { 'aria-label': `${words.column}：${text.slice(0, 30)}`, 'data-focus': `piece${index}`, class: word },
    ...columnWords.map((each) => make('option', { value: each }, columnNames[each])),
  );
  select.value = word;
  select.onchange = () => onChoice(select.value as ColumnWord);
  return select;
}
