import { helpWords } from '../tools/help-pictures.ts';
import { expect, test } from './fixtures.ts';

test("the help's pictures show the screens as they are", async ({ academy }) => {
  test.setTimeout(180_000);
  const { taken, now } = await helpWords(academy.port);
  for (const [name, words] of Object.entries(now))
    expect.soft(words, `${name}: take the help's pictures again: npm run pictures -- help`).toEqual(taken[name]);
  expect(Object.keys(taken)).toEqual(expect.arrayContaining(Object.keys(now)));
});
