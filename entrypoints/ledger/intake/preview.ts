import { useEffect, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import type { Reading } from '../../../lib/academy/reading.ts';
import { normalTitle } from '../../../lib/credit/index.ts';
import { isReported, reportPlatform } from '../../../lib/ledger/platforms.ts';
import { type PreviewLine, previewReading, type Saved, saveReading } from '../../../lib/ledger/readings.ts';
import { keepSnapshot, pack, stateOf } from '../../../lib/ledger/snapshots.ts';
import { now, today } from '../../../lib/today.ts';
import { partsOf, type Watch } from '../../../lib/watch.ts';
import { isAcademy } from './origin.ts';

/** What storing would do, and what the ledger has already. */
export interface Preview {
  lines: PreviewLine[] | null;
  /** Titles of the learner's courses. */
  titles: ReadonlySet<string>;
  isReported: boolean;
}

const unknown: Preview = { lines: null, titles: new Set(), isReported: false };

async function previewOf(reading: Reading, platform: string, profile: string): Promise<Preview> {
  const records = await db.records.where('profile').equals(profile).toArray();
  return {
    lines: await previewReading(db, { reading, platform, at: now(), origin: 'import' }),
    titles: new Set(records.filter(({ deletedAt }) => deletedAt == null).map(({ title }) => normalTitle(title))),
    isReported: await isReported(db, platform),
  };
}

/** @returns what storing a reading would do; nothing is known while its platform isn't */
export function usePreview(reading: Reading, platform: string | null, profile: string): Preview {
  const [found, setFound] = useState<{ reading: Reading; platform: string; preview: Preview } | null>(null);
  useEffect(() => {
    let isWanted = platform !== null;
    if (platform !== null)
      previewOf(reading, platform, profile).then(
        (preview) => isWanted && setFound({ reading, platform, preview }),
        console.error,
      );
    return () => {
      isWanted = false;
    };
  }, [reading, platform, profile]);
  return found && found.reading === reading && found.platform === platform ? found.preview : unknown;
}

/** Stores a reading, and the learner's word that the unit has reported its platform; what was there before a list can come back. */
export async function store(reading: Reading, platform: string, watch: Watch): Promise<Saved> {
  const next = partsOf(2, watch);
  const ready = reading.courses.length > 1 ? await pack(await stateOf(db), next()) : null;
  if (!isAcademy(platform)) await reportPlatform(db, platform, today());
  const at = now();
  return db.transaction('rw', db.tables, async () => {
    if (ready) await keepSnapshot(db, 'import', at, ready);
    return saveReading(db, { reading, platform, at, origin: 'import' }, next());
  });
}
