import type { ComponentChildren } from 'preact';
import { groupOn } from '../lib/credit/group.ts';
import type { Profile } from '../lib/model.ts';
import { groupShortNames } from '../lib/sentences/standing.ts';
import { LearnerSelect } from './LearnerSelect.tsx';
import './page.css';

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
  onLargerText: () => void;
  children: ComponentChildren;
}

/** The frame of every full page: the rooms, whose ledger this is, and larger text at one press. */
export function PageShell({ room, profile, profiles, questions, today, onLargerText, children }: ShellProps) {
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
  return (
    <>
      <button type="button" class="skip" onClick={skipToContent}>
        跳到正文
      </button>
      <header class="top">
        <div class="line">
          <b class="product">学时台账</b>
          <nav aria-label="主导航">
            <div class="rooms">{rooms.map(door)}</div>
            <div class="rooms quiet">{quiet.map(door)}</div>
          </nav>
          <div class="who">
            {profile && profiles.length > 1 && <LearnerSelect active={profile} profiles={profiles} />}
            {profile && profiles.length < 2 && (
              <span class="soft">
                {profile.name}
                <span class="group"> · {groupShortNames[groupOn(profile, today)]}</span>
              </span>
            )}
            <button type="button" class="btn" aria-label="大字，换大一号" onClick={onLargerText}>
              大字
            </button>
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** On the ledger page a room is a hash alone: the year in its address stays. */
const hrefHere = (href: string) =>
  href.startsWith(`${location.pathname}#`) ? href.slice(location.pathname.length) : href;

/** The hash belongs to the ledger page's rooms, so the focus moves without it. */
function skipToContent() {
  document.getElementById('content')?.focus();
}
