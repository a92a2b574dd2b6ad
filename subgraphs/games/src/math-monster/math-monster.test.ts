import { rewardMany } from '@alif24/subgraph-shared/payments';
import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { GameRound } from '../game-round/game-round.entity.ts';
import { subgraph } from '../subgraph.ts';
import { deal } from './math-monster.rules.ts';

const graph = testGraph(subgraph);

const ROUND = `id game language score stars coins finishedAt letterMemory { turns }
  mathMonster { problems { index text } results { index answer isCorrect correctAnswer } }`;
const START = `mutation ($input: StartGameRoundInput!) { startGameRound(input: $input) { ${ROUND} } }`;
const STRIKE = `mutation ($input: StrikeMonsterInput!) { strikeMonster(input: $input) { ${ROUND} } }`;

let student: GraphClient;
beforeAll(async () => {
  student = await graph.newUser('STUDENT');
});

const stored = (id: string) => graph.context().db.findOneByOrFail(GameRound, { id });
/** A round and the moves that answer it, the first `wrong` of them wrongly. */
const round = async (by = student, wrong = 0, level = 2) => {
  const { startGameRound } = await by.data(START, { input: { game: 'MATH_MONSTER', level, language: 'RU' } });
  const { seed } = await stored(startGameRound.id);
  const moves = deal(seed, level).map(({ answer }, index) => ({ index, answer: index < wrong ? answer + 1 : answer }));
  return { round: startGameRound, roundId: startGameRound.id as string, moves };
};
const strike = async (input: object, by = student) => (await by.data(STRIKE, { input })).strikeMonster;

