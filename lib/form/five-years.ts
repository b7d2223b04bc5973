import { cycleOf } from '../credit/cycle.ts';
import { packOf, standing as standingOf } from '../credit/index.ts';
import type { Account, Standing } from '../credit/types.ts';
import { yearsOf } from '../ledger/years.ts';
import type { Day } from '../model.ts';
import { hoursText } from '../sentences/standing.ts';
import { requirementText, shortText } from './summary.ts';

/** One year of the annex of five years: what counted of each kind, and whether the year was met. */
export interface YearRow {
  年度: string;
  脱产: string;
  中心组: string;
  网络: string;
  自学: string;
  其他: string;
  授课: string;
  合计: string;
  要求: string;
  结论: string;
}

const emptyYear: YearRow = {
  年度: '',
  脱产: '',
  中心组: '',
  网络: '',
  自学: '',
  其他: '',
  授课: '',
  合计: '',
  要求: '',
  结论: '',
};

function yearRow(standing: Standing): YearRow {
  const { year, kinds, total } = standing;
  return {
    年度: String(year),
    脱产: hoursText(kinds['off-job'].counted),
    中心组: hoursText(kinds['study-group'].counted),
    网络: hoursText(kinds.online.counted),
    自学: hoursText(kinds['self-study'].counted),
    其他: hoursText(kinds.other.counted),
    授课: hoursText(kinds.teaching.counted),
    合计: hoursText(total),
    要求: requirementText(standing),
    结论: verdictOf(standing),
  };
}

/** A year that was made up for later keeps its own figures (art. 11). */
const verdictOf = (standing: Standing): string => {
  if (standing.met) return '达标';
  return standing.makeup?.met ? '补训后达标' : `未达标${shortText(standing)}`;
};

/**
 * @param standing the year of the form
 * @param today the day the form is drawn up
 * @returns the years of its cycle, ascending (art. 9); later years stay blank, and one without entries says so
 */
export function fiveYears(account: Account, standing: Standing, today: Day): YearRow[] {
  const { settings, records } = account;
  const { from, to } = cycleOf(standing.year, settings.cycleStart, packOf(settings.pack));
  const recorded = new Set(yearsOf(records));
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const year = from + index;
    if (year === standing.year) return yearRow(standing);
    if (recorded.has(year) && year <= Number(today.slice(0, 4))) return yearRow(standingOf(account, year, today));
    return { ...emptyYear, 年度: String(year), 结论: year <= Number(today.slice(0, 4)) ? '无记录' : '' };
  });
}
