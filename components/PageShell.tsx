import type { ComponentChildren } from 'preact';
import { groupOn } from '../lib/credit/group.ts';
import type { Profile } from '../lib/model.ts';
import { groupShortNames } from '../lib/sentences/standing.ts';
import { Frame } from './Frame.tsx';
import { LearnerSelect } from './LearnerSelect.tsx';

/** The six rooms that everybody needs, and the quieter ones, which are asked for now and then. */
const rooms = [
  { name: 'overview', label: '总览', href: '/ledger.html#overview' },
  { name: 'records', label: '明细', href: '/ledger.html#records' },
  { name: 'entry', label: '补录', href: '/ledger.html#entry' },
  { name: 'form', label: '登记表', href: '/form.html' },
  { name: 'backup', label: '备份', href: '/ledger.html#backup' },
  { name: 'settings', label: '设置', href: '/options.html' },
] as const;
const quiet = [
  { name: 'questions', label: '待您确认', href: '/ledger.html#questions' },
  { name: 'years', label: '年度', href: '/ledger.html#years' },
  { name: 'papers', label: '材料', href: '/ledger.html#papers' },
  { name: 'intake', label: '导入', href: '/ledger.html#intake' },
] as const;
/** Where the help is about a room. */
const helps: { [room in Room]: string } = {
  overview: '/help.html#figures',
  records: '/help.html#entry-wrong',
  entry: '/help.html#entry',
  form: '/help.html#form',
  backup: '/help.html#moving',
  settings: '/help.html#figures-dues',
  questions: '/help.html#questions',
  years: '/help.html#form-filed',
  papers: '/help.html#entry',
  intake: '/help.html#read-file',
};
type Door = (typeof rooms | typeof quiet)[number];
export type Room = Door['name'];

interface ShellProps {
  room: Room;
  profile: Profile | null;
  /** All learners of this ledger; with two or more of them one can be chosen. */
  profiles: readonly Profile[];
  /** How many questions are open. */
  questions: number;
  today: string;
  onLearner: (id: string) => void;
  onLargerText: () => void;
  children: ComponentChildren;
}

/** The frame of the ledger's pages: their rooms, and whose ledger this is. */
export function PageShell(props: ShellProps) {
  const { room, profile, profiles, questions, today, onLearner, onLargerText, children } = props;
  const door = ({ name, label, href }: Door) => (
    <a key={name} href={hrefHere(href)} aria-current={name === room ? 'page' : undefined}>
      {label}
      {name === 'questions' && questions > 0 && (
        <span class="count">
          {questions}
          <span class="unseen"> 个问题</span>
        </span>
      )}
    </a>
  );
  const nav = (
    <>
      <div class="rooms">{rooms.map(door)}</div>
      <div class="rooms quiet">{quiet.map(door)}</div>
    </>
  );
  const whose =
    profile &&
    (profiles.length > 1 ? (
      <LearnerSelect active={profile} learners={profiles} onChoose={onLearner} />
    ) : (
      <span class="soft">
        {profile.name}
        <span class="group"> · {groupShortNames[groupOn(profile, today)]}</span>
      </span>
    ));
  return (
    <Frame nav={nav} beside={whose} help={helps[room]} onLargerText={onLargerText}>
      {children}
    </Frame>
  );
}

/** On the ledger page a room is a hash alone: the year in its address stays. */
const hrefHere = (href: string) =>
  href.startsWith(`${location.pathname}#`) ? href.slice(location.pathname.length) : href;
