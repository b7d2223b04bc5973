// The door to every command of package.json, in plain JavaScript for any Node ≥ 20: installs what is missing, then runs
// test/tools/NAME.ts with the Node that came as a package; without a NAME it only installs. `npm run` puts node_modules/.bin before everything else.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';
const [name, ...args] = process.argv.slice(2);
const oneLine = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

const stamp = join(root, 'node_modules', '.installed');
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  process.stderr.write('Installing packages (npm ci), a minute or two …\n');
  try {
    // Standard output belongs to the command: npm's own words go to standard error.
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: windows,
    });
  } catch {
    oneLine('npm ci failed: is the npm registry reachable? Nothing else was changed; run the command again.');
  }
  writeFileSync(stamp, wanted);
}
if (!name) process.exit();

const env = { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}` };
const version = execFileSync('node', ['--version'], { env, encoding: 'utf8', shell: windows }).trim();
if (Number(version.slice(1).split('.')[0]) < 22) {
  oneLine(
    `Node ${version} is too old for the build, and no newer one comes as a package here: install Node 22 or later.`,
  );
}
const child = spawn('node', [join(root, 'test', 'tools', `${name}.ts`), ...args], {
  env,
  stdio: 'inherit',
  shell: windows,
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
