import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileDocuments } from './compile-documents.ts';
import { devServer, sitesByHost } from './dev-server.ts';
import { lighterMantine } from './lighter-mantine.ts';
import { siteFiles } from './site-files.ts';

const clients = import.meta.dirname;

/** The label of the host in front of the platform's domain, and the folder of the site. */
const sites = {
  main: 'main',
  harf: 'harf',
  testai: 'testai',
  crm: 'crm',
  games: 'games',
  olimp: 'olimp',
  lession: 'lessons',
};

/** What every first view needs comes in two files instead of twenty; what only some pages use is split by itself. */
const libraries = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
  {
    name: 'graph',
    test: /node_modules\/(@apollo\/client\/(?!link\/subscriptions)|@wry|optimism|rxjs|tslib|graphql\/)/,
  },
  // What is around every page. A slow phone pays for each file with a way there and back.
  {
    name: 'shell',
    test: /clients\/shared\/src\/(i18n|hosts|apollo\/(?!socket|resume|error\.texts)|ui\/(?!qr-code|pictures\/(?!picture))|site\/(?!time-is-up|my-|member-tools|coins|notices)|offline\/(?!last-seen|sealed)|auth\/(session|use-session|require|use-rights|employment|routes|index|phone|telegram\.ts))/,
  },
];

/** One build for the seven sites: what they share is built, hashed and fetched once. */
export default defineConfig({
  root: clients,
  plugins: [react(), compileDocuments(clients), sitesByHost(sites), lighterMantine(), siteFiles()],
  server: devServer,
  build: {
    outDir: path.join(clients, 'dist'),
    emptyOutDir: true,
    // Nothing inline: the content policy of the sites allows no data: addresses.
    assetsInlineLimit: 0,
    target: 'es2022',
    // Every browser that runs these scripts knows modulepreload.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: libraries } },
      input: Object.fromEntries(Object.values(sites).map((site) => [site, path.join(clients, site, 'index.html')])),
    },
  },
});
