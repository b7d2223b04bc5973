import type { Profile } from '../lib/model.ts';
import './field.css';

type Learner = Pick<Profile, 'id' | 'name'>;

interface LearnerSelectProps {
  active: Learner;
  learners: readonly Learner[];
  onChoose: (id: string) => void;
}

/** Whose ledger is shown, where several people share the machine. */
export const LearnerSelect = ({ active, learners, onChoose }: LearnerSelectProps) => (
  <label class="year">
    <span class="unseen">看谁的台账</span>
    <select value={active.id} onChange={(event) => onChoose(event.currentTarget.value)}>
      {learners.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
