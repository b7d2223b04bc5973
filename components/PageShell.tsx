import type { ComponentChildren } from 'preact';
import { groupOn } from '../lib/credit/group.ts';
import type { Profile } from '../lib/model.ts';
import { groupNames } from '../lib/sentences/standing.ts';
import './page.css';

const rooms = [
  { name: 'overview', label: '总览', href: '/ledger.html#overview' },
  { name: 'records', label: '明细', href: '/ledger.html#records' },
  { name: 'entry', label: '补录', href: '/ledger.html#entry' },
  { name: 'intake', label: '导入课程', href: '/ledger.html#intake' },
  { name: 'form', label: '登记表', href: '/form.html' },
  { name: 'backup', label: '备份', href: '/ledger.html#backup' },
  { name: 'settings', label: '设置', href: '/options.html' },
] as const;
export type Room = (typeof rooms)[number]['name'];

interface ShellProps {
  room: Room;
  profile: Profile | null;
  today: string;
  onLargerText: () => void;
  children: ComponentChildren;
}

/** The frame of every full page: the rooms, whose ledger this is, and larger text at one press. */
export function PageShell({ room, profile, today, onLargerText, children }: ShellProps) {
  return (
    <>
      <button type="button" class="skip" onClick={skipToContent}>
        跳到正文
      </button>
      <header class="top">
        <b class="product">学时台账</b>
        <nav aria-label="主导航">
          {rooms.map(({ name, label, href }) => (
            <a key={name} href={href} aria-current={name === room ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        {profile && (
          <span class="soft">
            {profile.name} · {groupNames[groupOn(profile, today)]}
          </span>
        )}
        <button type="button" class="btn" aria-label="大字，换大一号" onClick={onLargerText}>
          大字
        </button>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** The hash belongs to the ledger page's rooms, so the focus moves without it. */
function skipToContent() {
  document.getElementById('content')?.focus();
}
