import type { Day, Profile } from '../../../lib/model.ts';
import type { Watch } from '../../../lib/watch.ts';
import { BringCard } from './BringCard.tsx';
import { ConflictsCard } from './ConflictsCard.tsx';
import { SaveCard } from './SaveCard.tsx';
import { SnapshotsCard } from './SnapshotsCard.tsx';
import './backup.css';

export interface BackupProps {
  /** Name of the learner shown; null while there is no ledger yet. */
  name: string | null;
  profiles: readonly Profile[];
  today: Day;
  /** What is to be said of the last backup. */
  saved: string;
  /** @returns the ledger file's text, of all learners or of one alone */
  onExport: (profile: string | null, watch: Watch) => Promise<string>;
  /** Takes a file into a ledger without entries. Throws where it is refused; nothing has changed then. */
  onImport: (text: string, watch: Watch) => Promise<unknown>;
}

/** The ledger as a file, out and in; what two computers leave open; and the states before. */
export function BackupPage(props: BackupProps) {
  const { name, onImport } = props;
  return (
    <>
      <h1>备份</h1>
      {name !== null && <SaveCard {...props} name={name} />}
      <ConflictsCard />
      <BringCard isEmpty={name === null} onImport={onImport} />
      <SnapshotsCard />
    </>
  );
}
