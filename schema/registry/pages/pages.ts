// Pages are opened by whoever has their whole address: its signature takes the place of a key. Without it there is nothing.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Registry } from '../context.ts';
import { send, sendJson } from '../http.ts';
import { type Check, listChecks, readCheck } from '../store/checks.ts';
import { listLaunches, readLaunch } from '../store/launches.ts';
import { currentSubgraphs, listVariants } from '../store/publications.ts';
import { checkPage } from './check-page.ts';
import { launchPage, overviewPage } from './graph-pages.ts';

const STYLE = readFileSync(new URL('./style.css', import.meta.url), 'utf8');
const HTML = 'text/html; charset=utf-8';
const CSP =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-same-origin";

/** Answers when there is a page at the path and the address is signed; false when not, whatever the reason. */
export async function answerPage(
  registry: Registry,
  path: string,
  parameters: URLSearchParams,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  if (path === '/registry.css') {
    send(res, 200, 'text/css; charset=utf-8', STYLE, { 'cache-control': 'max-age=3600' });
    return true;
  }
  res.setHeader('content-security-policy', CSP);
  res.setHeader('x-robots-tag', 'noindex');
  const [, signature = '', ofGraph] = /^\/view\/([\w-]+)\/graph\/([\w-]+)\/service-list$/.exec(path) ?? [];
  if (ofGraph && registry.links.isSigned(`/graph/${ofGraph}`, signature)) {
    send(res, 200, HTML, await overview(registry, ofGraph), { 'cache-control': 'no-store' });
    return true;
  }
  const [, plain = '', graph = '', kind, id = '', ending] =
    /^(\/graph\/([\w-]+)\/(checks|launches)\/([\w-]+))(\.json)?$/.exec(path) ?? [];
  if (!kind || !registry.links.isSigned(plain, parameters.get('view'))) return false;
  const read = kind === 'checks' ? readCheck : readLaunch;
  const record = await read(registry.store, graph, id);
  if (!record) return false;
  res.setHeader('cache-control', 'no-store');
  res.setHeader('vary', 'accept');
  if (ending || req.headers.accept?.startsWith('application/json')) sendJson(res, 200, record);
  else {
    const json = `${plain}.json?view=${parameters.get('view')}`;
    send(res, 200, HTML, 'report' in record ? checkPage(record as Check, json) : launchPage(record, json));
  }
  return true;
}

const LISTED = 30;

async function overview({ store, links }: Registry, graph: string): Promise<string> {
  const [names, launches, checks] = await Promise.all([
    listVariants(store, graph),
    listLaunches(store, graph, LISTED),
    listChecks(store, graph, LISTED),
  ]);
  const variants = await Promise.all(
    names.map(async (name) => ({ name, subgraphs: await currentSubgraphs(store, graph, name) })),
  );
  return overviewPage({
    graph,
    variants,
    launches: launches.map((one) => ({ ...one, page: links.launch(graph, one.id) })),
    checks: checks.map((one) => ({ ...one, page: links.check(graph, one.id) })),
  });
}
