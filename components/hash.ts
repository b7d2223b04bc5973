import { useEffect, useState } from 'preact/hooks';

/** @returns the address after `#`, in its parts: `#entry/r12` is `['entry', 'r12']`; follows every change */
export function useHash(): string[] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return partsOf(hash);
}

/** @returns the parts of an address after `#`; one that is not encoded as it should be stays as it is */
export const partsOf = (hash: string): string[] => hash.slice(1).split('/').map(decoded);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
