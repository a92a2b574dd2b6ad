import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SiteName, siteNames } from '@alif24/client-shared/hosts';
import { languages } from '@alif24/client-shared/texts';
import { type Plugin, type Rolldown, transformWithOxc } from 'vite';
import { compressed } from './compress.ts';
import { robots, sitemap } from './crawlers.ts';
import { firstView } from './first-view.ts';
import { cards, prerendered } from './prerender.ts';
import { addressOf, preparePages, publicPages } from './public-pages.ts';
import { manifest } from './web-manifest.ts';

const icons = path.join(import.meta.dirname, 'shared/icons/png');
const worker = path.join(import.meta.dirname, 'service-worker.ts');

/** Besides its pages each site has: its pages as text, what crawlers ask for, what makes it a program of a phone, and everything compressed ahead. */
export function siteFiles(): Plugin {
  return {
    name: 'alif24:site-files',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        await preparePages();
        // Without what makes it a module to the compiler: browsers of cheap phones run classic workers alone.
        const code = (await transformWithOxc(readFileSync(worker, 'utf8'), worker)).code.replace(
          /^export \{\s*\};?$/m,
          '',
        );
        const emit = async (fileName: string, source: string | Uint8Array) => {
          this.emitFile({ type: 'asset', fileName, source });
          for (const [ending, bytes] of await compressed(fileName, source)) {
            this.emitFile({ type: 'asset', fileName: fileName + ending, source: bytes });
          }
        };
        for (const site of siteNames) {
          const html = bundle[`${site}/index.html`];
          if (html?.type !== 'asset') continue;
          html.source = withHead(String(html.source), site);
          for (const [name, source] of filesOf(site, html.source, bundle, code)) await emit(`${site}/${name}`, source);
        }
        for (const [name, file] of Object.entries(bundle)) {
          for (const [ending, bytes] of await compressed(name, file.type === 'chunk' ? file.code : file.source)) {
            this.emitFile({ type: 'asset', fileName: name + ending, source: bytes });
          }
        }
      },
    },
  };
}

/** What every page of a site says of itself, whichever page it is. */
function withHead(shell: string, site: SiteName): string {
  const title = /<title>(.*?)<\/title>/s.exec(shell)?.[1] ?? '';
  const lead = /<meta name="description" content="([^"]*)"/.exec(shell)?.[1] ?? '';
  const head = [
    '<link rel="manifest" href="/manifest.webmanifest" />',
    '<link rel="apple-touch-icon" href="/icon-192.png" />',
    '<meta name="theme-color" content="#fbf8f1" media="(prefers-color-scheme: light)" />',
    '<meta name="theme-color" content="#12182a" media="(prefers-color-scheme: dark)" />',
    ...cards({ title, lead, url: `${addressOf(site)}/`, site, language: 'uz-Latn' }),
  ];
  return shell.replace('</head>', `  ${head.join('\n    ')}\n  </head>`);
}

function filesOf(
  site: SiteName,
  shell: string,
  bundle: Rolldown.OutputBundle,
  worker: string,
): [name: string, source: string | Uint8Array][] {
  const pages = languages.flatMap((language) => publicPages(site, language).map((page) => ({ page, language })));
  const home = new RegExp(`/clients/${site}/src/(?:home-by-role|home/home\\.page)\\.tsx$`);
  const view = firstView(bundle, shell, ({ facadeModuleId }) => home.test(facadeModuleId ?? ''));
  const files = view.map((file) => `/${file}`);
  const version = createHash('sha256').update(shell).update(files.join()).digest('hex').slice(0, 12);
  const icon = (name: string) => readFileSync(path.join(icons, `${site}-${name}.png`));
  return [
    ...pages.map(({ page, language }): [string, string] => {
      const own = page.name === 'home' ? files.filter((file) => !shell.includes(file)) : [];
      const picture = page.picture && addressOfFile(bundle, page.picture);
      const html = prerendered(shell, { site, page, language, picture, files: own });
      return [`prerendered/${page.name}.${language}.html`, html];
    }),
    ['robots.txt', robots(site)],
    ['sitemap.xml', sitemap(site, [...new Set(pages.map(({ page }) => page.path))])],
    ['manifest.webmanifest', manifest(site)],
    ['icon-192.png', icon('192')],
    ['icon-512.png', icon('512')],
    ['icon-maskable-512.png', icon('maskable-512')],
    ['first-view.json', JSON.stringify(files, null, 1)],
    ['service-worker.js', `const VERSION = '${version}';\nconst FILES = ${JSON.stringify(files)};\n${worker}`],
  ];
}

/** Where a build has put a picture, by its name in the sources. */
function addressOfFile(bundle: Rolldown.OutputBundle, name: string): string | undefined {
  const found = Object.values(bundle).find((one) => one.type === 'asset' && one.names.includes(name));
  return found && `/${found.fileName}`;
}
