import Papa from 'papaparse';
import type { Grid } from './grid.ts';
import { IntakeProblem, most } from './problem.ts';
import { isHeader } from './sections.ts';

const delimiters = [',', '\t', ';'];

/**
 * @param text cells parted by commas, semicolons or tabs, with quotes where a cell holds one of these
 * @throws IntakeProblem `open-quote` with the row where a quote is not closed, `too-many-rows`
 */
export function gridOfText(text: string): Grid {
  const readings = delimiters.map((delimiter) =>
    Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter, preview: most.rows + 1 }),
  );
  // Commas may stand in titles: what parts the cells is what parts the header.
  const told = readings.find(({ data }) => data.some(isHeader)) ?? readings[0];
  const { data, errors } = told as Papa.ParseResult<string[]>;
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote) throw new IntakeProblem('open-quote', (quote.row ?? 0) + 1);
  if (data.length > most.rows || data.some(({ length }) => length > most.columns))
    throw new IntakeProblem('too-many-rows');
  return { sheet: null, rows: data, formulas: [], unclear: [], merges: [], hidden: [], isCounted: true };
}
