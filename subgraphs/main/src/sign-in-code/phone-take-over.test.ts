import { openSession } from '@alif24/subgraph-shared/auth';
import { sentCode, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const telegram = { TELEGRAM_BOT_TOKEN: '1:secret', TELEGRAM_BOT_USERNAME: 'bot' };
const graph = testGraph(subgraph, telegram);

const REQUEST = 'mutation ($phone: String!) { requestSignInCode(input: { phone: $phone }) { digits } }';
const SIGN_IN = `mutation ($phone: String!, $code: String!) {
  signInWithCode(input: { phone: $phone, code: $code }) { session { user { id } } }
}`;
const RESET = `mutation ($token: String!) {
  resetPassword(input: { token: $token, newPassword: "kitob-daftar-qalam" }) { user { id } } }`;
const TAKE_BACK = 'mutation { takeDeviceBack(input: { pin: "2580" }) { user { id } } }';

// Whoever wrote a number into an account that is not theirs, and whoever it belongs to.
let squatter: Awaited<ReturnType<typeof graph.newUser>>;
let numbers = 0;
let phone: string;

const db = () => graph.context().db;
const prove = async () => {
  await graph.anonymous.data(REQUEST, { phone });
  await graph.anonymous.data(SIGN_IN, { phone, code: await sentCode(graph, phone) });
};

beforeEach(async () => {
  numbers += 1;
  phone = `+99894${String(numbers).padStart(7, '0')}`;
  squatter = await graph.newUser('PARENT', { phone });
  await graph.asOwner(`UPDATE shared.users SET phone_verified_at = NULL WHERE phone = '${phone}'`);
});

describe('whoever had an account with the number of another, once its owner has proven it', () => {
  it('sets no password by a link that was sent before', async () => {
    await db().query(
      `INSERT INTO shared.password_links (token_hash, user_id, expires_at) VALUES (sha256('abc'), $1, now() + interval '20 minutes')`,
      [squatter.userId],
    );
    await prove();
    expect(await graph.anonymous.codes(RESET, { token: 'abc' })).toEqual(['WRONG_CODE']);
  });

  it('does not come back through a device that was handed to a child', async () => {
    const child = await graph.newUser('STUDENT');
    await squatter.data('mutation { setGuardianPin(input: { pin: "2580" }) { id } }');
    const { sessionId } = await openSession(graph.context(), child.userId, 'PARENT_DEVICE');
    await db().query('INSERT INTO shared.handed_devices (session_id, guardian_id) VALUES ($1, $2)', [
      sessionId,
      squatter.userId,
    ]);
    await prove();
    const caller = { userId: child.userId, role: 'STUDENT', sessionId } as const;
    const { errors } = await graph.subgraph.execute(
      { query: TAKE_BACK },
      { caller, requestId: 'test', address: '127.0.0.1' },
    );
    expect(errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  it('reads no codes and no notices in a chat that was linked before', async () => {
    await db().query(
      `INSERT INTO shared.notification_channels (user_id, channel, address, state) VALUES ($1, 'TELEGRAM', '777', 'ACTIVE')`,
      [squatter.userId],
    );
    await prove();
    const rows = await db().query(
      `SELECT 1 FROM shared.notification_channels WHERE user_id = $1 AND state = 'ACTIVE'`,
      [squatter.userId],
    );
    expect(rows).toEqual([]);
  });
});
