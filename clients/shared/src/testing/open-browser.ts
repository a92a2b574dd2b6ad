import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { installChromium } from './chromium.ts';

export interface View {
  /** Pixels; 360 is the phone we draw for. */
  width?: number;
  height?: number;
  /** What the browser asks for: `uz-Latn`, `uz-Cyrl`, `ru` or `en`. */
  language?: string;
  scheme?: 'light' | 'dark';
  /** What the person asks of movement; still unless a journey is about what moves. */
  motion?: 'reduce' | 'no-preference';
  /** A port of this machine over which the sites and the graph are reached, whatever their addresses say: that of a bad network. */
  through?: number;
}

export interface OpenBrowser {
  page: Page;
  context: BrowserContext;
  /** What went wrong in the page: uncaught errors and `console.error`. A journey ends with none. */
  problems: string[];
  close(): Promise<void>;
}

/** Without such a locale a file cannot be called by an Uzbek name, and is called `download`. */
const utf8 = { LC_ALL: 'C.UTF-8' };

/**
 * A real browser with one open page; `*.localhost` leads to this machine. The package's browser is one process, so every test opens
 * its own and closes it.
 */
export async function openBrowser({
  width = 360,
  height = width < 700 ? 740 : 800,
  language = 'uz-Latn',
  scheme = 'light',
  motion = 'reduce',
  through,
}: View = {}): Promise<OpenBrowser> {
  const { executable, args, env } = installChromium();
  const ways = through ? [`--host-resolver-rules=MAP *alif24.localhost 127.0.0.1:${through}`] : [];
  const browser = await chromium.launch({
    ...{ executablePath: executable, args: [...args, ...ways], env: { ...process.env, ...utf8, ...env } },
  });
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width < 700 ? 2 : 1,
    hasTouch: width < 700,
    locale: language,
    timezoneId: 'Asia/Tashkent',
    colorScheme: scheme,
    reducedMotion: motion,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { page, context, problems, close: () => browser.close() };
}
