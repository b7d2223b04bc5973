/** The text sizes to choose from, in px; each page grows with it as a whole. */
export const textSizes = [18, 22, 26, 30] as const;
export type TextSize = (typeof textSizes)[number];

/** Sets the text size of this page. */
export function showTextSize(size: TextSize): void {
  document.documentElement.dataset.text = String(size);
}

/** @returns the next larger text size, and after the largest the smallest */
export const nextTextSize = (size: TextSize): TextSize =>
  textSizes[(textSizes.indexOf(size) + 1) % textSizes.length] ?? 18;
