import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { ANSWER, join, newQuiz, question } from '../live-quiz/live-quiz.fixture.ts';
import { subgraph } from '../subgraph.ts';
import { endSeasons } from './past-season.service.ts';
import { currentSeason } from './season.service.ts';

const graph = testGraph(subgraph);

const scoreOf = async ({ userId }: GraphClient): Promise<number | undefined> => {
  const [row] = await graph
    .context()
    .db.query('SELECT score::int FROM olimp.leaderboard_scores WHERE board_id = $1 AND member_id = $2', [
      currentSeason().id,
      userId,
    ]);
  return row?.score;
};

const confirm = ({ userId }: GraphClient, isConfirmed: boolean) =>
  graph.asOwner(
    'UPDATE shared.teacher_profiles SET approved_at = CASE WHEN $2::boolean THEN now() END WHERE user_id = $1',
    [userId, isConfirmed],
  );

const QUESTIONS = [question(), question()];

interface Round {
  id: string;
  pin: string;
}

/** What the host does with their quiz, up to the lobby of a new one with the same questions. */
async function again(host: GraphClient, quizId: string): Promise<Round> {
  const AGAIN = 'mutation ($input: LiveQuizInput!) { playLiveQuizAgain(input: $input) { id pin } }';
  return (await host.data(AGAIN, { input: { quizId } })).playLiveQuizAgain;
}

const moved = (name: string) =>
  `mutation ($input: LiveQuizInput!) { ${name}(input: $input) { currentQuestion { id } } }`;

/** A round up to its end, which it returns to be called: each player has so many right. */
async function play(host: GraphClient, { id, pin }: Round, right: ReadonlyArray<readonly [GraphClient, number]>) {
  const input = { quizId: id };
  for (const [n, [player]] of right.entries()) await join(player, pin, `Bola ${n + 1}`);
  for (const [n] of QUESTIONS.entries()) {
    const { currentQuestion } = (await host.data(moved('openLiveQuizQuestion'), { input })).openLiveQuizQuestion;
    for (const [player, count] of right) {
      const options = [n < count ? 1 : 0];
      await player.data(ANSWER, { input: { ...input, questionId: currentQuestion.id, options } });
    }
    await host.data(moved('closeLiveQuizQuestion'), { input });
  }
  return () => host.data(moved('finishLiveQuiz'), { input });
}

const ACCURACY = { mode: 'ACCURACY' };

describe('a quiz of the season', () => {
  it.each(['TEACHER', 'ORGANIZATION', 'MODERATOR'] as const)(
    'brings points when a confirmed %s hosts it',
    async (role) => {
      const [host, pupil] = [await graph.newUser(role), await graph.newUser('STUDENT')];
      await (await play(host, await newQuiz(host, QUESTIONS, ACCURACY), [[pupil, 2]]))();
      expect(await scoreOf(pupil)).toBe(2000);
    },
  );

  it('brings none when a teacher hosts it whom nobody has confirmed, and the next one does when somebody has', async () => {
    const [host, pupil] = [await graph.newUser('TEACHER'), await graph.newUser('STUDENT')];
    await confirm(host, false);
    const quiz = await newQuiz(host, QUESTIONS, ACCURACY);
    await (await play(host, quiz, [[pupil, 2]]))();
    expect(await scoreOf(pupil)).toBeUndefined();
    const RESULTS =
      'query ($users: [_Any!]!) { _entities(representations: $users) { ... on User { liveQuizResults { score } } } }';
    const { _entities } = await pupil.data(RESULTS, { users: [{ __typename: 'User', id: pupil.userId }] });
    expect(_entities[0].liveQuizResults).toEqual([{ score: 2000 }]);
    await confirm(host, true);
    await (await play(host, await again(host, quiz.id), [[pupil, 1]]))();
    expect(await scoreOf(pupil)).toBe(1000);
  });

  it('counts by the best round of each pupil, also of a copy of a copy', async () => {
    const [host, better, worse] = [
      await graph.newUser('TEACHER'),
      await graph.newUser('STUDENT'),
      await graph.newUser('STUDENT'),
    ];
    const quiz = await newQuiz(host, QUESTIONS, ACCURACY);
    await (
      await play(host, quiz, [
        [better, 1],
        [worse, 2],
      ])
    )();
    const second = await again(host, quiz.id);
    await (
      await play(host, second, [
        [better, 2],
        [worse, 1],
      ])
    )();
    expect([await scoreOf(better), await scoreOf(worse)]).toEqual([2000, 2000]);
    await (
      await play(host, await again(host, second.id), [
        [better, 2],
        [worse, 2],
      ])
    )();
    expect([await scoreOf(better), await scoreOf(worse)]).toEqual([2000, 2000]);
    // Other questions are another quiz.
    await (await play(host, await newQuiz(host, QUESTIONS, ACCURACY), [[better, 1]]))();
    expect(await scoreOf(better)).toBe(3000);
  });

  it('counts once when rounds of it end at the same moment', async () => {
    const [host, pupil] = [await graph.newUser('TEACHER'), await graph.newUser('STUDENT')];
    const quiz = await newQuiz(host, QUESTIONS, ACCURACY);
    const rounds: Round[] = [quiz];
    for (const _ of [1, 2, 3]) rounds.push(await again(host, quiz.id));
    const ends = await Promise.all(rounds.map((round, n) => play(host, round, [[pupil, n === 2 ? 2 : 1]])));
    await Promise.all(ends.map((end) => end()));
    expect(await scoreOf(pupil)).toBe(2000);
  });

  it('is forgotten with its season, and with the pupil', async () => {
    const db = graph.context().db;
    const left = async () => (await db.query('SELECT 1 FROM olimp.season_quiz_points')).length;
    const [host, pupil] = [await graph.newUser('TEACHER'), await graph.newUser('STUDENT')];
    await (await play(host, await newQuiz(host, QUESTIONS, ACCURACY), [[pupil, 1]]))();
    const before = await left();
    await subgraph.personalData.erase(graph.context(), pupil.userId);
    expect(await left()).toBe(before - 1);
    await endSeasons(graph.context(), new Date(Date.now() + 70 * 86_400_000));
    expect(await left()).toBe(0);
  });
});
