import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Frame } from '../../components/Frame.tsx';
import { nextTextSize, showTextSize, type TextSize } from '../../components/look.ts';
import { AccessCard, RequestsCard } from './AccessCards.tsx';
import { BuildCard, CompareCard, PackagesCard } from './BuildCards.tsx';
import { built } from './built.ts';
import { DeleteCard, KeptCard } from './KeptCards.tsx';
import './privacy.css';

/** For the unit's IT office: what the extension may do, what it keeps, and what it is made of. The ledger is not opened. */
export function PrivacyApp() {
  const [size, setSize] = useState<TextSize>(18);
  useEffect(() => showTextSize(size), [size]);
  const manifest = browser.runtime.getManifest();
  const { commit, packages } = built();
  return (
    <Frame nav={<Rooms />} help="/help.html#machines" onLargerText={() => setSize(nextTextSize(size))}>
      <div class="spread">
        <h1>隐私与权限</h1>
        <button type="button" class="btn" onClick={() => print()}>
          打印
        </button>
      </div>
      <AccessCard manifest={manifest} />
      <RequestsCard manifest={manifest} />
      <KeptCard />
      <DeleteCard />
      <BuildCard version={manifest.version} commit={commit} />
      <CompareCard />
      <PackagesCard packages={packages} />
    </Frame>
  );
}

const Rooms = () => (
  <div class="rooms">
    <a href="/privacy.html" aria-current="page">
      隐私与权限
    </a>
    <a href="/options.html">设置</a>
    <a href="/ledger.html">我的台账</a>
  </div>
);
