import type { PictureName } from './pictures.ts';

/**
 * Something said under a question: a paragraph, steps in their order, points, a table, or a picture of a screen. What
 * stands between backticks is a name for programs.
 */
export type Block =
  | string
  | { steps: readonly string[] }
  | { points: readonly string[] }
  | { heads: readonly string[]; rows: readonly (readonly string[])[] }
  | { picture: PictureName };

/** A question as a learner would ask it, under an address of its own. */
export interface Question {
  id: string;
  asked: string;
  answer: readonly Block[];
  /** Other words that it is found by; they stand nowhere on the page. */
  also?: string;
}

/** A part of the help. */
export interface Chapter {
  id: string;
  title: string;
  /** The one thing to do. */
  first: string;
  /** Where that is done. */
  door?: { text: string; href: string };
  questions: readonly Question[];
  /** As of a question, for all of them. */
  also?: string;
}
