import { dayOf, packOf } from '../credit/index.ts';
import type { Standing } from '../credit/types.ts';
import type { Day, Decision, Kind, OverrideField, SwitchName, TrainingRecord } from '../model.ts';
import { dottedDay } from './dates.ts';

/** @returns the day by which the year's form is due (art. 13), as the year's pack says */
export const filingDay = ({ year, pack }: Standing): Day => `${year}-${packOf(pack).filing.value}`;

/** @returns what a reader of the form should know of an entry beside its hours: corrected, later than the filing date */
export function datedRemarks(record: TrainingRecord, standing: Standing): string[] {
  return [record.corrects ? '本人更正' : '', (dayOf(record) ?? '') > filingDay(standing) ? '申报后新增' : ''].filter(
    Boolean,
  );
}

/** @returns all of it in a word: recognised, corrected, later than the filing date */
export const remarksOf = (record: TrainingRecord, standing: Standing): string =>
  [...(record.recognized ? ['单位认定'] : []), ...datedRemarks(record, standing)].join('、');

/** The figures of the form that a unit's own rule can be behind. */
type MarkedFigure = '年度要求' | '网络要求' | '网络计入' | '自学小计' | '五年周期';

const figureOf: { [decided in OverrideField | SwitchName]: MarkedFigure | null } = {
  annual: '年度要求',
  days: '年度要求',
  onlineMinimum: '网络要求',
  onlineCap: '网络计入',
  cycleHours: '五年周期',
  cycleMonths: '五年周期',
  countyAnnual: '年度要求',
  otherOnlineCap: '网络计入',
  selfStudy: '自学小计',
  onlineWindow: null,
};

interface Mark {
  figure: MarkedFigure;
  decision: Decision | null;
}

/** What the unit decided of figures that the form prints: without a cycle or a text, what is decided of it changes nothing. */
function marksIn({ overrides, switches, cycle, kinds }: Standing): Mark[] {
  const decided = [
    ...overrides.map((override) => ({ figure: figureOf[override.field], decision: override })),
    ...switches.map(({ name, decision }) => ({ figure: figureOf[name], decision })),
  ];
  return decided.filter(
    (mark): mark is Mark =>
      mark.figure !== null &&
      (mark.figure !== '五年周期' || cycle !== null) &&
      (mark.figure !== '自学小计' || kinds['self-study'].earned > 0),
  );
}

/** @returns `＊` where the unit decided the figure (art. 17) */
export const markOf = (figure: MarkedFigure, standing: Standing): string =>
  marksIn(standing).some((mark) => mark.figure === figure) ? '＊' : '';

/** @returns the same for what is counted of a kind */
export function markOfKind(kind: Kind, standing: Standing): string {
  if (kind === 'online') return markOf('网络计入', standing);
  return kind === 'self-study' ? markOf('自学小计', standing) : '';
}

/** @returns the note to the marks: for each figure who decided, when and why; empty where nothing is marked */
export function marksNote(standing: Standing): string {
  const notes = marksIn(standing).map(({ figure, decision }) => `${figure}（${decidedText(decision)}）`);
  return notes.length > 0 ? `带＊的数按单位口径：${notes.join('；')}。` : '';
}

const decidedText = (decision: Decision | null) =>
  decision ? [decision.by, dottedDay(decision.on), decision.why].filter(Boolean).join('，') : '未写明由谁决定';
