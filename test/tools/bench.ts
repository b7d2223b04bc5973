import { startAcademy } from '../academy/server.ts';
import { tableOf } from '../bench/figure.ts';
import { formFigures } from '../bench/form.ts';
import { openBrowser } from './browser.ts';
import { ensureBuild } from './build.ts';
import { run } from './programs.ts';

// `npm run bench [-- --json]` (INTERFACES.md): what the extension's work costs, against its bounds.

run(async () => {
  const academy = await startAcademy();
  const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port });
  try {
    const figures = await formFigures(browser);
    process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify({ figures })}\n` : tableOf(figures));
    return 0;
  } finally {
    await browser.close();
    await academy.close();
  }
});
