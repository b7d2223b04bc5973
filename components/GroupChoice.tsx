import { packOf } from '../lib/credit/index.ts';
import { type Group, groups } from '../lib/model.ts';
import { groupNames } from '../lib/sentences/standing.ts';
import { groupHints } from '../lib/sentences/ui-rules.ts';
import { ChoiceField } from './Field.tsx';

interface GroupChoiceProps {
  legend: string;
  /** Id of the rules that say what each group owes. */
  pack: string;
  value: Group | null;
  onChange: (group: Group) => void;
  error?: string | null;
}

/** Which group the learner belongs to, each with a plain explanation. */
export function GroupChoice({ pack, ...field }: GroupChoiceProps) {
  const hints = groupHints(packOf(pack));
  return (
    <ChoiceField
      {...field}
      options={groups.map((group) => ({ value: group, label: groupNames[group], hint: hints[group] }))}
    />
  );
}
