import { inTransaction } from '@alif24/subgraph-shared/database';
import { creditTopUp, proveMoney } from '@alif24/subgraph-shared/money';
import { proveLedger } from '@alif24/subgraph-shared/payments';
import { demoWorld } from '@alif24/subgraph-shared/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { dumpOf, rowsWith, tablesWith } from './testing/dump.ts';
import { callerOf, sevenSubgraphs } from './testing/seven-subgraphs.ts';

const world = sevenSubgraphs({ demo: true });
const { studentIds, parentIdOf, teacherIds, moderatorId } = demoWorld(new Date());
const [child, other] = [studentIds[0] as string, studentIds[3] as string];
const guardian = callerOf(parentIdOf(0), 'PARENT');
const second = callerOf(parentIdOf(5), 'PARENT');
const moderator = callerOf(moderatorId, 'MODERATOR');

const ASK = 'mutation ($input: DataRequestInput!) { requestErasure(input: $input) { id state startsAt } }';
const CANCEL = 'mutation ($input: DataRequestIdInput!) { cancelErasure(input: $input) { state } }';
const NOW = 'mutation ($input: DataRequestIdInput!) { eraseNow(input: $input) { state } }';
const EXPORT = 'mutation ($input: DataRequestInput!) { requestDataExport(input: $input) { id } }';

const codesOf = async (...asked: Parameters<typeof world.ask>) =>
  ((await world.ask(...asked)).errors ?? []).map(({ extensions }) => extensions?.code);
const ask = async (idempotencyKey: string, caller = guardian) =>
  (await world.data('main', ASK, { input: { childId: child, idempotencyKey } }, caller)).requestErasure;
const noticesOf = async (template: string, reference: string) =>
  (await world.sql('SELECT user_id FROM shared.notifications WHERE template = $1 AND reference = $2', [
    template,
    reference,
  ])) as Array<{ user_id: string }>;

/** What only this child has: each mark stands somewhere before, and nowhere after. */
const MARKS = {
  'given name': 'Zzism',
  surname: 'Zzfamiliya',
  phone: '+998907770001',
  'e-mail': 'zz@belgi.uz',
  'Telegram chat': '777000111222',
  'date of birth': '2017-07-07',
  device: 'Zzqurilma',
  'written answer': 'Zzjavob',
  nickname: 'Zzlaqab',
  'reason of a grant': 'Zzsabab',
  'reason of a lock': 'Zzsud',
  'notice about them': 'Zzxabar',
};

async function leaveMarks(): Promise<void> {
  const set = async (sql: string, ...parameters: unknown[]) => {
    const rows = await world.sql(`${sql} RETURNING 1`, parameters);
    expect(rows.length, sql).toBeGreaterThan(0);
  };
  await set(
    `UPDATE shared.users SET first_name = 'Zzism', last_name = 'Zzfamiliya', phone = '+998907770001', email = 'zz@belgi.uz', telegram_id = 777000111222 WHERE id = $1`,
    child,
  );
  await set(`UPDATE shared.student_profiles SET birth_date = '2017-07-07' WHERE user_id = $1`, child);
  await set(
    `INSERT INTO shared.sessions (user_id, expires_at, device) VALUES ($1, now() + interval '1 day', 'Zzqurilma')`,
    child,
  );
  await set(
    `INSERT INTO shared.notification_channels (user_id, channel, address, state) VALUES ($1, 'TELEGRAM', '777000111222', 'ACTIVE')`,
    child,
  );
  await set(
    `UPDATE testai.test_answers SET text = 'Zzjavob' WHERE attempt_id IN (SELECT id FROM testai.test_attempts WHERE student_id = $1)`,
    child,
  );
  await set(`UPDATE olimp.live_quiz_players SET nickname = 'Zzlaqab' WHERE user_id = $1`, child);
  await set(
    `INSERT INTO shared.coin_grants (teacher_id, student_id, coins, reason, idempotency_key) VALUES ($1, $2, 5, 'Zzsabab', 'zz')`,
    teacherIds[0],
    child,
  );
  await set(
    `INSERT INTO shared.posting_reasons (posting_id, person_id, reason) VALUES (uuidv7(), $1, 'Zzsabab')`,
    child,
  );
  await set(
    `INSERT INTO shared.custody_locks (student_id, requested_by, reason, state) VALUES ($1, $2, 'Zzsud', 'LIFTED')`,
    child,
    guardian.userId,
  );
  for (const to of [child, guardian.userId, teacherIds[0]]) {
    await set(
      `INSERT INTO shared.notifications (user_id, template, parameters, reference, about_id) VALUES ($1, 'family.guardianJoined', '{"child": "Zzxabar"}', 'zz', $2)`,
      to,
      child,
    );
  }
}

