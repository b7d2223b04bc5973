import { type StepTone, stepSigns } from '../../../lib/sentences/ui-year-end.ts';
import { type StepName, steps } from './steps.ts';

interface ListProps {
  current: StepName;
  tones: { [step in StepName]: StepTone };
}

/** The steps with how each stands; every one can be opened at any time. */
export const StepList = ({ current, tones }: ListProps) => (
  <nav aria-label="年终五步" class="fivesteps">
    <ol class="steps">
      {steps.map(({ name, label }, index) => {
        const tone = tones[name];
        return (
          <li key={name}>
            <a href={`#year-end/${name}`} aria-current={name === current ? 'step' : undefined}>
              <span>
                <span class="n">{index + 1}</span> {label}
              </span>
              <span class={`small ${tone === 'open' ? 'soft' : tone}`}>
                <span aria-hidden="true">{stepSigns[tone].sign}</span> {stepSigns[tone].word}
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  </nav>
);
