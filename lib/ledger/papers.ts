import type { Evidence, Instant, TrainingRecord } from '../model.ts';
import type { LedgerDatabase } from './database.ts';
import { putRecord } from './records.ts';

/** A paper of an entry: needed by its kind, or named by the learner. */
export interface Paper extends Evidence {
  needed: boolean;
}

/**
 * @param needed the names of the papers that the entry needs
 * @returns its papers: the needed ones in their order, then what else the learner named
 */
export function papersOf({ evidence }: TrainingRecord, needed: readonly string[]): Paper[] {
  const held = new Map(evidence?.map((paper) => [paper.name, paper]));
  return [
    ...needed.map((name) => ({ where: '', have: false, ...held.get(name), name, needed: true })),
    ...[...held.values()].filter(({ name }) => !needed.includes(name)).map((paper) => ({ ...paper, needed: false })),
  ];
}

/**
 * @param held what the entry says of its papers
 * @param paper which one is changed
 * @param part what is new of it
 * @returns what the entry then says; a needed paper of which nothing is known is not written down
 */
export function withPaper(
  held: readonly Evidence[],
  { name, needed }: Pick<Paper, 'name' | 'needed'>,
  part: Partial<Evidence>,
): Evidence[] {
  const before = held.find((paper) => paper.name === name);
  const after = { name, where: '', have: false, ...before, ...part };
  const kept = !needed || after.have || after.where ? [after] : [];
  return before ? held.flatMap((paper) => (paper.name === name ? kept : paper)) : [...held, ...kept];
}

/** @returns the names in a text, as the entry form reads them: parted by `、`, a comma or a semicolon */
export const paperNames = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、，,;；]/)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

/** Changes what the ledger says of one paper of an entry; one that it doesn't name yet is added. */
export const changePaper = (
  db: LedgerDatabase,
  id: string,
  paper: Pick<Paper, 'name' | 'needed'>,
  part: Partial<Evidence>,
  at: Instant,
): Promise<void> => changeEvidence(db, id, (held) => withPaper(held, paper, part), at);

/**
 * Takes a paper off an entry.
 *
 * @returns what was said of it, as it was stored: a page may not show yet what was typed last
 */
export async function removePaper(
  db: LedgerDatabase,
  id: string,
  name: string,
  at: Instant,
): Promise<Evidence | undefined> {
  let said: Evidence | undefined;
  const without = (held: readonly Evidence[]) => {
    said = held.find((paper) => paper.name === name);
    return held.filter((paper) => paper !== said);
  };
  await changeEvidence(db, id, without, at);
  return said;
}

/** Two boxes ticked at once are both kept: each starts from what is stored. */
function changeEvidence(
  db: LedgerDatabase,
  id: string,
  change: (held: readonly Evidence[]) => Evidence[],
  at: Instant,
): Promise<void> {
  return db.transaction('rw', db.profiles, db.records, db.history, async () => {
    const record = await db.records.get(id);
    if (!record) return;
    const evidence = change(record.evidence ?? []);
    await putRecord(db, { ...record, evidence: evidence.length > 0 ? evidence : null }, at);
  });
}
