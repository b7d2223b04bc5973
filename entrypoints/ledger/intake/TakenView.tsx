import { useEffect, useRef, useState } from 'preact/hooks';
import { ChoiceField } from '../../../components/Field.tsx';
import { Refusal } from '../../../components/saving.tsx';
import { useWork } from '../../../components/work.tsx';
import { nothingSaid, type Said, type Taken, take } from '../../../lib/intake/take.ts';
import { isSameName } from '../../../lib/ledger/identity.ts';
import type { Saved } from '../../../lib/ledger/readings.ts';
import type { Profile } from '../../../lib/model.ts';
import { countText, intakeProblemText } from '../../../lib/sentences/intake.ts';
import { works } from '../../../lib/sentences/ui-work.ts';
import { SaveBar } from '../entry/SaveBar.tsx';
import { Asked } from './Asked.tsx';
import { CourseTable } from './CourseTable.tsx';
import { OriginCard } from './OriginCard.tsx';
import { isAcademy, noOrigin, platformBy } from './origin.ts';
import { store, usePreview } from './preview.ts';
import { TakenCard } from './TakenCard.tsx';

interface TakenProps {
  name: string;
  profile: Profile;
  /** What was read of it, the best first. */
  taken: readonly Taken[];
  onFolder: (files: readonly File[]) => void;
  onSaved: (saved: Saved) => void;
  onCancel: () => void;
}

/** What was read, what is still to be asked, what storing would do – and only then the button that does it. */
export function TakenView({ name, profile, taken, onFolder, onSaved, onCancel }: TakenProps) {
  const { current, said, problem, isReading, say } = useTaken(taken[0] as Taken);
  const [origin, setOrigin] = useState(noOrigin);
  const [tried, setTried] = useState(false);
  const { run, refused, progress } = useWork();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const { reading, offer, notes, asks } = current;
  const { courses, skipped } = reading;
  const platform = platformBy(offer.page.url, origin);
  const { lines, titles, isReported } = usePreview(reading, platform, profile.id);
  const isTheirs = reading.learner === null || isSameName(reading.learner, profile.name);
  const mayStore = isTheirs && courses.length > 0;
  const readable = taken.filter(({ reading: { outcome }, asks: { done } }) => outcome !== 'elsewhere' || done);

  const isFromKnown = offer.page.url !== null && platform !== null && (isAcademy(platform) || isReported);
  const isAsked = isTheirs && (readable.length > 1 || asks.done || asks.year || (mayStore && !isFromKnown));

  const submit = async () => {
    setTried(true);
    if (platform === null || !(isAcademy(platform) || isReported || origin.reported)) return;
    let saved: Saved | null = null;
    await run(works.storing, async (watch) => {
      saved = await store(reading, platform, watch);
    });
    if (saved) onSaved(saved);
  };

  return (
    <div class="stack intake">
      <TakenCard
        name={name}
        current={current}
        platform={platform}
        learner={{ name: profile.name, isTheirs }}
        heading={heading}
        onFolder={onFolder}
      />
      {isAsked && (
        <section class="card stack" aria-labelledby="asked">
          <h2 id="asked">存入之前，请回答</h2>
          {readable.length > 1 && (
            <ChoiceField
              legend="表里有几个工作表，读哪一个？"
              value={offer.sheet ?? ''}
              options={readable.map((each) => ({
                value: each.offer.sheet ?? '',
                label: each.offer.sheet ?? '',
                hint: `${each.reading.courses.length + each.reading.skipped.length} 门课程`,
              }))}
              onChange={(sheet) => {
                const other = taken.find((each) => each.offer.sheet === sheet);
                if (other) say(nothingSaid, other.offer);
              }}
              row
            />
          )}
          <Asked asks={asks} said={said} onChange={say} />
          <Refusal>{problem}</Refusal>
          {mayStore && (
            <OriginCard
              url={offer.page.url}
              origin={origin}
              isReported={isReported}
              tried={tried}
              onChange={setOrigin}
            />
          )}
        </section>
      )}
      {courses.length + skipped.length + notes.length > 0 && (
        <section class="card">
          <CourseTable reading={reading} notes={notes} lines={lines} titles={titles} />
        </section>
      )}
      <SaveBar>
        <p>
          {mayStore ? '还没有存入。' : '没有存入，台账没有改动。'}
          {lines ? countText(lines, skipped) : mayStore && '请先回答上面的问题。'}
        </p>
        <div class="actions">
          <button type="button" class="btn" onClick={onCancel}>
            {mayStore ? '不存' : '重新选择'}
          </button>
          {mayStore && (
            <button type="button" class="btn primary" disabled={isReading} onClick={submit}>
              {reading.outcome === 'records' ? '存入台账' : `存入读懂的 ${courses.length} 门`}
            </button>
          )}
        </div>
        {progress}
        <Refusal>{refused}</Refusal>
      </SaveBar>
    </div>
  );
}

/** What is read now: with what the learner says it is read anew by the same reader, and the last word counts. */
function useTaken(first: Taken) {
  const [current, setCurrent] = useState(first);
  const [said, setSaid] = useState(nothingSaid);
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setIsReading] = useState(false);
  const latest = useRef(said);
  const say = async (words: Said, offer = current.offer) => {
    latest.current = words;
    setSaid(words);
    setIsReading(true);
    try {
      const next = await take(offer, words);
      if (latest.current !== words) return;
      setProblem(null);
      setCurrent(next);
    } catch (error) {
      setProblem(intakeProblemText(error, offer.kind === 'pasted'));
    } finally {
      if (latest.current === words) setIsReading(false);
    }
  };
  return { current, said, problem, isReading, say: (words: Said, offer?: Taken['offer']) => say({ ...words }, offer) };
}
