import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Account } from '../../lib/credit/types.ts';
import { type Ledger, parseLedger } from '../../lib/ledger/file.ts';
import { LedgerProblem } from '../../lib/ledger/problem.ts';
import type { Day } from '../../lib/model.ts';
import { problemText } from '../../lib/sentences/ledger.ts';
import { beijingDay } from '../../lib/today.ts';

// What the commands over a ledger file have in common (INTERFACES.md): one year of one learner is asked for.

/** Wrong usage, or a file that can't be used: said in one line. */
export class Wrong extends Error {}

/** One learner of a ledger file, and what is asked of that one. */
export interface Asked {
  ledger: Ledger;
  account: Account;
  year: number;
  today: Day;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;

/** @throws Wrong where the file can't be read */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Wrong(`${file}: can't be read`);
  }
}

/**
 * @param args FILE --year YEAR [--profile ID] [--today DAY], and the further options, all of which take a text
 * @returns what is asked, and the further options as they were given
 * @throws Wrong, LedgerProblem
 */
export function asked<More extends string>(args: string[], more: readonly More[]): Asked & { [name in More]?: string } {
  const string = { type: 'string' } as const;
  const names = ['year', 'profile', 'today', ...more];
  const options = Object.fromEntries(names.map((name) => [name, string]));
  let parsed: { values: { [name: string]: string | undefined }; positionals: string[] };
  try {
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new Wrong(`arguments: ${(error as Error).message}`);
  }
  const { values, positionals } = parsed;
  const [file, ...others] = positionals;
  if (!file || others.length > 0)
    throw new Wrong('FILE: name one ledger file (--year YEAR [--profile ID] [--today DAY])');
  if (!/^\d{4}$/.test(values.year ?? '')) throw new Wrong('--year: name a year of four digits');
  const today = values.today ?? beijingDay(new Date());
  if (!isDay(today)) throw new Wrong('--today: name a day as YYYY-MM-DD');
  const ledger = parseLedger(bytesOf(file).toString('utf8'));
  const { profile: id, year, today: _, ...rest } = values;
  const profile = id === undefined ? ledger.profiles[0] : ledger.profiles.find((each) => each.id === id);
  if (!profile) throw new Wrong(id === undefined ? 'profiles: there is none' : `--profile: there is no profile ${id}`);
  const records = ledger.records.filter((record) => record.profile === profile.id);
  const account = { profile, records, settings: ledger.settings };
  return { ...(rest as { [name in More]?: string }), ledger, account, year: Number(year), today };
}

/** Prints what a command answers, or what is wrong in one line, with exit 2 and nothing on standard output. */
export async function print(answer: () => Promise<unknown>): Promise<void> {
  try {
    process.stdout.write(`${JSON.stringify(await answer())}\n`);
  } catch (error) {
    process.stderr.write(`${complaint(error)}\n`);
    process.exitCode = 2;
  }
}

/** @returns the one line for standard error; what is not expected is thrown on */
function complaint(error: unknown): string {
  if (error instanceof LedgerProblem) return `${error.path}: ${problemText[error.code]}`;
  if (error instanceof Wrong) return error.message.split('\n')[0] ?? '';
  throw error;
}
