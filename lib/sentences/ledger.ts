import { LedgerNotEmpty } from '../ledger/backup.ts';
import { isStorageFull } from '../ledger/database.ts';
import { WrongPassword } from '../ledger/locked.ts';
import { LedgerProblem } from '../ledger/problem.ts';
import { ReadOnlyRecord } from '../ledger/records.ts';
import {
  ChangedSincePlanned,
  ChangedSinceSaved,
  Contradiction,
  LearnerThere,
  OtherIdThere,
} from '../ledger/refusals.ts';
import { ledgerProblemText, problemText } from './ledger-problems.ts';

export { fieldNames, placeText, problemText } from './ledger-problems.ts';

/**
 * @param error what a storing function threw
 * @returns one sentence for the learner; what is not an expected error is also told to the console
 */
export function errorText(error: unknown): string {
  if (error instanceof LedgerProblem) return ledgerProblemText(error);
  if (error instanceof ReadOnlyRecord) return '从学院读取的内容不能改动，原有记录都在。';
  if (error instanceof LedgerNotEmpty)
    return '台账里已有记录，没有存入，原有内容没有改动。要合并或替换，请到“备份”页选这个文件。';
  if (error instanceof ChangedSinceSaved) return '保存文件以后，台账又有变化，没有删除。请再保存一次。';
  if (error instanceof ChangedSincePlanned) return '看过以后，台账又有变化，什么都没有做。请重新选一次，再看一遍。';
  if (error instanceof OtherIdThere)
    return `文件里的“${error.learner}”和台账里的编号不同，不能确定是同一本台账，没有合并，台账没有改动。确实是同一个人的，请选“用备份替换”。`;
  if (error instanceof Contradiction)
    return `“${error.title}”在两台电脑上都改过，合在一起对不上：${problemText[error.code]}没有合并，台账没有改动。请先在一台电脑上把这一条改成和另一台一样，再合并。`;
  if (error instanceof WrongPassword) return '密码不对，或者文件改动过，没有打开。台账没有改动，请再输一次密码。';
  if (error instanceof LearnerThere) return `台账里已经有“${error.learner}”，没有读入，原有内容没有改动。`;
  if (isStorageFull(error)) {
    return '这台电脑的存储空间不足，刚才的内容没有存下。请清理磁盘后再试，已有内容没有丢。';
  }
  console.error(error);
  return '没有存下，请刷新本页再试。已有内容没有改动。';
}
