import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { chunkGroups } from './lib/build/chunks.ts';
import { commitIn } from './lib/build/commit.ts';
import { checkShipped, licenceTexts, shippedPackages } from './lib/build/packages.ts';

/** The academy and every host below it, over http and https; the only hosts this extension may read unasked. */
const academy = ['*://*.nmgce.gov.cn/*'];

/** Nothing leaves the machine: every way out is closed by name or by default (DESIGN.md). */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** Pins the extension's id: an unpacked folder that moves would otherwise come with another id and an empty ledger. */
const chromiumKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwF//aoYgH+o+zyZ5Sl8TavU8JQGBdBAQUo7sGOYwNW5rWjNge9aP4gKerIRgd2dIaJrBHepDS2m4LWSxcvZXo2FNn6S6we/jFOXau3ottCMc3hQ99nwJAi/qIBbgJNzJIAOK+tl4wvK4+phimskKL8WDBWVNQSnrbV2fAjRa9NY2kYFQknkmliNACR3AHvgfwd1eWmlrz97ojj3Fpd+sLrSft0rIdZp1irVbfgb2WQHkeQZIWG9GKjQtFAqN/RteUYzpTQ7b0A+31LyeAfNW7d+8ArrZsxS8abIEZMkoM2YbMRFC2e3M0rlH3b2cBsEgGV1Erfjz/0mDrQ+z39RWPwIDAQAB';

export default defineConfig({
  imports: false,
  vite: ({ mode }) => ({
    plugins: [preact()],
    // Chrome 109 and Firefox 115 are the last ones on Windows 7.
    // Both know what it stands in for.
    build: { target: ['chrome109', 'firefox115'], modulePreload: { polyfill: false } },
    define: {
      // Only the test build may set today and look into the notice's shadow root (lib/today.ts, academy.content).
      __TEST_BUILD__: JSON.stringify(mode === 'test'),
      // What the page for the unit's IT office says of this build (entrypoints/privacy).
      __BUILT__: JSON.stringify({ commit: commitIn(), packages: shippedPackages() }),
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, { build }) => {
      // Scripts for the academy's pages are one file each.
      if (build && entrypoints.some(({ type }) => type === 'popup'))
        build.rolldownOptions = mergeConfig(build.rolldownOptions ?? {}, {
          output: { codeSplitting: { groups: chunkGroups } },
        });
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'licences.txt', contents: licenceTexts() });
    },
    'build:done': ({ config }, { steps }) => {
      const chunks = steps.flatMap((step) => step.chunks);
      if (config.command === 'build')
        checkShipped(chunks.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : [])));
    },
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting'],
    host_permissions: academy,
    action: { default_title: '学时台账' },
    // WXT's development server needs a socket of its own.
    ...(mode === 'development' ? {} : { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'nmgce-ledger@nmgce-ledger.invalid',
              strict_min_version: '115.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { key: chromiumKey, minimum_chrome_version: '109' }),
  }),
});
