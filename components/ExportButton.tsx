import { formFileName } from '../lib/form/file-name.ts';
import type { YearReport } from '../lib/sentences/conclusion.ts';
import { download } from './download.ts';
import { Refusal, useSaving } from './saving.tsx';

interface ExportProps {
  report: YearReport;
  /** The years that have entries. */
  years: readonly number[];
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The year's entries and the years of its cycle as a spreadsheet. */
export function ExportButton({ report, years }: ExportProps) {
  const { save, refused } = useSaving();
  const { account, standing } = report;
  const write = async () => {
    const { yearWorkbook } = await import('../lib/form/workbook.ts');
    const bytes = yearWorkbook(report, years);
    download(
      formFileName(account.profile, standing.year, '学时明细.xlsx'),
      new Blob([bytes as Uint8Array<ArrayBuffer>], { type }),
    );
  };
  return (
    <>
      <button type="button" class="btn" onClick={() => save(write)}>
        导出 Excel
      </button>
      <Refusal>{refused}</Refusal>
    </>
  );
}
