import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the browser's own errands are sent: nobody listens there. */
export const nowhere = 'http://127.0.0.1:9/';

/** Ends what the browser asks of its maker, and leads to nowhere what can't be ended. */
const silence = [
  '--disable-features=HttpsUpgrades,NetworkTimeServiceQuerying,AutofillServerCommunication,OptimizationHints,MediaRouter',
  '--allow-browser-signin=false',
  `--gaia-url=${nowhere}`,
  `--component-updater=url-source=${nowhere}`,
];
const preferences = {
  credentials_enable_service: false,
  profile: { password_manager_leak_detection: false },
  signin: { allowed: false, allowed_on_next_startup: false },
};

/** A fresh profile of a browser whose network layer writes down all it does. */
export function watchedProfile(): { profile: string; flags: string[]; log: string } {
  const profile = mkdtempSync(join(tmpdir(), 'watched-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const log = join(profile, 'net-log.json');
  return { profile, log, flags: [...silence, `--log-net-log=${log}`] };
}

/** What the network layer did. */
export interface Traffic {
  /** Who asked for it, as the browser has it, and the address. */
  requests: { initiator: string; url: string }[];
  /** Hosts whose names were looked up, by any way: a request, a connection ahead, a lookup ahead. */
  lookups: string[];
  /** Addresses connected to. */
  connections: string[];
  /** Datagrams sent, as calls do. */
  datagrams: number;
}

interface Log {
  constants: { logEventTypes: { [name: string]: number } };
  events: { type: number; phase: number; params?: { [name: string]: string } }[];
}

/** @param log the file that a browser wrote, which has closed since */
export function trafficIn(log: string): Traffic {
  const { constants, events } = JSON.parse(readFileSync(log, 'utf8')) as Log;
  const of = (name: string, field: string) => {
    const type = constants.logEventTypes[name];
    if (type === undefined) throw new Error(`this browser's log has no ${name}`);
    return events.filter((event) => event.type === type && event.params?.[field]).map(({ params }) => params ?? {});
  };
  const only = (texts: (string | undefined)[]) => [...new Set(texts.map(String))].sort();
  return {
    requests: of('URL_REQUEST_START_JOB', 'url').map(({ initiator = '', url = '' }) => ({ initiator, url })),
    lookups: only(of('HOST_RESOLVER_MANAGER_REQUEST', 'host').map(({ host }) => host)),
    connections: only(of('TCP_CONNECT_ATTEMPT', 'address').map(({ address }) => address)),
    datagrams: of('UDP_BYTES_SENT', 'byte_count').length,
  };
}
