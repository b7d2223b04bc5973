import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import type { Account } from '../../../lib/credit/types.ts';
import { putRecord } from '../../../lib/ledger/records.ts';
import type { Day, Kind, TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { now } from '../../../lib/today.ts';
import { copyOf, draftOf, emptyDraft } from './draft.ts';
import { EntryForm } from './EntryForm.tsx';
import { entryId } from './entryId.ts';
import { previewOf } from './previewOf.ts';

interface EntryPageProps {
  account: Account;
  today: Day;
  /** The entry to edit; none for a new one. */
  id: string | undefined;
  /** The entry named is not edited, but a new one begins as it is. */
  isCopy: boolean;
  /** The kind a new one starts with. */
  kind: Kind | undefined;
}

/** A new entry, or a stored one to edit or to begin from. */
export function EntryPage({ account, today, id, isCopy, kind = 'off-job' }: EntryPageProps) {
  const found = account.records.find((record) => record.id === id && record.origin !== 'academy');
  const [stored, source] = isCopy ? [undefined, found] : [found, undefined];
  const [fresh, setFresh] = useState(() => entryId());
  const [saved, setSaved] = useState<TrainingRecord | null>(null);
  const base = stored ?? { id: fresh, profile: account.profile.id };

  const startOf = () => {
    if (stored) return draftOf(stored);
    if (source && !saved) return copyOf(source, today);
    return emptyDraft(saved?.kind ?? kind, today);
  };
  const save = async (record: TrainingRecord) => {
    await putRecord(db, record, now());
    if (stored) {
      location.hash = '#records';
      return;
    }
    setSaved(record);
    setFresh(entryId());
    scrollTo(0, 0);
  };

  return (
    <>
      <div class="stack">
        <div class="spread">
          <h1>{stored ? '修改' : '补录线下培训'}</h1>
          {!stored && (
            <a class="btn" href="#intake">
              从文件或表格导入网络课程
            </a>
          )}
        </div>
        <div role="status">
          {saved && (
            <p class="card done">
              <span>
                <span class="ok">✓ 已存入台账：</span>
                <b>{saved.title}</b>，{hoursText(previewOf(account, today, saved).hours)} 学时
              </span>
              <a class="btn" href="#overview">
                看总览
              </a>
            </p>
          )}
        </div>
      </div>
      <EntryForm
        key={base.id}
        start={startOf()}
        base={base}
        previewOf={(record) => previewOf(account, today, record)}
        onSave={save}
      />
    </>
  );
}
