import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Route, RouteAnswer } from '@alif24/subgraph-shared/server';
import { hasBasicAuth, isOfType, jsonObject, notConfigured } from './callers.ts';
import { readUzumCall, type UzumError, uzumErrors } from './uzum.forms.ts';
import { type UzumMethod, uzumMethods } from './uzum.methods.ts';

/** One operation of Uzum's merchant API: 200 when it is done, 400 with a number of Uzum's otherwise. */
function uzumRoute(operation: string, { needs, run }: UzumMethod): Route {
  return async (ctx, request) => {
    const { uzum } = ctx.settings;
    if (!uzum) return notConfigured;
    if (request.method !== 'POST') return failed('notPost');
    if (!hasBasicAuth(request, uzum.login, uzum.password)) return failed('notAllowed');
    const body = isOfType(request, 'application/json') ? jsonObject(request) : undefined;
    if (!body) return failed('notJson');
    const call = readUzumCall(body, needs);
    if (!call) return failed('badRequest');
    const { serviceId, transId } = call;
    const ids = { serviceId, ...(transId && { transId }) };
    if (String(serviceId) !== uzum.serviceId) return failed('wrongService', ids);
    try {
      const result = await inTransaction(ctx, (tx) => run(tx, call));
      return typeof result === 'string' ? failed(result, ids) : { status: 200, body: { serviceId, ...result } };
    } catch (err) {
      ctx.log.error({ provider: 'UZUM', operation, err: String((err as Error).message) }, 'a provider call failed');
      return failed('failed', ids);
    }
  };
}

const failed = (error: UzumError, ids: object = {}): RouteAnswer => ({
  status: 400,
  body: { ...ids, timestamp: Date.now(), status: 'FAILED', errorCode: uzumErrors[error] },
});

export const uzumCheck = uzumRoute('check', uzumMethods.check);
export const uzumCreate = uzumRoute('create', uzumMethods.create);
export const uzumConfirm = uzumRoute('confirm', uzumMethods.confirm);
export const uzumReverse = uzumRoute('reverse', uzumMethods.reverse);
export const uzumStatus = uzumRoute('status', uzumMethods.status);
