import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { standing, toJson } from '../../lib/credit/index.ts';
import { LedgerProblem, parseLedger } from '../../lib/ledger/file.ts';
import type { Day } from '../../lib/model.ts';
import { problemText } from '../../lib/sentences/ledger.ts';
import { beijingDay } from '../../lib/today.ts';

// `npm run -s standing -- FILE --year 2018 [--profile ID] [--today 2018-12-01]` (INTERFACES.md): a ledger file's standing,
// computed with the code that the extension uses.

/** Wrong usage, or a file that can't be used: said in one line. */
class Wrong extends Error {}

interface Asked {
  file: string;
  year: number;
  profile: string | undefined;
  today: Day;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;

function asked(args: string[]): Asked {
  const string = { type: 'string' } as const;
  const options = { year: string, profile: string, today: string };
  let parsed: { values: { year?: string; profile?: string; today?: string }; positionals: string[] };
  try {
    parsed = parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new Wrong(`arguments: ${(error as Error).message}`);
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  if (!file || more.length > 0)
    throw new Wrong('FILE: name one ledger file (--year YEAR [--profile ID] [--today DAY])');
  if (!/^\d{4}$/.test(values.year ?? '')) throw new Wrong('--year: name a year of four digits');
  const today = values.today ?? beijingDay(new Date());
  if (!isDay(today)) throw new Wrong('--today: name a day as YYYY-MM-DD');
  return { file, year: Number(values.year), profile: values.profile, today };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Wrong(`${file}: can't be read`);
  }
}

function answer({ file, year, profile: id, today }: Asked): string {
  const { profiles, records, settings } = parseLedger(textOf(file));
  const profile = id === undefined ? profiles[0] : profiles.find((each) => each.id === id);
  if (!profile) throw new Wrong(id === undefined ? 'profiles: there is none' : `--profile: there is no profile ${id}`);
  const own = records.filter((record) => record.profile === profile.id);
  return JSON.stringify(toJson(standing({ profile, records: own, settings }, year, today)));
}

/** @returns the one line for standard error; what is not expected is thrown on */
function complaint(error: unknown): string {
  if (error instanceof LedgerProblem) return `${error.path}: ${problemText[error.code]}`;
  if (error instanceof Wrong) return error.message.split('\n')[0] ?? '';
  throw error;
}

try {
  process.stdout.write(`${answer(asked(process.argv.slice(2)))}\n`);
} catch (error) {
  process.stderr.write(`${complaint(error)}\n`);
  process.exitCode = 2;
}
