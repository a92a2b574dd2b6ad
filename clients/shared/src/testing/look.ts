// Takes pictures of pages, to be looked at. `look.ts <folder> <page>… [--lang ru] [--dark] [--screen] [--width 360]`, where a page is
// an address, or a site of the last build with a path: `olimp/`, `main/sign-in`. Phone and desktop when no width is given; the whole
// page unless `--screen` asks for what is seen first. `--dist` names another build than the last one.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { siteNames } from '../hosts/hosts.ts';
import { openBrowser } from './open-browser.ts';
import { serveSites } from './serve-sites.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string', default: 'uz-Latn' },
    dark: { type: 'boolean', default: false },
    screen: { type: 'boolean', default: false },
    dist: { type: 'string' },
    width: { type: 'string', multiple: true, default: ['360', '1280'] },
  },
});
const [folder, ...pages] = positionals;
if (!folder || pages.length === 0) throw new Error('Say where to put the pictures and which pages to look at.');
mkdirSync(folder, { recursive: true });
const sites = pages.some((page) => !page.includes('://')) ? await serveSites(values.dist) : null;

for (const width of values.width.map(Number)) {
  for (const page of pages) await take(page, width);
}
await sites?.close();

async function take(page: string, width: number): Promise<void> {
  const [first, ...rest] = page.split('/');
  const site = siteNames.find((name) => name === first);
  const url = site && sites ? sites.url(site, `/${rest.join('/')}`) : page;
  const scheme = values.dark ? 'dark' : 'light';
  const browser = await openBrowser({ width, language: values.lang, scheme });
  await browser.page.goto(url, { waitUntil: 'networkidle' });
  const name = page
    .replace(/^\w+:\/\//, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/-$/, '');
  const file = path.join(folder ?? '', `${name}.${values.lang}.${scheme}.${width}.png`);
  await browser.page.screenshot({ path: file, fullPage: !values.screen });
  const spills = await browser.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  const notes = [...(spills ? ['wider than the screen'] : []), ...browser.problems];
  process.stdout.write(`${file}${notes.map((note) => `\n  ! ${note}`).join('')}\n`);
  await browser.close();
}
