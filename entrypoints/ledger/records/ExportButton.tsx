import { download } from '../../../components/download.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { standing as standingOf } from '../../../lib/credit/index.ts';
import type { Account, Standing } from '../../../lib/credit/types.ts';
import { formFileName } from '../../../lib/form/file-name.ts';
import { today } from '../../../lib/today.ts';

interface ExportProps {
  standing: Standing;
  account: Account;
  /** The years that have entries. */
  years: readonly number[];
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The year's entries and the years of its cycle as a spreadsheet. */
export function ExportButton({ standing, account, years }: ExportProps) {
  const { save, refused } = useSaving();
  const { year, cycle } = standing;
  const write = async () => {
    const { yearWorkbook } = await import('../../../lib/form/workbook.ts');
    const inCycle = years.filter((each) => each === year || (cycle && cycle.from <= each && each <= cycle.to));
    const standings = inCycle.sort((a, b) => a - b).map((each) => standingOf(account, each, today()));
    const bytes = yearWorkbook(account, standing, standings);
    download(
      formFileName(account.profile, year, '学时明细.xlsx'),
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
