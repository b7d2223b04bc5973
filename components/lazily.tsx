import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { reloadNotice } from '../lib/sentences/reload.ts';

/**
 * @param load imports a component that most openings of its page don't show
 * @returns one that stands for it, empty until it is there
 */
export function lazily<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  return function Lazily(props: Props): ComponentChildren {
    const [Loaded, setLoaded] = useState<FunctionComponent<Props> | null>(null);
    const [isGone, setIsGone] = useState(false);
    useEffect(() => {
      load().then(
        (component) => setLoaded(() => component),
        () => setIsGone(true),
      );
    }, []);
    // Its file is gone: the extension was replaced under the open page.
    if (isGone) return <p role="alert">{reloadNotice.title}</p>;
    return Loaded && <Loaded {...props} />;
  };
}
