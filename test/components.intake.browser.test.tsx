import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { db } from '../components/book.ts';
import { TakenView } from '../entrypoints/ledger/intake/TakenView.tsx';
import { offersOfFiles } from '../lib/intake/offer.ts';
import { takeBest } from '../lib/intake/take.ts';
import { fileOf } from './intake.files.ts';

const profile = { id: 'p1', name: '其其格玛', groups: [{ from: '2017-01-01', group: 'county-leader' as const }] };
const root = document.createElement('div');

afterEach(async () => {
  render(null, root);
  root.remove();
  await db.profiles.clear();
});

test('what was read before the last answer can’t be stored while it is read anew', async () => {
  await db.profiles.put(profile);
  document.body.append(root);
  const taken = await takeBest(await offersOfFiles([fileOf('课程.csv', '课程名称,学时,状态\n草原,1.5,已完成\n')]));
  const none = () => {};
  render(
    <TakenView name="课程.csv" profile={profile} taken={taken} onFolder={none} onSaved={none} onCancel={none} />,
    root,
  );
  const isDisabled = () => root.querySelector<HTMLButtonElement>('button.primary')?.disabled;
  expect(isDisabled()).toBe(false);
  const states: unknown[] = [];
  const watch = new MutationObserver(() => states.push(isDisabled()));
  watch.observe(root, { subtree: true, attributes: true });
  const year = root.querySelector('select') as HTMLSelectElement;
  year.value = '2018';
  year.dispatchEvent(new Event('change', { bubbles: true }));
  await expect.poll(() => states[0]).toBe(true);
  await expect.poll(isDisabled).toBe(false);
  watch.disconnect();
});
