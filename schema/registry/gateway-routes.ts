// What gateways ask: README.md describes both. Plain HTTP: rover never comes here.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type Context, parseRef } from './context.ts';
import { BodyError, parseJson, readBody, send, sendJson } from './http.ts';
import { may, type Permission } from './keys.ts';
import { goodSupergraph, readDocument } from './store/publications.ts';
import { recordUsage } from './store/usage.ts';

const REPORT_BYTES = 2_000_000;
const ROWS = 2_000;
const DAY = 86_400_000;

const amount = z.number().int().min(0).max(1_000_000_000);
// Names are whatever somebody sends to a gateway: one that is too long must not cost the whole report.
const label = z
  .string()
  .transform((text) => text.replaceAll('\0', '').slice(0, 200))
  .nullable();
const report = z.object({
  reportId: z.uuid(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  operations: z
    .array(
      z.object({
        id: z.string().regex(/^[0-9a-f]{64}$/),
        document: z.string().min(1).nullable(),
        name: label,
        client: label,
        version: label,
        count: amount,
        errors: amount,
        durationMs: z.number().min(0).max(1e12),
      }),
    )
    .max(ROWS),
});

/** Answers when the path is one of a gateway's; false when it is not. */
export async function answerGateway(
  ctx: Context,
  path: string,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const [, what, reference = ''] = /^\/(supergraph|usage)\/([^/]+)$/.exec(path) ?? [];
  if (!what) return false;
  const wanted = what === 'supergraph' ? 'GET' : 'POST';
  const ref = parseRef(reference.replace('%40', '@'));
  if (!ref) sendJson(res, 404, { error: 'The path does not end in a graph ref such as alif24@current.' });
  else if (req.method !== wanted) sendJson(res, 405, { error: `Only ${wanted}.` });
  else if (isAllowed(ctx, ref.graph, what === 'supergraph' ? 'read' : 'report', res)) {
    if (what === 'supergraph') await sendSupergraph(ctx, ref, req, res);
    else await takeUsage(ctx, ref, req, res);
  }
  return true;
}

function isAllowed({ key }: Context, graph: string, permission: Permission, res: ServerResponse): boolean {
  if (!key) sendJson(res, 401, { error: 'The key in x-api-key is none, or was revoked.' });
  else if (key.graph !== graph) sendJson(res, 403, { error: `The key is for the graph ${key.graph}.` });
  else if (!may(key, permission))
    sendJson(res, 403, { error: `The key has the role ${key.role}, which may not ${permission}.` });
  else return true;
  return false;
}

interface Ref {
  graph: string;
  variant: string;
}

async function sendSupergraph({ store }: Context, { graph, variant }: Ref, req: IncomingMessage, res: ServerResponse) {
  const good = await goodSupergraph(store, graph, variant);
  if (!good) return sendJson(res, 404, { error: `Nothing has ever composed in ${graph}@${variant}.` });
  const etag = `"${good.hash}"`;
  const headers = { etag, 'cache-control': 'no-cache', 'x-launch-id': good.launchId };
  const known = (req.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(etag)) return void res.writeHead(304, headers).end();
  send(res, 200, 'application/graphql; charset=utf-8', await readDocument(store, good.hash), headers);
}

async function takeUsage({ store }: Context, ref: Ref, req: IncomingMessage, res: ServerResponse) {
  let text: string;
  try {
    text = await readBody(req, REPORT_BYTES);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    res.setHeader('connection', 'close');
    return sendJson(res, 413, { error: error.message });
  }
  const { data, error } = report.safeParse(parseJson(text));
  if (error)
    return sendJson(res, 400, {
      error: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
    });
  const to = new Date(data.to);
  const age = Date.now() - to.getTime();
  if (age > DAY || age < -300_000) return sendJson(res, 400, { error: 'to lies too far from now.' });
  sendJson(res, 200, await recordUsage(store, ref, { ...data, to }));
}
