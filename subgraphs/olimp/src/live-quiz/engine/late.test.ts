import { describe, expect, it } from 'vitest';
import { answer, game, host, join, measure, rulesOf } from './engine.fixture.ts';
import { LATEST_ANSWER_MILLISECONDS, lateBy } from './late.ts';

/** `game` begins at this instant. */
const START = 1_000_000;
const TICK = { kind: 'tick' } as const;
const two = { questions: rulesOf().questions.slice(1) };

/** How late an answer of `a` is to a question, so many milliseconds after the start of a game. */
const late = (played: Pick<ReturnType<typeof game>, 'state'>, at: number, number = 1) =>
  lateBy(played.state, answer('a', number), START + at);

describe('how late an answer is', () => {
  it('is counted from when the host closed the question, or its time was over', () => {
    const begun = [[0, join('a')] as const, [100, host('open')] as const];
    const closed = game({}, ...begun, [5_000, host('close')]);
    expect(late(closed, 5_800.7)).toBe(800);
    const byTime = game({}, ...begun, [30_350, TICK]);
    expect([byTime.state.phase, late(byTime, 31_000)]).toEqual(['QUESTION_CLOSED', 900]);
    const stillOpen = game({}, ...begun);
    expect([stillOpen.state.phase, late(stillOpen, 30_150)]).toEqual(['QUESTION_OPEN', 50]);
  });

  it('is what it was when the quiz has gone on, and when it is over', () => {
    const played = game(
      two,
      [0, join('a')],
      [100, host('open')],
      [5_000, host('close')],
      [9_000, host('open')],
      [9_500, host('skip')],
      [9_600, host('finish')],
    );
    expect([late(played, 10_000), late(played, 10_000, 2)]).toEqual([5_000, 500]);
    const endedWhileOpen = game(two, [0, join('a')], [100, host('open')], [2_000, host('finish')]);
    expect([late(endedWhileOpen, 2_300), late(endedWhileOpen, 2_300, 2)]).toEqual([300, null]);
  });

  it('does not count while the clock stood still', () => {
    const played = game(
      {},
      [0, join('a')],
      [0, host('open')],
      [1_000, host('pause')],
      [61_000, host('resume')],
      [90_250, TICK],
    );
    expect(late(played, 90_400)).toBe(400);
    expect(late(game({}, [0, join('a')], [0, host('open')], [1_000, host('pause')]), 2_000)).toBeNull();
  });

  it('is nothing for who has an answer, is out or never came, and for what was not asked yet', () => {
    const open = [[0, join('a')] as const, [1, host('open')] as const];
    expect(late(game({}, ...open, [100, answer('a')], [200, host('close')]), 300)).toBeNull();
    expect(late(game({}, ...open, [200, host('close')], [250, { kind: 'remove', playerId: 'a' }]), 300)).toBeNull();
    expect(late(game({}, [1, host('open')], [200, host('close')]), 300)).toBeNull();
    expect(late(game({}, ...open, [200, host('close')]), 300, 2)).toBeNull();
    expect(late(game({}, [0, join('a')]), 300)).toBeNull();
  });

  it('is never below nothing, though a clock steps back, and nothing after an hour', () => {
    const played = game({}, [0, join('a')], [1, host('open')], [200, host('close')]);
    expect(late(played, 100)).toBe(0);
    expect(late(played, 200 + LATEST_ANSWER_MILLISECONDS)).toBe(LATEST_ANSWER_MILLISECONDS);
    expect(late(played, 201 + LATEST_ANSWER_MILLISECONDS)).toBeNull();
  });

  it('counts from its arrival, whatever the way to the player takes', () => {
    const played = game({}, [0, join('a')], [1, measure('a', 0, 400)], [100, host('open')], [5_000, host('close')]);
    expect(late(played, 5_150)).toBe(150);
  });

  it('of homework is counted from the deadline, to the question that they were at', () => {
    const homework = { ...two, pace: 'PLAYER', deadline: START + 60_000 } as const;
    const played = game(homework, [0, join('a')], [10, { kind: 'next', playerId: 'a' }]);
    expect(late(played, 50_000)).toBeNull();
    const ended = game(homework, [0, join('a')], [10, { kind: 'next', playerId: 'a' }], [61_000, TICK]);
    expect([late(ended, 61_500), late(ended, 61_500, 2)]).toEqual([1_500, null]);
    const ahead = game(homework, [0, join('a')], [10, { kind: 'next', playerId: 'a' }], [30_000, host('finish')]);
    expect(late(ahead, 30_200)).toBe(200);
  });
});
