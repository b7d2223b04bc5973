import type { ReferencePack } from '../pack.ts';

const regulation = '干部教育培训工作条例（2023 年修订）';
const plan = '全国干部教育培训规划（2023—2027 年），据兄弟学院转述';

/** The revised national regulation: separate meters that are not added. */
export const cn2023: ReferencePack = {
  id: 'cn-2023',
  name: '全国 2023 条例',
  source: `${regulation}；${plan}`,
  from: '2023-09-01',
  to: null,
  fromYear: { value: 2023, article: regulation },
  cycleHours: { value: 550, article: regulation },
  cycleMonths: { value: 3, article: regulation },
  daysInMonth: { value: 30, article: regulation },
  yearHours: { value: 90, article: regulation },
  yearDays: { value: 12, article: regulation },
  online: { value: 50, article: plan },
};
