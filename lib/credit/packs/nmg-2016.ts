import type { Pack } from '../pack.ts';

/** 内组通字〔2016〕5号; where the text is silent, the reading of RULES.md. */
export const nmg2016: Pack = {
  id: 'nmg-2016',
  name: '内蒙古 2016 办法',
  source: '内蒙古自治区干部教育培训学时制登记管理办法（试行），内组通字〔2016〕5号',
  from: '2016-03-09',
  to: null,
  units: {
    minutes: { value: 45, article: 5 },
    halfDay: { value: 4, article: 5 },
    day: { value: 8, article: 5 },
  },
  absenceDivisor: { value: 7, article: 10 },
  text: { characters: { value: 1000, article: 7 }, hours: { value: 4, article: 7 } },
  lecture: { minutes: { value: 45, article: 8 }, hours: { value: 4, article: 8 } },
  sittingMinutes: { value: 90, article: 5 },
  paceFrom: { value: '09-01', article: 13 },
  annual: {
    'county-leader': { value: 110, article: 9 },
    county: { value: 110, article: 9 },
    other: { value: 90, article: 9 },
  },
  days: {
    'county-leader': { value: null, article: 9 },
    county: { value: null, article: 9 },
    other: { value: 12, article: 9 },
  },
  onlineMinimum: {
    'county-leader': { value: 50, article: 6 },
    county: { value: 50, article: 6 },
    other: { value: null, article: 6 },
  },
  onlineCap: {
    'county-leader': { value: 50, article: 6 },
    county: { value: 50, article: 6 },
    other: { value: null, article: 6 },
  },
  cycle: {
    start: { value: 2013, article: 9 },
    years: { value: 5, article: 9 },
    shown: {
      'county-leader': { value: true, article: 9 },
      county: { value: true, article: 9 },
      other: { value: false, article: 9 },
    },
    hours: {
      'county-leader': { value: 550, article: 9 },
      county: { value: null, article: 9 },
      other: { value: null, article: 9 },
    },
    months: {
      'county-leader': { value: 3, article: 9 },
      county: { value: null, article: 9 },
      other: { value: null, article: 9 },
    },
    daysInMonth: { value: 30, article: 9 },
  },
  filing: { value: '12-20', article: 13 },
  appointmentMonths: { value: 2, article: 13 },
  graceYears: { value: 1, article: 11 },
};
