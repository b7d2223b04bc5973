import { shownKinds } from '../../../components/shades.ts';
import type { Figure, Standing } from '../../../lib/credit/types.ts';
import type { Hours, Kind } from '../../../lib/model.ts';
import { hoursText, kindNames, kindShortNames } from '../../../lib/sentences/standing.ts';

export const isKind = (figure: Figure): figure is Kind => figure in kindNames;

/** @returns a figure's name on its button, and the question that its steps answer; null where the year has no such figure. */
export function asked(figure: Figure, standing: Standing): { label: string; question: string } | null {
  const { total, required, short, days, unconfirmed, planned, undated, makeup, grace } = standing;
  const held = (name: string, hours: Hours) =>
    hours > 0 ? { label: `${name} ${hoursText(hours)}`, question: `为什么${name}的不计入？` } : null;
  switch (figure) {
    case 'total':
      return { label: `合计 ${hoursText(total)}`, question: `为什么已计入 ${hoursText(total)}？` };
    case 'required':
      return { label: `要求 ${hoursText(required.total)}`, question: `为什么要求 ${hoursText(required.total)}？` };
    case 'short':
      return short.total > 0
        ? { label: `还差 ${hoursText(short.total)}`, question: `为什么还差 ${hoursText(short.total)}？` }
        : null;
    case 'online-short':
      return short.online > 0
        ? { label: `网络还差 ${hoursText(short.online)}`, question: `为什么网络还差 ${hoursText(short.online)}？` }
        : null;
    case 'days':
      return required.days === null
        ? null
        : { label: `${hoursText(days)} 天`, question: `为什么是 ${hoursText(days)} 天？` };
    case 'unconfirmed':
      return held('待确认', unconfirmed);
    case 'planned':
      return held('计划', planned);
    case 'undated':
      return held('待定年度', undated);
    case 'makeup':
      return (
        makeup && {
          label: `补训后 ${hoursText(makeup.total)}`,
          question: `补训以后为什么是 ${hoursText(makeup.total)}？`,
        }
      );
    case 'grace':
      return grace === null ? null : { label: '任职补足', question: `为什么可以在 ${grace} 前补足？` };
    case 'cycle':
    case 'reference':
      return null;
    default: {
      const { earned, counted } = standing.kinds[figure];
      const only = earned > counted ? '只' : '';
      return earned > 0
        ? {
            label: `${kindShortNames[figure]} ${hoursText(counted)}`,
            question: `为什么${kindShortNames[figure]}${only}计入 ${hoursText(counted)}？`,
          }
        : null;
    }
  }
}

/** The figures that can be asked, in the order of their buttons. */
export const figures: readonly Figure[] = [
  ...(['total', 'required', 'short', 'online-short', 'days'] as const),
  ...shownKinds,
  ...(['unconfirmed', 'planned', 'undated', 'makeup', 'grace'] as const),
];
