import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile } from '../../entrypoints/roster/read-file.ts';
import { standing } from '../../lib/credit/index.ts';
import { fileProblemText } from '../../lib/form/roster-words.ts';
import { type Ledger, parseLedger, writeLedger } from '../../lib/ledger/file.ts';
import { mergeLedgers } from '../../lib/ledger/merge.ts';
import { LedgerProblem } from '../../lib/ledger/problem.ts';

import { BadMessage, parseMessage } from '../../lib/messages.ts';
import { ledgerProblemText } from '../../lib/sentences/ledger-problems.ts';
import { ledger, messages } from './corpus.ts';
import { byteChanges, changedBytes, changedText, encoded, encodings, tokenChanges } from './mutate.ts';
import { fuzz } from './run.ts';
import { changedValue, jsonOf, valueChanges } from './values.ts';

const files = fc.record({ values: valueChanges, text: fc.oneof(fc.constant([]), tokenChanges) });
const pieces = /"(?:[^"\\]|\\.)*"|[\d.eE+-]+|[^"\d]/g;
const textOf = ({ values, text }: typeof files extends fc.Arbitrary<infer Value> ? Value : never): string =>
  changedText(jsonOf(changedValue(ledger, values)), text, pieces);

/** @returns the ledger; null where it is refused as it should be, with a sentence */
function parsed(text: string): Ledger | null {
  try {
    return parseLedger(text);
  } catch (error) {
    if (!(error instanceof LedgerProblem)) throw error;
    expect(ledgerProblemText(error)).toMatch(/。$/);
    return null;
  }
}

/** No object of the product's has got a property that it was not given. */
const expectUntouched = () => {
  const plain: { [key: string]: unknown } = {};
  for (const name of ['a', 'id', 'hours', 'polluted', 'changed']) expect(plain[name]).toBeUndefined();
};

test('a ledger file, however changed, is refused with a sentence, or read, counted and written again', async (context) => {
  let read = 0;
  await fuzz(context, 'ledger files', files, 600, (file) => {
    const text = textOf(file);
    const found = parsed(text);
    expectUntouched();
    if (!found) return;
    read++;
    // What is kept of it is the same when it is read once more.
    const written = writeLedger(found);
    expect(parseLedger(written)).toEqual(parseLedger(writeLedger(parseLedger(written))));
    expect(text.includes('"__proto__":')).toBe(false);
    for (const profile of found.profiles)
      for (const year of [2017, 2018]) {
        const records = found.records.filter((record) => record.profile === profile.id);
        const { total } = standing({ profile, settings: found.settings, records }, year, '2018-12-01');
        expect(Number.isSafeInteger(total) && total >= 0).toBe(true);
      }
  });
  expect(read).toBeGreaterThan(50);
});

test('the same as a file that is handed in, in any encoding, and in any bytes', async (context) => {
  const cases = fc.record({ file: files, as: encodings, bytes: fc.oneof(fc.constant([]), byteChanges) });
  await fuzz(context, 'ledger files handed in', cases, 300, async ({ file, as, bytes }) => {
    const content = changedBytes(encoded(textOf(file), as), bytes);
    const name = '台账.json';
    const brought = { file: new File([content], name), source: name, key: name };
    const outcome = await readFile(brought, 2018, '2018-12-20');
    if (!('problem' in outcome)) return;
    expect(outcome.problem).not.toBe('failed');
    expect(fileProblemText(outcome.problem)).toMatch(/。$/);
  });
});

test('two of them merge into a ledger that can be read, or are refused with a sentence', async (context) => {
  await fuzz(context, 'merges', fc.tuple(files, files), 200, (pair) => {
    const texts = pair.map(textOf);
    try {
      const merged = mergeLedgers(texts);
      expect(parsed(merged)).not.toBeNull();
      expect(JSON.parse(mergeLedgers([...texts].reverse()))).toEqual(JSON.parse(merged));
    } catch (error) {
      if (!(error instanceof LedgerProblem)) throw error;
      expect(ledgerProblemText(error)).toMatch(/。$/);
    }
  });
});

test('a message, however changed, is refused, or is one of ours', async (context) => {
  const cases = fc.record({ of: fc.constantFrom(...messages), values: valueChanges });
  const types = new Set(messages.map((message) => (message as { type: string }).type)).add('teach-tab');
  await fuzz(context, 'messages', cases, 1_000, ({ of, values }) => {
    const sent = changedValue(of, values);
    try {
      const message = parseMessage(sent);
      expect(types.has(message.type)).toBe(true);
      expect(message).toEqual(sent);
      expect(jsonOf(sent)).not.toContain('"__proto__":');
      if (message.type !== 'reading') return;
      for (const { hours, title } of message.reading.courses) {
        expect(Number.isInteger(hours) && hours >= 0 && hours <= 999_999).toBe(true);
        expect(title.length).toBeLessThanOrEqual(500);
      }
    } catch (error) {
      if (!(error instanceof BadMessage)) throw error;
    }
    expectUntouched();
  });
});
