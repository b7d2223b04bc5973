import type { ProblemCode } from './schema.ts';

/** The ledger is no longer what the plan was made for; nothing was done. */
export class ChangedSincePlanned extends Error {
  override readonly name = 'ChangedSincePlanned';
}

/** The ledger holds something of the learner that the saved file doesn't; nothing was deleted. */
export class ChangedSinceSaved extends Error {
  override readonly name = 'ChangedSinceSaved';
}

/** A learner of a file is in the ledger already, or one of the same name; nothing was added. */
export class LearnerThere extends Error {
  override readonly name = 'LearnerThere';
  readonly learner: string;

  constructor(learner: string) {
    super(learner);
    this.learner = learner;
  }
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
