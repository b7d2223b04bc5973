import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { shareText, type WorkWords } from '../lib/sentences/ui-work.ts';
import type { Watch } from '../lib/watch.ts';
import { Progress } from './Progress.tsx';
import { useSaving } from './saving.tsx';

interface Going {
  words: WorkWords;
  /** Null before the first is known. */
  percent: number | null;
  cancel: () => void;
}

interface Work {
  /** Runs what may take long, and tells whether it came to its end; one at a time. */
  run: (words: WorkWords, act: (watch: Watch) => Promise<unknown>) => Promise<boolean>;
  /** Why the last one failed. */
  refused: string | null;
  isGoing: boolean;
  /** How far it is, with the button that calls it off; then that it was. */
  progress: ComponentChildren;
}

/** What a button begins and may take long: it shows how far it is, and can be called off; failures become a sentence. */
export function useWork(): Work {
  const { save, refused } = useSaving();
  const [going, setGoing] = useState<Going | null>(null);
  const [calledOff, setCalledOff] = useState('');
  const run: Work['run'] = async (words, act) => {
    let isDone = false;
    await save(async () => {
      const control = new AbortController();
      const tell = (percent: number | null) =>
        setGoing((was) => (was?.percent === percent ? was : { words, percent, cancel: () => control.abort() }));
      setCalledOff('');
      tell(null);
      try {
        await act({ signal: control.signal, onProgress: (share) => tell(Math.floor(share * 100)) });
        isDone = true;
      } catch (error) {
        if (!control.signal.aborted) throw error;
        setCalledOff(words.calledOff);
      } finally {
        setGoing(null);
      }
    });
    return isDone;
  };
  const share = (going?.percent ?? 0) / 100;
  const progress = (
    <>
      <Progress
        isGoing={going !== null}
        doing={going?.words.doing ?? ''}
        share={share}
        far={going?.percent == null ? '' : shareText(share)}
        onStop={() => going?.cancel()}
      />
      <p class="called-off" role="status">
        {calledOff}
      </p>
    </>
  );
  return { run, refused, isGoing: going !== null, progress };
}
