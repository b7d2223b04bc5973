import type { Instant, TrainingRecord } from '../model.ts';
import type { LedgerDatabase } from './database.ts';
import { isSettlement } from './identity.ts';
import { keepSnapshot } from './snapshots.ts';

/** Whether an entry in the trash can be deleted for good. What pages show stays there, or the next reading would bring it back. */
export const canBePurged = (record: TrainingRecord): boolean =>
  record.deletedAt != null && record.origin === 'manual' && !isSettlement(record);

/**
 * Deletes for good what a learner has in the trash, so that no merge brings it back; the state before is kept.
 *
 * @param at instant of the act
 */
export async function emptyTrash(db: LedgerDatabase, profile: string, at: Instant): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await keepSnapshot(db, 'empty-trash', at);
    const records = await db.records.where('profile').equals(profile).toArray();
    const ids = records.filter(canBePurged).map(({ id }) => id);
    await db.records.bulkDelete(ids);
    await db.history.where('record').anyOf(ids).delete();
    await db.purged.bulkPut(ids.map((id) => ({ id })));
  });
}
