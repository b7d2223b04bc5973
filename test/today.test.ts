import { expect, test } from 'vitest';
import { beijingDay } from '../lib/today.ts';

test('a day begins at midnight in Beijing', () => {
  expect(beijingDay(new Date('2018-12-31T15:59:59Z'))).toBe('2018-12-31');
  expect(beijingDay(new Date('2018-12-31T16:00:00Z'))).toBe('2019-01-01');
});
