import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileDocuments } from './compile-documents.ts';

const clients = import.meta.dirname;
const sites = ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons'];

/** One build for the seven sites: what they share is built, hashed and fetched once. */
export default defineConfig({
  root: clients,
  plugins: [react(), compileDocuments(clients)],
  build: {
    outDir: path.join(clients, 'dist'),
    emptyOutDir: true,
    // Nothing inline: the content policy of the sites allows no data: addresses.
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: {
      input: Object.fromEntries(sites.map((site) => [site, path.join(clients, site, 'index.html')])),
    },
  },
});
