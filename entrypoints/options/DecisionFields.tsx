import { TextField } from '../../components/Field.tsx';
import type { Decision } from '../../lib/model.ts';
import type { DecisionErrors } from './decision.ts';

interface DecisionProps {
  draft: Decision;
  errors: Partial<DecisionErrors>;
  onChange: (part: Partial<Decision>) => void;
}

/** Who decided something for the unit, when, and on what ground. */
export const DecisionFields = ({ draft, errors, onChange }: DecisionProps) => (
  <>
    <TextField
      label="由谁决定"
      value={draft.by}
      onChange={(by) => onChange({ by })}
      hint="涉密名称不要填写"
      error={errors.by}
    />
    <TextField label="决定日期" type="date" value={draft.on} onChange={(on) => onChange({ on })} error={errors.on} />
    <TextField
      label="依据"
      value={draft.why}
      onChange={(why) => onChange({ why })}
      hint="涉密名称、文号不要填写"
      error={errors.why}
    />
  </>
);
