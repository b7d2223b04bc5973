import { handOver } from './hand-over.ts';
import { isSample } from './sample.ts';

/** Hands a file of the ledger to the learner's own download folder. What the sample gives is named so. */
export const download = (name: string, content: Blob): void => handOver(isSample ? `示例_${name}` : name, content);
