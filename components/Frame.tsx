import type { ComponentChildren } from 'preact';
import { HelpLink } from './HelpLink.tsx';
import './page.css';

interface FrameProps {
  /** Links of the main navigation. */
  nav: ComponentChildren;
  /** What stands between them and the button for larger text. */
  beside?: ComponentChildren;
  /** The place of the help that is about this page; none on the help itself. */
  help: string | null;
  onLargerText: () => void;
  children: ComponentChildren;
}

/** The frame of every full page: where one can go, its help, and larger text at one press. */
export const Frame = ({ nav, beside, help, onLargerText, children }: FrameProps) => (
  <>
    <button type="button" class="skip" onClick={skipToContent}>
      跳到正文
    </button>
    <header class="top">
      <div class="line">
        <b class="product">学时台账</b>
        <nav aria-label="主导航">{nav}</nav>
        <div class="who">
          {beside}
          {help && <HelpLink href={help}>帮助</HelpLink>}
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

/** The hash belongs to the ledger page's rooms, so the focus moves without it. */
function skipToContent() {
  document.getElementById('content')?.focus();
}
