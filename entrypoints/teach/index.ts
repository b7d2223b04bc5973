import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Taught } from '../../lib/academy/teaching.ts';
import type { Message } from '../../lib/messages.ts';
import { teachWords } from '../../lib/sentences/teach.ts';
import { button } from './fields.ts';
import { createMarks } from './marks.ts';
import { openPanel } from './panel.ts';
import { point } from './point.ts';
import { openStage } from './stage.ts';

/** "教它认页面": the learner points at one course and says what its pieces are. The page is only looked at. */
export default defineUnlistedScript(() => {
  // Not awaited: who injects this script would wait for the learner.
  open().catch(console.error);
});

async function open(): Promise<void> {
  const opened = await openStage(teachWords.name);
  if (!opened) return;
  const stage = opened;
  const { body, make } = stage;
  const whole = new AbortController();
  const close = () => {
    whole.abort();
    stage.close();
  };
  body.ownerDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
  const mark = createMarks(stage, whole.signal);

  async function save(taught: Taught): Promise<boolean> {
    const message: Message = { type: 'teach', taught };
    if ((await browser.runtime.sendMessage(message).catch(() => false)) !== true) return false;
    mark(null, []);
    const done = button(make, teachWords.close, close, 'primary');
    const lines = [make('h1', {}, `✓ ${teachWords.saved}`), make('p', {}, teachWords.savedHint), done];
    body.append(make('section', { class: 'bar', role: 'status' }, ...lines));
    done.focus();
    return true;
  }

  async function begin(): Promise<void> {
    mark(null, []);
    const pointed = await point(stage, mark, whole.signal, close);
    openPanel(stage, pointed, { mark, onSave: save, onAgain: begin, onCancel: close });
  }
  await begin();
}
