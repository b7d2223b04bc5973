import { useEffect, useState } from 'preact/hooks';
import { rescue } from '../lib/ledger/rescue.ts';
import { whyClosed } from '../lib/ledger/why-closed.ts';
import { blockedText, closedText, rescueText } from '../lib/sentences/ui-opening.ts';
import { now, today } from '../lib/today.ts';
import { db } from './book.ts';
import { download } from './download.ts';
import { HelpLink } from './HelpLink.tsx';
import type { Live } from './live.ts';
import { Refusal, useSaving } from './saving.tsx';

/** While the ledger has not answered: why, where that is known; nothing once it has. */
export function Opening({ live }: { live: Live<unknown> }) {
  const [isBlocked, setIsBlocked] = useState(false);
  useEffect(() => {
    const tell = () => setIsBlocked(true);
    db.on('blocked', tell);
    return () => db.on('blocked').unsubscribe(tell);
  }, []);
  if (live && 'failed' in live) return <Closed failed={live.failed} />;
  if (live || !isBlocked) return null;
  return (
    <section class="card stack" role="status">
      <h2>{blockedText.title}</h2>
      <p>{blockedText.line}</p>
    </section>
  );
}

/** The ledger didn't open; nothing of it is changed or thrown away, and it can be taken out as it lies. */
function Closed({ failed }: { failed: unknown }) {
  const { save, refused } = useSaving();
  const [said, setSaid] = useState('');
  const { title, lines } = closedText(whyClosed(failed));
  const takeOut = async () => {
    setSaid('');
    const rescued = await rescue(db.name, now());
    if (!rescued) return setSaid(rescueText.nothing);
    download(`学时台账_现有数据_${today()}.json`, new Blob([rescued.text], { type: 'application/json' }));
    setSaid(rescued.isLedger ? rescueText.done : rescueText.rows);
  };
  return (
    <section class="card stack" role="alert">
      <h2 class="short">{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="actions">
        <button type="button" class="btn primary" onClick={() => save(takeOut)}>
          {rescueText.button}
        </button>
        <HelpLink href="/help.html#closed">看帮助</HelpLink>
      </div>
      {said && <p role="status">{said}</p>}
      <Refusal>{refused}</Refusal>
    </section>
  );
}
