// What the first view of a site costs on a slow network, against a running platform: `first-view.ts http://alif24.localhost:4000/ [--runs 3]`.
// 1.6 Mbit/s down, 0.75 Mbit/s up, 300 ms for each way there and back, a processor four times slower: a cheap phone on 3G.
import { parseArgs } from 'node:util';
import { openBrowser } from './open-browser.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const [url = 'http://alif24.localhost:4000/'] = positionals;

for (let run = 1; run <= Number(values.runs); run++) process.stdout.write(`${JSON.stringify(await measure(url))}\n`);

async function measure(url: string) {
  const { page, context, close } = await openBrowser({ width: 360 });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const bits = (mega: number) => (mega * 1024 * 1024) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: bits(1.6),
    uploadThroughput: bits(0.75),
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const bytes = { script: 0, style: 0, all: 0 };
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId);
    bytes.all += encodedDataLength;
    if (kind === 'Script') bytes.script += encodedDataLength;
    if (kind === 'Stylesheet') bytes.style += encodedDataLength;
  });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const last = list.getEntries().at(-1);
      if (last) Object.assign(window, { largest: last.startTime });
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  await page.goto(url, { waitUntil: 'commit' });
  // The header is drawn by the script: from then on the page answers to a finger.
  await page.getByRole('banner').waitFor();
  const usable = await page.evaluate(() => performance.now());
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    largestPaint: (window as { largest?: number }).largest ?? 0,
  }));
  await close();
  const seconds = (milliseconds: number) => Number((milliseconds / 1000).toFixed(2));
  return {
    firstPaint: seconds(times.firstPaint),
    largestPaint: seconds(times.largestPaint),
    usable: seconds(usable),
    kilobytes: Object.fromEntries(Object.entries(bytes).map(([kind, size]) => [kind, Math.round(size / 1000)])),
  };
}
