import { describe, expect, it } from 'vitest';
import { boardOf, teamsOf } from './board.ts';
import { decide } from './decide.ts';
import { answer, game, host, join, measure, rulesOf, type Step } from './engine.fixture.ts';
import type { QuizState } from './state.ts';

const scoreOf = ({ state }: { state: QuizState }, id: string) => state.players.get(id)?.score;

describe('who came within the last minute', () => {
  it('is sent out with all others who did; who came before or is out already is not', () => {
    const { state, events } = game(
      {},
      [0, join('a')],
      [10, join('b')],
      [20, { kind: 'remove', playerId: 'b' }],
      [30_000, host('open')],
      [40_000, join('c')],
      [50_000, join('d')],
      [50_001, { kind: 'ban', playerId: 'd' }],
      [60_010, { kind: 'removeLatest' }],
      [60_020, join('a')],
    );
    expect(['a', 'b', 'c', 'd'].map((id) => state.players.get(id)?.status)).toEqual([
      ...['IN', 'REMOVED', 'REMOVED', 'BANNED'],
    ]);
    expect(events.filter(({ kind }) => kind === 'removed').map(({ playerId }) => playerId)).toEqual(['b', 'c']);
  });

  it('is also who came back within it', () => {
    const { state } = game(
      {},
      [0, join('a')],
      [10, { kind: 'remove', playerId: 'a' }],
      [70_000, join('a')],
      [80_000, { kind: 'removeLatest' }],
    );
    expect(state.players.get('a')?.status).toBe('REMOVED');
  });
});

describe('the clock', () => {
  it('gives 967 of 1000 points for a right answer after 2 s of 30 s', () => {
    expect(
      scoreOf(game({}, [0, join('a')], [100, host('open')], [2100, answer('a')], [3000, host('close')]), 'a'),
    ).toBe(967);
  });

  it('takes half of the mean round trip off, and never more than 250 ms', () => {
    const after = (...trips: number[]) => {
      const measured = trips.map((trip, n) => [n + 1, measure('a', n, trip)] as [number, Step['command']]);
      return scoreOf(
        game({}, [0, join('a')], ...measured, [100, host('open')], [2300, answer('a')], [3000, host('close')]),
        'a',
      );
    };
    expect(after()).toBe(963);
    expect(after(400)).toBe(967);
    expect(after(9000, 9000, 9000, 300, 400, 500)).toBe(967);
    expect(after(60_000)).toBe(after(500));
    expect(after(-3000)).toBe(963);
  });

  it('counts a round trip once, in its turn', () => {
    const { state } = game(
      {},
      [0, join('a')],
      [1, measure('a', 0, 100)],
      [2, measure('a', 0, 400)],
      [3, measure('a', 7, 400)],
    );
    expect(state.players.get('a')).toMatchObject({ roundTrips: [100], measured: 1 });
  });

  it('takes an answer that was on its way when time was over, and closes only when none can be', () => {
    const late = (...more: Array<[number, Step['command']]>) =>
      game({}, [0, join('a')], [1, measure('a', 0, 400)], [100, host('open')], ...more);
    const taken = late([30_299, answer('a')], [30_350, { kind: 'tick' }]);
    expect([taken.state.phase, scoreOf(taken, 'a')]).toEqual(['QUESTION_CLOSED', 500]);
    expect(late([30_300, answer('a')]).events.map(({ kind }) => kind)).not.toContain('answered');
    expect(late([30_349, { kind: 'tick' }]).state.phase).toBe('QUESTION_OPEN');
  });

  it('that stands still takes nothing from anybody, and more time is more time', () => {
    const paused = game(
      {},
      [0, join('a')],
      [0, host('open')],
      [1000, host('pause')],
      [61_000, host('resume')],
      [62_000, answer('a')],
      [63_000, host('close')],
    );
    expect(scoreOf(paused, 'a')).toBe(967);
    const longer = game(
      {},
      [0, join('a')],
      [0, host('open')],
      [29_000, host('extend')],
      [39_999, answer('a')],
      [40_250, { kind: 'tick' }],
    );
    expect([longer.state.phase, scoreOf(longer, 'a')]).toEqual(['QUESTION_CLOSED', 500]);
  });

  it('that steps back makes nobody faster than at once and opens nothing twice', () => {
    const { state } = game(
      {},
      [0, join('a')],
      [10_000, host('open')],
      [-50_000, answer('a')],
      [-40_000, host('close')],
    );
    expect([state.phase, state.players.get('a')?.score]).toEqual(['QUESTION_CLOSED', 1000]);
  });

  it('closes and goes on by itself to the end when the quiz is to', () => {
    const tick = { kind: 'tick' } as const;
    const { events } = game(
      { autoAdvanceSeconds: 5, questions: rulesOf().questions.slice(1) },
      [0, host('open')],
      [31_000, tick],
      [36_000, tick],
      [70_000, tick],
      [75_000, tick],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['opened', 'closed', 'opened', 'closed', 'finished']);
  });
});

