import Papa from 'papaparse';
import type { Grid } from './grid.ts';
import { IntakeProblem, most } from './problem.ts';

/**
 * @param text cells parted by commas, semicolons or tabs, with quotes where a cell holds one of these
 * @throws IntakeProblem `open-quote` with the row where a quote is not closed, `too-many-rows`
 */
export function gridOfText(text: string): Grid {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: ['\t', ',', ';'],
    preview: most.rows + 1,
  });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) throw new IntakeProblem('open-quote', (quote.row ?? 0) + 1);
  if (data.length > most.rows || data.some(({ length }) => length > most.columns))
    throw new IntakeProblem('too-many-rows');
  return { sheet: null, rows: data, formulas: [], merges: [], hidden: [], isCounted: true };
}
