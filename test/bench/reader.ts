import type { Page } from '@playwright/test';
import { type Figure, figure, median } from './figure.ts';
import { cards, grid, news, untold } from './pages.ts';

/** Milliseconds of a bare loop over the cells and of the reader, run in turn; and the longest of its slices. */
interface Times {
  floor: number;
  own: number;
  slice: number;
  /** Of asking whether it may be a record page at all. */
  asked: number;
  outcome: string;
  courses: number;
}

async function measure(page: Page, html: string, turns: number, isTaught = false): Promise<Times> {
  const { floors, owns, slices, asks, ...read } = await page.evaluate(
    ([body, count, taught]) => {
      document.body.innerHTML = body;
      document.body.getBoundingClientRect();
      const course = taught ? document.querySelector('tr:nth-child(2)') : null;
      const recipe = course && helper.taughtOf(course, { words: { 1: 'hours', 2: 'completedOn' }, allDone: true });
      const bare = () => {
        let sum = 0;
        for (const cell of document.querySelectorAll('td')) sum += (cell.textContent ?? '').length;
        return sum;
      };
      const readAll = () => {
        const steps = academyReader(document, recipe);
        for (;;) {
          const step = steps.next();
          if (step.done) return step.value;
        }
      };
      /** As the content script drives it: 8 ms at a time. */
      const longestSlice = () => {
        const steps = academyReader(document, recipe);
        let longest = 0;
        for (let done = false; !done; ) {
          const start = performance.now();
          do done = steps.next().done ?? false;
          while (!done && performance.now() - start < 8);
          longest = Math.max(longest, performance.now() - start);
        }
        return longest;
      };
      const times = { floors: [0], owns: [0], slices: [0], asks: [0] };
      for (const values of Object.values(times)) values.pop();
      for (let turn = 0; turn < count; turn++) {
        times.floors.push(timed(bare));
        times.owns.push(timed(readAll));
        times.slices.push(longestSlice());
        times.asks.push(timed(() => helper.mayTell([document])));
      }
      const { outcome, courses } = readAll();
      return { ...times, outcome, courses: courses.length };
    },
    [html, turns, isTaught] as const,
  );
  return { ...read, floor: median(floors), own: median(owns), slice: median(slices), asked: median(asks) };
}

const rows = async (page: Page, count: number, turns: number): Promise<Times> => {
  const times = await measure(page, grid(count), turns);
  if (times.courses !== count) throw new Error(`${times.courses} of ${count} rows were read`);
  return times;
};

/**
 * What the shipped reader costs on a page, against a bare loop that reads every cell's text.
 *
 * @param few whether to look only, with fewer turns
 */
export async function readerFigures(page: Page, few = false): Promise<Figure[]> {
  const turns = (many: number) => (few ? Math.ceil(many / 4) : many);
  // The first runs are the compiler's.
  await measure(page, grid(300), 60);
  const hundred = await rows(page, 100, turns(161));
  const thousand = await rows(page, 1_000, turns(41));
  const tenThousand = await rows(page, 10_000, turns(9));
  const busy = await measure(page, grid(1_000, true), turns(21));
  const taught = await measure(page, untold(5_000), turns(5), true);
  const none = await measure(page, news, turns(41));
  const [someCards, manyCards] = [
    await measure(page, cards(500), turns(9)),
    await measure(page, cards(2_000), turns(5)),
  ];
  return [
    figure('a table of 100 rows is read, against a bare loop over its cells', hundred.own / hundred.floor, '×', 2),
    figure('of 1,000 rows', thousand.own / thousand.floor, '×', 2),
    figure('of 10,000 rows', tenThousand.own / tenThousand.floor, '×', 2),
    figure('10,000 rows against ten times 1,000', tenThousand.own / (10 * thousand.own), '×', 1.2),
    figure('of 1,000 rows with a hidden column and words that take turns', busy.own / busy.floor, '×', 6),
    figure('a taught list of 5,000 rows', taught.own / taught.floor, '×', 40),
    figure('2,000 cards against four times 500', manyCards.own / (4 * someCards.own), '×', 1.2),
    figure('a page of 5,000 elements that is no record page, in one task', none.asked, 'ms', 1),
    figure('longest slice of reading 10,000 rows', tenThousand.slice, 'ms', 30),
  ];
}
