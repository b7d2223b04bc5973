import { isSample } from './sample.ts';

/** Hands a file to the learner's own download folder; nothing is sent anywhere. What the sample gives is named so. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = isSample ? `示例_${name}` : name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
