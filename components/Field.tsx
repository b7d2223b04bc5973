import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

interface Frame {
  label: string;
  /** A line below the field that is always there. */
  hint?: ComponentChildren;
  /** One sentence with the remedy; null where nothing is wrong. */
  error?: string | null | undefined;
}

interface TextFieldProps extends Frame {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'month';
  /** `decimal` and `numeric` bring up the number pad; typing stays free. */
  inputMode?: 'text' | 'decimal' | 'numeric';
  /** The first and the last day a date field takes. */
  min?: string;
  max?: string;
  unit?: string;
  optional?: boolean;
  options?: readonly string[];
}

/** A labelled one-line field; its error is tied to it for screen readers and never clears what was typed. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hint,
    error,
    value,
    onChange,
    type = 'text',
    inputMode = 'text',
    min,
    max,
    unit,
    optional,
    options,
  } = props;
  const id = useId();
  return (
    <div class={`field ${inputMode === 'text' && type === 'text' ? 'wide' : ''}`}>
      <label for={id}>
        {label}
        {optional && <span class="soft small">（可不填）</span>}
      </label>
      <span class="box">
        <input
          id={id}
          type={type}
          inputMode={inputMode}
          min={min}
          max={max}
          value={value}
          autocomplete="off"
          list={options && `${id}-list`}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-note`}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
        {unit && <span>{unit}</span>}
      </span>
      {options && (
        <datalist id={`${id}-list`}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
      <FieldNote id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

function FieldNote({ id, hint, error }: { id: string } & Omit<Frame, 'label'>) {
  return (
    <div id={id} class="note small">
      {hint && <p class="soft">{hint}</p>}
      {error && (
        <p class="short" role="alert">
          <span aria-hidden="true">▲ </span>
          {error}
        </p>
      )}
    </div>
  );
}

type PasswordProps = Pick<TextFieldProps, 'label' | 'hint' | 'error' | 'value' | 'onChange'>;

/** What is typed is not shown, and the browser doesn't offer to keep it. */
export function PasswordField({ label, hint, error, value, onChange }: PasswordProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-note`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <FieldNote id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

interface CheckProps {
  label: ComponentChildren;
  checked: boolean;
  onChange: (checked: boolean) => void;
  hint?: ComponentChildren;
}

/** A tick box whose whole line can be pressed. */
export const CheckField = ({ label, checked, onChange, hint }: CheckProps) => (
  <label class="check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>
      {label}
      {hint && <span class="soft small"> {hint}</span>}
    </span>
  </label>
);

interface ChoiceProps<Value extends string> {
  legend: string;
  value: Value | null;
  options: readonly { value: Value; label: ComponentChildren; hint?: ComponentChildren }[];
  onChange: (value: Value) => void;
  error?: string | null;
  /** Side by side: for options short enough. */
  row?: boolean;
}

/** One of a few, each with its explanation beside it. */
export function ChoiceField<Value extends string>({
  legend,
  value,
  options,
  onChange,
  error,
  row,
}: ChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset
      class={`choice ${row ? 'row' : ''}`}
      data-wrong={error ? true : undefined}
      aria-describedby={`${name}-note`}
    >
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class={option.value === value ? 'on' : ''}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <b>{option.label}</b>
            {option.hint && <span class="soft small">{option.hint}</span>}
          </span>
        </label>
      ))}
      <FieldNote id={`${name}-note`} error={error} />
    </fieldset>
  );
}
