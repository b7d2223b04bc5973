import type { RosterRow } from '../../lib/form/roster.ts';
import { type FileKind, type FileProblem, kindOfFile, rowOfForm, rowsOfLedger } from '../../lib/form/roster-file.ts';
import { IntakeProblem } from '../../lib/intake/problem.ts';
import { checkZip } from '../../lib/intake/zip.ts';
import type { Day } from '../../lib/model.ts';
import type { Brought } from './brought.ts';

/** What became of a file: its rows, or why it has none. */
export type Outcome = { kind: FileKind; rows: RosterRow[] } | { problem: FileProblem };

/**
 * Reads one file, whose bytes are let go of when this is done. Whatever is wrong with it, the next one can be read.
 *
 * @param year that rows of a ledger are of; a form has its own
 */
export async function readFile({ file, source }: Brought, year: number, today: Day): Promise<Outcome> {
  if (!file) return { problem: 'unreadable' };
  const kind = kindOfFile(file.name, file.size);
  if (kind !== 'form' && kind !== 'ledger') return { problem: kind };
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) return { problem: 'unreadable' };
  try {
    const bytes = new Uint8Array(buffer);
    const found = kind === 'form' ? await formIn(bytes, source) : await rowsOfLedger(bytes, source, year, today);
    return Array.isArray(found) ? { kind, rows: found } : { problem: found };
  } catch (error) {
    console.error(error);
    return { problem: 'failed' };
  }
}

/** So many bytes unpack within a moment, whatever they claim. */
const fewBytes = 200_000;

/** To look closely at a zip takes longer than all the rest: only where it is large, or nothing was found in it. */
async function formIn(bytes: Uint8Array, source: string): Promise<RosterRow[] | FileProblem> {
  const problem = bytes.length > fewBytes ? await zipProblemOf(bytes) : null;
  if (problem) return problem;
  const found = await rowOfForm(bytes, source);
  if (typeof found === 'object' && 'values' in found) return [found];
  return (found === 'nothing-carried' && (await zipProblemOf(bytes))) || found;
}

async function zipProblemOf(bytes: Uint8Array): Promise<FileProblem | null> {
  try {
    await checkZip(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof IntakeProblem)) throw error;
    if (error.code === 'zip-bomb') return 'unpacks-too-large';
    return error.code === 'encrypted' ? 'encrypted' : 'broken';
  }
}
