import { documentsOf } from '../../lib/academy/documents.ts';
import { type Group, groupsAround, rowsIn, textOf } from '../../lib/academy/pointing.ts';
import { framedText, teachWords } from '../../lib/sentences/teach.ts';
import { button } from './fields.ts';
import { elementAt, type Stage } from './stage.ts';

type Mark = (row: Element | null, like: Element[]) => void;

/** What could be meant at a place of the page. */
export type Pointed = ReturnType<typeof groupsAround>;

/**
 * Lets the learner point at one course, with the mouse or by keyboard.
 *
 * @param signal ends it
 * @param onLeave is called where the learner presses the button to leave
 * @returns what was pointed at
 */
export function point({ body, make }: Stage, mark: Mark, signal: AbortSignal, onLeave: () => void): Promise<Pointed> {
  const said = make('p', { class: 'said', 'aria-live': 'polite' }, teachWords.pointHint);
  const leave = button(make, teachWords.leave, onLeave);
  const move = button(make, teachWords.move, () => bar.classList.toggle('low'), 'quiet');
  const bar = make(
    'section',
    { class: 'bar', tabindex: '-1' },
    make('h1', {}, teachWords.point),
    said,
    make('div', { class: 'actions' }, move, leave),
  );
  body.append(bar);
  bar.focus();
  let pointed: Pointed | null = null;
  let rows: Element[] | null = null;
  let at = -1;

  function take(element: Element | null): void {
    const found = element && groupsAround(element);
    pointed = found?.groups.length ? found : null;
    const group: Group | undefined = pointed?.groups[pointed.likely];
    mark(group?.row ?? null, group?.beside ?? []);
    said.textContent = group ? framedText(textOf(group.row), group.beside.length) : teachWords.nothing;
  }

  function step(by: number): void {
    rows ??= rowsIn(documentsOf(document).filter((page) => page.body));
    at = Math.min(Math.max(at + by, 0), rows.length - 1);
    if (rows[at]) take(rows[at] as Element);
    else said.textContent = teachWords.noRows;
  }

  return new Promise((done) => {
    const own = new AbortController();
    const options = { signal: own.signal };
    signal.addEventListener('abort', () => own.abort(), options);
    const choose = () => {
      if (!pointed) return;
      own.abort();
      bar.remove();
      done(pointed);
    };
    const isOnBar = ({ target }: Event) => bar.contains(target as Node);
    const { documentElement: stage } = body.ownerDocument;
    stage.addEventListener(
      'pointermove',
      (event) => isOnBar(event) || take(elementAt(event.clientX, event.clientY)),
      options,
    );
    stage.addEventListener(
      'click',
      (event) => {
        if (isOnBar(event)) return;
        take(elementAt(event.clientX, event.clientY));
        choose();
      },
      options,
    );
    stage.addEventListener(
      'keydown',
      (event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by) step(by);
        else if (/^(Enter| )$/.test(event.key) && event.target !== leave && event.target !== move) choose();
        else return;
        event.preventDefault();
      },
      options,
    );
  });
}
