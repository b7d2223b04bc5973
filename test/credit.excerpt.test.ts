import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { afterPlanned, excerptOf, standing } from '../lib/credit/index.ts';
import { differencesOf } from '../lib/ledger/differences.ts';
import type { TrainingRecord } from '../lib/model.ts';
import { account, course, offJob, text } from './credit.account.ts';
import { asked } from './credit.ledger.ts';

// A thousand ledgers take their time where other tests run beside them.
vi.setConfig({ testTimeout: 120_000 });

const keptOf = (...records: TrainingRecord[]) => excerptOf(account(records), 2018).records.map(({ id }) => id);

test('an excerpt gives the year the very standing that all records give it', () => {
  fc.assert(
    fc.property(asked, ({ account: whole, year, today }) => {
      const excerpt = excerptOf(whole, year);
      const expected = standing(whole, year, today);
      const found = standing(excerpt, year, today);
      expect(found).toEqual(expected);
      expect(afterPlanned(excerpt, year)).toEqual(afterPlanned(whole, year));
      for (const platform of ['www.nmgce.gov.cn', 'other.example'])
        expect(differencesOf(found, excerpt.records, platform)).toEqual(
          differencesOf(expected, whole.records, platform),
        );
    }),
    { numRuns: 1_000 },
  );
});

test('what other years have is left out, but for the same course read before', () => {
  const earlier = { completedOn: '2017-05-06', platform: 'www.nmgce.gov.cn' };
  expect(
    keptOf(
      text(1000, '2017-05-06', { id: 'other-text' }),
      course(2, null, { id: 'other', title: '甲', courseKey: 'id:1', ...earlier }),
      course(2, null, { id: 'same-id', title: '乙', courseKey: 'id:2', ...earlier }),
      course(2, null, { id: 'same-title', title: '丙', courseKey: null, ...earlier }),
      course(2, '2018-05-06', { id: 'own', title: '丙', courseKey: 'id:2' }),
      offJob(2, '2018-09-03', { id: 'class' }),
    ),
  ).toEqual(['same-id', 'same-title', 'own', 'class']);
});

test('a correction stays beside what it corrects, and a course in the trash with its year', () => {
  expect(
    keptOf(
      course(2, '2017-05-06', { id: 'read' }),
      course(2, '2016-05-06', { id: 'moved', corrects: 'read' }),
      course(2, '2018-05-06', { id: 'trashed', deletedAt: '2018-06-01T00:00:00Z' }),
      course(2, '2017-05-06', { id: 'trashed-before', deletedAt: '2018-06-01T00:00:00Z', title: '别的课' }),
    ),
  ).toEqual(['read', 'moved', 'trashed']);
});

test('a course that a correction brings into the year is the one it corrects, and so is an earlier reading of that', () => {
  const read = { platform: 'www.nmgce.gov.cn', courseKey: 'id:2' };
  expect(
    keptOf(
      course(2, '2016-05-06', { id: 'first', title: '旧名称', ...read }),
      course(2, '2017-05-06', { id: 'read', title: '新名称', ...read }),
      course(2, '2018-05-06', { id: 'moved', title: '新名称', courseKey: null, corrects: 'read' }),
    ),
  ).toEqual(['first', 'read', 'moved']);
});

test('an excerpt says nothing of another year', () => {
  expect(() => standing(excerptOf(account([]), 2018), 2017, '2018-12-01')).toThrow(RangeError);
});
