import { parseLedger } from '../../lib/ledger/file.ts';
import { mergeLedgers } from '../../lib/ledger/merge.ts';
import { LedgerProblem } from '../../lib/ledger/problem.ts';
import { problemText } from '../../lib/sentences/ledger.ts';
import { bytesOf, print, Wrong } from './asked.ts';

// `npm run -s merge -- A B [C …]` (INTERFACES.md): the ledger file that the extension would hold after importing these, merged
// with the code that the extension uses.

/** @throws Wrong where the file is no ledger file, with the file's own name: there are several */
function textOf(file: string): string {
  const text = bytesOf(file).toString('utf8');
  try {
    parseLedger(text);
    return text;
  } catch (error) {
    if (!(error instanceof LedgerProblem)) throw error;
    throw new Wrong(`${error.path}: ${problemText[error.code]} (${file})`);
  }
}

await print(async () => {
  const files = process.argv.slice(2);
  const option = files.find((file) => file.startsWith('--'));
  if (option) throw new Wrong(`arguments: there is no option ${option}`);
  if (files.length < 2) throw new Wrong('FILE: name two ledger files or more');
  return JSON.parse(mergeLedgers(files.map(textOf)));
});
