import { useState } from 'preact/hooks';
import { useWork } from '../../../components/work.tsx';
import { type Offer, offersOfClipboard, offersOfFiles } from '../../../lib/intake/offer.ts';
import { type Taken, takeBest } from '../../../lib/intake/take.ts';
import type { Saved } from '../../../lib/ledger/readings.ts';
import type { Profile } from '../../../lib/model.ts';
import { intakeProblemText } from '../../../lib/sentences/intake.ts';
import { works } from '../../../lib/sentences/ui-work.ts';
import './intake.css';
import { SavedCard } from './SavedCard.tsx';
import { TakenView } from './TakenView.tsx';
import { type Clip, Ways } from './Ways.tsx';

/** What came in, and what was read of it; the best first. */
interface Read {
  name: string;
  files: readonly File[];
  taken: Taken[];
}

type State = { at: 'choosing'; refused: string | null } | { at: 'read'; read: Read } | { at: 'saved'; saved: Saved };

/** Courses from a file or the clipboard: read, looked at, and only then stored. */
export function IntakePage({ profile }: { profile: Profile }) {
  const [state, setState] = useState<State>({ at: 'choosing', refused: null });

  const { run, progress } = useWork();

  const bring = (name: string, files: readonly File[], offers: () => Promise<Offer[]> | Offer[]) =>
    run(works.reading, async (watch) => {
      setState((was) => (was.at === 'choosing' ? { at: 'choosing', refused: null } : was));
      try {
        const taken = await takeBest(await offers(), watch);
        setState({ at: 'read', read: { name, files, taken } });
      } catch (error) {
        if (watch.signal?.aborted) throw error;
        setState({ at: 'choosing', refused: `“${name}”没有导入。${intakeProblemText(error, files.length === 0)}` });
      }
      scrollTo(0, 0);
    });
  const bringFiles = (files: readonly File[]) => bring(files[0]?.name ?? '', files, () => offersOfFiles(files));
  const bringClip = (clip: Clip) => bring('粘贴的内容', [], () => offersOfClipboard(clip));
  const startAgain = () => setState({ at: 'choosing', refused: null });

  return (
    <>
      <h1>导入课程</h1>
      {progress}
      {state.at === 'choosing' && <Ways refused={state.refused} onFiles={bringFiles} onClip={bringClip} />}
      {state.at === 'read' && (
        <TakenView
          key={state.read.taken}
          name={state.read.name}
          profile={profile}
          taken={state.read.taken}
          onFolder={(folder) => bringFiles([...state.read.files, ...folder])}
          onSaved={(saved) => setState({ at: 'saved', saved })}
          onCancel={startAgain}
        />
      )}
      {state.at === 'saved' && <SavedCard saved={state.saved} onAgain={startAgain} />}
    </>
  );
}
