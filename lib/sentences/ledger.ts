import { LedgerNotEmpty } from '../ledger/backup.ts';
import { isStorageFull } from '../ledger/database.ts';
import { LedgerProblem } from '../ledger/file.ts';
import { ChangedSinceSaved, LearnerThere } from '../ledger/people.ts';
import { ReadOnlyRecord } from '../ledger/records.ts';
import { ledgerProblemText } from './ledger-problems.ts';

export { fieldNames, placeText, problemText } from './ledger-problems.ts';

/**
 * @param error what a storing function threw
 * @returns one sentence for the learner; what is not an expected error is also told to the console
 */
export function errorText(error: unknown): string {
  if (error instanceof LedgerProblem) return ledgerProblemText(error);
  if (error instanceof ReadOnlyRecord) return '从学院读取的内容不能改动，原有记录都在。';
  if (error instanceof LedgerNotEmpty) return '台账里已有记录。只能恢复到还没有记录的台账，原有内容没有改动。';
  if (error instanceof ChangedSinceSaved) return '保存文件以后，台账又有变化，没有删除。请再保存一次。';
  if (error instanceof LearnerThere) return `台账里已经有“${error.learner}”，没有读入，原有内容没有改动。`;
  if (isStorageFull(error)) {
    return '这台电脑的存储空间不足，刚才的内容没有存下。请清理磁盘后再试，已有内容没有丢。';
  }
  console.error(error);
  return '没有存下，请刷新本页再试。已有内容没有改动。';
}
