import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { readFile } from '../../entrypoints/roster/read-file.ts';
import { fillForm } from '../../lib/form/docx.ts';
import { figuresText } from '../../lib/form/figures-text.ts';
import { previewOf } from '../../lib/form/preview.ts';
import { reviewFile, reviewText } from '../../lib/form/review.ts';
import { reviewProblems } from '../../lib/form/review-words.ts';
import { fileProblemText } from '../../lib/form/roster-words.ts';
import { exampleFields } from '../../lib/form/tags.ts';
import { inspectTemplate } from '../../lib/form/template.ts';
import { TemplateProblem } from '../../lib/form/template-problem.ts';
import { misfitText, templateProblemText } from '../../lib/sentences/own-template.ts';
import { course, offJob } from '../credit.account.ts';
import { filledForm } from '../form/filled.ts';
import { card, withBody, wordFile } from '../form/own-template.ts';
import { byteChanges, changedBytes, changedText, tokenChanges } from './mutate.ts';
import { fuzz } from './run.ts';
import { changedZip, zipChanges } from './zip.ts';

const templates = [withBody(...card), wordFile()];
const forms = await Promise.all(
  [false, true].map((withEntries) =>
    filledForm([course(63.5, '2018-05-06'), offJob(13, ['2018-06-04', '2018-06-12'], { title: '进修班' })], {
      ...{ withEntries, profile: { name: '其其格玛', employer: '某旗某局' } },
    }),
  ),
);

test('a template, however changed, is refused with a sentence, or can be filled and shown', async (context) => {
  const cases = fc.record({ of: fc.nat(1), changes: zipChanges });
  let used = 0;
  await fuzz(context, 'templates', cases, 60, async ({ of, changes }) => {
    const bytes = changedZip(templates[of] as Uint8Array, changes, /^word\/(document|header|footer)/);
    try {
      const { misfits } = await inspectTemplate(bytes);
      for (const misfit of misfits) expect(misfitText(misfit)).toMatch(/[。？]$/);
      await previewOf(new Uint8Array(await fillForm(bytes.slice().buffer, exampleFields)));
      used++;
    } catch (error) {
      if (!(error instanceof TemplateProblem)) throw error;
      expect(templateProblemText(error.code, error.near)).toMatch(/。$/);
    }
  });
  expect(used).toBeGreaterThan(9);
});

test('a form that is handed in, however changed, is refused with a sentence, or gives a row and a review', async (context) => {
  const told = vi.spyOn(console, 'error');
  const cases = fc.record({ of: fc.nat(1), changes: zipChanges });
  let used = 0;
  await fuzz(context, 'filled forms', cases, 150, async ({ of, changes }) => {
    const bytes = changedZip(forms[of] as Uint8Array, changes, /^(customXml\/item1|word\/document)\.xml$/);
    const review = await reviewFile(bytes);
    if (typeof review === 'string') expect(reviewProblems[review]).toMatch(/。$/);
    const outcome = await readFile(
      { file: new File([bytes], '甲.docx'), source: '甲.docx', key: '' },
      2018,
      '2018-12-20',
    );
    if ('problem' in outcome) {
      expect(outcome.problem).not.toBe('failed');
      expect(fileProblemText(outcome.problem)).toMatch(/。$/);
    } else used++;
  });
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
  expect(used).toBeGreaterThan(9);
});

test('bytes of a form, however changed, are refused with a sentence, or give a row', async (context) => {
  const cases = fc.record({ of: fc.nat(1), changes: byteChanges });
  await fuzz(context, 'bytes of Word files', cases, 60, async ({ of, changes }) => {
    const bytes = changedBytes(forms[of] as Uint8Array, changes, templates[0]);
    const outcome = await readFile(
      { file: new File([bytes], '甲.docx'), source: '甲.docx', key: '' },
      2018,
      '2018-12-20',
    );
    expect('problem' in outcome && outcome.problem).not.toBe('failed');
    await inspectTemplate(bytes).catch((error) => expect(error).toBeInstanceOf(TemplateProblem));
  });
});

test('a scanned code, however changed, is refused with a sentence, or is the one that was printed', async (context) => {
  const review = await reviewFile(forms[0] as Uint8Array);
  if (typeof review === 'string' || review.from !== 'file') throw new Error('no form');
  const scan = await figuresText(review.figures);
  await fuzz(context, 'scanned codes', tokenChanges, 500, async (changes) => {
    const found = await reviewText(changedText(scan, changes, /\d+|[^\d]/g));
    if (changes.length === 0) expect(found).toMatchObject({ from: 'scan' });
    if (typeof found === 'string') expect(reviewProblems[found]).toMatch(/。$/);
    else if (found.from === 'scan') {
      const { employer, until } = found.figures;
      // These two are no part of the check code.
      expect(found.figures).toEqual({ ...review.figures, employer, until });
      expect(Number.isNaN(Date.parse(until))).toBe(false);
    }
  });
});
