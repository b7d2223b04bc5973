import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { standing } from '../../lib/credit/index.ts';
import { formContent } from '../../lib/form/content.ts';
import { formFileName } from '../../lib/form/file-name.ts';
import { type Layout, layouts, templateFile } from '../../lib/form/layouts.ts';
import { makeForm } from '../../lib/form/make.ts';
import { inspectTemplate } from '../../lib/form/template.ts';
import { TemplateProblem } from '../../lib/form/template-problem.ts';
import { yearWorkbook } from '../../lib/form/workbook.ts';
import { coverageOf } from '../../lib/ledger/coverage.ts';
import { readingKey } from '../../lib/ledger/database.ts';
import { yearsOf } from '../../lib/ledger/years.ts';
import { templateProblemText } from '../../lib/sentences/own-template.ts';
import { asked, bytesOf, print, Wrong } from './asked.ts';
import { root } from './build.ts';

// `npm run -s form -- FILE --year 2018 [--profile ID] [--template one-page|by-kind|TEMPLATE.docx] [--today 2018-12-01]
// --out DIR` (INTERFACES.md): the registration form of a ledger file, filled with the code that the extension uses.

/** A built-in template by its name, or the bytes of a unit's own, looked over as the page does. */
async function templateOf(name: string): Promise<{ layout: Layout | 'own'; template: ArrayBuffer }> {
  const layout = layouts.find((each) => each === name) ?? 'own';
  if (layout !== 'own')
    return { layout, template: new Uint8Array(readFileSync(join(root, 'public', templateFile(layout)))).buffer };
  const bytes = new Uint8Array(bytesOf(name));
  await inspectTemplate(bytes).catch((error) => {
    if (!(error instanceof TemplateProblem)) throw error;
    throw new Wrong(`${name}: ${templateProblemText(error.code, error.near)}`);
  });
  return { layout, template: bytes.buffer };
}

/** Nothing is written before everything is made. */
function write(out: string, files: { [name: string]: Uint8Array }): void {
  try {
    mkdirSync(out, { recursive: true });
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(out, name), bytes);
  } catch {
    throw new Wrong(`${out}: can't be written to`);
  }
}

await print(async () => {
  const {
    ledger,
    account,
    year,
    today,
    template = 'one-page',
    out,
  } = asked(process.argv.slice(2), ['template', 'out']);
  if (!out) throw new Wrong('--out: name a folder to write to');
  const { profile, records } = account;
  const readings = (ledger.readings ?? []).filter((reading) => reading.profile === profile.id);
  const rows = readings.map((reading) => ({ ...reading, key: readingKey(reading) }));
  const coverage = coverageOf(rows, records, year);
  const checked = { account, standing: standing(account, year, today), coverage, held: [], today };
  const content = await formContent(checked);
  const docx = await makeForm(content, { ...(await templateOf(template)), entriesAt: null });
  const years = yearsOf(records);
  const report = { account, standing: checked.standing, isRecorded: years.includes(year), coverage, today };
  const names = { docx: formFileName(profile, year), xlsx: formFileName(profile, year, '学时登记表.xlsx') };
  write(out, { [names.docx]: docx, [names.xlsx]: yearWorkbook(report, years) });
  const checks = content.checks.map(({ code, records }) => ({ code, records }));
  return { ...names, total: checked.standing.total / 100, checks, code: content.code };
});
