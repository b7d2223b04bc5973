import { withoutPersonal } from '../lib/academy/personal.ts';

/** Hands a file to the learner's own download folder; nothing is sent anywhere. */
export function handOver(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = withoutPersonal(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
