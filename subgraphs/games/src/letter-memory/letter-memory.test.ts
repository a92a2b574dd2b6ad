import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { GameRound } from '../game-round/game-round.entity.ts';
import { subgraph } from '../subgraph.ts';
import { deal } from './letter-memory.rules.ts';

const graph = testGraph(subgraph);

const BOARD = 'letterMemory { turns cards { position letter isMatched } }';
const ROUND = `id level language score stars coins finishedAt mathMonster { problems { text } } ${BOARD}`;
const START = `mutation ($input: StartGameRoundInput!) { startGameRound(input: $input) { ${ROUND} } }`;
const FLIP = `mutation ($input: FlipCardsInput!) { flipCards(input: $input) {
  isMatch first { position letter isMatched } second { position letter isMatched } round { ${ROUND} } } }`;
const FIND = `query ($id: ID!) { gameRound(id: $id) { ${ROUND} } }`;

let student: GraphClient;
beforeAll(async () => {
  student = await graph.newUser('STUDENT');
});

const start = async (by = student, more: object = {}) =>
  (await by.data(START, { input: { game: 'LETTER_MEMORY', level: 1, ...more } })).startGameRound;
const flip = async (input: object, by = student) => (await by.data(FLIP, { input })).flipCards;
/** The cards as the server knows them, and the positions of each pair. */
const peek = async (roundId: string) => {
  const { seed, level, language } = await graph.context().db.findOneByOrFail(GameRound, { id: roundId });
  const cards = deal(seed, level, language as string);
  const pairs = [...Map.groupBy(cards.keys(), (at) => cards[at]?.pair).values()] as Array<[number, number]>;
  return { cards, pairs };
};
const solve = async (roundId: string, by = student) => {
  const { pairs } = await peek(roundId);
  let last: { round: { stars: number; score: number; coins: number; finishedAt: string } } | undefined;
  for (const [first, second] of pairs) last = await flip({ roundId, first, second }, by);
  return last?.round;
};
const movesOf = async (id: string) => (await graph.context().db.findOneByOrFail(GameRound, { id })).moves;

