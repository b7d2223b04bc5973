import { excerptOf } from '../credit/index.ts';
import { writeLedger } from '../ledger/file.ts';
import type { Instant } from '../model.ts';
import type { FormContent } from './content.ts';
import { fillForm } from './docx.ts';
import { type Enclosure, enclose } from './enclosure.ts';

/** How a form is put on paper. */
interface Making {
  layout: Enclosure['layout'];
  /** Bytes of the Word template. */
  template: ArrayBuffer;
  /** The instant it is made at, where the year's entries are to travel along; null without them. */
  entriesAt: Instant | null;
}

/** @returns bytes of the filled `.docx`, which carries its own figures and texts and, where wanted, the ledger of its year */
export async function makeForm(
  { of: { account, standing }, figures, fields }: FormContent,
  { layout, template, entriesAt }: Making,
): Promise<Uint8Array<ArrayBuffer>> {
  const filled = new Uint8Array(await fillForm(template, fields));
  const { profile, settings, records } = excerptOf(account, standing.year);
  const own = records.filter(({ deletedAt }) => !deletedAt);
  const ledger = entriesAt && writeLedger({ exportedAt: entriesAt, settings, profiles: [profile], records: own });
  return enclose(filled, { layout, figures, ledger });
}
