import { useState } from 'preact/hooks';
import { db } from '../../../components/book.ts';
import { GroupChoice } from '../../../components/GroupChoice.tsx';
import { claimPages, closeProfile, openProfileFor } from '../../../lib/ledger/answers.ts';
import type { Question } from '../../../lib/ledger/questions.ts';
import type { Group, Profile } from '../../../lib/model.ts';
import { now, today } from '../../../lib/today.ts';
import type { OnAnswer } from './answer.ts';

interface WhoseProps {
  question: Extract<Question, { kind: 'whose-page' }>;
  active: Profile;
  /** Id of the unit's rules. */
  pack: string;
  profiles: readonly Profile[];
  onAnswer: OnAnswer;
}

/** A page of another learner: open a ledger for that one. A page without a name: say whose it is. */
export function WhoseCard(props: WhoseProps) {
  const { held } = props.question;
  const { onAnswer } = props;
  const dismiss = () =>
    onAnswer({
      said: held.learner === null ? '这一页不记入' : `不为“${held.learner}”建台账`,
      write: () => db.held.delete(held.key),
      undo: () => db.held.put(held),
    });
  return held.learner === null ? (
    <NamelessPage {...props} onDismiss={dismiss} />
  ) : (
    <StrangersPage {...props} learner={held.learner} onDismiss={dismiss} />
  );
}

interface InnerProps extends WhoseProps {
  onDismiss: () => void;
}

function StrangersPage({
  question: { held },
  active,
  pack,
  onAnswer,
  onDismiss,
  learner,
}: InnerProps & { learner: string }) {
  const [group, setGroup] = useState<Group | null>(null);
  const [tried, setTried] = useState(false);
  const open = () => {
    setTried(true);
    if (!group) return;
    const groups = [{ from: `${today().slice(0, 4)}-01-01`, group }];
    let id = '';
    onAnswer({
      said: `已为“${learner}”建立台账，现在看的就是这一本。请重新打开“已完成课程”页，课程才会记入`,
      write: async () => {
        id = await openProfileFor(db, held, groups, now());
      },
      undo: () => closeProfile(db, id, held, active.id),
    });
  };
  return (
    <div class="answers">
      <details class="open" open={tried || undefined}>
        <summary class="btn">为“{learner}”建立台账</summary>
        <div class="stack">
          <GroupChoice
            legend={`“${learner}”属于哪一类干部`}
            pack={pack}
            value={group}
            onChange={setGroup}
            error={tried && !group ? '请选择一类，拿不准的先选最接近的，以后可以改。' : null}
          />
          <p class="soft">刚才那一页的课程没有留下。建好以后，请重新打开那一页，课程就会记入新的台账。</p>
          <button type="button" class="btn primary" onClick={open}>
            建立“{learner}”的台账
          </button>
        </div>
      </details>
      <button type="button" class="btn" onClick={onDismiss}>
        不用建
      </button>
    </div>
  );
}

function NamelessPage({ question: { held }, profiles, onAnswer, onDismiss }: InnerProps) {
  const claim = ({ id, name }: Profile) =>
    onAnswer({
      said: `这个网站上没有姓名的页面，以后记到“${name}”名下。请刷新那一页，课程才会记入`,
      write: () => claimPages(db, held, id),
      undo: () => claimPages(db, held, null),
    });
  return (
    <div class="answers">
      {profiles.map((profile) => (
        <button key={profile.id} type="button" class="btn" onClick={() => claim(profile)}>
          是“{profile.name}”的
        </button>
      ))}
      <button type="button" class="btn" onClick={onDismiss}>
        不是，不记入
      </button>
    </div>
  );
}
