import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context, Route, RouteAnswer, RouteRequest } from '@alif24/subgraph-shared/server';
import { hasBasicAuth, hasOnly, isObject, isOfType, jsonObject, notConfigured } from './callers.ts';
import { type PaymeAnswer, paymeErrors } from './payme.answers.ts';
import { setFiscalData } from './payme.fiscal.ts';
import type { PaymeMethod } from './payme.forms.ts';
import { paymeMethods } from './payme.methods.ts';
import { getStatement } from './payme.statement.ts';

/** Our key stands in the settings of the process: Payme cannot change it from outside. */
const changePassword: PaymeMethod = async () => paymeErrors.notAllowed;

const methods = new Map<string, PaymeMethod>(
  Object.entries({
    ...paymeMethods,
    GetStatement: getStatement,
    SetFiscalData: setFiscalData,
    ChangePassword: changePassword,
  }),
);

/** Payme's merchant API: JSON-RPC 2.0, always answered with 200. */
export const paymeRoute: Route = async (ctx, request) => {
  const { payme } = ctx.settings;
  if (!payme) return notConfigured;
  if (request.method !== 'POST') return answer(null, paymeErrors.notPost);
  const call = jsonObject(request);
  const id = idOf(call);
  if (!hasBasicAuth(request, 'Paycom', payme.key)) return answer(id, paymeErrors.notAllowed);
  if (!call) return answer(id, isJson(request) ? paymeErrors.badRequest : paymeErrors.notJson);
  return answer(id, await run(ctx, request, call));
};

async function run(ctx: Context, request: RouteRequest, call: Record<string, unknown>): Promise<PaymeAnswer> {
  const { jsonrpc = '2.0', method, params } = call;
  const isCall = hasOnly(call, ['jsonrpc', 'id', 'method', 'params']) && jsonrpc === '2.0';
  if (!isCall || !isOfType(request, 'application/json') || typeof method !== 'string') return paymeErrors.badRequest;
  const work = methods.get(method);
  if (!work) return paymeErrors.noSuchMethod(method);
  if (!isObject(params)) return paymeErrors.badRequest;
  try {
    return await inTransaction(ctx, (tx) => work(tx, params));
  } catch (err) {
    ctx.log.error({ provider: 'PAYME', method, err: String((err as Error).message) }, 'a provider call failed');
    return paymeErrors.failed;
  }
}

/** Whether a body is JSON at all. */
function isJson({ body }: RouteRequest): boolean {
  try {
    JSON.parse(body.toString());
    return true;
  } catch {
    return false;
  }
}

const idOf = (call: Record<string, unknown> | undefined) =>
  typeof call?.id === 'number' || (typeof call?.id === 'string' && call.id.length <= 64) ? call.id : null;

const answer = (id: unknown, body: PaymeAnswer): RouteAnswer => ({
  status: 200,
  body: { jsonrpc: '2.0', id, ...body },
});
