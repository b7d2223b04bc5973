import { useEffect, useState } from 'preact/hooks';

/** @returns the address after `#`, in its parts: `#entry/r12` is `['entry', 'r12']`; follows every change */
export function useHash(): string[] {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return hash.slice(1).split('/').map(decodeURIComponent);
}
