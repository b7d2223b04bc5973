import { ensureBuild } from '../tools/build.ts';
import { openFirefox } from '../tools/firefox.ts';
import { expect, test } from './fixtures.ts';
import { listen, tryWaysOut, waysOut } from './ways-out.ts';

test('in Firefox too the page says what the manifest holds, and no way out of it gets through', async ({ academy }) => {
  const listener = await listen();
  const firefox = await openFirefox(ensureBuild('firefox'), academy.port);
  try {
    const plain = await firefox.browser.newPage();
    await plain.goto(`${listener.url}/ordinary`);
    await plain.evaluate(tryWaysOut, `${listener.url}/plain`);
    // Firefox has pings switched off, and fetches ahead only once it has nothing else to do.
    const ways = waysOut.filter((way) => !/^(ping|prefetch)$/.test(way)).sort();
    const heard = () => [...new Set(listener.visits.flatMap((path) => path.match(/(?<=^\/plain\/).+/) ?? []))].sort();
    await expect.poll(heard, { timeout: 20_000 }).toEqual(expect.arrayContaining(ways));

    const page = await firefox.open('privacy.html');
    listener.visits.length = 0;
    await page.evaluate(tryWaysOut, `${listener.url}/privacy`);
    const text = await page.evaluate(() => document.body.innerText);
    for (const said of ['*://*.nmgce.gov.cn/*', 'activeTab', 'scripting', "connect-src 'none'", "base-uri 'none'"])
      expect(text).toContain(said);
    await new Promise((heard) => setTimeout(heard, 3_000));
    expect(listener.visits.filter((path) => path.startsWith('/privacy'))).toEqual([]);
  } finally {
    await firefox.close();
    listener.close();
  }
});
