import type { ProblemCode } from './schema.ts';

/** The ledger is no longer what the plan was made for; nothing was done. */
export class ChangedSincePlanned extends Error {
  override readonly name = 'ChangedSincePlanned';
}

/** A learner of the file has the name of one who is here, and another id: they would stand as two. Nothing was done. */
export class OtherIdThere extends Error {
  override readonly name = 'OtherIdThere';
  readonly learner: string;

  constructor(learner: string) {
    super(learner);
    this.learner = learner;
  }
}

/** What two computers say of one entry makes no entry together; nothing was done. */
export class Contradiction extends Error {
  override readonly name = 'Contradiction';
  readonly title: string;
  readonly code: ProblemCode;

  constructor(title: string, code: ProblemCode) {
    super(`${title}: ${code}`);
    this.title = title;
    this.code = code;
  }
}
