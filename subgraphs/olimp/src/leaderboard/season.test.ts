import { addSupervision } from '@alif24/subgraph-shared/auth';
import { migrate } from '@alif24/subgraph-shared/database';
import { createTestDatabase, type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { ANSWER, join, newQuiz, question } from '../live-quiz/live-quiz.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { seasonAt } from './season.rules.ts';
import { addSeasonPoints } from './season.service.ts';

const ENTRY = 'rank score user { id }';
const BOARD = `query ($first: Int, $after: String) { seasonLeaderboard(first: $first, after: $after) {
  edges { cursor node { ${ENTRY} } } pageInfo { hasNextPage hasPreviousPage } totalCount } }`;
const CHANGES = `subscription { seasonLeaderboardChanged(first: 2) {
  sequence playerCount season { startsOn endsOn } entries { ${ENTRY} } } }`;
const STANDING = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User {
  seasonStanding { season { id } playerCount entry { ${ENTRY} } neighbours { ${ENTRY} } } } } }`;
const of = (...ids: string[]) => ({ users: ids.map((id) => ({ __typename: 'User', id })) });

/** A graph of its own, for there is one season at a time; and pupils with these points in it. */
function describeSeason(
  title: string,
  define: (world: ReturnType<typeof testGraph>, pupils: typeof makePupils) => void,
) {
  describe(title, () => {
    const graph = testGraph(subgraph);
    define(graph, makePupils);
  });
}

async function makePupils(graph: ReturnType<typeof testGraph>, points: number[]): Promise<GraphClient[]> {
  const pupils: GraphClient[] = [];
  for (const _ of points) pupils.push(await graph.newUser('STUDENT'));
  const earned = pupils.map(({ userId: studentId }, n) => ({ studentId, points: points[n] as number }));
  await addSeasonPoints(graph.context(), earned, new Date());
  return pupils;
}

describe('a season', () => {
  it('is a month by the clock of Tashkent', () => {
    const november = seasonAt(new Date('2026-11-30T18:59:59Z'));
    expect(november).toMatchObject({ startsOn: '2026-11-01', endsOn: '2026-11-30' });
    const december = seasonAt(new Date('2026-11-30T19:00:00Z'));
    expect(december).toMatchObject({ startsOn: '2026-12-01', endsOn: '2026-12-31' });
    expect(december.id).not.toBe(november.id);
    expect(seasonAt(new Date('2028-02-10T00:00:00Z'))).toMatchObject({ startsOn: '2028-02-01', endsOn: '2028-02-29' });
  });

  it('has what was earned in quizzes before there were seasons', async () => {
    const database = await createTestDatabase([]);
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    const upTo = (last: number) =>
      migrate(database.url, [
        {
          schema: 'olimp',
          entities: [],
          migrations: subgraph.migrations.filter(({ name }) => Number(name.slice(-13)) <= last),
        },
      ]);
    await upTo(1764300000204);
    const { rows: people } = await owner.query(
      `INSERT INTO shared.users (role, first_name) VALUES ('STUDENT', 'Sevinch'), ('STUDENT', 'Amir'), ('TEACHER', 'Nodira') RETURNING id`,
    );
    const [sevinch, amir, nodira] = people.map(({ id }) => id as string);
    for (const [at, mode] of [
      ['2026-10-31T18:00:00Z', 'SPEED'],
      ['2026-10-31T20:00:00Z', 'SPEED'],
      ['2026-11-09T06:00:00Z', 'ACCURACY'],
      ['2026-11-10T06:00:00Z', 'SURVEY'],
    ]) {
      const {
        rows: [quiz],
      } = await owner.query(
        `INSERT INTO olimp.live_quizzes (host_id, title, language, state, question_count, finished_at, mode) VALUES ($1, 'Bir', 'RU', 'FINISHED', 1, $2, $3) RETURNING id`,
        [nodira, at, mode],
      );
      await owner.query(
        `INSERT INTO olimp.live_quiz_players (quiz_id, user_id, nickname, nickname_key, score)
         SELECT $1, p.id, left(p.id::text, 8) || p.score, p.id::text, p.score FROM unnest($2::uuid[], $3::int[]) AS p (id, score)`,
        [quiz.id, [sevinch, amir, nodira], [70, 0, 900]],
      );
    }
    await upTo(Number.MAX_SAFE_INTEGER);
    const { rows } = await owner.query(
      'SELECT board_id, member_id, score::int FROM olimp.leaderboard_scores ORDER BY score',
    );
    const boardOf = (day: string) => seasonAt(new Date(`${day}T12:00:00Z`)).id;
    expect(rows).toEqual([
      { board_id: boardOf('2026-10-15'), member_id: sevinch, score: 70 },
      { board_id: boardOf('2026-11-15'), member_id: sevinch, score: 140 },
    ]);
    await owner.end();
    await database.drop();
  });
});

describeSeason('the points of a season', (graph) => {
  it('are those of the quizzes that a pupil has played to the end, once each, and of nobody but pupils', async () => {
    const [host, pupil, idle, teacher] = [
      await graph.newUser('TEACHER'),
      await graph.newUser('STUDENT'),
      await graph.newUser('STUDENT'),
      await graph.newUser('TEACHER'),
    ] as const;
    const play = async (mode: string) => {
      const quiz = await newQuiz(host, [question({ points: 500 })], { mode });
      for (const [n, player] of [pupil, idle, teacher, graph.anonymous].entries())
        await join(player, quiz.pin, `Bola ${n + 1}`);
      const { currentQuestion } = await quiz.open();
      const input = { quizId: quiz.id, questionId: currentQuestion.id };
      for (const player of [pupil, teacher]) await player.data(ANSWER, { input: { ...input, options: [1] } });
      await idle.data(ANSWER, { input: { ...input, options: [0] } });
      return quiz;
    };
    const first = await play('ACCURACY');
    expect((await pupil.data(BOARD)).seasonLeaderboard.totalCount).toBe(0);
    await first.finish();
    await first.finish().catch(() => {});
    await (await play('ACCURACY')).finish();
    expect((await pupil.data(BOARD)).seasonLeaderboard.edges.map(({ node }: { node: object }) => node)).toEqual([
      { rank: 1, score: 2000, user: { id: pupil.userId } },
    ]);
  });

  it('are a thousand for a whole question, whatever its host gives, and none for one that gives or counts nothing', async () => {
    const [host, pupil] = [await graph.newUser('TEACHER'), await graph.newUser('STUDENT')];
    const gifts = [5000, 1, 0, 700];
    const quiz = await newQuiz(
      host,
      gifts.map((points) => question({ points })),
      { mode: 'ACCURACY' },
    );
    await join(pupil, quiz.pin, 'Sevinch');
    for (const points of gifts) {
      const { currentQuestion } = await quiz.open();
      await pupil.data(ANSWER, { input: { quizId: quiz.id, questionId: currentQuestion.id, options: [1] } });
      await quiz.move(points === 700 ? 'skipLiveQuizQuestion' : 'closeLiveQuizQuestion', 'id');
    }
    const { leaderboard } = await quiz.finish();
    expect(leaderboard).toMatchObject([{ score: 5001, player: { nickname: 'Sevinch' } }]);
    expect(await scoreOf(pupil)).toBe(2000);
  });

  const scoreOf = async (pupil: GraphClient): Promise<number> =>
    (await pupil.data(BOARD)).seasonLeaderboard.edges.find(
      ({ node }: { node: { user: { id: string } } }) => node.user.id === pupil.userId,
    )?.node.score ?? 0;
});

describeSeason('the leaderboard of a season', (graph, makePupils) => {
  it('shares ranks and goes on page by page, for whoever is signed in', async () => {
    const pupils = await makePupils(graph, [30, 50, 30, 10, 0]);
    const [me] = pupils as [GraphClient];
    const page = async (args: Record<string, unknown>) => (await me.data(BOARD, args)).seasonLeaderboard;
    const first = await page({ first: 2 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    const after = first.edges[1].cursor;
    const second = await page({ first: 2, after });
    expect(second.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true });
    const entries = [...first.edges, ...second.edges].map(({ node }) => [node.rank, node.score]);
    expect(entries).toEqual([
      [1, 50],
      [2, 30],
      [2, 30],
      [4, 10],
    ]);
    expect(await graph.anonymous.codes(BOARD)).toEqual(['UNAUTHENTICATED']);
    for (const wrong of [{ first: 101 }, { after: 'x' }, { after: Buffer.from('[-1]').toString('base64url') }]) {
      expect(await me.codes(BOARD, wrong)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

describeSeason('a place in a season', (graph, makePupils) => {
  it('is for the pupil and those who look after them, and costs as many statements for thirty as for one', async () => {
    const pupils = await makePupils(
      graph,
      Array.from({ length: 30 }, (_, n) => 100 - n),
    );
    const [first, second, third] = pupils.map(({ userId }) => userId) as [string, string, string];
    const [me] = pupils as [GraphClient];
    const [entity] = (await me.data(STANDING, of(first)))._entities;
    expect(entity.seasonStanding).toMatchObject({
      playerCount: 30,
      entry: { rank: 1, score: 100, user: { id: first } },
    });
    expect(entity.seasonStanding.neighbours.map(({ user }: { user: { id: string } }) => user.id)).toEqual([
      first,
      second,
      third,
    ]);
    expect(await me.codes(STANDING, of(second))).toEqual(['FORBIDDEN']);
    const parent = await graph.newUser('PARENT');
    await addSupervision(graph.context(), first, parent.userId, 'GUARDIAN');
    expect((await parent.data(STANDING, of(first)))._entities).toEqual([entity]);
    const late = await graph.newUser('STUDENT');
    expect((await late.data(STANDING, of(late.userId)))._entities).toEqual([{ seasonStanding: null }]);
    const moderator = await graph.newUser('MODERATOR');
    const ask = (ids: string[]) => graph.statements(() => moderator.data(STANDING, of(...ids)));
    const [one, all] = [await ask([first]), await ask(pupils.map(({ userId }) => userId))];
    expect([one.length, all.length]).toEqual([1, 1]);
  });
});

describeSeason('the stream of a season', (graph, makePupils) => {
  it('begins with the board as it stands and tells what it has become', async () => {
    const [first, second, third] = await makePupils(graph, [30, 20, 10]);
    const ids = [first, second, third].map((pupil) => pupil?.userId as string);
    const stream = await (first as GraphClient).events(CHANGES);
    const next = async () => (await stream.next()).value.data.seasonLeaderboardChanged;
    const begun = await next();
    expect(begun).toMatchObject({
      playerCount: 3,
      entries: [
        { rank: 1, score: 30 },
        { rank: 2, score: 20 },
      ],
    });
    expect(begun.season).toEqual({ startsOn: seasonAt(new Date()).startsOn, endsOn: seasonAt(new Date()).endsOn });
    const heard = next();
    await addSeasonPoints(graph.context(), [{ studentId: ids[2] as string, points: 5 }], new Date());
    await addSeasonPoints(graph.context(), [{ studentId: ids[1] as string, points: 10 }], new Date());
    const changed = await heard;
    expect(changed.entries.map(({ rank, user }: { rank: number; user: { id: string } }) => [rank, user.id])).toEqual(
      ids
        .slice(0, 2)
        .sort()
        .map((id) => [1, id]),
    );
    expect(changed.sequence).toBeGreaterThan(begun.sequence);
    await stream.return?.();
    await expect(graph.anonymous.events(CHANGES)).rejects.toThrow('UNAUTHENTICATED');
  });

  it('rings for everybody when it moves, and says of nobody who they are', async () => {
    const ring = await graph.anonymous.events(
      'subscription { seasonChanged { sequence playerCount season { startsOn } } }',
    );
    const next = async () => (await ring.next()).value.data.seasonChanged;
    const begun = await next();
    const heard = next();
    const [newcomer] = (await makePupils(graph, [1])) as [GraphClient];
    const joined = await heard;
    expect(joined).toMatchObject({ playerCount: begun.playerCount + 1, season: begun.season });
    const moved = next();
    await addSeasonPoints(graph.context(), [{ studentId: newcomer.userId, points: 5_000 }], new Date());
    expect(await moved).toMatchObject({ playerCount: joined.playerCount });
    expect((await moved).sequence).toBeGreaterThan(joined.sequence);
    await ring.return?.();
  });

  it('tells at most once a second, however much happens', async () => {
    const [pupil] = (await makePupils(graph, [1])) as [GraphClient];
    const stream = await pupil.events(CHANGES);
    await stream.next();
    const begun = Date.now();
    let told = 0;
    const watching = (async () => {
      for await (const _ of stream) told += 1;
    })();
    while (Date.now() - begun < 1_500)
      await addSeasonPoints(graph.context(), [{ studentId: pupil.userId, points: 50 }], new Date());
    const seconds = Math.ceil((Date.now() - begun) / 1_000);
    await stream.return?.();
    await watching;
    expect(told > 0 && told <= seconds + 1).toBe(true);
  });
});
