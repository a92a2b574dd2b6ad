import { largeRoute, type RouteAnswer } from '@alif24/subgraph-shared/server';
import { AppError, type ErrorCode } from '@alif24/subgraph-shared/utils';
import { MOST_BYTES, RECORDING_PATH, takeRecording } from './recording.service.ts';

/** The ticket is all that opens the door, no cookie goes along: so any site may send, and our own is on another host. */
const CORS = { 'access-control-allow-origin': '*' };
const PREFLIGHT = {
  ...CORS,
  'access-control-allow-methods': 'POST',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-max-age': '600',
};
const STATUS: Partial<Record<ErrorCode, number>> = {
  NOT_FOUND: 404,
  LIMIT_EXCEEDED: 413,
  CONSENT_REQUIRED: 403,
  NOT_CONFIGURED: 503,
};

/** Where a recording comes in, one at a time for a pupil. Answers a refusal with its code. */
export const recordingRoutes = {
  [RECORDING_PATH]: largeRoute(MOST_BYTES, async (ctx, { method, headers, body }): Promise<RouteAnswer> => {
    if (method === 'OPTIONS') return { status: 204, headers: PREFLIGHT, body: '' };
    if (method !== 'POST') return { status: 405, headers: { allow: 'POST' }, body: { code: 'BAD_USER_INPUT' } };
    const ticket = /^Bearer ([\w-]{10,100})$/.exec(String(headers.authorization ?? ''))?.[1];
    try {
      if (!ticket) throw new AppError('NOT_FOUND', 'There is no ticket.');
      await takeRecording(ctx, ticket, String(headers['content-type'] ?? ''), body);
      return { status: 202, headers: CORS, body: { state: 'SCORING' } };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { status: STATUS[error.code] ?? 400, headers: CORS, body: { code: error.code } };
    }
  }),
};
