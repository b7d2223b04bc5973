import { useEffect, useMemo, useState } from 'preact/hooks';
import { Frame } from '../../components/Frame.tsx';
import { partsOf } from '../../components/hash.ts';
import { nextTextSize, showTextSize, type TextSize } from '../../components/look.ts';
import { helpOf } from '../../lib/sentences/help/index.ts';
import { Wanted } from './Blocks.tsx';
import { ChapterCard, Contents } from './Chapters.tsx';
import { countIn, find, wordsOf } from './finding.ts';
import './help.css';
import { SearchCard } from './SearchCard.tsx';

const help = helpOf();

/** The help: what is looked for, the contents, and every part with its questions. The ledger is not opened. */
export function HelpApp() {
  const [size, setSize] = useState<TextSize>(18);
  useEffect(() => showTextSize(size), [size]);
  const [query, setQuery] = useState('');
  const [alone, setAlone] = useState<string | null>(null);
  const words = useMemo(() => wordsOf(query), [query]);
  const found = useMemo(() => find(help, words), [words]);
  useEffect(arrive, []);
  useEffect(() => {
    if (alone === null) return;
    addEventListener('afterprint', () => setAlone(null), { once: true });
    print();
  }, [alone]);
  return (
    <Frame nav={<Rooms />} help={null} onLargerText={() => setSize(nextTextSize(size))}>
      <Wanted.Provider value={words}>
        <div class={`help ${alone === null ? '' : 'alone'}`}>
          <div class="spread">
            <h1>帮助</h1>
            <button type="button" class="btn" onClick={() => print()}>
              打印
            </button>
          </div>
          <SearchCard query={query} onQuery={setQuery} count={countIn(found)} />
          {found.length > 0 && <Contents chapters={found} />}
          {found.map((chapter) => (
            <ChapterCard
              key={chapter.id}
              chapter={chapter}
              isAlone={chapter.id === alone}
              onPrint={() => setAlone(chapter.id)}
            />
          ))}
        </div>
      </Wanted.Provider>
    </Frame>
  );
}

/** The browser looked for the place before there was anything on the page. */
function arrive(): void {
  const [id = ''] = partsOf(location.hash);
  const place = document.getElementById(id);
  place?.scrollIntoView();
  place?.querySelector<HTMLElement>('h2, h3')?.focus({ preventScroll: true });
}

const Rooms = () => (
  <div class="rooms">
    <a href="/help.html" aria-current="page">
      帮助
    </a>
    <a href="/ledger.html">我的台账</a>
    <a href="/options.html">设置</a>
    <a href="/privacy.html">隐私与权限</a>
  </div>
);
