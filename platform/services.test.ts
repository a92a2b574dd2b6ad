import { createTokenIssuer, issueAnalystToken, revokeAnalystToken } from '@alif24/subgraph-shared/auth';
import { createTestDatabase, type TestDatabase } from '@alif24/subgraph-shared/testing';
import { addDays, localDate } from '@alif24/subgraph-shared/utils';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { type PlatformEnv, tokenIssuerName } from './env.ts';
import { type Services, type ServicesOptions, startServices } from './services.ts';
import { manifests } from './subgraphs.ts';
import { withContext } from './terminal-context.ts';
import { freePort } from './testing/free-port.ts';
import { openEvening, playUntil } from './testing/quiz-evening.ts';
import { PublicGraph, type Session, testSecrets } from './testing/test-platform.ts';

let database: TestDatabase;
let options: ServicesOptions;
let services: Services;
let graph: PublicGraph;
let pupil: Session;

beforeAll(async () => {
  database = await createTestDatabase(manifests);
  const entries = await Promise.all(manifests.map(async ({ name }) => [name, await freePort()] as const));
  options = {
    databaseUrl: database.url,
    secrets: await testSecrets(),
    port: await freePort(),
    subgraphPorts: Object.fromEntries(entries),
    demo: true,
    logLevel: 'silent',
    deadline: 30_000, // a busy machine is no failure
  };
  services = await startServices(options);
  graph = new PublicGraph(services.urls.gateway as string);
  pupil = await graph.enter('login', { phone: '90 000-04-01', password: 'alif2424' });
}, 120_000);

afterAll(async () => {
  await graph?.close();
  await services?.close();
  await database?.drop();
});

const SEVEN = `{ me {
  displayName coins { balance } letterProgress { state } testAttempts(first: 1) { id } classrooms { name }
  gameScores { bestScore } liveQuizResults(first: 1) { rank } lessonProgress(first: 1) { percent }
} }`;

async function rows(sql: string, ...values: unknown[]) {
  const db = new pg.Client({ connectionString: database.url });
  await db.connect();
  try {
    return (await db.query(sql, values)).rows;
  } finally {
    await db.end();
  }
}

/** Wallets that are not the sum of their movements. */
const WRONG_WALLETS = `
  SELECT student_id, balance, moved FROM shared.student_coins FULL JOIN (
    SELECT student_id, sum(CASE 'wallet:' || student_id WHEN credit_account THEN amount WHEN debit_account THEN -amount ELSE 0 END) AS moved
      FROM shared.coin_transactions GROUP BY student_id
  ) AS movements USING (student_id) WHERE coalesce(balance, 0) <> coalesce(moved, 0)`;

