import { appraise, type Pack } from '../../credit/index.ts';
import { type Group, groups, type Kind, type Measure } from '../../model.ts';
import { articleText, fractionText, groupNames, hoursText, numeralText } from '../standing-words.ts';
import { measureText } from '../ui-entry.ts';

/** @returns the article, as it stands behind a sentence: `（第五条）` */
export const cited = (article: number): string => `（${articleText(article)}）`;

/** @returns the years of a cycle, in words: `五年` */
export const cycleYears = ({ cycle }: Pack): string => `${numeralText(cycle.years.value)}年`;

/** @returns how much absence a class bears, in words: `七分之一` */
export const mostAbsence = ({ absenceDivisor }: Pack): string => fractionText(absenceDivisor.value);

/** @returns how the hours of each kind arise, in a sentence with its article */
export function countingOf(pack: Pack): { [kind in Kind]: string } {
  const { units, text, lecture, onlineCap } = pack;
  const byDay = `半天 ${units.halfDay.value} 学时，一天 ${units.day.value} 学时`;
  const byMinute = `每 ${units.minutes.value} 分钟 1 学时，余下的分钟不计，一天最多 ${units.day.value} 学时`;
  const sitting = `按天算：${byDay}。按分钟算：${byMinute}${cited(units.minutes.article)}。`;
  return {
    'off-job': `${byDay}${cited(units.halfDay.article)}；请了假的，减去请假的学时。`,
    'study-group': sitting,
    online: `按学院规定的课程学时，不按视频有多长、看了多久；学完的才计入${cited(onlineCap.county.article)}。`,
    'self-study': `一篇一算，每满 ${text.characters.value.toLocaleString('en-US')} 字 ${text.hours.value} 学时，余下的字数不计${cited(text.hours.article)}。`,
    other: sitting,
    teaching: `给干部讲课，每满 ${lecture.minutes.value} 分钟奖励 ${lecture.hours.value} 学时，余下的分钟不计${cited(lecture.hours.article)}。`,
  };
}

/** Any day will do. */
const day = '2018-06-04';

/** @returns an example of each kind, computed by the rules themselves; online hours are the academy's own */
export function examplesOf(pack: Pack): { [kind in Exclude<Kind, 'online'>]: string } {
  const { text, lecture, sittingMinutes } = pack;
  const example = (kind: Kind, measure: Measure) => {
    const entry = {
      id: '',
      profile: '',
      title: '',
      origin: 'manual',
      kind,
      measure,
      startOn: day,
      endOn: day,
    } as const;
    return `例如：${measureText(measure)}，计 ${hoursText(appraise(entry, pack, {}).hours)} 学时。`;
  };
  const odd = 10;
  const minutes = { type: 'minutes', minutes: sittingMinutes.value + odd } as const;
  return {
    'off-job': example('off-job', { type: 'half-days', halfDays: 5 }),
    'study-group': example('study-group', minutes),
    'self-study': example('self-study', { type: 'characters', characters: text.characters.value * 2.5 }),
    other: example('other', minutes),
    teaching: example('teaching', { type: 'lecture', minutes: lecture.minutes.value * 2 + odd, toCadres: true }),
  };
}

/** @returns what each group owes in a year, a row each: who, the total, the least and the most of online hours */
export const duesTable = (pack: Pack) => ({
  heads: ['干部类别', '全年合计', '其中网络培训', '网络培训最多计入'],
  rows: groups.map((group) => [
    groupNames[group],
    [hoursOf(pack.annual[group].value), daysText(pack, group)].filter(Boolean).join('，或者 '),
    pack.onlineMinimum[group].value === null ? '没有最低要求' : `至少 ${hoursOf(pack.onlineMinimum[group].value)}`,
    pack.onlineCap[group].value === null ? '不封顶' : hoursOf(pack.onlineCap[group].value),
  ]),
});

/** @returns plain hours of a pack in words */
export const hoursOf = (hours: number): string => `${hours} 学时`;

function daysText({ days }: Pack, group: Group): string {
  const { value } = days[group];
  return value === null ? '' : `${value} 天`;
}
