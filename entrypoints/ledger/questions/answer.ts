/** What a button does: what is said once it is done, the write, and how it is taken back. */
export interface Answer {
  said: string;
  write: () => Promise<unknown>;
  undo: () => Promise<unknown>;
}

export type OnAnswer = (answer: Answer) => void;
