import { expect, test } from 'vitest';
import { addressOf, createGate, most } from '../lib/senders.ts';

test('a page that is paged through, and one of four frames that never rests, are heard to the end', () => {
  let time = 0;
  const gate = createGate(() => time);
  // The reader's own bounds: a frame is read every 400 ms at most (entrypoints/academy.content/watch.ts).
  for (let round = 0; round < 500; round++, time += 400)
    for (let frame = 0; frame < 4; frame++) {
      const leave = gate.enter(1);
      expect(leave).not.toBeNull();
      leave?.();
    }
});

test('a flood is heard up to the bound, then dropped; other tabs are heard, and it itself after a rest', () => {
  let time = 0;
  const gate = createGate(() => time);
  let heard = 0;
  for (let message = 0; message < 10_000; message++) {
    const leave = gate.enter(1);
    leave?.();
    if (leave) heard++;
  }
  expect(heard).toBe(most.messages);
  expect(gate.enter(2)).not.toBeNull();
  time += most.within;
  expect(gate.enter(1)).not.toBeNull();
});

test('a tab that is never wholly answered is counted anew after a rest too', () => {
  let time = 0;
  const gate = createGate(() => time);
  gate.enter(1);
  for (let message = 1; message < most.messages; message++) gate.enter(1)?.();
  expect(gate.enter(1)).toBeNull();
  time += most.within;
  expect(gate.enter(1)).not.toBeNull();
});

test('no more are taken in than are answered', () => {
  const gate = createGate(() => 0);
  const leaves = Array.from({ length: 100 }, () => gate.enter(1)).flatMap((leave) => leave ?? []);
  expect(leaves).toHaveLength(most.open);
  leaves[0]?.();
  expect(gate.enter(1)).not.toBeNull();
  expect(gate.enter(1)).toBeNull();
});

test('tabs that are gone are forgotten', () => {
  let time = 0;
  const gate = createGate(() => time);
  for (let tab = 0; tab < 10_000; tab++, time += 1_000) gate.enter(tab)?.();
  expect(gate.size()).toBeLessThanOrEqual(most.within / 1_000 + 1);
});

test.each([
  ['another extension', { id: 'other', url: 'http://www.nmgce.gov.cn/' }],
  ['nobody', { url: 'http://www.nmgce.gov.cn/' }],
  ['nowhere', { id: 'own' }],
  ['no address', { id: 'own', url: 'nmgce' }],
  ['a frame that is shut off from its site', { id: 'own', url: 'http://www.nmgce.gov.cn/', origin: 'null' }],
  ['an address that is not its own', { id: 'own', url: 'http://www.nmgce.gov.cn/', origin: 'https://other.example' }],
])('%s is not listened to', (_, sender) => {
  expect(addressOf(sender, 'own')).toBeNull();
});

test('the academy’s pages and the extension’s own are listened to, also where the browser says no origin', () => {
  const page = { id: 'own', url: 'http://www.nmgce.gov.cn/a?b', origin: 'http://www.nmgce.gov.cn' };
  expect(addressOf(page, 'own')?.host).toBe('www.nmgce.gov.cn');
  expect(addressOf({ ...page, origin: undefined }, 'own')?.host).toBe('www.nmgce.gov.cn');
  const own = { id: 'own', url: 'chrome-extension://own/popup.html', origin: 'chrome-extension://own' };
  expect(addressOf(own, 'own')?.href).toBe(own.url);
});
