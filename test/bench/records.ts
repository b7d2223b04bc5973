import type { Account } from '../../lib/credit/types.ts';
import type { Kind, Measure, TrainingRecord } from '../../lib/model.ts';
import { learner } from '../tools/learner.ts';

const two = (number: number) => String(number).padStart(2, '0');

// Nine of them and ten years: each kind falls into each year.
const kinds: readonly Kind[] = [
  ...(['online', 'off-job', 'online', 'study-group', 'online'] as const),
  ...(['self-study', 'online', 'other', 'teaching'] as const),
];
const measures: { [kind in Kind]: Measure } = {
  online: { type: 'course', hours: 150 },
  'off-job': { type: 'half-days', halfDays: 1 },
  'study-group': { type: 'minutes', minutes: 135 },
  'self-study': { type: 'characters', characters: 2_500 },
  other: { type: 'half-days', halfDays: 1 },
  teaching: { type: 'lecture', minutes: 45, toCadres: true },
};

/** @returns a learner's invented records of ten years to 2018, so many a year that none could be missed */
export function tenYears(count: number): Account {
  const records = Array.from({ length: count }, (_, index): TrainingRecord => {
    const kind = kinds[index % kinds.length] as Kind;
    const day = `${2009 + (index % 10)}-${two(1 + (index % 11))}-${two(1 + (index % 28))}`;
    const of = {
      id: `r${index}`,
      profile: learner.id,
      kind,
      title: `草原生态保护专题第${index}讲`,
      measure: measures[kind],
    };
    if (kind !== 'online')
      return { ...of, startOn: day, endOn: day, institution: kind === 'off-job', origin: 'manual', deletedAt: null };
    const read = { platform: 'www.nmgce.gov.cn', courseKey: `id:${index}`, required: true, readAt: `${day}T09:00:00Z` };
    return { ...of, ...read, completedOn: day, origin: 'academy', deletedAt: null };
  });
  return { profile: learner as Account['profile'], records, settings: { pack: 'nmg-2016' } };
}
