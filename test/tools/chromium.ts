import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** What a Chromium needs to run here: no sandbox as root, and no calls home of its own. */
export const quietFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Finds a Chromium: the one that CHROMIUM_PATH names, Playwright's own, or the system's.
 *
 * @returns its path, or null where none is installed
 */
export function findChromium(): string | null {
  const places = [process.env.CHROMIUM_PATH, chromium.executablePath(), '/usr/bin/chromium'];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/**
 * Gives one host name to a server on loopback and no name to anything else, so that no test can reach the network.
 *
 * @param host the academy's host, as the learner's browser would name it
 * @param port the loopback port that answers for its port 80
 */
export function hostFlags(host: string, port: number): string[] {
  return [
    `--host-resolver-rules=MAP ${host}:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    // Else the real https host is tried first.
    '--disable-features=HttpsUpgrades',
  ];
}