describe('a round of Math Monster', () => {
  it('begins with ten sums and no answer', async () => {
    const { round: begun } = await round();
    expect(begun).toMatchObject({
      game: 'MATH_MONSTER',
      language: null,
      letterMemory: null,
      mathMonster: { results: null },
    });
    expect(begun.mathMonster.problems).toHaveLength(10);
    for (const { text } of begun.mathMonster.problems) expect(text).toMatch(/^\d+ [+−×÷] \d+$/);
    expect(
      await student.codes(START.replace('text }', 'text answer }'), { input: { game: 'MATH_MONSTER', level: 1 } }),
    ).toHaveLength(1);
  });

  it('is judged from the moves, whatever their order and the clock of the client', async () => {
    const { roundId, moves } = await round(student, 2);
    const result = await strike({ roundId, moves: moves.map((move) => ({ ...move, atMs: -5 })).reverse() });
    expect(result).toMatchObject({ score: 160, stars: 2, coins: 4, finishedAt: expect.any(String) });
    expect(result.mathMonster.results[0]).toMatchObject({ index: 0, isCorrect: false, answer: moves[0]?.answer });
    expect(result.mathMonster.results[9]).toMatchObject({ isCorrect: true, correctAnswer: moves[9]?.answer });
  });

  it('that was dealt ahead is not played once the time for play is up; one that was just begun is', async () => {
    const player = await graph.newUser('STUDENT');
    const [ahead, begun] = [await round(player), await round(player)];
    await graph.asOwner(`UPDATE games.game_rounds SET started_at = now() - interval '16 minutes' WHERE id = $1`, [
      ahead.roundId,
    ]);
    await graph.asOwner(
      `INSERT INTO shared.screen_time_limits (student_id, set_by, game_weekday, game_weekend, quiet_from, quiet_until)
       SELECT $1, $1, 0, 0, to_char(now() AT TIME ZONE 'Asia/Tashkent' - interval '1 hour', 'HH24:MI'),
              to_char(now() AT TIME ZONE 'Asia/Tashkent' + interval '1 hour', 'HH24:MI')`,
      [player.userId],
    );
    const play = ({ roundId, moves }: typeof ahead) => player.codes(STRIKE, { input: { roundId, moves } });
    expect(await play(ahead)).toEqual(['TIME_IS_UP']);
    expect(await stored(ahead.roundId)).toMatchObject({ finishedAt: null, score: null });
    expect(await play(begun)).toEqual([]);
  });

  it('gives the same result for the same moves and refuses others once it is finished; it pays once', async () => {
    const player = await graph.newUser('STUDENT');
    const { roundId, moves } = await round(player);
    const results = await Promise.all(Array.from({ length: 20 }, () => strike({ roundId, moves }, player)));
    expect(new Set(results.map((each) => JSON.stringify(each))).size).toBe(1);
    const others = moves.map((move) => ({ ...move, answer: 0 }));
    expect(await player.codes(STRIKE, { input: { roundId, moves: others } })).toEqual(['ROUND_FINISHED']);
    const [{ balance }] = await graph
      .context()
      .db.query('SELECT balance FROM shared.student_coins WHERE student_id = $1', [player.userId]);
    expect(Number(balance)).toBe(6);
  });

  it.each<[string, (moves: Array<{ index: number; answer: number }>) => object[]]>([
    ['no move', () => []],
    ['a move missing', (moves) => moves.slice(1)],
    ['a move too many', (moves) => [...moves, { index: 10, answer: 1 }]],
    ['a sum answered twice', (moves) => [...moves.slice(0, 9), { index: 0, answer: 1 }]],
    ['a sum that was not dealt', (moves) => [...moves.slice(0, 9), { index: -1, answer: 1 }]],
  ])('refuses %s and stores nothing', async (_name, spoil) => {
    const { roundId, moves } = await round();
    expect(await student.codes(STRIKE, { input: { roundId, moves: spoil(moves) } })).toEqual(['INVALID_MOVES']);
    expect(await stored(roundId)).toMatchObject({ moves: [], finishedAt: null, score: null, coins: 0 });
  });

  it('refuses answers that are no numbers and logs without end', async () => {
    const { roundId, moves } = await round();
    for (const wrong of [
      [{ index: 0, answer: 'besh' }],
      [{ index: 0, answer: 2 ** 31 }],
      Array.from({ length: 101 }, () => moves[0]),
    ]) {
      expect(await student.codes(STRIKE, { input: { roundId, moves: wrong } })).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('belongs to its pupil and its game', async () => {
    const { roundId, moves } = await round();
    const other = await graph.newUser('STUDENT');
    expect(await other.codes(STRIKE, { input: { roundId, moves } })).toEqual(['NOT_FOUND']);
    const flip = 'mutation ($input: FlipCardsInput!) { flipCards(input: $input) { isMatch } }';
    expect(await student.codes(flip, { input: { roundId, first: 0, second: 1 } })).toEqual(['NOT_FOUND']);
    expect(await graph.anonymous.codes(STRIKE, { input: { roundId, moves } })).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the coins of a day', () => {
  it('end at forty, also when rounds end at once; yesterday does not count', async () => {
    const player = await graph.newUser('STUDENT');
    const reward = { studentId: player.userId, units: 9, source: 'games.round' };
    const yesterday = new Date(Date.now() - 86_400_000);
    await rewardMany(
      graph.context(),
      [1, 2, 3, 4, 5].map((n) => ({ ...reward, reference: `yesterday ${n}`, at: yesterday })),
    );
    const rounds = [];
    for (let n = 0; n < 8; n += 1) rounds.push(await round(player, 0, 3));
    const paid = await Promise.all(
      rounds.map(async ({ roundId, moves }) => (await strike({ roundId, moves }, player)).coins),
    );
    expect(paid.sort((a, b) => a - b)).toEqual([0, 0, 0, 4, 9, 9, 9, 9]);
    expect(paid.reduce((sum, coins) => sum + coins, 0)).toBe(40);
  });

  it('are none for guessing', async () => {
    const { roundId, moves } = await round(student, 6);
    expect(await strike({ roundId, moves })).toMatchObject({ score: 80, stars: 1, coins: 0 });
  });
});