const untilDue = async () => {
  await world.sql(`UPDATE shared.data_requests SET starts_at = now() WHERE state = 'WAITING'`);
  await world.sql(`SELECT shared.enqueue_job('main.begin-erasures', '{}', NULL, NULL, 0, NULL, 1)`);
  await world.runJobs();
};
/** As if the minutes had passed in which sessions end. */
const untilDone = async () => {
  await world.sql('UPDATE graphile_worker._private_jobs SET run_at = now()');
  await world.runJobs();
};
const stateOf = async (id: string) =>
  (await world.sql('SELECT state FROM shared.data_requests WHERE id = $1', [id]))[0]?.state;

beforeAll(async () => {
  await leaveMarks();
  await world.sql(`INSERT INTO shared.supervisions (student_id, supervisor_id, kind) VALUES ($1, $2, 'GUARDIAN')`, [
    child,
    second.userId,
  ]);
});

describe('an erasure that waits', () => {
  it('is told to every guardian who decides, and each of them can take it back', async () => {
    const request = await ask('first');
    expect(request.state).toBe('WAITING');
    expect(new Date(request.startsAt).getTime()).toBeGreaterThan(Date.now() + 13 * 86_400_000);
    const told = await noticesOf('main.erasureRequested', request.id);
    expect(told.map(({ user_id }) => user_id).sort()).toEqual([guardian.userId, second.userId].sort());
    expect((await ask('again', second)).id).toBe(request.id);

    const cancelled = await world.data('main', CANCEL, { input: { requestId: request.id } }, second);
    expect(cancelled.cancelErasure.state).toBe('CANCELLED');
    expect(await codesOf('main', CANCEL, { input: { requestId: request.id } }, second)).toEqual(['ALREADY_PROCESSED']);
    await untilDue();
    expect(await stateOf(request.id)).toBe('CANCELLED');
  });

  it('is as if it did not exist for a stranger, and only a moderator shortens it', async () => {
    const { id: requestId } = await ask('second');
    const unknown = '0199d0aa-0000-7000-8000-000000000000';
    const stranger = callerOf(parentIdOf(3), 'PARENT');
    expect(await world.ask('main', CANCEL, { input: { requestId } }, stranger)).toEqual(
      await world.ask('main', CANCEL, { input: { requestId: unknown } }, stranger),
    );
    expect(await codesOf('main', NOW, { input: { requestId } }, guardian)).toEqual(['FORBIDDEN']);
    await world.data('main', CANCEL, { input: { requestId } }, guardian);
  });

  it('ends by itself when who asked is no guardian any more, or a lock was asked for', async () => {
    const { id } = await ask('third', second);
    await world.sql(`UPDATE shared.supervisions SET access = 'VIEW' WHERE student_id = $1 AND supervisor_id = $2`, [
      child,
      second.userId,
    ]);
    await untilDue();
    expect(await stateOf(id)).toBe('CANCELLED');
  });

  it('is refused to an organisation, and to an adult whose child would have nobody', async () => {
    const input = { idempotencyKey: 'me' };
    expect(await codesOf('main', ASK, { input }, moderator)).toEqual(['FORBIDDEN']);
    expect(await codesOf('main', ASK, { input }, guardian)).toEqual(['LAST_GUARDIAN']);
  });
});

