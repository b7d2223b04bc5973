/** What the bench runs of our own in a page of the browser, beside the built reader. */

export { unzipSync, zipSync } from 'fflate';
export { mayTell } from '../../lib/academy/documents.ts';
export { standing } from '../../lib/credit/index.ts';
export { openLedger } from '../../lib/ledger/database.ts';
export { saveReading } from '../../lib/ledger/readings.ts';
export { createProfile } from '../../lib/ledger/records.ts';
export { taughtOf } from '../academy.teach.ts';
