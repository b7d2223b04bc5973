import { layouts } from '../../lib/form/layouts.ts';
import type { Profile, TrainingRecord } from '../../lib/model.ts';
import { account, course, inHalfDays, inMinutes, lecture, offJob, text } from '../credit.account.ts';
import { formOf } from '../form/filled.ts';

/** A filled form, as it goes to the printer. */
export interface Paper {
  name: string;
  fill: () => Promise<Uint8Array>;
}

const learner: Partial<Profile> = {
  ...{ name: '其其格玛', gender: '女', nation: '蒙古族', bornOn: '1971-05-01', party: '中共党员' },
  ...{ employer: '某旗农牧和科技局', post: '副局长', rank: '副处级', postSince: '2016-04-01' },
};
const where = { organizer: '中共某旗委组织部', place: '旗委党校' };
const courses = Array.from({ length: 37 }, (_, index) =>
  course(index === 36 ? 9.5 : 1.5, `2018-${String((index % 11) + 1).padStart(2, '0')}-06`, {
    title: `草原生态保护与绿色发展专题第${index + 1}讲`,
    required: index % 3 !== 0,
  }),
);
const sittings = (count: number, title = '党组理论学习中心组集体学习') =>
  Array.from({ length: count }, (_, index) => {
    const day = `2018-${String((index % 9) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`;
    return inMinutes('study-group', 90, day, { ...where, title: `${title}（第${index + 1}次）`, place: '局会议室' });
  });
const year: TrainingRecord[] = [
  ...courses,
  offJob(10, ['2018-06-04', '2018-06-08'], { ...where, title: '县处级领导干部进修班', institution: true, absent: 3 }),
  ...sittings(6),
  text(6_500, '2018-08-20', { ...where, title: '《习近平谈治国理政》读书笔记', place: null }),
  lecture(90, '2018-09-12', { ...where, title: '农牧业高质量发展专题' }),
  inHalfDays('other', 2, '2018-10-18', { ...where, title: '乡村振兴工作现场观摩' }),
];
const longest = sittings(
  8,
  '全区基层治理体系和治理能力现代化专题研讨班暨旗县级领导干部“不忘初心、牢记使命”集中轮训示范班',
);
const long: Partial<Profile> = {
  employer: '内蒙古自治区某某盟某某旗农牧和科学技术局（乡村振兴局、粮食和物资储备局）',
  post: '党组成员、副局长，兼任某某苏木党委第一书记、某某嘎查驻村工作队队长',
};

const told: { [what: string]: [records: TrainingRecord[], profile?: Partial<Profile>] } = {
  'no-row': [[]],
  'usual-year': [year],
  'forty-rows': [[...year, ...sittings(31)]],
  'longest-texts': [longest, long],
};

export const papers: Paper[] = layouts.flatMap((layout) =>
  Object.entries(told).map(([what, [records, profile]]) => ({
    name: `filled-${layout}-${what}`,
    fill: () => formOf(account(records, { profile: { ...learner, ...profile } }), { layout }),
  })),
);
