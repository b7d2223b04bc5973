import { startAcademy } from '../academy/server.ts';
import { academyFigures } from '../bench/academy.ts';
import { creditFigures } from '../bench/credit.ts';
import { type Figure, tableOf } from '../bench/figure.ts';
import { formFigures } from '../bench/form.ts';
import { memoryFigures } from '../bench/memory.ts';
import { openingFigures } from '../bench/opening.ts';
import { openBenchPage } from '../bench/page.ts';
import { readerFigures } from '../bench/reader.ts';
import { saveFigures } from '../bench/save.ts';
import { sizeFigures } from '../bench/sizes.ts';
import { openBrowser } from './browser.ts';
import { ensureBuild } from './build.ts';
import { answerFirstQuestions } from './learner.ts';
import { run } from './programs.ts';

// `npm run bench [-- --json]` (INTERFACES.md): what the extension's work costs, against its bounds.

/** A part of the bench in a fresh browser with the test build. */
async function inBrowser(
  measure: (browser: Awaited<ReturnType<typeof openBrowser>>, port: number) => Promise<Figure[]>,
): Promise<Figure[]> {
  const academy = await startAcademy();
  const browser = await openBrowser({ extension: ensureBuild('chromium-test'), port: academy.port });
  try {
    return await measure(browser, academy.port);
  } finally {
    await browser.close();
    await academy.close();
  }
}

run(async () => {
  const figures = [
    ...(await inBrowser(async ({ context }) => {
      const page = await openBenchPage(context);
      return [...(await readerFigures(page)), ...(await saveFigures(page)), ...(await creditFigures(page))];
    })),
    ...(await inBrowser(async (browser, port) => {
      await (await answerFirstQuestions(browser)).close();
      return academyFigures(browser, port);
    })),
    ...(await openingFigures()),
    ...(await memoryFigures()),
    ...(await inBrowser(async (browser) => formFigures(browser, await openBenchPage(browser.context)))),
    ...sizeFigures(),
  ];
  process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify({ figures })}\n` : tableOf(figures));
  return 0;
});