describe('who plays', () => {
  it('keeps everything over a hundred times out and in again', () => {
    const comings = Array.from(
      { length: 100 },
      (_, n): Array<[number, Step['command']]> => [
        [3000 + n, { kind: 'remove', playerId: 'a' }],
        [3000 + n, join('a')],
      ],
    );
    const played = game({}, [0, join('a')], [0, host('open')], [2000, answer('a')], ...comings.flat(), [
      5000,
      host('close'),
    ]);
    expect([scoreOf(played, 'a'), boardOf(played.state)[0]?.rank]).toEqual([967, 1]);
  });

  it('comes back after being removed and not after being banned, and is on no board meanwhile', () => {
    const { state } = game(
      {},
      [0, join('a')],
      [1, join('b')],
      [2, { kind: 'remove', playerId: 'a' }],
      [3, { kind: 'ban', playerId: 'b' }],
    );
    expect(boardOf(state)).toEqual([]);
    expect(decide(state, join('a'), 10)).toMatchObject([{ kind: 'returned' }]);
    expect(() => decide(state, join('b'), 10)).toThrow(
      expect.objectContaining({ code: 'PLAYER_REMOVED', details: { isBanned: true } }),
    );
  });

  it('is one of two thousand at most, and who left makes room', () => {
    const everybody = Array.from({ length: 2000 }, (_, n): [number, Step['command']] => [n, join(`p${n}`)]);
    const full = game({}, ...everybody).state;
    expect(boardOf(full)).toHaveLength(2000);
    expect(() => decide(full, join('late'), 3000)).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
    const { state } = game({}, ...everybody, [2001, { kind: 'remove', playerId: 'p7' }]);
    expect(decide(state, join('late'), 3000)).toMatchObject([{ kind: 'joined' }]);
  });

  it('comes to no locked lobby', () => {
    const { state } = game({}, [0, join('a')], [1, { kind: 'lock', isLocked: true }]);
    expect(() => decide(state, join('b'), 10)).toThrow(expect.objectContaining({ code: 'QUIZ_LOCKED' }));
    expect(decide(state, join('a'), 10)).toEqual([]);
  });

  it('is spread over the teams, and a member who was lost lowers nothing of what came later', () => {
    const played = game(
      { mode: 'ACCURACY', teamCount: 2 },
      ...['a', 'b', 'c'].map((id) => [0, join(id)] as [number, Step['command']]),
      [1, host('open')],
      [2, answer('a')],
      [2, answer('c', 1, false)],
      [3, host('close')],
      [4, host('open')],
      [5, answer('a', 2)],
      [6, host('close')],
    );
    // a and c are of one team: the mean of 1000 and 0, then c is gone and a has 1000.
    expect(teamsOf(played.state)).toMatchObject([
      { memberCount: 2, score: 1500, rank: 1 },
      { memberCount: 1, score: 0, rank: 2 },
    ]);
  });
});

describe('at their own pace', () => {
  it('players take question after question until the deadline, and only then anything counts', () => {
    const next = (playerId: string) => ({ kind: 'next', playerId }) as const;
    const homework = { pace: 'PLAYER', deadline: 1_060_000, questions: rulesOf().questions.slice(1) } as const;
    const played = game(
      homework,
      [0, join('a')],
      [1, join('b')],
      [10, next('a')],
      [11, next('a')],
      [2010, answer('a')],
      [2011, next('a')],
      [2012, answer('a', 1)],
    );
    expect(played.events.filter(({ kind }) => kind === 'turned')).toHaveLength(2);
    expect(scoreOf(played, 'a')).toBe(0);
    const ended = game(
      homework,
      [0, join('a')],
      [1, join('b')],
      [10, next('a')],
      [2010, answer('a')],
      [60_000, { kind: 'tick' }],
    );
    expect([ended.state.phase, scoreOf(ended, 'a'), scoreOf(ended, 'b')]).toEqual(['FINISHED', 967, 0]);
    expect(ended.state.players.get('b')?.seen).toEqual([]);
  });
});
