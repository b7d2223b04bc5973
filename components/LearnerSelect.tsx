import { changePreferences } from '../lib/ledger/database.ts';
import type { Profile } from '../lib/model.ts';
import { db } from './book.ts';
import './field.css';

interface LearnerSelectProps {
  active: Profile;
  profiles: readonly Profile[];
}

/** Whose ledger is shown, where several people share the machine. */
export const LearnerSelect = ({ active, profiles }: LearnerSelectProps) => (
  <label class="year">
    <span class="unseen">看谁的台账</span>
    <select value={active.id} onChange={(event) => changePreferences(db, { activeProfile: event.currentTarget.value })}>
      {profiles.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
