import { hundredths } from '../../credit/index.ts';
import type { Question as Open } from '../../ledger/questions.ts';
import type { TrainingRecord } from '../../model.ts';
import { askingOf, repeatedTexts, sameTexts } from '../ui-questions.ts';
import type { Chapter, Question } from './types.ts';

type Kind = Open['kind'];

const [earlier, later] = [2017, 2018];
const at = `${later}-12-01T01:00:00Z`;
const course = (hours: number, day: string): TrainingRecord => ({
  ...{ id: day, profile: '', kind: 'online', title: '草原生态保护', origin: 'academy', completedOn: day },
  measure: { type: 'course', hours: hundredths(hours) },
});
const [one, other] = [course(1.5, `${later}-05-06`), course(2, `${later}-05-07`)];
const before = course(1.5, `${earlier}-05-06`);
const held = { key: '', learner: '乌云', platform: 'www.nmgce.gov.cn', courses: 10, at };

/** One of each kind, to be asked as the product asks it. */
const examples: { [kind in Kind]: Open & { kind: kind } } = {
  'hours-differ': { id: '', kind: 'hours-differ', choices: [one, other], ids: [] },
  'day-differs': { id: '', kind: 'day-differs', record: one, days: [{ on: `${later}-05-06`, readAt: at }] },
  'near-match': { id: '', kind: 'near-match', record: one, near: other, ids: [] },
  'course-repeated': { id: '', kind: 'course-repeated', record: one, earlier: [before], ids: [] },
  'no-year': { id: '', kind: 'no-year', records: [one, other, before] },
  'whose-page': { id: '', kind: 'whose-page', held },
};

const repeated = repeatedTexts(String(earlier), String(later));

/** What helps to answer each. */
const answers: { [kind in Kind]: string } = {
  'hours-differ': '在学院找到这门课，看写的是几学时。',
  'day-differs': '在学院找到这门课，看写的完成日期。',
  'near-match': `看两条的学时、日期、来源。真是两门，选“${sameTexts.other}”；是同一门，选“${sameTexts.same}”。`,
  'course-repeated': `真的又学了一遍，选“${repeated.both}”；只学过一遍，选算哪一年的。`,
  'no-year': '想一想、查一查是哪一年学完的，选上年度。',
  'whose-page': '是同事的，可以为他建；不用建的，这一页就不记。没有姓名的页面，会问是不是您的。',
};

const questionOf = (kind: Kind): Question => {
  const { title, lead } = askingOf(examples[kind]);
  return { id: `questions-${kind}`, asked: `例如问：${title}`, answer: [lead, answers[kind]] };
};

/** What only the learner can say. */
export const asking: Chapter = {
  id: 'questions',
  title: '“待您确认”里的问题怎样答',
  first: '打开“待您确认”，一个一个答；拿不准的先放着。',
  door: { text: '去待您确认', href: '/ledger.html#questions' },
  also: '待确认 确认 问题 回答 重复 同名',
  questions: [
    {
      id: 'questions-why',
      asked: '为什么要我确认？不答会怎样？',
      answer: [
        '拿不准的它不猜。没有答以前，先按少的算，或者先不计，合计只会少，不会多。',
        { picture: 'questions' },
        '答错了，可以改回来：“待您确认”下面列着答过的。',
      ],
      also: '改回来 答错 不计入 撤回',
    },
    ...(Object.keys(examples) as Kind[]).map(questionOf),
  ],
};
