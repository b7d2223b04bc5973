import { type Group, groups } from '../lib/model.ts';
import { groupNames } from '../lib/sentences/standing.ts';
import { groupHints } from '../lib/sentences/ui-profile.ts';
import { ChoiceField } from './Field.tsx';

interface GroupChoiceProps {
  legend: string;
  value: Group | null;
  onChange: (group: Group) => void;
  error?: string | null;
}

/** Which group the learner belongs to, each with a plain explanation. */
export const GroupChoice = (props: GroupChoiceProps) => (
  <ChoiceField
    {...props}
    options={groups.map((group) => ({ value: group, label: groupNames[group], hint: groupHints[group] }))}
  />
);
