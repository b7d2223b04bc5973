import { piecesOf } from '../../lib/academy/pieces.ts';
import type { Group } from '../../lib/academy/pointing.ts';
import type { Reading } from '../../lib/academy/reading.ts';
import type { ColumnWord } from '../../lib/academy/recipe.ts';
import { guess, type Taught } from '../../lib/academy/teaching.ts';
import { teachWords as words } from '../../lib/sentences/teach.ts';
import { button, columnChoice, question } from './fields.ts';
import type { Pointed } from './point.ts';
import { countOf, resultOf } from './result.ts';
import { placeOf, type Stage } from './stage.ts';
import { type Said, tryOut } from './trial.ts';

interface Doors {
  mark: (row: Element | null, like: Element[]) => void;
  /** @returns whether it was kept */
  onSave: (taught: Taught) => Promise<boolean>;
  onAgain: () => void;
  onCancel: () => void;
}

/** Rows that stand in the table as examples, and letters of each. */
const examples = { rows: 3, letters: 30 };

/** What the pieces of a row are, what would be read then, and the buttons. */
export function openPanel({ body, make }: Stage, { groups, likely }: Pointed, doors: Doors): void {
  let at = likely;
  let said = startOf(groups[at] as Group);
  let picks = picksOf(said);
  /** What was said of the other widths, for who comes back to them. */
  const before = new Map<number, { said: Said; picks: Pick[] }>();
  let turns = 0;
  let taught: Taught | null = null;

  const pieces = make('div');
  const result = make('div');
  const save = button(make, words.save, keep, 'primary');
  const wider = button(make, words.wider, () => turn(1));
  const narrower = button(make, words.narrower, () => turn(-1));
  /** The result in a line, beside the button that keeps it. */
  const short = make('p', { class: 'count', role: 'status' });
  const failed = make('p', { role: 'alert', class: 'care' });
  const again = button(make, words.again, () => {
    panel.remove();
    // This click must not be taken for the next choice.
    setTimeout(doors.onAgain);
  });
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
    make('div', { class: 'actions' }, short, save, again, button(make, words.cancel, doors.onCancel)),
  );
  body.append(panel);
  show();
  panel.focus();

  function turn(by: number): void {
    before.set(at, { said, picks });
    at += by;
    said = before.get(at)?.said ?? startOf(groups[at] as Group);
    picks = before.get(at)?.picks ?? picksOf(said);
    show();
  }

  async function keep(): Promise<void> {
    if (taught && (await doors.onSave(taught))) panel.remove();
    else failed.textContent = words.failed;
  }

  function change(part: Partial<Said>): void {
    said = { ...said, ...part };
    const { focus } = (panel.ownerDocument.activeElement as HTMLElement | null)?.dataset ?? {};
    show();
    // What is shown was made anew.
    [...panel.querySelectorAll<HTMLElement>('[data-focus]')].find(({ dataset }) => dataset.focus === focus)?.focus();
  }

  function show(): void {
    const { group, everywhere, allDone } = said;
    const { row, beside, elsewhere } = group;
    const trial = tryOut(said);
    taught = trial.taught;
    narrower.disabled = at === 0;
    wider.disabled = at === groups.length - 1;
    save.disabled = !taught;
    failed.textContent = '';
    doors.mark(row, everywhere ? [...beside, ...elsewhere] : beside);
    // The framed row is what it is all about: the panel keeps to the other half of the window.
    const place = placeOf(row);
    panel.classList.toggle('high', !!place && place.top + place.height / 2 > window.innerHeight / 2);
    pieces.replaceChildren(tableOf(group));
    if (elsewhere.length) {
      const names: [string, string] = [words.together, words.apart];
      const answer = (given: boolean) => change({ everywhere: given });
      pieces.append(question(make, words.elsewhere(elsewhere.length), names, everywhere, answer));
    }
    result.replaceChildren();
    short.textContent = trial.care ? `▲ ${trial.care}` : countOf(trial.reading as Reading);
    short.className = trial.care ? 'care' : 'count';
    if (trial.asksAllDone) {
      const names: [string, string] = [words.allDoneYes, words.allDoneNo];
      result.append(question(make, words.allDone, names, allDone, (given) => change({ allDone: given })));
    }
    if (trial.reading?.courses.some(({ completedOn, year }) => !completedOn && year === null))
      result.append(make('p', { class: 'care' }, words.noYear));
    if (trial.reading) result.append(...resultOf(make, trial.reading));
  }

  /** One line a piece: what it is, and what stands there in the first rows. */
  function tableOf({ row, pieces, beside }: Group): HTMLElement {
    const rows = [row, ...beside.filter((other) => other !== row)].slice(0, examples.rows).map(piecesOf);
    const head = [words.column, ...rows.map((_, index) => words.example(index + 1))];
    const lines = pieces.flatMap((_, index) => {
      const texts = rows.map((own) => own[index]?.text ?? '');
      // Nothing to tell what it is by.
      if (!texts.some(Boolean)) return [];
      const choose = (word: ColumnWord) => {
        picks = picks.map((pick, place) => (place === index ? { word, turn: ++turns } : pick));
        change({ columns: columnsOf(picks), allDone: null });
      };
      const choice = columnChoice(make, index, texts.find(Boolean) ?? '', said.columns[index] ?? 'unused', choose);
      return [make('tr', {}, make('td', {}, choice), ...texts.map((text) => make('td', {}, cut(text))))];
    });
    const header = make('tr', {}, ...head.map((text) => make('th', { scope: 'col' }, text)));
    return make('div', { class: 'scroll' }, make('table', {}, header, ...lines));
  }
}

const startOf = (group: Group): Said => ({ group, columns: guess(group), everywhere: null, allDone: null });

const picksOf = ({ columns }: Said): Pick[] => columns.map((word) => ({ word, turn: 0 }));

/** What a piece was said to be, and when; the later word stands where two are the same, and gives way again. */
interface Pick {
  word: ColumnWord;
  turn: number;
}

const columnsOf = (picks: Pick[]): ColumnWord[] =>
  picks.map(({ word, turn }) => (picks.some((other) => other.word === word && other.turn > turn) ? 'unused' : word));

const cut = (text: string) => (text.length > examples.letters ? `${text.slice(0, examples.letters)}…` : text);
