import { render } from 'preact';
import { type Shown, stampNow } from '../../components/shown.ts';
import { firstLook } from '../../lib/ledger/first-look.ts';
import { frontNow } from './front.ts';
import { PopupApp } from './PopupApp.tsx';

const looking = firstLook<Shown>(stampNow());
const isReported = async (host: string) => (await looking)?.platforms.includes(host) ?? false;
const [look, front] = await Promise.all([looking, frontNow(isReported).catch(() => null)]);

render(
  <PopupApp first={look?.shown ?? null} front={look ? front : undefined} />,
  document.getElementById('app') as HTMLElement,
);
