// Draws the PNG icons of the installed sites from their marks: `node --import ./scripts/typescript.mjs clients/shared/icons/draw-png.ts`.
// They are committed, because a build has no browser.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { siteNames } from '../src/hosts/hosts.ts';
import { openBrowser } from '../src/testing/open-browser.ts';

const folder = import.meta.dirname;
const browser = await openBrowser({ width: 600, height: 600 });

for (const site of siteNames) {
  const mark = readFileSync(path.join(folder, `${site}.svg`), 'utf8');
  const ground = /fill="(#[0-9a-f]+)"/.exec(mark)?.[1] ?? '#ffffff';
  await draw(`${site}-192`, 192, mark);
  await draw(`${site}-512`, 512, mark);
  // Whatever shape the phone cuts: the mark in the middle three quarters, its ground to the edges.
  const inside = mark.replace(/<svg[^>]*>|<\/svg>/g, '');
  const safe = `<g transform="translate(6 6) scale(.75)">${inside}</g>`;
  const maskable = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="${ground}" d="M0 0h48v48H0z"/>${safe}</svg>`;
  await draw(`${site}-maskable-512`, 512, maskable);
}
await browser.close();

async function draw(name: string, size: number, svg: string): Promise<void> {
  const { page } = browser;
  // The browser of a phone has two pixels to each of ours.
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size / 2}px}</style>${svg}`);
  await page.locator('svg').screenshot({ path: path.join(folder, 'png', `${name}.png`), omitBackground: true });
}
