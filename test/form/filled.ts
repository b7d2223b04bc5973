import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { standing } from '../../lib/credit/index.ts';
import type { Account } from '../../lib/credit/types.ts';
import { formContent } from '../../lib/form/content.ts';
import type { FormFigures } from '../../lib/form/figures.ts';
import { type Layout, templateFile } from '../../lib/form/layouts.ts';
import { makeForm } from '../../lib/form/make.ts';
import { writeLedger } from '../../lib/ledger/file.ts';
import type { Day, TrainingRecord } from '../../lib/model.ts';
import { account, type Setup } from '../credit.account.ts';

const templateOf = (layout: Layout) =>
  new Uint8Array(readFileSync(new URL(`../../public/${templateFile(layout)}`, import.meta.url))).buffer;

export interface Told extends Setup {
  layout?: Layout;
  /** Whether the entries travel along. */
  withEntries?: boolean;
  /** Changes what the form carries as printed. */
  printed?: (figures: FormFigures) => FormFigures;
}

/** @returns the text of a ledger file with these learners */
export const ledgerText = (accounts: readonly Account[], exportedAt = '2018-12-01T01:00:00Z'): string =>
  writeLedger({
    exportedAt,
    settings: (accounts[0] as Account).settings,
    profiles: accounts.map(({ profile }) => profile),
    records: accounts.flatMap(({ records }) => [...records]),
  });

/** @returns bytes of a learner's form as the product fills it: one page, of 2018, on 1 December, without entries */
export function filledForm(records: TrainingRecord[], setup: Told = {}): Promise<Uint8Array> {
  return formOf(account(records, setup), setup);
}

/** @returns bytes of the learner's form of a year; as `filledForm` */
export async function formOf(whole: Account, setup: Told = {}): Promise<Uint8Array> {
  const {
    layout = 'one-page',
    year = 2018,
    today = '2018-12-01' as Day,
    withEntries,
    printed = (same) => same,
  } = setup;
  const checked = { account: whole, standing: standing(whole, year, today), coverage: null, held: [], today };
  const content = await formContent(checked);
  return makeForm(
    { ...content, figures: printed(content.figures) },
    { layout, template: templateOf(layout), entriesAt: withEntries ? '2018-12-01T01:00:00Z' : null },
  );
}

/** @returns a form as somebody edited it in Word */
export function edited(form: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(form);
  const xml = strFromU8(files['word/document.xml'] as Uint8Array);
  if (change(xml) === xml) throw new Error('nothing was edited');
  files['word/document.xml'] = strToU8(change(xml));
  return zipSync(files);
}
