import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { ensureFirefox } from './programs.ts';

/** A Firefox as its owner has it, windows and add-ons included: what WebDriver BiDi keeps from puppeteer. */
export interface WholeFirefox {
  /** Runs a function's body in the browser's own window, with all its rights; `args` are its `arguments`. */
  inBrowser<Value>(body: string, ...args: unknown[]): Promise<Value>;
  /** Runs a function's body in the page that is shown. */
  inPage<Value>(body: string, ...args: unknown[]): Promise<Value>;
  /** Installs an add-on for good, as “从文件安装附加组件” does. */
  install(file: string): Promise<void>;
  /** Loads an add-on until the browser ends, as “临时加载附加组件” does. */
  load(file: string): Promise<void>;
  open(url: string): Promise<void>;
  /** The browser's whole window, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

type Answer = [type: 1, id: number, error: { message: string } | null, result: { value?: unknown } | null];

/** Marionette's own way to talk: each message is `LENGTH:JSON`. */
function conversation(socket: Socket): (command: string, parameters?: object) => Promise<unknown> {
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let heard = Buffer.alloc(0);
  let count = 0;
  socket.on('data', (part) => {
    heard = Buffer.concat([heard, part]);
    for (;;) {
      const colon = heard.indexOf(':');
      const end = colon + 1 + Number(heard.subarray(0, colon));
      if (colon < 0 || heard.length < end) return;
      const message = JSON.parse(heard.subarray(colon + 1, end).toString('utf8')) as Answer;
      heard = heard.subarray(end);
      // The first one only says who speaks.
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message;
      if (error) waiting.get(id)?.fail(new Error(error.message));
      else waiting.get(id)?.done(result && 'value' in result ? result.value : result);
    }
  });
  return (command, parameters = {}) => {
    count += 1;
    const id = count;
    const text = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((done, fail) => waiting.set(id, { done, fail }));
  };
}

/** The port that Firefox listens on. The file is there a moment before the number is in it. */
async function portIn(file: string): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await new Promise((rest) => setTimeout(rest, 100));
  }
  throw new Error('Firefox did not begin to listen within 30 seconds.');
}

/**
 * @param profile folder of the browser's profile; what is installed and stored there stays from one start to the next
 * @param preferences beside those that keep the browser from asking and calling home
 */
export async function openWholeFirefox(
  profile: string,
  preferences: { [name: string]: string | number | boolean } = {},
): Promise<WholeFirefox> {
  const all = {
    'marionette.port': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutConfig.showWarning': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    ...preferences,
  };
  const lines = Object.entries(all).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const active = join(profile, 'MarionetteActivePort');
  rmSync(active, { force: true });
  const flags = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const firefox = spawn(ensureFirefox(), flags, {
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1100', MOZ_HEADLESS_HEIGHT: '640' },
    stdio: 'ignore',
  });
  const ended = new Promise((done) => firefox.once('exit', done));
  const socket = connect(await portIn(active), '127.0.0.1');
  const ask = conversation(socket);
  await ask('WebDriver:NewSession', { capabilities: { alwaysMatch: { pageLoadStrategy: 'none' } } });
  const run = async (context: 'chrome' | 'content', script: string, args: unknown[]) => {
    await ask('Marionette:SetContext', { value: context });
    return ask('WebDriver:ExecuteScript', { script, args, newSandbox: true, scriptTimeout: 30_000 });
  };
  return {
    inBrowser: <Value>(body: string, ...args: unknown[]) => run('chrome', body, args) as Promise<Value>,
    inPage: <Value>(body: string, ...args: unknown[]) => run('content', body, args) as Promise<Value>,
    install: async (path) => void (await ask('Addon:Install', { path, temporary: false })),
    load: async (path) => void (await ask('Addon:Install', { path, temporary: true })),
    async open(url) {
      await ask('Marionette:SetContext', { value: 'content' });
      await ask('WebDriver:Navigate', { url });
    },
    async picture() {
      await ask('Marionette:SetContext', { value: 'chrome' });
      return Buffer.from((await ask('WebDriver:TakeScreenshot', { full: false })) as string, 'base64');
    },
    async close() {
      ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      // What asks before it leaves would keep the test waiting.
      const late = setTimeout(() => firefox.kill(), 20_000);
      await ended;
      clearTimeout(late);
      socket.destroy();
    },
  };
}
