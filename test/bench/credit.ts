import type { Page } from '@playwright/test';
import { type Figure, figure, median } from './figure.ts';
import { tenYears } from './records.ts';

/** What the standing of a year costs in memory, against one loop that sums every record's hours by year and kind. */
export async function creditFigures(page: Page, few = false): Promise<Figure[]> {
  const { floors, owns } = await page.evaluate(
    ([of, turns]) => {
      const sums = () => {
        const found: { [year: string]: { [kind: string]: number } } = {};
        for (const { kind, measure, completedOn, endOn } of of.records) {
          const hours =
            measure.type === 'course' || measure.type === 'stated'
              ? measure.hours
              : measure.type === 'half-days'
                ? measure.halfDays * 400
                : measure.type === 'characters'
                  ? Math.floor(measure.characters / 1000) * 400
                  : Math.floor(measure.minutes / 45) * (measure.type === 'lecture' ? 400 : 100);
          const year = (completedOn ?? endOn ?? '').slice(0, 4);
          found[year] ??= {};
          const ofYear = found[year] as { [kind: string]: number };
          ofYear[kind] = (ofYear[kind] ?? 0) + hours;
        }
        return found;
      };
      const stand = () => helper.standing(of, 2018, '2030-01-01');
      const { kinds } = stand();
      for (const [kind, hours] of Object.entries(sums()[2018] ?? {}))
        if (kinds[kind as keyof typeof kinds].earned !== hours) throw new Error(`${kind}: not ${hours}`);
      const [floors, owns]: [number[], number[]] = [[], []];
      for (let turn = -20; turn < turns; turn++) {
        const [floor, own] = [timed(sums), timed(stand)];
        // The first runs are the compiler's.
        if (turn < 0) continue;
        floors.push(floor);
        owns.push(own);
      }
      return { floors, owns };
    },
    [tenYears(10_000), few ? 20 : 60] as const,
  );
  return [
    figure('standing of a year over 10,000 records, against one summing loop', median(owns) / median(floors), '×', 3),
  ];
}
