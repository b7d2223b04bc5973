/** What the bench needs beside the built reader: what the content script asks first, and a learner who teaches. */
export { mayTell } from '../../lib/academy/documents.ts';
export { taughtOf } from '../academy.teach.ts';
