import { hasIdNumber } from '../../../lib/academy/personal.ts';

/** @returns the id of a new entry; one whose digits happen to look like an ID number would be refused */
export function entryId(make: () => string = () => crypto.randomUUID()): string {
  let id = make();
  while (hasIdNumber(id)) id = make();
  return id;
}
