import type { Day, TrainingRecord } from '../model.ts';
import { dayText } from './conclusion.ts';
import { articleText, kindNames } from './standing.ts';

/** What a learner should not forget: one day, or several on end. */
export type Deadline = {
  /** The same each time it is told, so that a calendar replaces what it has. */
  id: string;
  /** The year it belongs to. */
  year: number;
  from: Day;
  to: Day;
} & (
  | { code: 'filing'; article: number }
  | { code: 'online-window'; opens: Day }
  | { code: 'grace'; article: number; promotedOn: Day }
  | { code: 'planned'; record: TrainingRecord }
);

/** @returns what stands in the calendar, and what it says when opened */
export function deadlineText(deadline: Deadline, today: Day): { summary: string; description: string } {
  const { summary, lines } = textOf(deadline);
  return { summary, description: [...lines, `由学时台账于${dayText(today)}导出，以后有变动请重新导出。`].join('\n') };
}

function textOf(deadline: Deadline): { summary: string; lines: string[] } {
  const { year, to } = deadline;
  switch (deadline.code) {
    case 'filing':
      return {
        summary: `${year}年度学时登记表申报截止`,
        lines: [`登记表打印、签字，${dayText(to, year)}前交单位审核（${articleText(deadline.article)}）。`],
      };
    case 'online-window':
      return {
        summary: `${year}年度网络学习时间截止`,
        lines: [
          `单位规定的网络学习时间：${dayText(deadline.opens, year)}至${dayText(to, year)}。在这以外完成的课程，请向单位确认是否认可。`,
        ],
      };
    case 'grace':
      return {
        summary: `${year}年度学时补足期限`,
        lines: [
          `${dayText(deadline.promotedOn)}任职当日学时还不足，可在${dayText(to)}前补足（${articleText(deadline.article)}）。补录时请填写补训年度${year}。`,
        ],
      };
    case 'planned':
      return {
        summary: `计划：${deadline.record.title}`,
        lines: [`${kindNames[deadline.record.kind]}，计划中，学时未计入。参加以后，请在学时台账里改为已参加。`],
      };
  }
}
