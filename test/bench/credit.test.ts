import { expect, test } from 'vitest';
import { standing } from '../../lib/credit/index.ts';
import type { Account } from '../../lib/credit/types.ts';
import type { Kind, Measure, TrainingRecord } from '../../lib/model.ts';

/** Ten years of invented records of all kinds, so many a year that none could be missed. */
function tenYears(count: number): Account {
  const kinds: readonly Kind[] = [
    'online',
    'off-job',
    'online',
    'study-group',
    'online',
    'self-study',
    'other',
    'teaching',
  ];
  const measures: { [kind in Kind]: Measure } = {
    online: { type: 'course', hours: 150 },
    'off-job': { type: 'half-days', halfDays: 1 },
    'study-group': { type: 'minutes', minutes: 135 },
    'self-study': { type: 'characters', characters: 2_500 },
    other: { type: 'half-days', halfDays: 1 },
    teaching: { type: 'lecture', minutes: 45, toCadres: true },
  };
  const two = (number: number) => String(number).padStart(2, '0');
  const records = Array.from({ length: count }, (_, index): TrainingRecord => {
    const kind = kinds[index % kinds.length] as Kind;
    const day = `${2013 + (index % 10)}-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
    const of = { id: `r${index}`, profile: 'p1', kind, title: `草原生态保护专题第${index}讲`, measure: measures[kind] };
    if (kind !== 'online')
      return { ...of, startOn: day, endOn: day, institution: kind === 'off-job', origin: 'manual', deletedAt: null };
    const read = { platform: 'www.nmgce.gov.cn', courseKey: `id:${index}`, required: true, readAt: `${day}T09:00:00Z` };
    return { ...of, ...read, completedOn: day, origin: 'academy', deletedAt: null };
  });
  const profile = { id: 'p1', name: '其其格玛', groups: [{ from: '2013-01-01', group: 'county-leader' as const }] };
  return { profile, records, settings: { pack: 'nmg-2016' } };
}

/** What a spreadsheet does: each record's hours to its year and kind. */
function bareSums(records: readonly TrainingRecord[]): { [year: number]: { [kind: string]: number } } {
  const sums: { [year: number]: { [kind: string]: number } } = {};
  for (const { kind, measure, completedOn, endOn, planned, deletedAt } of records) {
    if (planned || deletedAt) continue;
    const year = Number((completedOn ?? endOn ?? '').slice(0, 4));
    const hours =
      measure.type === 'course' || measure.type === 'stated'
        ? measure.hours
        : measure.type === 'half-days'
          ? measure.halfDays * 400
          : measure.type === 'characters'
            ? Math.floor(measure.characters / 1000) * 400
            : Math.floor(measure.minutes / 45) * (measure.type === 'lecture' ? 400 : 100);
    sums[year] ??= {};
    const ofYear = sums[year] as { [kind: string]: number };
    ofYear[kind] = (ofYear[kind] ?? 0) + hours;
  }
  return sums;
}

const bound = 5;

test('what the standing of a year costs, against a bare sum loop over the same 10,000 records', () => {
  const account = tenYears(10_000);
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] as number;
  const [floors, owns]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 60; turn++) {
    const [floor, own] = [timed(() => bareSums(account.records)), timed(() => standing(account, 2018, '2030-01-01'))];
    // The first runs are the compiler's.
    if (turn < 20) continue;
    floors.push(floor);
    owns.push(own);
  }
  const result = standing(account, 2018, '2030-01-01');
  const sums = bareSums(account.records)[2018] ?? {};
  for (const [kind, { earned }] of Object.entries(result.kinds)) expect(earned, kind).toBe(sums[kind] ?? 0);
  const ratio = median(owns) / median(floors);
  console.log(
    `standing of a year over 10,000 records: ${ratio.toFixed(2)} × a bare sum loop (bound ${bound}), ${median(owns).toFixed(2)} ms`,
  );
  expect(ratio).toBeLessThan(10 * bound);
});
