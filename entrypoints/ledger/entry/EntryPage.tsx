import { useEffect, useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { Refusal, useSaving } from '../../../components/saving.tsx';
import { packOf } from '../../../lib/credit/index.ts';
import type { Account } from '../../../lib/credit/types.ts';
import { draftFor, dropDraft, keepDraft } from '../../../lib/ledger/drafts.ts';
import { deleteRecords, putRecords } from '../../../lib/ledger/records.ts';
import type { Day, Kind, TrainingRecord } from '../../../lib/model.ts';
import { hoursText } from '../../../lib/sentences/standing.ts';
import { courseText } from '../../../lib/sentences/ui-records.ts';
import { now } from '../../../lib/today.ts';
import { copyOf, type Draft, draftFrom, draftOf, emptyDraft } from './draft.ts';
import { EntryForm } from './EntryForm.tsx';
import { entryId } from './entryId.ts';
import { previewOf } from './previewOf.ts';

interface EntryPageProps {
  account: Account;
  today: Day;
  /** The entry to edit; none for a new one. */
  id: string | undefined;
  /** Whether the entry named is edited, or a new one begins as it is, or corrects it. */
  use: 'edit' | 'copy' | 'correct';
  /** The kind a new one starts with. */
  kind: Kind | undefined;
}

/** A new entry, or a stored one to edit or to begin from; what was typed before the tab was closed is there again. */
export function EntryPage({ account, today, id, use, kind }: EntryPageProps) {
  const profile = account.profile.id;
  const isMeant = ({ origin }: TrainingRecord) => (origin === 'academy') === (use === 'correct');
  const found = account.records.find((record) => record.id === id && isMeant(record));
  const stored = use === 'edit' ? found : undefined;
  const corrected = use === 'correct' ? found : undefined;
  const name = found ? `${use} ${found.id}` : 'new';
  const [fresh, setFresh] = useState(() => entryId());
  const [saved, setSaved] = useState<readonly TrainingRecord[]>([]);
  const [typed, setTyped] = useTyped(profile, name);
  const [unkept, setUnkept] = useState(false);
  const base = stored ?? {
    id: fresh,
    profile,
    ...(corrected && { corrects: corrected.id, year: corrected.year ?? null }),
  };

  const startOf = (): Draft => {
    const first = saved[0]?.kind ?? kind ?? 'off-job';
    if (typed) return { ...draftFrom(typed, emptyDraft(first, today)), ...(kind && { kind }) };
    if (!found || saved.length > 0) return emptyDraft(first, today);
    return use === 'copy' ? copyOf(found, today) : draftOf(found);
  };
  const again = (after: readonly TrainingRecord[]) => {
    setTyped(null);
    setSaved(after);
    setFresh(entryId());
    scrollTo(0, 0);
  };
  const save = async (records: readonly TrainingRecord[]) => {
    const here = location.hash;
    await putRecords(db, records, now());
    await dropDraft(db, profile, name);
    if (!found || use === 'copy') again(records);
    // Whoever has gone elsewhere meanwhile stays there.
    else if (location.hash === here) location.hash = '#records';
  };
  const keep = (draft: Draft) =>
    keepDraft(db, { profile, name, fields: { ...draft }, at: now() }).then(
      () => setUnkept(false),
      () => setUnkept(true),
    );

  return (
    <>
      <div class="stack">
        <div class="spread">
          <h1>{corrected ? '更正学院的记录' : stored ? '修改' : '补录线下培训'}</h1>
          {!stored && !corrected && (
            <a class="btn" href="#intake">
              从文件或表格导入网络课程
            </a>
          )}
        </div>
        <div role="status">
          {saved.length > 0 && <Saved records={saved} account={account} today={today} onUndone={() => setSaved([])} />}
          {typed && (
            <p class="card done">
              <span>接着上次没有存完的填写，已填的内容都在。</span>
              <button type="button" class="btn" onClick={() => dropDraft(db, profile, name).then(() => again([]))}>
                不要了，重新填
              </button>
            </p>
          )}
        </div>
        {corrected && (
          <p class="card">
            学院页面上是：{corrected.title}，{courseText(corrected)}。这条记录保留不动，更正另存一条，计入时以更正为准。
          </p>
        )}
        {unkept && <p class="short">没有填完的内容现在存不下来，关闭本页以前请先存入台账。</p>}
      </div>
      {typed !== undefined && (
        <EntryForm
          key={base.id + fresh}
          start={startOf()}
          pack={packOf(account.settings.pack)}
          base={base}
          earlier={account.records}
          previewOf={(records) => previewOf(account, today, records)}
          onSave={save}
          onDraft={keep}
        />
      )}
    </>
  );
}

/** What was typed and not stored; undefined until the ledger has answered, null where there is nothing. */
function useTyped(profile: string, name: string) {
  const state = useState<{ [field: string]: unknown } | null | undefined>(undefined);
  const [, setTyped] = state;
  useEffect(() => {
    const none = () => setTyped(null);
    draftFor(db, profile, name).then((row) => setTyped(row?.fields ?? null), none);
  }, [profile, name]);
  return state;
}

interface SavedProps {
  records: readonly TrainingRecord[];
  account: Account;
  today: Day;
  onUndone: () => void;
}

function Saved({ records, account, today, onUndone }: SavedProps) {
  const { save, refused } = useSaving();
  const ids = records.map(({ id }) => id);
  const undo = async () => {
    if (await save(() => deleteRecords(db, ids, now()))) onUndone();
  };
  return (
    <div class="card done">
      <span>
        <span class="ok">✓ 已存入台账：</span>
        <b>{records[0]?.title}</b>
        {records.length > 1 && `，${records.length} 次`}，{hoursText(previewOf(account, today, records).hours)} 学时
      </span>
      <span class="actions">
        <button type="button" class="btn" onClick={undo}>
          撤销
        </button>
        <a class="btn" href="#overview">
          看总览
        </a>
      </span>
      <Refusal>{refused}</Refusal>
    </div>
  );
}