describe('a round of Letter Memory', () => {
  it('begins with cards that lie face down and tell nothing', async () => {
    const answer = await student.ask(START, { input: { game: 'LETTER_MEMORY', level: 2, language: 'RU' } });
    const round = answer.data?.startGameRound as { id: string; letterMemory: { cards: object[] } };
    expect(round).toMatchObject({ level: 2, language: 'RU', score: null, stars: null, coins: 0, mathMonster: null });
    expect(round.letterMemory.cards).toEqual(
      Array.from({ length: 16 }, (_, position) => ({ position, letter: null, isMatched: false })),
    );
    const { seed } = await graph.context().db.findOneByOrFail(GameRound, { id: round.id });
    expect(JSON.stringify(answer)).not.toContain(seed);
    expect(
      await student.codes(START.replace('level', 'level seed'), { input: { game: 'LETTER_MEMORY', level: 1 } }),
    ).toHaveLength(1);
  });

  it('shows the two cards of a turn and keeps a pair face up', async () => {
    const { id: roundId } = await start();
    const { cards, pairs } = await peek(roundId);
    const [[a, b], [c]] = pairs as [[number, number], [number, number]];
    expect(await flip({ roundId, first: a, second: c })).toMatchObject({
      isMatch: false,
      first: { position: a, letter: cards[a]?.letter, isMatched: false },
      second: { position: c, letter: cards[c]?.letter, isMatched: false },
      round: { letterMemory: { turns: 1 } },
    });
    const { isMatch, round } = await flip({ roundId, first: a, second: b });
    expect(isMatch).toBe(true);
    const open = round.letterMemory.cards.filter((card: { letter: string | null }) => card.letter !== null);
    expect(open.map((card: { position: number }) => card.position)).toEqual([a, b].sort((x, y) => x - y));
  });

  it('lets a pupil look at the first card before choosing the second, and holds them to it', async () => {
    const { id: roundId } = await start();
    const { cards } = await peek(roundId);
    const look = await flip({ roundId, first: 4 });
    expect(look).toMatchObject({
      isMatch: null,
      first: { letter: cards[4]?.letter },
      second: null,
      round: { letterMemory: { turns: 0 } },
    });
    expect((await student.data(FIND, { id: roundId })).gameRound.letterMemory.cards[4].letter).toBe(cards[4]?.letter);
    expect(await student.codes(FLIP, { input: { roundId, first: 5 } })).toEqual(['INVALID_MOVES']);
    expect(await student.codes(FLIP, { input: { roundId, first: 5, second: 6 } })).toEqual(['INVALID_MOVES']);
    expect(await flip({ roundId, first: 4 })).toEqual(look);
    expect((await flip({ roundId, first: 4, second: 5 })).round.letterMemory.turns).toBe(1);
  });

  it('is finished and paid with the last pair, and takes no turn after it', async () => {
    const player = await graph.newUser('STUDENT');
    const { id: roundId } = await start(player, { level: 3 });
    expect(await solve(roundId, player)).toMatchObject({
      stars: 3,
      score: 240,
      coins: 9,
      finishedAt: expect.any(String),
    });
    expect(await player.codes(FLIP, { input: { roundId, first: 0, second: 1 } })).toEqual(['ROUND_FINISHED']);
    const [{ balance }] = await graph
      .context()
      .db.query('SELECT balance FROM shared.student_coins WHERE student_id = $1', [player.userId]);
    expect(Number(balance)).toBe(9);
  });

  it('pays once when the last turn is sent many times at once', async () => {
    const player = await graph.newUser('STUDENT');
    const { id: roundId } = await start(player);
    const { pairs } = await peek(roundId);
    for (const [first, second] of pairs.slice(1)) await flip({ roundId, first, second }, player);
    const [first, second] = pairs[0] as [number, number];
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => player.codes(FLIP, { input: { roundId, first, second } })),
    );
    expect(codes.filter((each) => each.length === 0)).toHaveLength(1);
    expect(codes.flat()).toEqual(Array.from({ length: 19 }, () => 'ROUND_FINISHED'));
    expect(await movesOf(roundId)).toHaveLength(6);
  });

  it.each([
    ['a card twice', { first: 0, second: 0 }],
    ['a card below the table', { first: -1, second: 0 }],
    ['a card beyond the table', { first: 0, second: 12 }],
    ['a first card beyond the table', { first: 99 }],
  ])('refuses %s and stores nothing', async (_name, wrong) => {
    const { id: roundId } = await start();
    expect(await student.codes(FLIP, { input: { roundId, ...wrong } })).toEqual(['INVALID_MOVES']);
    expect(await movesOf(roundId)).toEqual([]);
  });

  it('refuses a card whose pair is found', async () => {
    const { id: roundId } = await start();
    const { pairs } = await peek(roundId);
    const [[first, second], [other]] = pairs as [[number, number], [number, number]];
    await flip({ roundId, first, second });
    expect(await student.codes(FLIP, { input: { roundId, first, second: other } })).toEqual(['INVALID_MOVES']);
    expect(await movesOf(roundId)).toHaveLength(1);
  });

  it('belongs to its pupil', async () => {
    const { id } = await start();
    const other = await graph.newUser('STUDENT');
    const teacher = await graph.newUser('TEACHER');
    expect(await other.data(FIND, { id })).toEqual({ gameRound: null });
    expect(await other.codes(FLIP, { input: { roundId: id, first: 0, second: 1 } })).toEqual(['NOT_FOUND']);
    expect(await teacher.codes(FLIP, { input: { roundId: id, first: 0, second: 1 } })).toEqual(['FORBIDDEN']);
    expect(await teacher.codes(START, { input: { game: 'LETTER_MEMORY', level: 1 } })).toEqual(['FORBIDDEN']);
    expect(await graph.anonymous.codes(FIND, { id })).toEqual(['UNAUTHENTICATED']);
  });

  it('has a level from 1 to 3', async () => {
    for (const level of [0, 4]) {
      expect(await student.codes(START, { input: { game: 'LETTER_MEMORY', level } })).toEqual(['BAD_USER_INPUT']);
    }
  });
});
