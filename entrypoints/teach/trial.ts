import { loadedReader } from '../../lib/academy/loaded.ts';
import type { Group } from '../../lib/academy/pointing.ts';
import type { Reading } from '../../lib/academy/reading.ts';
import type { ColumnWord } from '../../lib/academy/recipe.ts';
import { finish } from '../../lib/academy/steps.ts';
import { recipeOf, type Taught } from '../../lib/academy/teaching.ts';
import { problemNames, teachWords as words } from '../../lib/sentences/teach.ts';

/** What the learner has said so far; null where a question is still open. */
export interface Said {
  group: Group;
  columns: ColumnWord[];
  everywhere: boolean | null;
  allDone: boolean | null;
}

/** What the page would be read as. */
export interface Trial {
  /** Fit to be kept; null where something is open or wrong. */
  taught: Taught | null;
  reading: Reading | null;
  /** What is open or wrong. */
  care: string | null;
  /** Nothing on the page tells what is finished, so the learner must. */
  asksAllDone: boolean;
}

function readBy(said: Said, allDone: boolean): { taught: Taught; reading: Reading } | string {
  const taught = recipeOf({ ...said, everywhere: said.everywhere === true, allDone });
  if (typeof taught === 'string') return problemNames[taught];
  const reading = finish(loadedReader()(document, { ...taught, host: '', taughtOn: '' }));
  return reading.taught === 'fits' ? { taught, reading } : problemNames.unfit;
}

/** Reads the page in front by what was said, with the reader itself. */
export function tryOut(said: Said): Trial {
  const silent = readBy(said, false);
  const wrong = (care: string, asksAllDone = false): Trial => ({ taught: null, reading: null, care, asksAllDone });
  if (typeof silent === 'string') return wrong(silent);
  const { courses, skipped } = silent.reading;
  const asksAllDone = !courses.length && skipped.some(({ reason }) => reason === 'unclear-status');
  if (asksAllDone && said.allDone === false) return wrong(words.notAllDone, true);
  const isOpen =
    (said.group.elsewhere.length > 0 && said.everywhere === null) || (asksAllDone && said.allDone === null);
  if (isOpen) return wrong(words.question, asksAllDone);
  const found = asksAllDone ? readBy(said, true) : silent;
  if (typeof found === 'string') return wrong(found, asksAllDone);
  if (!found.reading.courses.length) return { ...wrong(words.noCourse, asksAllDone), reading: found.reading };
  return { ...found, care: null, asksAllDone };
}