describe('an erased child', () => {
  let before: Awaited<ReturnType<typeof dumpOf>>;
  let after: Awaited<ReturnType<typeof dumpOf>>;
  let requestId: string;
  beforeAll(async () => {
    await world.data('main', EXPORT, { input: { childId: child, idempotencyKey: 'copy' } }, guardian);
    await world.runJobs();
    before = await dumpOf(world);
    ({ id: requestId } = await ask('last'));
    await world.data('main', NOW, { input: { requestId } }, moderator);
    await world.runJobs();
    await untilDone();
    after = await dumpOf(world);
  });

  it('is done by all seven, and told to who asked', async () => {
    expect(await stateOf(requestId)).toBe('DONE');
    expect(await noticesOf('main.dataErased', requestId)).toEqual([{ user_id: guardian.userId }]);
  });

  it.each(Object.entries(MARKS))('leaves no %s in any table, job, log or copy', (_what, mark) => {
    expect(tablesWith(before, mark)).not.toEqual({});
    expect(tablesWith(after, mark)).toEqual({});
  });

  it('leaves the sums of coins and money whole, under an id that tells of nobody', async () => {
    const count = (dump: typeof before) =>
      [...dump].filter(([table]) => table.startsWith('shared.coin_transactions')).flatMap(([, rows]) => rows);
    expect(count(after).filter((row) => row.includes(child))).toEqual(
      count(before).filter((row) => row.includes(child)),
    );
    expect(await proveLedger(world.context('main'))).toMatchObject({ isWhole: true });
    expect((await proveMoney(world.context('main'))).differences).toEqual([]);
    expect((await world.sql('SELECT * FROM shared.users WHERE id = $1', [child]))[0]).toMatchObject({
      first_name: '—',
      last_name: '',
      phone: null,
      password_hash: null,
    });
  });

  it('leaves every row of another child as it was', () => {
    expect(rowsWith(before, other).length).toBeGreaterThan(50);
    expect(rowsWith(after, other)).toEqual(rowsWith(before, other));
  });

  it('stands on no board, and looks after and is looked after by nobody', async () => {
    const { gameLeaderboard } = await world.data(
      'games',
      '{ gameLeaderboard(game: MATH_MONSTER) { entries { player { id } } } }',
      {},
      moderator,
    );
    const ids = gameLeaderboard.entries.map(({ player }: { player: { id: string } }) => player.id);
    expect(ids).not.toContain(child);
    expect(tablesWith(after, child)['shared.supervisions']).toBeUndefined();
  });

  it('has no open session, and cannot be signed in', async () => {
    const open = await world.sql('SELECT 1 FROM shared.sessions WHERE user_id = $1 AND revoked_at IS NULL', [child]);
    expect(open).toEqual([]);
    for (const table of ['refresh_tokens', 'picture_passwords', 'child_cards', 'password_links']) {
      expect(rowsWith(new Map([[table, after.get(`shared.${table}`) ?? []]]), child)).toEqual([]);
    }
  });
});

describe('money that is left', () => {
  const BALANCE = '{ me { balance { amount } } }';
  const ask = 'mutation ($input: DataRequestInput!) { requestErasure(input: $input) { id state forfeitedBalance } }';
  const left = async (userId: string) => {
    const { me } = await world.data('main', BALANCE, {}, callerOf(userId, 'PARENT'));
    return BigInt(me.balance.amount);
  };
  /** A parent who looks after nobody, with money that a provider took for them. */
  async function payer(tiyin: bigint) {
    const [{ id }] = await world.sql(
      `INSERT INTO shared.users (role, first_name, last_name) VALUES ('PARENT', 'Zuhra', '') RETURNING id`,
    );
    await world.sql('INSERT INTO shared.parent_profiles (user_id) VALUES ($1)', [id]);
    if (tiyin > 0n) await pay(id, tiyin);
    return id as string;
  }
  const pay = (userId: string, amount: bigint) =>
    inTransaction(world.context('main'), (tx) =>
      creditTopUp(tx, { userId, amount, provider: 'CLICK', reference: `test:${userId}:${amount}` }),
    );
  const wish = (idempotencyKey: string, forfeitedBalance?: string) => ({ input: { idempotencyKey, forfeitedBalance } });

  it('is lost only by who said so, of as much as there is', async () => {
    const userId = await payer(50_000_00n);
    const caller = callerOf(userId, 'PARENT');
    expect(await codesOf('main', ask, wish('a'), caller)).toEqual(['BALANCE_LEFT']);
    expect(await codesOf('main', ask, wish('b', '4999999'), caller)).toEqual(['BALANCE_LEFT']);
    expect(await world.sql('SELECT 1 FROM shared.data_requests WHERE user_id = $1', [userId])).toEqual([]);
    const { requestErasure } = await world.data('main', ask, wish('c', '5000000'), caller);
    expect(requestErasure).toMatchObject({ state: 'WAITING', forfeitedBalance: '5000000' });
    await untilDue();
    await untilDone();
    expect(await stateOf(requestErasure.id)).toBe('DONE');
    expect((await proveMoney(world.context('main'))).differences).toEqual([]);
    const [begun] = await world.sql(
      `SELECT after FROM shared.audit_entries WHERE action = 'data.erase-begin' AND object = $1`,
      [`user:${userId}`],
    );
    expect(begun?.after).toMatchObject({ forfeitedTiyin: '5000000' });
  });

  it('that came while an erasure waited takes it back, and its owner is told', async () => {
    const userId = await payer(0n);
    const caller = callerOf(userId, 'PARENT');
    const { requestErasure } = await world.data('main', ask, wish('a', '0'), caller);
    expect(requestErasure).toMatchObject({ state: 'WAITING', forfeitedBalance: null });
    await pay(userId, 1_000_00n);
    await untilDue();
    expect(await stateOf(requestErasure.id)).toBe('CANCELLED');
    expect(await noticesOf('main.erasureMoneyLeft', requestErasure.id)).toEqual([{ user_id: userId }]);
    expect(await left(userId)).toBe(1_000_00n);
  });
});
