import { normalTitle } from '../credit/index.ts';
import type { Answered } from '../ledger/answered.ts';
import { isAcademyHost } from '../ledger/identity.ts';
import type { Question } from '../ledger/questions.ts';
import type { Instant, TrainingRecord } from '../model.ts';
import { hoursText } from './standing.ts';
import { momentText } from './ui.ts';

/** What a card says: the question, and what is so until it is answered. */
export interface Asking {
  title: string;
  lead: string;
}

const year = ({ completedOn, year: of }: TrainingRecord) => (completedOn ? completedOn.slice(0, 4) : String(of ?? ''));
const hours = ({ measure }: TrainingRecord) => (measure.type === 'course' ? hoursText(measure.hours) : '');

/** @returns how often something was read, in a word: 2 → `两` */
const times = (count: number) => '〇一两三四五六七八九'[count] ?? String(count);

/** @returns the question in plain words */
export function askingOf(question: Question): Asking {
  switch (question.kind) {
    case 'hours-differ': {
      const [least] = question.choices as [TrainingRecord];
      return {
        title: `“${least.title}”是几学时？`,
        lead: `同一门课，${times(question.choices.length)}次读到的学时不一样。现在先按少的 ${hours(least)} 学时算。请对照学院，选对的那个。`,
      };
    }
    case 'day-differs':
      return {
        title: `“${question.record.title}”是哪天学完的？`,
        lead: `同一门课，页面上的完成日期不一样。现在先按 ${question.days[0]?.on} 记。请对照学院，选对的那个。`,
      };
    case 'near-match':
      return {
        title: `${titlesText(question)}，是同一门课吗？`,
        lead: `${year(question.record)} 年有两条名称${isNamesake(question) ? '相同' : '相近'}的课程。现在只计一条，另一条先不计。`,
      };
    case 'course-repeated':
      return {
        title: `“${question.record.title}”在 ${year(question.record)} 年又学过一遍吗？`,
        lead: '这门课在两个年度里都读到了。现在只计以前那一年，后一年先不计。',
      };
    case 'no-year':
      return {
        title: `这 ${question.records.length} 门课是哪一年学完的？`,
        lead: '页面上没有写年度和完成日期。现在都没有计入任何一年。',
      };
    case 'whose-page':
      return whoseAsking(question.held);
  }
}

const isNamesake = ({ record, near }: Extract<Question, { kind: 'near-match' }>) =>
  normalTitle(record.title) === normalTitle(near.title);

const titlesText = (question: Extract<Question, { kind: 'near-match' }>): string =>
  isNamesake(question) ? `这两条“${question.record.title}”` : `“${question.near.title}”和“${question.record.title}”`;

function whoseAsking({ learner, platform, courses, at }: Extract<Question, { kind: 'whose-page' }>['held']): Asking {
  const page = `${momentText(at)} 在${siteText(platform)}看到的一页${courses > 0 ? `（${courses} 门课程）` : ''}`;
  return learner === null
    ? {
        title: '有一页没有显示姓名，是您的吗？',
        lead: `${page}没有姓名，而那个网站之前登录的是别人，所以没有记入。`,
      }
    : {
        title: `要为“${learner}”另建一本台账吗？`,
        lead: `${page}是“${learner}”的，没有记入您的台账。几个人合用这台电脑时，可以一人一本，互不相混。`,
      };
}

/** @returns the platform in a word: the academy, or the host */
const siteText = (platform: string): string => (isAcademyHost(platform.replace(/:\d+$/, '')) ? '学院网站' : platform);

/** What stands under a record in a question: what it says, and where and when it was read. */
export function factsOf(record: TrainingRecord): { hours: string; day: string; source: string } {
  const { completedOn, year: of } = record;
  return {
    hours: `${hours(record)} 学时`,
    day: completedOn ? `${completedOn} 完成` : of ? `${of} 年，页面没有写日期` : '页面没有写年度',
    source: sourceText(record, record.readAt ?? null),
  };
}

/** @returns where a figure comes from: `学院网站，11-30 09:12 读到` */
export function sourceText({ origin, platform, corrects }: TrainingRecord, readAt: Instant | null): string {
  if (origin === 'manual') return corrects ? '本人更正' : '本人填报';
  const where = origin === 'import' ? `${siteText(platform ?? '')}的文件` : siteText(platform ?? '');
  return readAt ? `${where}，${momentText(readAt)} 读到` : where;
}

/** @returns the button under a figure */
export const choiceText = (figure: string): string => `是 ${figure}`;

/** @returns what is said once a figure was chosen */
export const chosenText = (choice: string, title: string): string => `“${title}”记为 ${choice}`;

/** The answers to whether a course is the same as its namesake. */
export const sameTexts = { same: '是同一门，只计一次', other: '是两门课，都计入' };

/** @returns the answers to whether a course was learnt in both years */
export const repeatedTexts = (earlier: string, later: string) => ({
  earlier: `只学过一次，算 ${earlier} 年的`,
  later: `只学过一次，算 ${later} 年的`,
  both: '两年都学过，都计入',
});

/** @returns an answer as it stands in the list of those given */
export function answeredText(answered: Answered): string {
  const { record } = answered;
  switch (answered.kind) {
    case 'settled':
      return `“${record.title}”：按 ${hours(record)} 学时、${record.completedOn ?? `${record.year} 年`}记`;
    case 'near-match':
      return `“${record.title}”（${year(record)} 年）：${answered.confirmed ? '是另一门，计入' : '是同一门，只计一次'}`;
    case 'course-repeated':
      return `“${record.title}”（${year(record)} 年）：${answered.confirmed ? '又学过一遍，计入' : '以前学的，不计'}`;
    case 'year':
      return answered.count === 1
        ? `“${record.title}”：归到 ${answered.year} 年`
        : `“${record.title}”等 ${answered.count} 门：归到 ${answered.year} 年`;
  }
}

/** @returns the one line of the popup */
export const openText = (count: number): string => `有 ${count} 个问题待您确认`;

/** @returns what the popup says of a page that was kept apart just now, and what can be done about it */
export const heldText = (learner: string | null, name: string): { said: string; step: string } =>
  learner === null
    ? { said: `刚才那一页没有姓名，没有记入${name}的台账。`, step: '去确认是谁的' }
    : { said: `刚才那一页没有记入${name}的台账。`, step: `为“${learner}”建立台账` };
