import type { Profile } from '../model.ts';
import type { Session } from './database.ts';
import { isSameName } from './identity.ts';

/** Whose page it is. Without a name on it that is told by the sign-in, or is the learner's whose figures are shown. */
export type Whose =
  | { code: 'known'; profile: Profile; by: 'name' | 'sign-in' | 'choice' }
  | { code: 'stranger'; learner: string }
  /** No name on it, and the last page that showed one on this platform was of nobody in this ledger. */
  | { code: 'unnamed' };

/**
 * @param learner the name on the page, or null
 * @param active the learner whose figures are shown
 * @param session who was last named on this platform, where anybody was
 */
export function whoseOf(
  learner: string | null,
  { profiles, active, session }: { profiles: readonly Profile[]; active: Profile; session: Session | undefined },
): Whose {
  if (learner !== null) {
    const profile = [active, ...profiles].find(({ name }) => isSameName(name, learner));
    return profile ? { code: 'known', profile, by: 'name' } : { code: 'stranger', learner };
  }
  if (!session) return { code: 'known', profile: active, by: 'choice' };
  const profile = profiles.find(({ id }) => id === session.profile);
  return profile ? { code: 'known', profile, by: 'sign-in' } : { code: 'unnamed' };
}
