import { createHash, randomBytes } from 'node:crypto';
import { type DatabaseContext, inTransaction } from '../database/index.ts';
import { enqueue, type Job } from '../jobs/index.ts';
import type { PersonalData } from './personal-data.ts';

/** The platforms that hold data of people, each gathered and erased by its own processes. */
export const PLATFORMS = ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons'] as const;

export type DataRequestKind = 'EXPORT' | 'ERASURE';

/** Run once every platform has done its part of a request, by whoever answers the graph's part of it. */
export const FINISH_DATA_REQUEST = 'main.finish-data-request';

type RequestContext = DatabaseContext;

/** Sets all platforms to work on a request, at once or at `runAt`, inside the caller's transaction. Each reports by itself; the last of them orders the finish. */
export async function beginDataRequest(
  ctx: RequestContext,
  requestId: string,
  kind: DataRequestKind,
  runAt?: Date,
): Promise<void> {
  await ctx.db.query(
    `INSERT INTO shared.data_request_parts (request_id, platform) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`,
    [requestId, [...PLATFORMS]],
  );
  await ctx.db.query(`UPDATE shared.data_requests SET state = 'WORKING' WHERE id = $1`, [requestId]);
  for (const platform of PLATFORMS) await enqueue(ctx, jobName(platform, kind), { requestId }, { runAt });
}

/** The two jobs by which a platform does its part of a request. Repeating one changes nothing. */
export function dataRequestJobs<C extends RequestContext>(
  platform: string,
  data: PersonalData<C>,
): Array<Job<C, { requestId: string }>> {
  return [
    {
      name: jobName(platform, 'EXPORT'),
      run: (ctx, { requestId }) =>
        part(ctx, platform, requestId, async (tx, userId) => JSON.stringify(await data.export(tx, userId))),
    },
    {
      name: jobName(platform, 'ERASURE'),
      run: (ctx, { requestId }) =>
        part(ctx, platform, requestId, async (tx, userId) => {
          await data.erase(tx, userId);
          return null;
        }),
    },
  ];
}

const jobName = (platform: string, kind: DataRequestKind) => `${platform}.${kind === 'EXPORT' ? 'export' : 'erase'}`;

async function part<C extends RequestContext>(
  ctx: C,
  platform: string,
  requestId: string,
  work: (tx: C, userId: string) => Promise<string | null>,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    // The request's lock makes one platform after another end its part, so that exactly one of them is the last.
    const [request] = await tx.db.query(
      `SELECT user_id FROM shared.data_requests WHERE id = $1 AND state = 'WORKING' FOR UPDATE`,
      [requestId],
    );
    if (!request) return;
    const data = await work(tx, request.user_id);
    await tx.db.query(
      'UPDATE shared.data_request_parts SET data = $3, finished_at = now() WHERE request_id = $1 AND platform = $2',
      [requestId, platform, data],
    );
    const [{ left }] = await tx.db.query(
      'SELECT count(*)::int AS left FROM shared.data_request_parts WHERE request_id = $1 AND finished_at IS NULL',
      [requestId],
    );
    if (left === 0) await enqueue(tx, FINISH_DATA_REQUEST, { requestId });
  });
}

/** A secret of 256 bits for a link, and the hash under which it is stored. */
export function linkToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfLink(token) };
}

export const hashOfLink = (token: string): Buffer => createHash('sha256').update(token).digest();
