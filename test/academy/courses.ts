/** The replica's invented learners and courses. Nobody and nothing here is real. */

export interface Learner {
  account: string;
  name: string;
}

/** A course on a learner's list. Hours are decimal 学时 as prescribed; `minutes` is the video's length and says nothing of them. */
export interface TakenCourse {
  id: number;
  title: string;
  hours: number;
  required: boolean;
  minutes: number;
  chosenOn: string;
  /** `YYYY-MM-DD`, null while the course is unfinished. */
  completedOn: string | null;
  /** In percent; a course not marked as finished may have 100 too. */
  progress: number;
}

const demo: Learner = { account: 'demo', name: '其其格玛' };
const long: Learner = { account: 'long', name: '敖敦格日勒·巴雅尔' };
export const learners: Learner[] = [demo, long];

/** Years that the lists offer. */
export const years = [2017, 2018];

const dayBefore = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** One course a line: day of completion, or of choosing with the progress in percent; hours; kind; title. */
function list(firstId: number, year: number, lines: string): TakenCourse[] {
  return lines
    .trim()
    .split('\n')
    .map((line, index) => {
      const [, date = '', progress, hours, kind, title = ''] =
        /^(\d\d-\d\d)(?:@([\d.]+))? ([\d.]+) (必|选) (.+)$/.exec(line) ?? [];
      const id = firstId + index;
      const day = `${year}-${date}`;
      return {
        id,
        title,
        hours: Number(hours),
        required: kind === '必',
        minutes: 30 + ((id * 13) % 40),
        chosenOn: progress ? day : dayBefore(day, 9 + (id % 17)),
        completedOn: progress ? null : day,
        progress: progress ? Number(progress) : 100,
      };
    });
}

const finished2018 = list(
  1001,
  2018,
  `
02-03 1.5 必 草原生态保护补助奖励政策解读
02-08 1 选 行政公文写作常见差错辨析
02-27 2 必 乡村振兴战略的产业路径
03-05 1.5 必 基层党支部工作实务
03-09 0.5 选 会议记录与纪要的区别
03-14 3 必 宪法修改的背景与要义
03-22 1.5 选 沙地治理与林草恢复案例
03-28 2 必 机关党建与业务工作融合
04-02 1.5 必 基层党支部工作实务
04-11 0.25 选 政务邮箱安全使用提示
04-16 2 必 行政复议与行政应诉
04-25 1.5 选 数字政府 Q&A：日均办件 <10 件与 >100 件的窗口怎样管
05-06 1.5 必 “放管服”改革与营商环境优化
05-10 4 必 新时代干部队伍建设专题研修
05-17 1 选 农牧民专业合作社规范运行
05-23 2 选 大数据在基层治理中的应用
05-31 1.5 必 党内监督的制度与实践
06-05 2 必 生态环境损害责任追究
06-12 0.5 选 窗口服务礼仪
06-19 1.5 选 嘎查村集体经济发展模式比较研究
06-28 3 必 脱贫攻坚与乡村振兴有效衔接
07-04 1 必 干部心理调适与压力管理
07-13 2 选 牧区水利与节水灌溉
07-20 1.5 必 民族团结进步创建工作方法
07-27 1 选 政府信息公开实务
08-06 4 必 领导干部法治思维与依法行政能力提升
08-15 1.5 选 应急处置中的舆情回应
08-22 2 必 从草畜平衡到产业增值：干旱半干旱牧区推进生态优先绿色发展的若干典型案例、政策工具与基层干部工作方法综合解析（上下合讲）
08-30 0.25 选 无纸化办公小技巧
09-06 1 选 统计数据怎样读
09-14 2 必 预算绩效管理基础
09-21 1.5 必 意识形态工作责任制
10-10 3 选 口岸经济与向北开放
10-18 2 选 社区网格化管理的经验
10-26 0.5 必 保密常识问答
11-07 1 选 蒙医药产业发展概览
11-20 4 必 高质量发展与现代化经济体系`,
);

const finished2017 = list(
  801,
  2017,
  `
02-20 2 必 全面从严治党的实践要求
03-02 1 选 公共服务均等化概论
03-16 1.5 必 草原法及其配套法规
03-29 0.5 选 来信来访接待要点
04-12 3 必 供给侧结构性改革解析
04-21 1 选 牧区教育信息化
05-08 4 必 干部道德修养与从政行为
05-24 1 选 文物保护与地方发展
06-07 1.5 必 党员领导干部廉洁自律
06-15 0.25 选 常用办公软件快捷操作
06-29 1 必 党史中的支部建设
07-11 2 选 农村土地承包制度沿革
07-25 1 选 沙尘天气的成因与防治
08-09 1.5 必 政府采购监督
08-23 0.5 选 图表在汇报材料中的运用
09-05 3 必 国家安全教育专题
09-19 1 选 边境旗县产业选择
10-12 2 必 行政决策程序与风险评估
10-27 4 必 区域协调发展专题研修
11-09 1 选 畜产品质量追溯体系
11-23 0.5 选 档案整理规范`,
);

const started2018 = list(
  1041,
  2018,
  `
09-03@62.5 2 必 国有资产管理与风险防控
09-17@100 1.5 选 乡镇文化站的运营
10-09@8 1 选 冬季牧区防灾减灾
10-22@0 3 必 干部选拔任用条例学习
11-05@41.3 0.5 选 政务新媒体写作`,
);

/** Courses that nobody has taken yet. */
export const catalogue = list(
  1101,
  2018,
  `
11-01@0 1.5 选 湿地保护与候鸟栖息地管理
11-01@0 2 必 优化政务服务的方法与工具
11-01@0 1 选 牧区医疗服务下沉
11-01@0 4 必 干部综合能力提升研修
11-01@0 0.5 选 防范电信网络诈骗
11-01@0 3 选 新型城镇化与县域经济`,
);

const finished: { [account: string]: { [year: number]: TakenCourse[] } } = {
  demo: { 2017: finished2017, 2018: finished2018 },
  long: { 2018: finished2018.filter((_, index) => index % 3 === 1) },
};

/** The finished courses of a learner in a year, in the order in which every shape lists them. */
export const coursesOf = (learner: Learner, year: number): TakenCourse[] => finished[learner.account]?.[year] ?? [];

/** Finished and unfinished ones together, as the mixed tab lists them. */
export function mixedCoursesOf(learner: Learner, year: number): TakenCourse[] {
  const courses = [...coursesOf(learner, year)];
  const started = learner === demo && year === 2018 ? started2018 : [];
  for (const [index, course] of started.entries()) courses.splice(1 + index * 3, 0, course);
  return courses;
}

/** Sum of decimal 学时; every figure of the replica is a multiple of 0.25, so the sum is exact. */
export const totalOf = (courses: TakenCourse[]): number => courses.reduce((sum, course) => sum + course.hours, 0);

/** The page of a list that a learner asked for, held within the pages there are. */
export function pageOf(courses: TakenCourse[], asked: number, size: number) {
  const pages = Math.max(1, Math.ceil(courses.length / size));
  const page = Math.min(Math.max(1, asked || 1), pages);
  return { rows: courses.slice((page - 1) * size, page * size), page, pages };
}
