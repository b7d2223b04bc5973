import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { isSample } from '../../../components/sample.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { importLedger } from '../../../lib/ledger/backup.ts';
import { isSameName } from '../../../lib/ledger/identity.ts';
import { addPeople } from '../../../lib/ledger/people.ts';
import type { Profile } from '../../../lib/model.ts';
import { now } from '../../../lib/today.ts';

interface TakeInProps {
  name: string;
  /** Text of the ledger file that travels with the form. */
  ledger: string;
  profiles: readonly Profile[];
}

/** The form is also a backup of its year: where the learner is not here yet, the entries that travel along come in. */
export function TakeIn({ name, ledger, profiles }: TakeInProps) {
  const { save, refused } = useSaving();
  const [done, setDone] = useState(false);
  if (done) return <p class="ok">✓ 已存入本机，可以在“明细”里看到。</p>;
  if (isSample) return null;
  if (profiles.some((profile) => isSameName(profile.name, name)))
    return <p class="soft">表里带着这一年的明细。“{name}”在本机已有台账，没有改动。</p>;
  const take = () => save(() => (profiles.length === 0 ? importLedger(db, ledger) : addPeople(db, ledger, now())));
  return (
    <div class="stack">
      <p>表里带着这一年的明细，可以存入本机，作为“{name}”的台账。只有这一年的，别的年度不在里面。</p>
      <div>
        <button type="button" class="btn" onClick={async () => setDone(await take())}>
          存入“{name}”的明细
        </button>
      </div>
      <Refusal>{refused}</Refusal>
    </div>
  );
}
