import type { Day } from '../model.ts';
import type { LedgerDatabase } from './database.ts';
import { isAcademyHost } from './identity.ts';

/**
 * @param host as a record keeps it, a port with it where it isn't the usual one
 * @returns whether its 学时 may be read: the academy's always, another platform's once the learner has said that the unit
 *   reported it
 */
export async function isReported(db: LedgerDatabase, host: string): Promise<boolean> {
  return isAcademyHost(host.replace(/:\d+$/, '')) || (await db.platforms.get(host)) !== undefined;
}

/**
 * Keeps the learner's answer that the unit has reported a platform; the first answer stays.
 *
 * @param on the day of the answer
 */
export async function reportPlatform(db: LedgerDatabase, host: string, on: Day): Promise<void> {
  await db.transaction('rw', db.platforms, async () => {
    if (!(await db.platforms.get(host))) await db.platforms.put({ host, reportedOn: on });
  });
}
