import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './build.ts';

// `npm run mutants [-- WORD]`: breaks lib/credit in the ways listed in test/mutants/credit.json, one after another in a copy,
// and sees whether the tests of the rules notice. A way that changes no outcome says why, and is no survivor.

interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
  /** Why no test can notice it. */
  why?: string;
}

const out = join(root, '.output', 'mutants');
const [word = ''] = process.argv.slice(2);
const all = JSON.parse(readFileSync(join(root, 'test', 'mutants', 'credit.json'), 'utf8')) as Mutant[];
const mutants = all.filter(({ name, file }) => name.includes(word) || file.includes(word));

/** The tests that read like the rules; those of any ledger take longer, and are left out. */
const slow = /^credit\.(tool|properties|naive)\.test\.ts$/;
const tests = readdirSync(join(root, 'test'))
  .filter((name) => /^credit\..*\.test\.ts$/.test(name) && !slow.test(name))
  .map((name) => join('test', name));

/** @returns whether the tests fail in the copy */
function fails(copy: string): Promise<boolean> {
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', 'node', '--bail=1', '--reporter=dot', ...tests];
  return new Promise((done) => {
    spawn(process.execPath, args, { cwd: copy, stdio: 'ignore' }).on('exit', (code) => done(code !== 0));
  });
}

async function work(copy: string, queue: Mutant[], survivors: Mutant[]): Promise<void> {
  for (const part of ['lib', 'test', 'package.json', 'vitest.config.ts'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  if (await fails(copy)) throw new Error('The tests fail before anything was broken.');
  for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
    const { name, file, from, to, why } = mutant;
    const path = join(copy, 'lib', 'credit', file);
    const source = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      source.replace(from, () => to),
    );
    const isKilled = await fails(copy);
    writeFileSync(path, source);
    if (!isKilled) survivors.push(mutant);
    if (!isKilled || why)
      process.stdout.write(
        `${isKilled ? 'killed after all' : 'survived'}: ${file}: ${name}${why ? ` – ${why}` : ''}\n`,
      );
  }
}

for (const { name, file, from } of mutants)
  if (!readFileSync(join(root, 'lib', 'credit', file), 'utf8').includes(from))
    throw new Error(`${file} no longer has what “${name}” breaks.`);
rmSync(out, { recursive: true, force: true });
const [queue, survivors]: [Mutant[], Mutant[]] = [[...mutants], []];
const copies = Array.from({ length: Math.max(1, availableParallelism()) }, (_, index) => join(out, String(index)));
for (const copy of copies) mkdirSync(copy, { recursive: true });
await Promise.all(copies.map((copy) => work(copy, queue, survivors)));
rmSync(out, { recursive: true, force: true });
const killed = mutants.length - survivors.length;
const unexplained = survivors.filter(({ why }) => !why).length;
process.stdout.write(
  `${killed} of ${mutants.length} killed (${((100 * killed) / mutants.length).toFixed(1)} %), ${unexplained} survived without a reason\n`,
);
process.exitCode = unexplained > 0 ? 1 : 0;