describe('eight processes over HTTP', () => {
  it('answer one query over all seven subgraphs', async () => {
    const { me } = await graph.data(SEVEN, {}, pupil);
    expect(Object.values(me)).not.toContain(null);
  });

  it('refuse whoever calls a subgraph past the gateway', async () => {
    for (const { name } of manifests) {
      const answer = await fetch(services.urls[name] as string, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-user-id': pupil.id, 'x-role': 'MODERATOR' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(answer.status, name).toBe(401);
    }
  });

  it('close within seconds what was opened with a session that has ended, and refuse its token', async () => {
    const { token, cookie } = await graph.enter('login', { phone: '90 000-04-02', password: 'alif2424' });
    const closed = Promise.withResolvers<unknown>();
    const client = createClient({
      url: graph.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      lazy: false,
      onNonLazyError: (event) => closed.resolve(event),
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
    });
    await new Promise((done) => client.on('connected', done));
    await graph.data('mutation { logout }', {}, { cookie });
    expect(await closed.promise).toMatchObject({ code: 4403 });
    expect(await graph.codes('{ me { id } }', {}, { token })).toEqual(['UNAUTHENTICATED']);
    await client.dispose();
  });

  it('read statistics with a token of an analyst, and refuse it within seconds when it was taken back', async () => {
    const env = { DATABASE_URL: database.url, DATA_DIR: '', PORT: options.port } as PlatformEnv;
    const issuer = await createTokenIssuer(options.secrets.signingKey, tokenIssuerName(env));
    const analyst = await withContext(env, (ctx) => issueAnalystToken(ctx, issuer, { name: 'services', days: 1 }));
    const to = localDate(new Date());
    const query = `{ statistics(input: {from: "${addDays(to, -60)}", to: "${to}", by: MONTH}) { activePupils { people } gamesPlayed { people } } }`;
    const { statistics } = await graph.data(query, {}, analyst);
    expect([statistics.activePupils.length > 0, statistics.gamesPlayed.length > 0]).toEqual([true, true]);
    expect(await graph.codes('{ me { id } }', {}, analyst)).toEqual(['FORBIDDEN']);
    await withContext(env, (ctx) => revokeAnalystToken(ctx, analyst.id));
    await vi.waitUntil(async () => (await graph.codes(query, {}, analyst))[0] === 'UNAUTHENTICATED', {
      timeout: 30_000,
      interval: 100,
    });
  });

  it('stream a leaderboard with the names of another subgraph in it', async () => {
    const teacher = await graph.enter('login', { phone: '90 000-02-01', password: 'alif2424' });
    const question = { text: '2 + 2 = ?', options: ['4', '5'], correctOptions: [0], seconds: 60 };
    const { createLiveQuiz: quiz } = await graph.data(
      'mutation ($input: CreateLiveQuizInput!) { createLiveQuiz(input: $input) { id pin } }',
      { input: { title: 'Ikki kishi', questions: [question] } },
      teacher,
    );
    const board = graph.subscribe(
      `subscription ($id: ID!) { liveQuizLeaderboardChanged(quizId: $id, first: 5) {
        entries { player { nickname user { displayName fullName } } } } }`,
      { id: quiz.id },
      teacher,
    );
    expect((await board.next()).value.data.liveQuizLeaderboardChanged.entries).toEqual([]);
    await graph.data(
      'mutation ($input: JoinLiveQuizInput!) { joinLiveQuiz(input: $input) { player { id } } }',
      { input: { pin: quiz.pin, nickname: 'Chaqqon' } },
      pupil,
    );
    const { entries } = (await board.next()).value.data.liveQuizLeaderboardChanged;
    expect(entries).toHaveLength(1);
    expect(entries[0].player.nickname).toBe('Chaqqon');
    // The teacher looks after this pupil, so main gives the full name too.
    expect(entries[0].player.user.fullName).toContain(entries[0].player.user.displayName);
    await board.return?.();
  });

  it('lose only the fields of a subgraph that is killed, and get them back when it is', async () => {
    const victim = services.pids().olimp as number;
    process.kill(victim, 'SIGKILL');
    let answer = await graph.ask(SEVEN, {}, pupil);
    // The kill may come between two requests of one connection; what was answered before it was answered right.
    while (!answer.errors) answer = await graph.ask(SEVEN, {}, pupil);
    expect(answer.data.me.displayName).toEqual(expect.any(String));
    expect(answer.data.me.liveQuizResults).toBeNull();
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]).toMatchObject({
      path: ['me', 'liveQuizResults'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'olimp' },
    });
    await expect
      .poll(async () => (await graph.ask(SEVEN, {}, pupil)).errors, { timeout: 30_000, interval: 100 })
      .toBeUndefined();
    expect(services.pids().olimp).not.toBe(victim);
  });

  it('have their gateway back when it falls as one does whose memory is full', async () => {
    const victim = services.pids().gateway as number;
    process.kill(victim, 'SIGABRT');
    const answers = async () => graph.data('{ me { id } }', {}, pupil).catch(() => null);
    await expect.poll(() => services.pids().gateway, { timeout: 30_000 }).not.toBe(victim);
    await expect.poll(answers, { timeout: 30_000, interval: 100 }).toEqual({ me: { id: pupil.id } });
  });

  it('all killed at one moment and started again keep every answer they took, and pay every pupil once', async () => {
    const teacher = await graph.enter('login', { phone: '90 000-02-01', password: 'alif2424' });
    const evening = await openEvening(graph, { teacher, pupil, size: { players: 120, paying: 30 } });
    const { players, paying, questionId } = evening;
    let areKilled = false;
    const { taken, paid } = await playUntil(evening, (answers, finished) => {
      if (answers < 30 || finished < 3) return false;
      for (const pid of Object.values(services.pids())) process.kill(pid as number, 'SIGKILL');
      areKilled = true;
      return true;
    });
    expect(areKilled && taken.size < players.length && paid.size < paying.length, 'killed in the middle').toBe(true);

    await services.close();
    // Rejects when one of them is not ready within a minute.
    services = await startServices(options);
    const answers = `FROM olimp.live_quiz_events e JOIN olimp.live_quiz_questions s ON s.quiz_id = e.quiz_id
        AND s.number = (e.body ->> 'number')::int WHERE e.kind = 'answered' AND s.id = $1`;
    const stored = await rows(`SELECT e.player_id AS id ${answers}`, questionId);
    expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining([...taken]));
    // Everybody sends again, whether it was confirmed or not.
    for (const player of players) expect(await evening.answer(player)).toEqual([]);
    for (const quizId of paying) {
      const codes = await evening.finish(quizId);
      if (paid.has(quizId)) expect(codes).toEqual(['QUIZ_STATE']);
    }
    const counts = 'SELECT count(*)::int AS answers, count(DISTINCT e.player_id)::int AS players';
    expect(await rows(`${counts} ${answers}`, questionId)).toEqual([
      { answers: players.length, players: players.length },
    ]);
    const movements = await rows(
      'SELECT reference, amount::int FROM shared.coin_transactions WHERE student_id = $1 AND reference = ANY($2)',
      pupil.id,
      paying,
    );
    expect(movements).toHaveLength(paying.length);
    expect(new Map(movements.map(({ reference, amount }) => [reference, amount]))).toEqual(
      new Map(paying.map((quizId) => [quizId, 2])),
    );
    expect(await rows(WRONG_WALLETS)).toEqual([]);
  });
});
