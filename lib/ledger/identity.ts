import { hasIdNumber, hiddenMark } from '../academy/personal.ts';
import type { Course } from '../academy/reading.ts';
import { normalTitle } from '../credit/index.ts';

/** A name as it is compared: one form of each letter and of the dot in Mongolian names, no spaces. */
export const comparableName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .replace(/[•‧・∙⋅]/g, '·');

/** Whether two names are the same learner's, however they are typed. */
export const isSameName = (one: string, other: string): boolean => comparableName(one) === comparableName(other);

/** The accounting year of an online course: its day's, else the page's; null where neither is known. */
export const yearOf = ({ completedOn, year }: { completedOn?: string | null; year?: number | null }): number | null =>
  completedOn ? Number(completedOn.slice(0, 4)) : (year ?? null);

/**
 * The id of a course's record. It derives from learner and course alone, so two machines, and two pages that show the
 * same course, give one id; another figure of hours gives another, which the rules then flag.
 */
export function courseRecordId(profile: string, platform: string, course: Course, year = yearOf(course)): string {
  const { courseKey, title, hours, completedOn } = course;
  const identity = courseKey
    ? [courseKey, hours]
    : [normalTitle(title.replaceAll(hiddenMark, '')), hours, completedOn ?? ''];
  return [profile, platform, year ?? 'undated', ...identity].join('/');
}

const settled = 'settled/';

/** The id of the correction by which a learner settles what pages say of a course; one for each reading. */
export const settlementId = (reading: string): string => `${settled}${reading}`;

/** Whether a record is such a correction. */
export const isSettlement = ({ id, corrects }: { id: string; corrects?: string | null }): boolean =>
  corrects != null && id.startsWith(settled);

/** The id under which a filing that was taken back stays away, as a purged record does. */
export const filedId = ({ profile, year, at }: { profile: string; year: number; at: string }): string =>
  ['filed', profile, year, at].join('/');

/**
 * A new learner's id, derived from the name, so that two machines of one learner give one id.
 *
 * @param taken ids of the learners that are there already; a second one of the same name gets a number
 */
export function profileId(name: string, taken: readonly string[]): string {
  const id = `p-${comparableName(name)}`;
  let free = id;
  for (let number = 2; taken.includes(free); number++) free = `${id}-${number}`;
  return free;
}

export { isAcademyHost } from '../academy/frames.ts';

/** The academy's bare name and `www.` are one platform: the same courses under the same ids. */
export const platformOf = (host: string): string => (host === 'nmgce.gov.cn' ? 'www.nmgce.gov.cn' : host);

/** A course that carries what looks like an ID number is never stored. */
export const isStorable = ({ title, courseKey }: Course): boolean =>
  !hasIdNumber(title) && !hasIdNumber(courseKey ?? '');
