import { randomBytes } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, relative } from 'node:path';
import type { GraphSource } from '../supergraph/graph-source.ts';
import { type Example, exampleOperations } from './examples.ts';
import { inScript, landingPage, landingPageCsp } from './landing-page.ts';
import { planFiles, planPage } from './plan-page.ts';
import { PLAN_HEADER } from './query-plan.ts';
import { type SavedExample, savedExamples } from './saved-examples.ts';

export interface Explorer {
  /** Answers if the address is one of its own; true when it did. */
  handle(req: IncomingMessage, res: ServerResponse, path: string): boolean;
}

const EXPLORER_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

// Altair runs a user's own scripts in this frame: without an origin, so that they reach nothing of ours.
const SCRIPT_FRAME_CSP = "sandbox allow-scripts; frame-ancestors 'self'";

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Sandbox as the landing page, and Altair beside it: an explorer whose every byte comes from here. */
export function createExplorer(source: GraphSource, showsPlans: boolean): Explorer {
  let files: ReturnType<typeof altairFiles> | undefined;
  return {
    handle(req, res, path) {
      if (req.method !== 'GET') return false;
      if (path === '/') return redirect(res, '/graphql');
      if (path === '/graphql') {
        if (!wantsPage(req)) return false;
        const nonce = randomBytes(16).toString('base64');
        const { schema } = source.current;
        const [saved] = savedExamples(schema);
        const first = saved ?? exampleOperations(schema)[0];
        return page(res, landingPage(nonce, first, showsPlans, saved !== undefined), landingPageCsp(nonce));
      }
      if (path !== '/explorer' && !path.startsWith('/explorer/')) return false;
      files ??= altairFiles();
      const name = path.slice('/explorer/'.length);
      if (name === '') return page(res, files.html, EXPLORER_CSP);
      if (name === 'plan') return page(res, planPage(exampleOperations(source.current.schema)[0]), EXPLORER_CSP);
      const { schema } = source.current;
      if (name === 'examples.json') return fresh(res, '.json', JSON.stringify(savedExamples(schema)));
      if (name === 'start.js') {
        return fresh(res, '.js', startScript(exampleOperations(schema), savedExamples(schema), showsPlans));
      }
      const file = planFiles.get(name) ?? files.byName.get(name);
      return file !== undefined && sendFile(res, name, file);
    },
  };
}

/** A browser's own visit, not a query: those name an operation or do not ask for a page. */
function wantsPage({ headers, url = '' }: IncomingMessage): boolean {
  return (headers.accept ?? '').includes('text/html') && !/[?&](query|extensions)=/.test(url);
}

function altairFiles(): { html: string; byName: ReadonlyMap<string, string> } {
  const root = join(dirname(createRequire(import.meta.url).resolve('altair-static/package.json')), 'build/dist');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  const html = readFileSync(join(root, 'index.html'), 'utf8')
    .replace(/<base.*>/, '<base href="/explorer/">')
    .replace('<title>Altair</title>', '<title>Alif24 explorer</title>')
    .replace('</body>', '<script type="module" src="start.js"></script></body>');
  return { html, byName: new Map(paths.map((path) => [relative(root, path).replaceAll('\\', '/'), path])) };
}

/** Above an example in a window of its own: what it shows, and how to be let in. */
const withWords = ({ sentence, query }: SavedExample) =>
  `# ${sentence}\n# The token goes where headers are set (the first sign on the left), as authorization = Bearer …; npm run token -- --role analyst prints one.\n# More examples, one by one and with their plans: /explorer/plan\n${query}`;

const windowOf = ({ name, query, variables }: Example) => ({
  initialName: name,
  initialQuery: query,
  initialVariables: variables,
});

function startScript(generated: Example[], [whole]: SavedExample[], showsPlans: boolean): string {
  const windows: object[] = generated.map(windowOf);
  const [first] = windows;
  const plan = { ...first, initialName: 'Query plan', initialHeaders: { [PLAN_HEADER]: 'dry-run' } };
  if (first && showsPlans) windows.unshift(plan);
  // Altair opens with its last window, and there the whole platform should be. More than a handful hide each other; the others stand on the page of examples.
  if (whole) {
    const shown = {
      ...whole,
      query: withWords(whole),
      variables: JSON.stringify(JSON.parse(whole.variables), null, 2),
    };
    windows.push(windowOf(shown));
  }
  return `const endpointURL = location.origin + '/graphql';
const subscriptionsEndpoint = endpointURL.replace(/^http/, 'ws');
const connection = { endpointURL, subscriptionsEndpoint, initialSubscriptionRequestHandlerId: 'graphql-ws' };
AltairGraphQL.init({
  ...connection,
  instanceStorageNamespace: 'alif24_',
  disableAccount: true,
  initialSettings: {
    language: 'en-US',
    addQueryDepthLimit: 3,
    disablePushNotification: true,
    'alert.disableUpdateNotification': true,
    'banners.disable': true,
    'schema.reloadOnStart': true,
  },
  initialWindows: ${inScript(windows)}.map((window) => ({ ...connection, ...window })),
});
`;
}

function page(res: ServerResponse, html: string, csp: string): true {
  res.writeHead(200, { 'content-type': TYPES['.html'], 'cache-control': 'no-store', 'content-security-policy': csp });
  res.end(html);
  return true;
}

function fresh(res: ServerResponse, type: string, text: string): true {
  res.writeHead(200, { 'content-type': TYPES[type], 'cache-control': 'no-store' }).end(text);
  return true;
}

function sendFile(res: ServerResponse, name: string, file: string): true {
  const isHashed = /-[A-Z0-9]{8}\./.test(name);
  res.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
  res.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
  if (name.startsWith('iframe-sandbox/')) res.setHeader('content-security-policy', SCRIPT_FRAME_CSP);
  createReadStream(file)
    .on('error', () => res.destroy())
    .pipe(res);
  return true;
}

function redirect(res: ServerResponse, location: string): true {
  res.writeHead(302, { location }).end();
  return true;
}
