import { standing, toJson } from '../../lib/credit/index.ts';
import { asked, print } from './asked.ts';

// `npm run -s standing -- FILE --year 2018 [--profile ID] [--today 2018-12-01]` (INTERFACES.md): a ledger file's standing,
// computed with the code that the extension uses.

await print(async () => {
  const { account, year, today } = asked(process.argv.slice(2), []);
  return toJson(standing(account, year, today));
});
