import { dayIn, daysOn, yearOf } from '../credit/days.ts';
import { packOf, standing as standingOf } from '../credit/index.ts';
import type { Account } from '../credit/types.ts';
import type { Day, TrainingRecord } from '../model.ts';
import type { Deadline } from '../sentences/deadlines.ts';

/** The filing date of this year (art. 13). */
function filing({ profile, settings }: Account, today: Day): Deadline {
  const { value, article } = packOf(settings.pack).filing;
  const year = yearOf(today);
  const day = dayIn(year, value);
  return { code: 'filing', id: `filing-${year}-${profile.id}`, year, from: day, to: day, article };
}

/** Where the unit's windows for online study end. */
const windows = ({ profile, settings }: Account): Deadline[] =>
  Object.entries(settings.switches?.onlineWindow ?? {}).map(([each, [opens, closes]]) => {
    const year = Number(each);
    const day = dayIn(year, closes);
    const id = `online-window-${year}-${profile.id}`;
    return { code: 'online-window', id, year, from: day, to: day, opens: dayIn(year, opens) };
  });

/** Until when what was short on appointment may be made up (art. 11); nothing once it is. */
function grace(account: Account, today: Day): Deadline[] {
  const { promotedOn, id } = account.profile;
  if (!promotedOn) return [];
  const { grace: day, year, met, makeup } = standingOf(account, yearOf(promotedOn), today);
  if (day === null || met || makeup?.met) return [];
  const { article } = packOf(account.settings.pack).graceYears;
  return [{ code: 'grace', id: `grace-${year}-${id}`, year, from: day, to: day, article, promotedOn }];
}

/** @returns the days of an entry as runs without a gap: those that were clicked, else all from the first to the last */
function runsOf({ completedOn, startOn, endOn, halfDaysOn }: TrainingRecord): { from: Day; to: Day }[] {
  const [first, last] = [startOn ?? completedOn, endOn ?? completedOn];
  if (!first || !last) return [];
  const days = [...new Set(halfDaysOn?.map((half) => half.slice(0, 10)))].filter((day) => first <= day && day <= last);
  const runs: { from: Day; to: Day }[] = [];
  for (const day of days.sort()) {
    const run = runs.at(-1);
    if (run && daysOn(run.to, 1) === day) run.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs.length > 0 ? runs : [{ from: first, to: last }];
}

/** What is planned, and what was entered with a day that has not come yet. */
function planned(account: Account, today: Day): Deadline[] {
  const isAhead = ({ completedOn, endOn }: TrainingRecord) => (endOn ?? completedOn ?? '') >= today;
  const ahead = account.records.filter(isAhead);
  const years = new Set(ahead.map(({ completedOn, endOn }) => yearOf(endOn ?? completedOn ?? '')));
  const held = new Set(
    [...years].flatMap((year) =>
      standingOf(account, year, today).entries.flatMap(({ state, record }) => (state === 'planned' ? [record] : [])),
    ),
  );
  return ahead
    .filter(({ id }) => held.has(id))
    .flatMap((record) =>
      runsOf(record).map((run, index): Deadline => {
        const id = `planned-${record.id}${index === 0 ? '' : `-${index + 1}`}`;
        return { code: 'planned', id, year: yearOf(run.from), ...run, record };
      }),
    );
}

/**
 * @param account one learner's, with all records
 * @param today the calendar day in Beijing
 * @returns what the learner should not forget from today on, the earliest first: the filing date, where the unit's window
 *   for online study ends, how long a promoted learner may make up, and what is planned
 */
export function deadlinesOf(account: Account, today: Day): Deadline[] {
  return [filing(account, today), ...windows(account), ...grace(account, today), ...planned(account, today)]
    .filter(({ to }) => to >= today)
    .sort((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
}
